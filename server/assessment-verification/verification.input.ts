import { GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Found } from '../../schema/assessment-verification/assessment-verification.entity.js';
import { SelfAssessmentState } from '../../schema/self-assessment/self-assessment.entity.js';
import type { Contest, Outcome } from './appeal.service.js';
import type { SaveFieldFinding, SaveFieldVisit } from './visit/field-visit.service.js';
import type { SaveVerifiedAnswer } from './verified-answer.service.js';
import type { NamedVerifier, ProposeVerifiers } from './verifiers.service.js';
import { VALUE } from './verification.type.js';

const READ_AT = 'Version it was read at, 0 for a new one.';

@InputType({ description: 'Which verifications: all conditions together.' })
export class AssessmentVerificationFilter {
  @Field(() => ID, { nullable: true })
  roundId?: string;

  @Field(() => [SelfAssessmentState], { nullable: true })
  states?: SelfAssessmentState[];

  @Field(() => ID, { nullable: true, description: 'Membership of the verifier.' })
  verifierId?: string;

  @Field(() => ID, { nullable: true })
  clusterId?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those nobody is named for, or the others.',
  })
  unnamed?: boolean;

  @Field(() => String, { nullable: true, description: "Part of the organization's name." })
  search?: string;
}

@InputType({ description: 'What a verifier makes of a criterion, as typed.' })
export class SaveVerifiedAnswerInput implements SaveVerifiedAnswer {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => String)
  criterion!: string;

  @Field(() => Int, { description: READ_AT })
  version!: number;

  @Field(() => GraphQLJSON, { nullable: true, description: VALUE })
  value!: unknown;

  @Field(() => String, { nullable: true })
  notApplicable?: string | null;

  @Field(() => String, { nullable: true })
  remark?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At least 20 characters where there is one.',
  })
  returnReason?: string | null;
}

@InputType({ description: 'Among whom the self-assessments of a round are shared out.' })
export class ProposeVerifiersInput implements ProposeVerifiers {
  @Field(() => ID)
  roundId!: string;

  @Field(() => [ID], { description: 'Memberships of verifiers.' })
  membershipIds!: string[];

  @Field(() => [ID], { nullable: true, description: 'Only organizations of these clusters.' })
  clusterIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that have a verifier as well.' })
  anew?: boolean | null;
}

@InputType({ description: 'Who verifies one self-assessment.' })
export class NamedVerifierInput implements NamedVerifier {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => ID, { nullable: true, description: 'Membership; null: nobody.' })
  verifierId?: string | null;
}

@InputType({ description: 'Who verifies what in a round; the rest stays as it is.' })
export class NameVerifiersInput {
  @Field(() => ID)
  roundId!: string;

  @Field(() => [NamedVerifierInput])
  named!: NamedVerifierInput[];
}

@InputType({ description: 'When a visit was, and who was met.' })
export class SaveFieldVisitInput implements SaveFieldVisit {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => Int, { description: READ_AT })
  version!: number;

  @Field(() => GraphQLLocalDate, { nullable: true })
  visitedOn?: string | null;

  @Field(() => String, { nullable: true })
  metWith?: string | null;

  @Field(() => String, { nullable: true })
  remark?: string | null;
}

@InputType({ description: 'A line of the checklist of a visit, as typed.' })
export class SaveFieldFindingInput implements SaveFieldFinding {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => String)
  line!: string;

  @Field(() => Int, { description: READ_AT })
  version!: number;

  @Field(() => Found, { nullable: true })
  found?: Found | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'A criterion that is contested, and why.' })
export class ContestInput implements Contest {
  @Field(() => String)
  criterion!: string;

  @Field(() => String, { description: 'At least 20 characters.' })
  grounds!: string;

  @Field(() => [ID], { defaultValue: [], description: "Of the organization's evidence." })
  evidenceIds!: string[];
}

@InputType({ description: 'What becomes of a criterion that was contested.' })
export class OutcomeInput implements Outcome {
  @Field(() => String)
  criterion!: string;

  @Field(() => Boolean, { description: 'Whether the appeal is granted here.' })
  granted!: boolean;

  @Field(() => GraphQLJSON, { nullable: true, description: VALUE })
  value!: unknown;

  @Field(() => String, { nullable: true })
  notApplicable?: string | null;
}

@InputType({ description: 'What becomes of an appeal, and why.' })
export class ResolveAssessmentAppealInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'At least 20 characters; both sides read it.' })
  reason!: string;

  @Field(() => [OutcomeInput], { description: 'Criteria without one stay as they are.' })
  outcomes!: OutcomeInput[];
}
