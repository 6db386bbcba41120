import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { HostType } from '../../schema/template/template.model.js';
import { pageOf } from '../core/graphql/list.type.js';
import { OrganizationType } from '../organization/organization.type.js';

const POINTS = 'Thousandths of a point.';

@ObjectType('DivergenceCell', {
  description: 'One part of a score, twice.',
  simpleResolvers: true,
})
export class DivergenceCell {
  @Field(() => String, { description: 'Of the standard or criterion.' })
  code!: string;

  @Field(() => Int, { description: POINTS })
  maximum!: number;

  @Field(() => Int, { nullable: true, description: `${POINTS} null: said not to apply.` })
  self!: number | null;

  @Field(() => Int, { description: POINTS })
  verified!: number;
}

@ObjectType('AssessmentDivergence', {
  description: 'A verified self-assessment, as far as its two scores differ.',
  simpleResolvers: true,
})
export class AssessmentDivergence {
  @Field(() => ID, { description: 'Of the self-assessment.' })
  id!: string;

  @Field(() => OrganizationType)
  organization!: OrganizationType;

  @Field(() => Int, { description: POINTS })
  selfTotal!: number;

  @Field(() => Int, { description: POINTS })
  verifiedTotal!: number;

  @Field(() => String, { nullable: true, description: 'Code of the band; null: none reached.' })
  verifiedBand!: string | null;

  @Field(() => Int, { description: 'Self minus verified, in thousandths of a point.' })
  gap!: number;

  @Field(() => Int, { nullable: true, description: 'The same of the round before.' })
  previousGap!: number | null;

  @Field(() => [DivergenceCell], { description: 'By standard.' })
  standards!: DivergenceCell[];

  @Field(() => [DivergenceCell], { description: 'By criterion.' })
  criteria!: DivergenceCell[];
}

export const AssessmentDivergencePage = pageOf(() => AssessmentDivergence, 'AssessmentDivergence');

@InputType({ description: 'Which verified self-assessments: all conditions together.' })
export class AssessmentDivergenceFilter {
  @Field(() => ID, { nullable: true })
  roundId?: string;

  @Field(() => ID, { nullable: true })
  clusterId?: string;

  @Field(() => HostType, { nullable: true })
  hostType?: HostType;

  @Field(() => String, { nullable: true, description: "Part of the organization's name." })
  search?: string;
}
