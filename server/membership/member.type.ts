import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../../schema/core/permission.js';
import { MembershipScope } from '../../schema/membership/membership.rule.js';
import { AssignmentType } from '../assignment/assignment.type.js';
import { pageOf } from '../core/graphql/list.type.js';
import { OrganizationType } from '../organization/organization.type.js';

export const MembershipState = {
  COMING: 'COMING',
  IN_FORCE: 'IN_FORCE',
  ENDED: 'ENDED',
} as const;
export type MembershipState = (typeof MembershipState)[keyof typeof MembershipState];

registerEnumType(MembershipState, {
  name: 'MembershipState',
  description: 'Where a membership stands today, by the calendar of its committee.',
});

registerEnumType(MembershipScope, {
  name: 'MembershipScope',
  description:
    'The whole committee, its clusters that are assigned, one organization, or organizations assigned.',
});

@ObjectType('Membership', {
  description: 'What a person is in the committee, or in one of its organizations, and how long.',
  simpleResolvers: true,
})
export class MembershipType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be sent along with a change.' })
  version!: number;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => String, { description: 'Position as printed under a signature.' })
  title!: string;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; null is without end.' })
  endsOn?: string | null;

  @Field(() => MembershipState)
  state!: MembershipState;

  @Field(() => OrganizationType, {
    nullable: true,
    description: 'null where it is in the committee itself.',
  })
  organization?: OrganizationType | null;

  @Field(() => MembershipScope, { description: 'What it counts for.' })
  scope!: MembershipScope;

  @Field(() => [AssignmentType], {
    description: 'What it looks after from today on, where it does not count for all.',
  })
  assignments!: AssignmentType[];
}

export const MembershipPage = pageOf(() => MembershipType, 'Membership');

@InputType({ description: 'Which memberships: all conditions together.' })
export class MembershipFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or the address; accents do not matter.',
  })
  search?: string;

  @Field(() => [Role], { nullable: true })
  roles?: Role[];

  @Field(() => ID, { nullable: true, description: 'Only people of this organization.' })
  inOrganization?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only people of organizations of this cluster.',
  })
  inCluster?: string;

  @Field(() => ID, { nullable: true })
  personId?: string;

  @Field(() => MembershipState, { nullable: true })
  state?: MembershipState;
}
