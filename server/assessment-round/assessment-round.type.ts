import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AssessmentRoundState } from '../../schema/assessment-round/assessment-round.entity.js';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import { pageOf } from '../core/graphql/list.type.js';
import type { PlanAssessmentRound } from './assessment-round.service.js';

registerEnumType(AssessmentRoundState, {
  name: 'AssessmentRoundState',
  description: 'States of a round of self-assessment.',
});

@ObjectType('AssessmentRound', {
  description: 'A period for which organizations assess themselves under one criteria set.',
  simpleResolvers: true,
})
export class AssessmentRoundType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => String)
  label!: string;

  @Field(() => AssessmentRoundState)
  state!: AssessmentRoundState;

  @Field(() => ID, { description: 'The version of a criteria set that it is under.' })
  criteriaSetId!: string;

  @Field(() => String, { description: 'Name of the criteria set.' })
  criteriaName!: string;

  @Field(() => Int, { description: 'Number of its version.' })
  criteriaNumber!: number;

  @Field(() => GraphQLJSONObject, {
    description: 'What the version holds: standards, gates, bonuses, bands. Points in thousandths.',
  })
  criteria!: CriteriaContent;

  @Field(() => GraphQLLocalDate, { description: 'First day of the period assessed.' })
  startOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day of the period assessed.' })
  endOn!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'The round closes by itself then.' })
  dueAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  openedAt?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  closedAt?: string | null;

  @Field(() => String, { nullable: true })
  cancelReason?: string | null;

  @Field(() => ID, { nullable: true, description: "The round whose answers are last year's." })
  previousRoundId?: string | null;

  @Field(() => [ID], { description: 'Organizations that a draft is going to ask.' })
  organizationIds!: string[];

  @Field(() => Int, { description: 'Self-assessments of the round that the reader may see.' })
  asked!: number;

  @Field(() => Int, { description: 'Those of them that were handed in.' })
  handedIn!: number;
}

export const AssessmentRoundPage = pageOf(() => AssessmentRoundType, 'AssessmentRound');

@InputType({ description: 'Which rounds of self-assessment.' })
export class AssessmentRoundFilter {
  @Field(() => [AssessmentRoundState], { nullable: true })
  states?: AssessmentRoundState[];
}

@InputType({ description: 'A round as it is to be.' })
export class PlanAssessmentRoundInput implements PlanAssessmentRound {
  @Field(() => ID, { description: 'A published version.' })
  criteriaSetId!: string;

  @Field(() => ID, { nullable: true })
  previousRoundId?: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => GraphQLLocalDate)
  startOn!: string;

  @Field(() => GraphQLLocalDate)
  endOn!: string;

  @Field(() => GraphQLDateTimeISO)
  dueAt!: Date;

  @Field(() => [ID], { defaultValue: [], description: 'Those asked; none are all that are open.' })
  organizations!: string[];
}

@InputType({ description: 'A draft of a round as it is to be.' })
export class ChangeAssessmentRoundInput extends PlanAssessmentRoundInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Version it was read at.' })
  version!: number;
}
