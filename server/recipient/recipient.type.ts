import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../schema/recipient/recipient.model.js';
import { pageOf } from '../core/graphql/list.type.js';
import type { SaveRecipientGroup, SaveRecipientMember } from './recipient.service.js';

registerEnumType(Audience, {
  name: 'RecipientAudience',
  description: 'Whose holders, as they are in office on the day, a group stands for.',
});

@ObjectType('RecipientMember', {
  description: 'A listed member of a group of "Nơi nhận".',
  simpleResolvers: true,
})
export class RecipientMemberType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Of the person or the office.' })
  name!: string;

  @Field(() => String)
  address!: string;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null goes on.' })
  endsOn?: string | null;
}

@ObjectType('RecipientGroup', {
  description: 'A group of "Nơi nhận": a line of the document, and who is mailed for it.',
  simpleResolvers: true,
})
export class RecipientGroupType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'As printed.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Printed in brackets: "để b/c".' })
  note?: string | null;

  @Field(() => Audience, { nullable: true, description: 'null: the listed members alone.' })
  audience?: Audience | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day; null: always was.' })
  startsOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null goes on.' })
  endsOn?: string | null;

  @Field(() => [RecipientMemberType], { description: 'By name; 500 at most.' })
  members!: RecipientMemberType[];
}

export const RecipientGroupPage = pageOf(() => RecipientGroupType, 'RecipientGroup');

@InputType({ description: 'A group of "Nơi nhận" as it is to be.' })
export class SaveRecipientGroupInput implements SaveRecipientGroup {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one, which comes last.' })
  id?: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Audience, { nullable: true })
  audience?: Audience | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  startsOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  endsOn?: string | null;
}

@InputType({ description: 'A listed member as it is to be.' })
export class SaveRecipientMemberInput implements SaveRecipientMember {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  id?: string | null;

  @Field(() => ID)
  groupId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  address!: string;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  endsOn?: string | null;
}
