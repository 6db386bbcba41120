import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { KeptFigureType } from '../contents.type.js';

@ObjectType('HandedInFigure', {
  description: 'A figure as it was handed in.',
  simpleResolvers: true,
})
export class HandedInFigureType extends KeptFigureType {
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
