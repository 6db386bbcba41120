import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Role } from '../../schema/core/permission.js';
import type { AppointMember } from './appointment.service.js';
import type { ChangeMembership, EndMembership } from './membership.service.js';

@InputType({ description: 'A membership as it is to be from now on.' })
export class ChangeMembershipInput implements ChangeMembership {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'As it was read.' })
  version!: number;

  @Field(() => Role, { description: 'Of the same place: an organization, or the committee.' })
  role!: Role;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null is without end.' })
  endsOn?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Clusters it is for; null is the whole place. Left out, it stays.',
  })
  clusterIds?: string[] | null;

  @Field(() => String, { description: 'Kept in the audit log.' })
  reason!: string;
}

@InputType({ description: 'Which membership ends, when and why.' })
export class EndMembershipInput implements EndMembership {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day in office; null ends it at once.',
  })
  lastDay?: string | null;

  @Field(() => String, { description: 'Kept in the audit log.' })
  reason!: string;
}

@InputType({ description: 'A further position of somebody known, such as that of a deputy.' })
export class AppointMemberInput implements AppointMember {
  @Field(() => ID)
  personId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "An organization of the committee; null is the caller's own place.",
  })
  inOrganization?: string | null;

  @Field(() => Role)
  role!: Role;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null is without end.' })
  endsOn?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Clusters it is for; null is the whole place.',
  })
  clusterIds?: string[] | null;

  @Field(() => String, { description: 'Kept in the audit log.' })
  reason!: string;
}
