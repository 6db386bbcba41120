import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TaskCode } from '../../schema/home/home.model.js';

registerEnumType(TaskCode, {
  name: 'TaskCode',
  description: 'What waits for somebody, the most pressing first.',
});

@ObjectType('TaskRecord', { description: 'A record that a task is about.', simpleResolvers: true })
export class TaskRecordType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'What it is called; of a change of organizations its kind.' })
  name!: string;
}

@ObjectType('HomeTask', {
  description: 'Something that waits for whoever asks.',
  simpleResolvers: true,
})
export class HomeTaskType {
  @Field(() => TaskCode)
  code!: TaskCode;

  @Field(() => Int, { description: 'How many there are; never none.' })
  count!: number;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the first falls due, or since when it waits.',
  })
  soonest?: string | null;

  @Field(() => [TaskRecordType], { description: 'The first five, where they have pages.' })
  records!: TaskRecordType[];
}
