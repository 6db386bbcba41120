import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FailureState } from '../../schema/operations/operations.entity.js';

registerEnumType(FailureState, {
  name: 'FailureState',
  description: 'RETRYING: by the queue itself. GIVEN_UP: a person decides.',
});
const plain = { simpleResolvers: true };

@ObjectType('QueueLoad', { description: 'How long a queue of the installation is.', ...plain })
export class QueueLoadType {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  waiting!: number;

  @Field(() => Int)
  running!: number;

  @Field(() => Int, { description: 'Waiting to be tried again.' })
  delayed!: number;

  @Field(() => Int)
  failed!: number;
}

@ObjectType('OperationsWorker', { description: 'The worker, as it last said of itself.', ...plain })
export class WorkerType {
  @Field(() => GraphQLDateTimeISO)
  heardAt!: string;

  @Field(() => [QueueLoadType])
  queues!: QueueLoadType[];

  @Field(() => Int, { description: 'Jobs that no queue has been given yet.' })
  outbox!: number;

  @Field(() => Int, { description: 'Seconds that the oldest of them has been waiting.' })
  outboxSeconds!: number;
}

@ObjectType('JobFailure', {
  description: 'A job that failed and has not succeeded since.',
  ...plain,
})
export class JobFailureType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '"round.consolidate".' })
  jobName!: string;

  @Field(() => ID, { description: 'What it works on.' })
  subjectId!: string;

  @Field(() => FailureState)
  state!: FailureState;

  @Field(() => Int)
  attempts!: number;

  @Field(() => String, { description: 'Code or first line of what went wrong.' })
  error!: string;

  @Field(() => String, { description: 'Under which the detail stands in the log.' })
  requestId!: string;

  @Field(() => GraphQLDateTimeISO)
  failedAt!: string;
}

@ObjectType('OperationsJobs', { description: "The committee's jobs that failed.", ...plain })
export class JobsType {
  @Field(() => Int)
  retrying!: number;

  @Field(() => Int)
  givenUp!: number;

  @Field(() => Int)
  askedAgain!: number;

  @Field(() => [JobFailureType], { description: 'The 50 newest.' })
  failures!: JobFailureType[];
}

@InputType({ description: 'A job that failed and that somebody saw to otherwise.' })
export class SettleJobInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  reason!: string;
}
