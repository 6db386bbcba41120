import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AnswerValue } from '../../schema/criteria/answer.model.js';
import type { AssessmentScore } from '../../schema/criteria/score.model.js';
import { pageOf } from '../core/graphql/list.type.js';
import { AssessmentAppealType } from './appeal.type.js';
import { FieldVisitType } from './visit/field-visit.type.js';
import { SelfAssessmentType } from '../self-assessment/self-assessment.type.js';

export const VALUE =
  'As an answer: { kind: "RATIO", … }; or points by judgement: { kind: "POINTS", points, outOf }.';

@ObjectType('VerifiedAnswer', {
  description: 'What the verifier made of one criterion, gate, bonus or penalty.',
  simpleResolvers: true,
})
export class VerifiedAnswerType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => String, { description: 'Code in the criteria set.' })
  criterion!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: VALUE })
  value?: AnswerValue | null;

  @Field(() => String, { nullable: true, description: 'Why it does not apply.' })
  notApplicable?: string | null;

  @Field(() => String, { nullable: true })
  remark?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be mended, if sent back.' })
  returnReason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the answer that was judged; null: to be judged anew.',
  })
  answerVersion?: number | null;

  @Field(() => Boolean, { description: 'Accepted with the rest, not looked at on its own.' })
  unopened!: boolean;

  @Field(() => GraphQLDateTimeISO)
  updatedAt!: string;
}

@ObjectType('AssessmentVerification', {
  description: 'A self-assessment as whoever verifies it, or is verified, sees it.',
  simpleResolvers: true,
})
export class AssessmentVerificationType extends SelfAssessmentType {
  @Field(() => Int, { description: 'How often it was sent back.' })
  returns!: number;

  @Field(() => ID, { nullable: true, description: 'Membership of whoever verifies it.' })
  verifierId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of whoever verifies it.' })
  verifier?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  claimedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  verifiedAt?: string | null;

  @Field(() => Int, { nullable: true, description: 'Thousandths of a point, as verified.' })
  verifiedTotal?: number | null;

  @Field(() => String, { nullable: true, description: 'Code of the band, as verified.' })
  verifiedBand?: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: 'The score with its explanation.' })
  verifiedScore?: AssessmentScore | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day for an appeal.' })
  appealUntil?: string | null;

  @Field(() => Int, { description: 'Criteria judged so far.' })
  judged!: number;

  @Field(() => [VerifiedAnswerType], { description: 'Empty for the organization until verified.' })
  verifiedAnswers!: VerifiedAnswerType[];

  @Field(() => FieldVisitType, { nullable: true })
  visit?: FieldVisitType | null;

  @Field(() => AssessmentAppealType, { nullable: true })
  appeal?: AssessmentAppealType | null;
}

export const AssessmentVerificationPage = pageOf(
  () => AssessmentVerificationType,
  'AssessmentVerification',
);

@ObjectType('ProposedVerifier', {
  description: 'Who might verify a self-assessment.',
  simpleResolvers: true,
})
export class ProposedVerifierType {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => ID, { nullable: true, description: 'Membership; null: nobody of those may.' })
  verifierId?: string | null;
}

@ObjectType('AssessmentVerifier', {
  description: 'Somebody who may be named in a round.',
  simpleResolvers: true,
})
export class AssessmentVerifierType {
  @Field(() => ID, { description: 'Membership.' })
  id!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => Int, { description: 'Self-assessments of the round named to them already.' })
  named!: number;
}
