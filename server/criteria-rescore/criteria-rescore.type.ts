import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RescoreState } from '../../schema/criteria-rescore/criteria-rescore.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import { OrganizationType } from '../organization/organization.type.js';
import type { PreviewCriteriaSet } from './criteria-rescore.service.js';

registerEnumType(RescoreState, {
  name: 'RescoreState',
  description: 'Whether a preview is being worked out, is done, or was cancelled.',
});

/** What becomes of a total. */
export const RescoreMovement = { RISE: 'RISE', FALL: 'FALL', STAY: 'STAY' } as const;
export type RescoreMovement = (typeof RescoreMovement)[keyof typeof RescoreMovement];

registerEnumType(RescoreMovement, {
  name: 'RescoreMovement',
  description: 'Whether a total rises, falls or stays.',
});

@ObjectType('RescoreSummary', {
  description: 'How many organizations rise, fall, stay and cross a band.',
  simpleResolvers: true,
})
export class RescoreSummaryType {
  @Field(() => Int)
  rise!: number;

  @Field(() => Int)
  fall!: number;

  @Field(() => Int)
  stay!: number;

  @Field(() => Int)
  crossBand!: number;
}

@ObjectType('CriteriaRescore', {
  description: 'What the answers of a round would come to under a draft of a criteria set.',
  simpleResolvers: true,
})
export class CriteriaRescoreType {
  @Field(() => ID)
  id!: string;

  @Field(() => RescoreState)
  state!: RescoreState;

  @Field(() => Int, { description: 'Organizations whose answers were handed in.' })
  total!: number;

  @Field(() => RescoreSummaryType, { nullable: true, description: 'Null until it is done.' })
  summary?: RescoreSummaryType | null;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was done or cancelled.',
  })
  endedAt?: string | null;

  @Field(() => ID, { description: 'The round whose answers are tried out.' })
  roundId!: string;

  @Field(() => String)
  roundLabel!: string;

  @Field(() => Boolean, { description: 'Whether the version still says what was tried out.' })
  isCurrent!: boolean;
}

export const CriteriaRescorePage = pageOf(() => CriteriaRescoreType, 'CriteriaRescore');

@ObjectType('CriteriaRescoreRow', {
  description: 'One organization in a preview. Points are whole thousandths.',
  simpleResolvers: true,
})
export class CriteriaRescoreRowType {
  @Field(() => ID)
  id!: string;

  @Field(() => OrganizationType)
  organization!: OrganizationType;

  @Field(() => Boolean, { description: "Of a verifier's answers, or of the organization's own." })
  verified!: boolean;

  @Field(() => Int)
  beforeTotal!: number;

  @Field(() => String, { nullable: true, description: 'Code of the band; null: not passed.' })
  beforeBand?: string | null;

  @Field(() => Int)
  afterTotal!: number;

  @Field(() => String, { nullable: true, description: 'Code of the band; null: not passed.' })
  afterBand?: string | null;

  @Field(() => Int, { description: 'Points gained, below zero where they are lost.' })
  change!: number;

  @Field(() => Boolean)
  crossesBand!: boolean;

  @Field(() => [String], {
    description: 'Codes of criteria and gates of the draft to which the answers say nothing.',
  })
  unanswered!: string[];
}

export const CriteriaRescoreRowPage = pageOf(() => CriteriaRescoreRowType, 'CriteriaRescoreRow');

@InputType({ description: 'Which previews.' })
export class CriteriaRescoreFilter {
  @Field(() => ID, { description: 'The version that is tried out.' })
  criteriaSetId!: string;
}

@InputType({ description: 'Which organizations of a preview: all conditions together.' })
export class CriteriaRescoreRowFilter {
  @Field(() => ID)
  rescoreId!: string;

  @Field(() => RescoreMovement, { nullable: true })
  movement?: RescoreMovement;

  @Field(() => Boolean, { nullable: true })
  crossesBand?: boolean;

  @Field(() => String, { nullable: true, description: "Part of the organization's name." })
  search?: string;
}

@InputType({ description: 'A draft to be tried out.' })
export class PreviewCriteriaSetInput implements PreviewCriteriaSet {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Version the draft was read at.' })
  version!: number;

  @Field(() => ID, { description: 'The round of self-assessment whose answers are tried out.' })
  roundId!: string;
}
