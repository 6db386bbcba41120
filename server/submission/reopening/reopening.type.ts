import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { ReopeningEnd } from '../../../schema/submission/reopening.entity.js';
import { KeptContentsType } from '../contents.type.js';
import type { ReopenSubmission } from './reopening.service.js';

registerEnumType(ReopeningEnd, {
  name: 'ReopeningEnd',
  description: 'How a reopening ended: what was handed in anew was accepted, or its time ran out.',
});

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
