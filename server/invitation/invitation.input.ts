import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { Role } from '../../schema/core/permission.js';
import type { AcceptInvitation } from './acceptance.service.js';
import type { Invite } from './invitation.service.js';

@InputType({ description: 'Who is invited to which position.' })
export class InviteInput implements Invite {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String, { description: 'Position as printed under a signature.' })
  title!: string;

  @Field(() => ID, {
    nullable: true,
    description: "An organization of the committee; null is the caller's own place.",
  })
  inOrganization?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day; null is today.' })
  startsOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null is without end.' })
  endsOn?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Clusters it is for; null is the whole place.',
  })
  clusterIds?: string[] | null;
}

@InputType({ description: 'A link in hand and, of a new person, name and password.' })
export class AcceptInvitationInput implements AcceptInvitation {
  @Field(() => String)
  token!: string;

  @Field(() => String, { nullable: true })
  fullName?: string | null;

  @Field(() => String, { nullable: true })
  password?: string | null;
}
