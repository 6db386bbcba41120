import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type FigurePart, RuleKind, RuleTest } from '../../schema/template/figure-rule.model.js';
import {
  Aggregation,
  HostType,
  IndicatorPeriod,
  Polarity,
} from '../../schema/template/template.model.js';

registerEnumType(Aggregation, {
  name: 'Aggregation',
  description: 'How figures of an indicator are added up over organizations.',
});

registerEnumType(IndicatorPeriod, {
  name: 'IndicatorPeriod',
  description: 'How often a figure is worth asking for.',
});
registerEnumType(Polarity, {
  name: 'Polarity',
  description: 'Which way a figure has to move for it to be progress.',
});
registerEnumType(RuleKind, {
  name: 'RuleKind',
  description: 'HARD refuses the hand-in; EXPLAIN asks why, and the answer is printed.',
});
registerEnumType(RuleTest, {
  name: 'RuleTest',
  description: 'What a rule tests, from a closed list.',
});

@ObjectType({
  description: 'A category an organization can name for an indicator.',
  simpleResolvers: true,
})
export class Category {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('FigureRef', {
  description: 'A number of a figure of the same submission.',
  simpleResolvers: true,
})
export class FigureRefType {
  @Field(() => String, { description: 'Code of the indicator.' })
  code!: string;

  @Field(() => String, { description: 'numerator, denominator, value or cases.' })
  part!: FigurePart;
}

@ObjectType('FigureTest', {
  description: 'What is tested; which further values are set follows from `is`.',
  simpleResolvers: true,
})
export class FigureTestType {
  @Field(() => RuleTest)
  is!: RuleTest;

  @Field(() => String, { nullable: true, description: 'The tested number.' })
  part?: FigurePart | null;

  @Field(() => [FigureRefType], {
    nullable: true,
    description: 'NOT_ABOVE and EQUALS: numbers whose sum it is held against.',
  })
  others?: FigureRefType[] | null;

  @Field(() => Float, { nullable: true, description: 'BETWEEN: the lower bound, inclusive.' })
  least?: number | null;

  @Field(() => Float, { nullable: true, description: 'BETWEEN: the upper bound, inclusive.' })
  most?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "CHANGE_WITHIN: percent of the last period's figure.",
  })
  percent?: number | null;
}

@ObjectType('FigureRule', {
  description: 'A rule the figure of an indicator has to meet.',
  simpleResolvers: true,
})
export class FigureRuleType {
  @Field(() => String, { description: 'Its code within the indicator: "R1".' })
  code!: string;

  @Field(() => RuleKind)
  kind!: RuleKind;

  @Field(() => FigureTestType)
  test!: FigureTestType;

  @Field(() => String, { description: 'What is told whose figure breaks it.' })
  message!: string;
}

@ObjectType('Indicator', {
  description: 'What an organization is asked to count.',
  simpleResolvers: true,
})
export class IndicatorType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  sectionCode!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Aggregation)
  aggregation!: Aggregation;

  @Field(() => String, { description: 'Sentence of the report, with its placeholders.' })
  sentence!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => String, { nullable: true })
  numeratorLabel?: string | null;

  @Field(() => String, { nullable: true })
  denominatorLabel?: string | null;

  @Field(() => [Category], { nullable: true })
  categories?: Category[] | null;

  @Field(() => [HostType])
  appliesTo!: HostType[];

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'Change against the last period, in percent, beyond which an explanation is asked.',
  })
  changeThreshold?: number | null;

  @Field(() => String, { nullable: true, description: 'What counts and what does not.' })
  definition?: string | null;

  @Field(() => IndicatorPeriod, { nullable: true })
  period?: IndicatorPeriod | null;

  @Field(() => String, { nullable: true, description: 'Where an organization finds the figure.' })
  sourceNote?: string | null;

  @Field(() => [FigureRuleType], { description: 'Rules its figure has to meet.' })
  rules!: FigureRuleType[];

  @Field(() => String, { nullable: true, description: 'Where its figure can be taken from.' })
  prefill?: string | null;

  @Field(() => Polarity, { description: 'Which way is better: the report praises what moved so.' })
  polarity!: Polarity;
}
