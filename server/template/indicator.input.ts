import { Field, Float, InputType } from 'type-graphql';
import {
  type FigurePart,
  type FigureRef,
  type FigureRule,
  type FigureTest,
  RuleKind,
  RuleTest,
} from '../../schema/template/figure-rule.model.js';
import type { Prefill } from '../../schema/template/prefill.model.js';
import {
  Aggregation,
  HostType,
  type IndicatorDefinition,
  IndicatorPeriod,
  Polarity,
} from '../../schema/template/template.model.js';

@InputType({ description: 'A number of a figure of the same submission.' })
export class FigureRefInput implements FigureRef {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'numerator, denominator, value or cases.' })
  part!: FigurePart;
}

@InputType({ description: 'What is tested; which further values are set follows from `is`.' })
export class FigureTestInput implements FigureTest {
  @Field(() => RuleTest)
  is!: RuleTest;

  @Field(() => String, { nullable: true })
  part?: FigurePart | null;

  @Field(() => [FigureRefInput], { nullable: true })
  others?: FigureRefInput[] | null;

  @Field(() => Float, { nullable: true })
  least?: number | null;

  @Field(() => Float, { nullable: true })
  most?: number | null;

  @Field(() => Float, { nullable: true })
  percent?: number | null;
}

@InputType({ description: 'A rule the figure of an indicator has to meet.' })
export class FigureRuleInput implements FigureRule {
  @Field(() => String)
  code!: string;

  @Field(() => RuleKind)
  kind!: RuleKind;

  @Field(() => FigureTestInput)
  test!: FigureTestInput;

  @Field(() => String)
  message!: string;
}

@InputType({ description: 'A category an organization can name.' })
export class CategoryInput {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;
}

@InputType({ description: 'An indicator as it is to be.' })
export class IndicatorInput implements IndicatorDefinition {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  sectionCode!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Aggregation)
  aggregation!: Aggregation;

  @Field(() => String)
  unit!: string;

  @Field(() => String, { nullable: true })
  numeratorLabel?: string;

  @Field(() => String, { nullable: true })
  denominatorLabel?: string;

  @Field(() => [CategoryInput], { nullable: true })
  categories?: CategoryInput[];

  @Field(() => String)
  sentence!: string;

  @Field(() => [HostType])
  appliesTo!: HostType[];

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => Float, { nullable: true })
  changeThreshold!: number | null;

  @Field(() => String, { nullable: true })
  definition?: string | null;

  @Field(() => IndicatorPeriod, { nullable: true })
  period?: IndicatorPeriod | null;

  @Field(() => String, { nullable: true })
  sourceNote?: string | null;

  @Field(() => [FigureRuleInput], { nullable: true })
  rules?: FigureRuleInput[];

  @Field(() => String, { nullable: true, description: 'Where its figure can be taken from.' })
  prefill?: Prefill | null;

  @Field(() => Polarity, {
    nullable: true,
    description: 'Which way is better; NEUTRAL where it is left out.',
  })
  polarity?: Polarity;
}
