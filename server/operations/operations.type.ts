import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { JobsType, WorkerType } from './job-failure.type.js';
import {
  AuditCheckType,
  LightsType,
  MailCountsType,
  VersionsType,
  WebhookSwitchedOffType,
} from './sections.type.js';
import { WallType } from './wall-run.type.js';

@ObjectType('Operations', {
  description: 'What keeps the product running. Of the installation it says nothing about tenants.',
  simpleResolvers: true,
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
