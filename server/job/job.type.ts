import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProgressState } from '../../schema/job/job.entity.js';
import { pageOf } from '../core/graphql/list.type.js';

registerEnumType(ProgressState, {
  name: 'ProgressState',
  description: 'Whether long work is under way.',
});

@ObjectType('JobProgress', { description: 'How far long work has come.', simpleResolvers: true })
export class JobProgressType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '"round.consolidate".' })
  jobName!: string;

  @Field(() => ID, { description: 'The round or document it works on.' })
  subjectId!: string;

  @Field(() => ProgressState)
  state!: ProgressState;

  @Field(() => String, { description: 'Code of the step.' })
  step!: string;

  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => GraphQLDateTimeISO)
  startedAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  finishedAt?: string | null;

  @Field(() => String, { nullable: true })
  error?: string | null;
}

export const JobProgressPage = pageOf(() => JobProgressType, 'JobProgress');

@InputType({ description: 'Which work: all conditions together.' })
export class JobProgressFilter {
  @Field(() => ID, { nullable: true })
  subjectId?: string;

  @Field(() => [ProgressState], { nullable: true })
  states?: ProgressState[];
}
