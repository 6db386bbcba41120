import { Field, Float, Int, ObjectType } from 'type-graphql';
import { NarrativeKind } from '../../schema/submission/narrative.model.js';

@ObjectType('KeptFigure', {
  description: 'A figure as it stood, by the code of its indicator.',
  simpleResolvers: true,
})
export class KeptFigureType {
  @Field(() => String)
  code!: string;

  @Field(() => Float, { nullable: true })
  numerator?: number | null;

  @Field(() => Float, { nullable: true })
  denominator?: number | null;

  @Field(() => Float, { nullable: true })
  value?: number | null;

  @Field(() => Int, { nullable: true })
  cases?: number | null;

  @Field(() => String, { nullable: true })
  category?: string | null;

  @Field(() => String, { nullable: true })
  explanation?: string | null;
}

@ObjectType('KeptNarrative', { description: 'A text as it stood.', simpleResolvers: true })
export class KeptNarrativeType {
  @Field(() => String)
  sectionCode!: string;

  @Field(() => NarrativeKind)
  kind!: NarrativeKind;

  @Field(() => String, { nullable: true })
  choiceCode?: string | null;

  @Field(() => String)
  text!: string;
}

@ObjectType('KeptPractice', { description: 'A model practice as it stood.', simpleResolvers: true })
export class KeptPracticeType {
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

  @Field(() => [KeptNarrativeType])
  narratives!: KeptNarrativeType[];

  @Field(() => [KeptPracticeType])
  practices!: KeptPracticeType[];
}
