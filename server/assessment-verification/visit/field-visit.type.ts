import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Found } from '../../../schema/assessment-verification/assessment-verification.entity.js';

registerEnumType(Found, {
  name: 'Found',
  description: 'Whether what an organization says is there on the spot.',
});
@ObjectType('FieldFinding', {
  description: 'One line of the checklist of a visit.',
  simpleResolvers: true,
})
export class FieldFindingType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => String, { description: 'Criterion, and the item after a slash: "4.1/den".' })
  line!: string;

  @Field(() => Found, { nullable: true })
  found?: Found | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('FieldPhoto', {
  description: 'A photograph taken on the spot: /files/field-photos/{id}/file and …/thumbnail.',
  simpleResolvers: true,
})
export class FieldPhotoType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  line!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;
}

@ObjectType('FieldVisit', {
  description: 'A visit to the organization that is verified.',
  simpleResolvers: true,
})
export class FieldVisitType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be sent back with a change; a newer one refuses it.' })
  version!: number;

  @Field(() => GraphQLLocalDate, { nullable: true })
  visitedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who received the visitors.' })
  metWith?: string | null;

  @Field(() => String, { nullable: true })
  remark?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  finishedAt?: string | null;

  @Field(() => [FieldFindingType])
  findings!: FieldFindingType[];

  @Field(() => [FieldPhotoType])
  photos!: FieldPhotoType[];
}
