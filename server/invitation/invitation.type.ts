import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../../schema/core/permission.js';
import { pageOf } from '../core/graphql/list.type.js';

export const InvitationState = {
  PENDING: 'PENDING',
  ACCEPTED: 'ACCEPTED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'REVOKED',
} as const;
export type InvitationState = (typeof InvitationState)[keyof typeof InvitationState];

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'What has become of an invitation.',
});

@ObjectType('Invitation', {
  description: 'A position offered by e-mail: to one address, once, until it expires.',
  simpleResolvers: true,
})
export class InvitationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  endsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'null is the committee itself.' })
  organizationName?: string | null;

  @Field(() => InvitationState)
  state!: InvitationState;

  @Field(() => GraphQLDateTimeISO)
  createdAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'null is still to be sent.' })
  sentAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it could not be sent.' })
  lastError?: string | null;

  @Field(() => GraphQLDateTimeISO)
  expiresAt!: string;
}

export const InvitationPage = pageOf(() => InvitationType, 'Invitation');

@InputType({ description: 'Which invitations: all conditions together.' })
export class InvitationFilter {
  @Field(() => String, { nullable: true, description: 'Part of the address.' })
  search?: string;

  @Field(() => ID, { nullable: true })
  inOrganization?: string;

  @Field(() => InvitationState, { nullable: true })
  state?: InvitationState;
}

@ObjectType({
  description: 'What the holder of a link is invited to.',
  simpleResolvers: true,
})
export class HeldInvitation {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  committeeName!: string;

  @Field(() => String, { nullable: true })
  organizationName?: string | null;

  @Field(() => GraphQLDateTimeISO)
  expiresAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether the address has an account: then sign in with it and accept.',
  })
  hasAccount!: boolean;
}

@ObjectType({ description: 'An invitation taken up.', simpleResolvers: true })
export class AcceptedInvitation {
  @Field(() => String, { description: 'Address to sign in with.' })
  email!: string;
}
