import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type Permission, Role } from '../../schema/core/permission.js';

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person is in a committee or organization.',
});

@ObjectType({ description: 'What the signed-in person is, and where.', simpleResolvers: true })
export class MyMembership {
  @Field(() => ID, { description: 'Sent as X-Membership-Id to act as this.' })
  id!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String, { description: 'Position as printed under a signature.' })
  title!: string;

  @Field(() => ID)
  committeeId!: string;

  @Field(() => String)
  committeeName!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Set where the membership is in one organization.',
  })
  organizationId?: string | null;

  @Field(() => String, { nullable: true })
  organizationName?: string | null;

  @Field(() => Boolean, {
    description: 'Whether it counts for some organizations alone: those it is assigned to.',
  })
  isNarrowed!: boolean;

  @Field(() => Boolean, {
    description: 'Whether a second factor has to be set up before acting as this.',
  })
  needsSecondFactor!: boolean;

  @Field(() => [String], { description: 'What the role may do, as noun:verb.' })
  permissions!: Permission[];
}

@ObjectType({
  description: "An organization's view that one has entered to help, reading alone.",
  simpleResolvers: true,
})
export class MySupport {
  @Field(() => ID, { description: 'Sent as X-Support-Id.' })
  id!: string;

  @Field(() => ID)
  membershipId!: string;

  @Field(() => ID)
  organizationId!: string;

  @Field(() => String)
  organizationName!: string;

  @Field(() => GraphQLDateTimeISO)
  endsAt!: string;

  @Field(() => [String], { description: 'What one may do there, as noun:verb.' })
  permissions!: Permission[];
}

@ObjectType({ description: 'The signed-in person.', simpleResolvers: true })
export class Me {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => Boolean, { description: 'Whether signing in takes a code of an authenticator.' })
  hasSecondFactor!: boolean;

  @Field(() => [MyMembership], { description: 'Memberships in force today.' })
  memberships!: MyMembership[];

  @Field(() => MySupport, {
    nullable: true,
    description: "The organization's view that the request is made in.",
  })
  support?: MySupport | null;
}

@ObjectType('Person', { description: 'Somebody named in a decision.', simpleResolvers: true })
export class PersonType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fullName!: string;
}
