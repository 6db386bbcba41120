import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { AnsweredBy } from '../../schema/indicator/indicator.model.js';
import {
  Aggregation,
  HostType,
  IndicatorPeriod,
  Polarity,
} from '../../schema/template/template.model.js';
import { Category, FigureRuleType } from './indicator.type.js';

registerEnumType(AnsweredBy, { name: 'AnsweredBy', description: 'Who knows a figure.' });

@ObjectType('LibraryIndicator', {
  description: 'An indicator as it is shipped, for templates to choose from.',
  simpleResolvers: true,
})
export class LibraryIndicatorType {
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
  numeratorLabel?: string | null;

  @Field(() => String, { nullable: true })
  denominatorLabel?: string | null;

  @Field(() => [Category], { nullable: true })
  categories?: Category[] | null;

  @Field(() => String)
  sentence!: string;

  @Field(() => [HostType])
  appliesTo!: HostType[];

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => Float, { nullable: true })
  changeThreshold?: number | null;

  @Field(() => String)
  definition!: string;

  @Field(() => IndicatorPeriod)
  period!: IndicatorPeriod;

  @Field(() => String)
  sourceNote!: string;

  @Field(() => [FigureRuleType])
  rules!: FigureRuleType[];

  @Field(() => String, { nullable: true })
  prefill?: string | null;

  @Field(() => Polarity, { description: 'Which way is better.' })
  polarity!: Polarity;

  @Field(() => AnsweredBy, { description: 'Only what organizations know is asked in templates.' })
  answeredBy!: AnsweredBy;

  @Field(() => Boolean, { description: 'Whether the shipped templates ask for it.' })
  isUsual!: boolean;
}
