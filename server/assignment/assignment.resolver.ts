import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { readRequired } from '../core/read/read.js';
import { MembershipType } from '../membership/member.type.js';
import { membershipRead } from '../membership/membership.read.js';
import { assignOrganizations, endAssignment } from './assignment.service.js';
import { AssignOrganizationsInput, EndAssignmentInput } from './assignment.type.js';

@Authorized()
@Resolver()
export class AssignmentResolver {
  @Mutation(() => MembershipType, {
    description:
      'Has a verifier, or staff for some clusters, look after organizations. Counts from the next request on.',
  })
  async assignOrganizations(
    @Arg('input', () => AssignOrganizationsInput) input: AssignOrganizationsInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MembershipType> {
    await assignOrganizations(ctx, input);
    return readRequired(reader, membershipRead, input.membershipId, info);
  }

  @Mutation(() => MembershipType, { description: 'Ends an assignment at once.' })
  async endAssignment(
    @Arg('input', () => EndAssignmentInput) input: EndAssignmentInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MembershipType> {
    return readRequired(reader, membershipRead, await endAssignment(ctx, input), info);
  }
}
