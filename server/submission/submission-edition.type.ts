import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('HandedInFigure', {
  description: 'A figure as it was handed in.',
  simpleResolvers: true,
})
export class HandedInFigureType {
  @Field(() => String, { description: 'Code of the indicator.' })
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

  @Field(() => String, { nullable: true, description: 'Who wrote it last before the hand-in.' })
  changedBy?: string | null;

  @Field(() => GraphQLDateTimeISO)
  changedAt!: string;
}

@ObjectType('SubmissionEdition', {
  description: 'What was handed in once: kept, and never changed.',
  simpleResolvers: true,
})
export class SubmissionEditionType {
  @Field(() => Int, { description: 'From 1.' })
  edition!: number;

  @Field(() => GraphQLDateTimeISO)
  handedInAt!: string;

  @Field(() => String, { nullable: true, description: 'Who handed it in.' })
  handedInBy?: string | null;

  @Field(() => [HandedInFigureType])
  figures!: HandedInFigureType[];
}
