import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { AccessEntity, AccessReason, AccessStep } from '../../schema/access/access.rule.js';
import type { AskAccess } from './access.service.js';
import { Role } from '../../schema/core/permission.js';

registerEnumType(AccessEntity, {
  name: 'AccessEntity',
  description: 'Kinds of records whose reading can be explained.',
});
registerEnumType(AccessStep, {
  name: 'AccessStep',
  description: 'What stands between a person and a record, in this order.',
});
registerEnumType(AccessReason, {
  name: 'AccessReason',
  description: 'Why a step lets through, or does not.',
});

@InputType({ description: 'About whom, and about which record.' })
export class AskAccessInput implements AskAccess {
  @Field(() => ID)
  membershipId!: string;

  @Field(() => AccessEntity)
  entity!: AccessEntity;

  @Field(() => ID)
  id!: string;
}

@ObjectType('AccessLink', { description: 'One step of the chain.', simpleResolvers: true })
export class AccessLinkType {
  @Field(() => AccessStep)
  step!: AccessStep;

  @Field(() => Boolean)
  holds!: boolean;

  @Field(() => AccessReason)
  reason!: AccessReason;
}

@ObjectType('AccessExplanation', {
  description: 'Why a membership reads a record, or does not: all steps must hold.',
  simpleResolvers: true,
})
export class AccessExplanationType {
  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => String)
  fullName!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String, { description: 'What it takes, as noun:verb.' })
  permission!: string;

  @Field(() => [AccessLinkType])
  links!: AccessLinkType[];
}
