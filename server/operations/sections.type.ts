import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AuditVerdict } from '../../schema/audit/audit-head.entity.js';
import { Light } from '../../schema/operations/operations.rule.js';
import { WebhookOff } from '../../schema/webhook/webhook.entity.js';

registerEnumType(Light, {
  name: 'Light',
  description: 'Well; wants a look; broken.',
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
  lastSeal?: string | null;

  @Field(() => Int, { description: 'Events that wait for their seal.' })
  unsealed!: number;
}
