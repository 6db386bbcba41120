import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReopeningEnd } from '../../../schema/submission/reopening.entity.js';
import { NarrativeKind } from '../../../schema/submission/narrative.model.js';
import type { ReopenSubmission } from './reopening.service.js';

registerEnumType(ReopeningEnd, {
  name: 'ReopeningEnd',
  description: 'How a reopening ended: what was handed in anew was accepted, or its time ran out.',
});

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

@ObjectType('Reopening', {
  description:
    'An exception for one submission that was accepted, or whose round is locked: why, which fields, until when.',
  simpleResolvers: true,
})
export class ReopeningType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => [String], {
    description: 'Codes of indicators and sections that may be changed; none is every field.',
  })
  fields!: string[];

  @Field(() => GraphQLDateTimeISO, {
    description: 'What is not handed in by then is undone.',
  })
  until!: string;

  @Field(() => KeptContentsType, {
    nullable: true,
    description: 'What was accepted before, to compare with; null where nothing had been.',
  })
  before?: KeptContentsType | null;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  endedAt?: string | null;

  @Field(() => ReopeningEnd, { nullable: true })
  ending?: ReopeningEnd | null;
}

@InputType({ description: 'A submission to be reopened.' })
export class ReopenSubmissionInput implements ReopenSubmission {
  @Field(() => ID)
  submissionId!: string;

  @Field(() => String, { description: 'At least 20 characters.' })
  reason!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of indicators and sections that may be changed; none is every field.',
  })
  fields!: string[];

  @Field(() => GraphQLDateTimeISO, { description: 'In the future.' })
  until!: Date;
}
