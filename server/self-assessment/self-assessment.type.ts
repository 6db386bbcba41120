import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { AnswerValue } from '../../schema/criteria/answer.model.js';
import type { AssessmentScore } from '../../schema/criteria/score.model.js';
import { SelfAssessmentState } from '../../schema/self-assessment/self-assessment.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import { EvidenceType } from '../evidence/evidence.type.js';
import { OrganizationType } from '../organization/organization.type.js';
import type { AnswerPlace, SaveAnswer, ShareOut } from './answer.service.js';
import { AssessmentRoundType } from '../assessment-round/assessment-round.type.js';

registerEnumType(SelfAssessmentState, {
  name: 'SelfAssessmentState',
  description: 'States of a self-assessment; lateness is derived.',
});

const REASON = 'Why it does not apply; null where it does.';
const VALUE = 'By the kind of the measure: { kind: "RATIO", numerator, denominator } and so on.';

@ObjectType('CriterionRemark', {
  description: 'What is wrong at one criterion.',
  simpleResolvers: true,
})
export class CriterionRemarkType {
  @Field(() => String)
  criterion!: string;

  @Field(() => String)
  reason!: string;
}

@ObjectType('AssessmentAnswer', {
  description: 'The answer to one criterion, gate or bonus, with what proves it.',
  simpleResolvers: true,
})
export class AssessmentAnswerType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => String, { description: 'Code in the criteria set.' })
  criterion!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: VALUE })
  value?: AnswerValue | null;

  @Field(() => String, { nullable: true, description: REASON })
  notApplicable?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'REPORT or LAST_ROUND: where it was taken from, until somebody confirms it.',
  })
  carriedFrom?: string | null;

  @Field(() => ID, { nullable: true, description: 'Membership of whoever is to answer it.' })
  officerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of whoever is to answer it.' })
  officer?: string | null;

  @Field(() => GraphQLDateTimeISO)
  updatedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who changed it last.' })
  changedBy?: string | null;

  @Field(() => [EvidenceType])
  evidence!: EvidenceType[];
}

@ObjectType('SelfAssessment', {
  description: "One organization's self-assessment in one round.",
  simpleResolvers: true,
})
export class SelfAssessmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be sent back with the hand-in; a newer one refuses it.' })
  version!: number;

  @Field(() => SelfAssessmentState)
  state!: SelfAssessmentState;

  @Field(() => Int, { description: 'Counts hand-ins; 0 before the first.' })
  edition!: number;

  @Field(() => AssessmentRoundType)
  round!: AssessmentRoundType;

  @Field(() => OrganizationType)
  organization!: OrganizationType;

  @Field(() => Boolean, { description: 'Handed in after the due instant.' })
  late!: boolean;

  @Field(() => Boolean, { description: 'Not handed in though the due instant has passed.' })
  overdue!: boolean;

  @Field(() => Int, { description: 'Answers there are; progress, which is no score.' })
  answered!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  startedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  submittedAt?: string | null;

  @Field(() => Int, { nullable: true, description: 'Thousandths of a point, as handed in.' })
  selfTotal?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of the band, as handed in.' })
  selfBand?: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: 'The score with its explanation.' })
  selfScore?: AssessmentScore | null;

  @Field(() => String, { nullable: true })
  returnReason?: string | null;

  @Field(() => [CriterionRemarkType])
  returnRemarks!: CriterionRemarkType[];

  @Field(() => [AssessmentAnswerType], { description: 'Empty for others until handed in.' })
  answers!: AssessmentAnswerType[];

  @Field(() => [AssessmentAnswerType], { description: 'Answers of the round before.' })
  lastAnswers!: AssessmentAnswerType[];
}

export const SelfAssessmentPage = pageOf(() => SelfAssessmentType, 'SelfAssessment');

@InputType({ description: 'Which self-assessments: all conditions together.' })
export class SelfAssessmentFilter {
  @Field(() => ID, { nullable: true })
  roundId?: string;

  @Field(() => [SelfAssessmentState], { nullable: true })
  states?: SelfAssessmentState[];

  @Field(() => String, { nullable: true, description: "Part of the organization's name." })
  search?: string;
}

@InputType({ description: 'An answer as typed.' })
export class SaveAnswerInput implements SaveAnswer {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => String)
  criterion!: string;

  @Field(() => Int, { description: 'Version it was read at, 0 for a new one.' })
  version!: number;

  @Field(() => GraphQLJSON, { nullable: true, description: VALUE })
  value!: unknown;

  @Field(() => String, { nullable: true, description: REASON })
  notApplicable?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'That what was carried over still holds.' })
  confirmed?: boolean;
}

@InputType({ description: 'Evidence at an answer.' })
export class EvidenceAtAnswerInput implements AnswerPlace {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => String)
  criterion!: string;

  @Field(() => ID)
  evidenceId!: string;
}

@InputType({ description: 'Criteria given to an officer.' })
export class ShareOutCriteriaInput implements ShareOut {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => [String])
  criteria!: string[];

  @Field(() => ID, { nullable: true, description: 'Membership; null: nobody in particular.' })
  officerId?: string | null;
}
