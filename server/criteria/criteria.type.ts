import { GraphQLDateTimeISO, GraphQLJSONObject } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import { AssessmentRoundState } from '../../schema/assessment-round/assessment-round.entity.js';
import { pageOf } from '../core/graphql/list.type.js';
import type { CreateCriteriaSet, PublishCriteriaSet, SaveCriteriaSet } from './criteria.service.js';

/** State of a version as readers see it. */
export const CriteriaVersionState = {
  DRAFT: 'DRAFT',
  PUBLISHED: 'PUBLISHED',
  SUPERSEDED: 'SUPERSEDED',
} as const;
export type CriteriaVersionState = (typeof CriteriaVersionState)[keyof typeof CriteriaVersionState];

registerEnumType(CriteriaVersionState, {
  name: 'CriteriaVersionState',
  description:
    'A draft is written; a published version is frozen; a superseded one has a later published one.',
});

@ObjectType('CriteriaUse', {
  description: 'A round that assesses by a version.',
  simpleResolvers: true,
})
export class CriteriaUseType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => AssessmentRoundState)
  state!: AssessmentRoundState;
}

@ObjectType('CriteriaSetVersion', {
  description: 'One version of a criteria set (bộ tiêu chí).',
  simpleResolvers: true,
})
export class CriteriaSetVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Names the set: versions with one code are one set.' })
  code!: string;

  @Field(() => Int, { description: 'Version number within the set, from 1.' })
  number!: number;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => CriteriaVersionState)
  state!: CriteriaVersionState;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  publishedAt?: string | null;

  @Field(() => GraphQLDateTimeISO)
  updatedAt!: string;

  @Field(() => Int, { description: 'Criteria of all standards.' })
  criterionCount!: number;

  @Field(() => [CriteriaUseType], {
    description:
      'The newest fifty rounds that assess by this version, as far as the reader sees them.',
  })
  uses!: CriteriaUseType[];

  @Field(() => GraphQLJSONObject, {
    description:
      'Standards with criteria and their measures, gates, bonuses, penalties, bands, rounding. Points, ' +
      'shares and rates are whole thousandths: 6 points are 6000, 90 % is 900.',
  })
  content!: CriteriaContent;
}

export const CriteriaSetVersionPage = pageOf(() => CriteriaSetVersionType, 'CriteriaSetVersion');

@ObjectType('ShippedCriteriaSet', {
  description: 'A criteria set that comes with the product, to begin with.',
  simpleResolvers: true,
})
export class ShippedCriteriaSetType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where it is from, and what is not known.' })
  source?: string | null;
}

@InputType({ description: 'Another criteria set.' })
export class CreateCriteriaSetInput implements CreateCriteriaSet {
  @Field(() => String)
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The version to begin with.' })
  fromId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the shipped set to begin with, where no version is given.',
  })
  shipped?: string | null;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'What to begin with instead, as it is saved: of a file, or with nothing in it.',
  })
  content?: Record<string, unknown> | null;
}

@InputType({ description: 'The whole of a draft as it is to be.' })
export class SaveCriteriaSetInput implements SaveCriteriaSet {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Version the draft was read at.' })
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => GraphQLJSONObject, {
    description: 'As it is read; refused with the place at fault.',
  })
  content!: Record<string, unknown>;
}

/** Which draft is published. */
@ArgsType()
export class PublishCriteriaSetArgs implements PublishCriteriaSet {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Publish though nobody has seen what becomes of earlier answers under it.',
  })
  withoutPreview?: boolean | null;
}

@InputType({ description: 'Which versions: all conditions together.' })
export class CriteriaSetFilter {
  @Field(() => String, { nullable: true })
  code?: string;

  @Field(() => CriteriaVersionState, { nullable: true })
  state?: CriteriaVersionState;
}
