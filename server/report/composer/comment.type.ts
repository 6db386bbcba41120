import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PersonType } from '../../membership/membership.type.js';
import type { CommentOnReport } from './comment.service.js';

@ObjectType('ReportComment', {
  description: 'A remark at a block of a draft, or an answer to one.',
  simpleResolvers: true,
})
export class ReportCommentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Key of the block.' })
  blockKey!: string;

  @Field(() => ID, { nullable: true, description: 'null opens a conversation.' })
  answersId?: string | null;

  @Field(() => String)
  text!: string;

  @Field(() => Int, { description: 'n of "Dự thảo lần n" it was written about.' })
  draftNumber!: number;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => PersonType, { nullable: true })
  author?: PersonType | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'null while it is open.' })
  resolvedAt?: string | null;

  @Field(() => PersonType, { nullable: true })
  resolvedBy?: PersonType | null;
}

@ObjectType('ReportReading', {
  description: 'Who has had a draft before them, once for each draft.',
  simpleResolvers: true,
})
export class ReportReadingType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  draftNumber!: number;

  @Field(() => GraphQLDateTimeISO)
  lastReadAt!: string;

  @Field(() => PersonType, { nullable: true })
  reader?: PersonType | null;
}

@InputType({ description: 'A remark at a block, or an answer to one.' })
export class CommentInput implements CommentOnReport {
  @Field(() => ID)
  reportId!: string;

  @Field(() => String)
  blockKey!: string;

  @Field(() => ID, { nullable: true, description: 'The remark it answers.' })
  answersId: string | null = null;

  @Field(() => String)
  text!: string;
}

@InputType({ description: 'A conversation that is settled, or opened again.' })
export class ResolveCommentInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => ID)
  commentId!: string;

  @Field(() => Boolean)
  resolved!: boolean;
}
