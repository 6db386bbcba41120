import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import {
  OrgChangeKind,
  OrgChangeState,
} from '../../schema/reorganization/reorganization.entity.js';
import type {
  ChangePlan,
  PlannedTarget,
} from '../../schema/reorganization/reorganization.model.js';
import { OrganizationFactsInput } from '../organization/organization.input.js';
import type { Disposed, Disposition } from './execution/open-work.js';
import type { DecideChange, ExecuteChange, ProposeChange } from './reorganization.service.js';

const DispositionValue = { CARRY: 'CARRY', CONCLUDE: 'CONCLUDE', CANCEL: 'CANCEL' } as const;

registerEnumType(DispositionValue, {
  name: 'Disposition',
  description: 'Carried to the successor, concluded as handed in, or cancelled for a reason.',
});

@InputType({ description: 'Which changes: all conditions together.' })
export class OrgChangeFilter {
  @Field(() => [OrgChangeState], { nullable: true })
  states?: OrgChangeState[];

  @Field(() => [OrgChangeKind], { nullable: true })
  kinds?: OrgChangeKind[];

  @Field(() => String, {
    nullable: true,
    description: 'Part of the title; accents do not matter.',
  })
  search?: string;
}

@InputType({ description: 'An organization that a change leads to: one that is there, or new.' })
export class PlannedTargetInput implements PlannedTarget {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => OrganizationFactsInput, { nullable: true })
  facts?: OrganizationFactsInput | null;

  @Field(() => Int, { nullable: true, description: 'SPLIT: members that go there.' })
  members?: number | null;
}

@InputType({ description: 'What a change does, to which organizations.' })
export class ChangePlanInput implements ChangePlan {
  @Field(() => [ID])
  sources!: string[];

  @Field(() => [PlannedTargetInput], { defaultValue: [] })
  targets!: PlannedTargetInput[];

  @Field(() => String, { nullable: true, description: 'TRANSFER: code of the other committee.' })
  toCommittee?: string | null;
}

@InputType({ description: 'A change as it is proposed.' })
export class ProposeChangeInput implements ProposeChange {
  @Field(() => OrgChangeKind)
  kind!: OrgChangeKind;

  @Field(() => String)
  title!: string;

  @Field(() => ChangePlanInput)
  plan!: ChangePlanInput;
}

@InputType({ description: 'The decision by which a change is made.' })
export class DecideChangeInput implements DecideChange {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  decisionNo!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day on which it holds; it may lie ahead.' })
  effectiveOn!: string;
}

@InputType({ description: 'What becomes of one open report.' })
export class DispositionInput implements Disposed {
  @Field(() => ID)
  submissionId!: string;

  @Field(() => DispositionValue)
  disposition!: Disposition;

  @Field(() => String, { nullable: true, description: 'For CANCEL.' })
  reason?: string | null;
}

@InputType({ description: 'Carries a change out; every open report has its decision.' })
export class ExecuteChangeInput implements ExecuteChange {
  @Field(() => ID)
  id!: string;

  @Field(() => [DispositionInput], { defaultValue: [] })
  dispositions!: DispositionInput[];
}
