import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SubmissionState } from '../../schema/submission/submission.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import { OrganizationType } from '../organization/organization.type.js';
import { RoundType } from '../round/round.type.js';
import { ReopeningType } from './reopening/reopening.type.js';
import { FigureType, NarrativeType, PracticeType } from './contents.type.js';
import { SubmissionEditionType } from './edition/submission-edition.type.js';

registerEnumType(SubmissionState, {
  name: 'SubmissionState',
  description: 'States of a submission; lateness is derived.',
});
@ObjectType('FieldRemark', { description: 'What is wrong at one field.', simpleResolvers: true })
export class FieldRemarkType {
  @Field(() => String, { description: 'An indicator code ("L04") or a section code ("III.2").' })
  field!: string;

  @Field(() => String)
  reason!: string;
}

@ObjectType('Submission', {
  description: "One organization's report in one round.",
  simpleResolvers: true,
})
export class SubmissionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => SubmissionState)
  state!: SubmissionState;

  @Field(() => Int, { description: 'Counts hand-ins; 0 before the first.' })
  edition!: number;

  @Field(() => Boolean, { description: 'Handed in after the due instant.' })
  late!: boolean;

  @Field(() => Boolean, { description: 'Not handed in though the due instant has passed.' })
  overdue!: boolean;

  @Field(() => RoundType)
  round!: RoundType;

  @Field(() => OrganizationType)
  organization!: OrganizationType;

  @Field(() => String, {
    nullable: true,
    description: "Who answers for it: the organization's secretary, with position.",
  })
  contact?: string | null;

  @Field(() => String, {
    description: 'What the organization was called on the day it handed in; until then, today.',
  })
  organizationName!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When a reminder of it last left, by the clock or by the office.',
  })
  remindedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the office last asked for it by hand.',
  })
  chasedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When somebody of the organization first looked at it.',
  })
  openedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  startedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  handedInAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  acceptedAt?: string | null;

  @Field(() => GraphQLDateTimeISO)
  updatedAt!: string;

  @Field(() => String, { nullable: true })
  returnReason?: string | null;

  @Field(() => [FieldRemarkType])
  returnRemarks!: FieldRemarkType[];

  @Field(() => String, { nullable: true })
  exemptReason?: string | null;

  @Field(() => ReopeningType, {
    nullable: true,
    description: 'The last time it was reopened; endedAt says whether that is over.',
  })
  reopening?: ReopeningType | null;

  @Field(() => [FigureType], { description: 'Empty for the committee until handed in.' })
  figures!: FigureType[];

  @Field(() => [FigureType], { description: 'Figures of the last period, to compare with.' })
  previousFigures!: FigureType[];

  @Field(() => [SubmissionEditionType], {
    description: 'What was handed in each time, the first fifty.',
  })
  editions!: SubmissionEditionType[];

  @Field(() => [NarrativeType], { description: 'Empty for the committee until handed in.' })
  narratives!: NarrativeType[];

  @Field(() => [PracticeType], { description: 'Empty for the committee until handed in.' })
  practices!: PracticeType[];
}

export const SubmissionPage = pageOf(() => SubmissionType, 'Submission');
