import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage, readRequired } from '../core/read/read.js';
import { appointMember } from './appointment.service.js';
import { MembershipFilter, MembershipPage, MembershipType } from './member.type.js';
import {
  AppointMemberInput,
  ChangeMembershipInput,
  EndMembershipInput,
} from './membership.input.js';
import { membershipRead } from './membership.read.js';
import { changeMembership, endMembership } from './membership.service.js';

@Authorized()
@Resolver()
export class RosterResolver {
  @Query(() => MembershipPage, {
    description: "Who is what: all of the committee, or the own organization's people.",
  })
  memberships(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => MembershipFilter, { nullable: true }) filter: MembershipFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MembershipType>> {
    const sort = page.sort ?? { field: 'fullName' };
    return readPage(reader, membershipRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Mutation(() => MembershipType, {
    description: 'Changes role, title and last day. Counts from the next request on.',
  })
  async changeMembership(
    @Arg('input', () => ChangeMembershipInput) input: ChangeMembershipInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MembershipType> {
    await changeMembership(ctx, input);
    return readRequired(reader, membershipRead, input.id, info);
  }

  @Mutation(() => MembershipType, {
    description: 'Ends a membership, at once or on a day to come.',
  })
  async endMembership(
    @Arg('input', () => EndMembershipInput) input: EndMembershipInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MembershipType> {
    await endMembership(ctx, input);
    return readRequired(reader, membershipRead, input.id, info);
  }

  @Mutation(() => MembershipType, {
    description: 'Gives somebody known a further position, such as that of a deputy.',
  })
  async appointMember(
    @Arg('input', () => AppointMemberInput) input: AppointMemberInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MembershipType> {
    return readRequired(reader, membershipRead, await appointMember(ctx, input), info);
  }
}
