import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NarrativeKind } from '../../schema/submission/narrative.model.js';
import { IndicatorType } from '../template/indicator.type.js';

registerEnumType(NarrativeKind, {
  name: 'NarrativeKind',
  description: 'What a stretch of text is about.',
});

/** What is entered of a figure, now or at some time. */
@ObjectType({ simpleResolvers: true })
abstract class FigureParts {
  @Field(() => Float, { nullable: true })
  numerator?: number | null;

  @Field(() => Float, { nullable: true })
  denominator?: number | null;

  @Field(() => Float, { nullable: true })
  value?: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of cases behind a mean.' })
  cases?: number | null;

  @Field(() => String, { nullable: true })
  category?: string | null;

  @Field(() => String, { nullable: true })
  explanation?: string | null;
}

@ObjectType('Figure', {
  description:
    'One figure. Which parts are set follows from its indicator; a percentage is derived, never kept.',
  simpleResolvers: true,
})
export class FigureType extends FigureParts {
  @Field(() => ID)
  id!: string;

  @Field(() => IndicatorType)
  indicator!: IndicatorType;

  @Field(() => String, {
    nullable: true,
    description: 'Where it was taken from, until somebody confirms or changes it.',
  })
  carriedFrom?: string | null;
}

@ObjectType('KeptFigure', {
  description: 'A figure as it stood, by the code of its indicator.',
  simpleResolvers: true,
})
export class KeptFigureType extends FigureParts {
  @Field(() => String)
  code!: string;
}

@ObjectType('Narrative', {
  description: 'A stretch of text in a submission.',
  simpleResolvers: true,
})
export class NarrativeType {
  @Field(() => String)
  sectionCode!: string;

  @Field(() => NarrativeKind)
  kind!: NarrativeKind;

  @Field(() => String, { nullable: true, description: 'Code of a listed shortcoming or cause.' })
  choiceCode?: string | null;

  @Field(() => String)
  text!: string;
}

@ObjectType('Practice', { description: 'A model practice.', simpleResolvers: true })
export class PracticeType {
  @Field(() => String)
  sectionCode!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  sentence!: string;
}

@ObjectType('KeptContents', {
  description: 'What a submission held at some time.',
  simpleResolvers: true,
})
export class KeptContentsType {
  @Field(() => [KeptFigureType])
  figures!: KeptFigureType[];

  @Field(() => [NarrativeType])
  narratives!: NarrativeType[];

  @Field(() => [PracticeType])
  practices!: PracticeType[];
}
