import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AuditVerdict } from '../../schema/audit/audit-head.entity.js';
import { WallOutcome } from '../../schema/canary/canary.model.js';
import { Light } from '../../schema/operations/operations.rule.js';
import { FailureState } from '../../schema/operations/operations.entity.js';
import { WebhookOff } from '../../schema/webhook/webhook.entity.js';
import { WallRunType } from './wall-run.type.js';

registerEnumType(Light, {
  name: 'Light',
  description: 'Well; wants a look; broken.',
});
registerEnumType(FailureState, {
  name: 'FailureState',
  description: 'RETRYING: by the queue itself. GIVEN_UP: a person decides.',
});
registerEnumType(AuditVerdict, {
  name: 'AuditVerdict',
  description: 'What came of looking through an audit log. CUT: its newest events are gone.',
});
const plain = { simpleResolvers: true };

@ObjectType('OperationsLights', { description: 'How each section is.', ...plain })
export class LightsType {
  @Field(() => Light, { description: 'The wall between tenants.' })
  wall!: Light;

  @Field(() => Light)
  worker!: Light;

  @Field(() => Light)
  jobs!: Light;

  @Field(() => Light)
  mails!: Light;

  @Field(() => Light)
  webhooks!: Light;

  @Field(() => Light)
  audit!: Light;
}

@ObjectType('OperationsWall', {
  description: 'The wall between tenants, as it was tried.',
  ...plain,
})
export class WallType {
  @Field(() => WallOutcome, {
    nullable: true,
    description: 'LEAKS until a later run proves that it holds; null before the first run.',
  })
  outcome?: WallOutcome | null;

  @Field(() => Boolean, { description: 'Whether the last run that proved something is too old.' })
  overdue!: boolean;

  @Field(() => WallRunType, { nullable: true, description: 'The last run that is over.' })
  last?: WallRunType | null;

  @Field(() => WallRunType, { nullable: true, description: 'The last that proved something.' })
  proven?: WallRunType | null;

  @Field(() => [WallRunType], { description: 'Newest first.' })
  runs!: WallRunType[];
}

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

@ObjectType('MailCounts', { description: 'Mails that did not simply arrive.', ...plain })
export class MailCountsType {
  @Field(() => Int)
  failed!: number;

  @Field(() => Int, { description: 'Nobody can know whether they arrived.' })
  unknown!: number;

  @Field(() => Int)
  retrying!: number;
}

@ObjectType('WebhookSwitchedOff', { description: 'A webhook that is told of nothing.', ...plain })
export class WebhookSwitchedOffType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  url!: string;

  @Field(() => String, { description: 'Of the app.' })
  clientName!: string;

  @Field(() => GraphQLDateTimeISO)
  disabledAt!: string;

  @Field(() => WebhookOff)
  disabledBecause!: WebhookOff;
}

@ObjectType('OperationsVersions', { description: 'What runs.', ...plain })
export class VersionsType {
  @Field(() => String)
  server!: string;

  @Field(() => String, { nullable: true })
  worker?: string | null;

  @Field(() => String, { nullable: true, description: 'The last migration.' })
  schema?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  migratedAt?: string | null;

  @Field(() => String, { description: 'Of PostgreSQL.' })
  database!: string;
}

@ObjectType('OperationsAudit', {
  description: "The committee's audit log, as it was last looked through.",
  ...plain,
})
export class AuditCheckType {
  @Field(() => GraphQLDateTimeISO, { nullable: true })
  checkedAt?: string | null;

  @Field(() => AuditVerdict, { nullable: true })
  verdict?: AuditVerdict | null;

  @Field(() => Int, { nullable: true, description: 'Events that fitted.' })
  checkedEvents?: number | null;

  @Field(() => Int, { nullable: true, description: 'Events at the end that were there once.' })
  missingEvents?: number | null;

  @Field(() => Int, { nullable: true, description: 'Place of the first that does not fit.' })
  brokenSequence?: number | null;

  @Field(() => Int, { nullable: true, description: 'Events that were ever sealed.' })
  sealed?: number | null;

  @Field(() => String, { nullable: true, description: 'Seal of the last, to be kept elsewhere.' })
  hash?: string | null;

  @Field(() => Int, { description: 'Events that wait for their seal.' })
  unsealed!: number;
}

@ObjectType('Operations', {
  description: 'What keeps the product running. Of the installation it says nothing about tenants.',
  ...plain,
})
export class OperationsType {
  @Field(() => GraphQLDateTimeISO)
  readAt!: string;

  @Field(() => LightsType)
  lights!: LightsType;

  @Field(() => WallType)
  wall!: WallType;

  @Field(() => WorkerType, { nullable: true, description: 'null: none was ever heard of.' })
  worker?: WorkerType | null;

  @Field(() => JobsType)
  jobs!: JobsType;

  @Field(() => MailCountsType, { description: 'Mails of documents.' })
  deliveries!: MailCountsType;

  @Field(() => MailCountsType, { description: 'Mails that remind.' })
  reminders!: MailCountsType;

  @Field(() => [WebhookSwitchedOffType], { description: 'Not those that a person paused.' })
  webhooks!: WebhookSwitchedOffType[];

  @Field(() => VersionsType)
  versions!: VersionsType;

  @Field(() => AuditCheckType)
  audit!: AuditCheckType;
}

@InputType({ description: 'A job that failed and that somebody saw to otherwise.' })
export class SettleJobInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'At least 10 characters.' })
  reason!: string;
}
