import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

const SUM = 'Thousandths of a point, summed over the organizations.';

@ObjectType('BandInsight', {
  description: 'How many organizations reach a band.',
  simpleResolvers: true,
})
export class BandInsight {
  @Field(() => String, { nullable: true, description: 'Code in the set; null: reached none.' })
  code!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => Int, { description: 'By their own score.' })
  self!: number;

  @Field(() => Int, { description: 'As verified.' })
  verified!: number;
}

@ObjectType('TotalsInsight', {
  description: 'How many organizations reach a share of all points.',
  simpleResolvers: true,
})
export class TotalsInsight {
  @Field(() => Int, { description: 'Percent of all points, at least.' })
  from!: number;

  @Field(() => Int, { description: 'Less than this, or all points where it is 100.' })
  to!: number;

  @Field(() => Int, { description: 'By their own score.' })
  self!: number;

  @Field(() => Int, { description: 'As verified.' })
  verified!: number;
}

@ObjectType('CriterionInsight', {
  description: 'How organizations did at one criterion that applies to them.',
  simpleResolvers: true,
})
export class CriterionInsight {
  @Field(() => String)
  criterion!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Code of its standard.' })
  standard!: string;

  @Field(() => String)
  standardName!: string;

  @Field(() => Int, { description: 'To whom it applies.' })
  organizations!: number;

  @Field(() => Float, { description: SUM })
  maximum!: number;

  @Field(() => Float, { description: SUM })
  self!: number;

  @Field(() => Float, { description: SUM })
  verified!: number;

  @Field(() => Int, { description: 'Organizations with fewer points than there are.' })
  short!: number;

  @Field(() => Int, { description: 'Organizations without a point.' })
  none!: number;
}

@ObjectType('ClusterInsight', {
  description: 'How the organizations of a cluster did.',
  simpleResolvers: true,
})
export class ClusterInsight {
  @Field(() => ID, { nullable: true, description: 'null: in no cluster.' })
  id!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => Int)
  organizations!: number;

  @Field(() => Float, { description: SUM })
  self!: number;

  @Field(() => Float, { description: SUM })
  verified!: number;

  @Field(() => Int, { description: 'Organizations that reach a band, as verified.' })
  passed!: number;
}

@ObjectType('AssessmentInsight', {
  description: 'A round in figures. All but `organizations` is of what was verified.',
  simpleResolvers: true,
})
export class AssessmentInsight {
  @Field(() => Int, { description: 'Organizations asked.' })
  organizations!: number;

  @Field(() => Int, { description: 'Organizations whose self-assessment was verified.' })
  verified!: number;

  @Field(() => [BandInsight], { description: 'Every band of the set, and last those in none.' })
  bands!: BandInsight[];

  @Field(() => [TotalsInsight], { description: 'Ten of ten percent each.' })
  totals!: TotalsInsight[];

  @Field(() => [CriterionInsight], { description: 'In the order of the set.' })
  criteria!: CriterionInsight[];

  @Field(() => [ClusterInsight], { description: 'The best on average first.' })
  clusters!: ClusterInsight[];
}
