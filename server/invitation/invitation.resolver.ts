import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage, readRequired } from '../core/read/read.js';
import { InviteInput } from './invitation.input.js';
import { invitationRead } from './invitation.read.js';
import { invite, resendInvitation, revokeInvitation } from './invitation.service.js';
import { InvitationFilter, InvitationPage, InvitationType } from './invitation.type.js';

@Authorized()
@Resolver()
export class InvitationResolver {
  @Query(() => InvitationPage, { description: 'Invitations, newest first.' })
  invitations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => InvitationFilter, { nullable: true }) filter: InvitationFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<InvitationType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, invitationRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Mutation(() => InvitationType, { description: 'Invites somebody by e-mail to a position.' })
  async invite(
    @Arg('input', () => InviteInput) input: InviteInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitationType> {
    return readRequired(reader, invitationRead, await invite(ctx, input), info);
  }

  @Mutation(() => InvitationType, {
    description: 'Sends an invitation again with a new link; the old ones count no more.',
  })
  async resendInvitation(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitationType> {
    await resendInvitation(ctx, id);
    return readRequired(reader, invitationRead, id, info);
  }

  @Mutation(() => InvitationType, { description: 'Takes an invitation back.' })
  async revokeInvitation(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitationType> {
    await revokeInvitation(ctx, id);
    return readRequired(reader, invitationRead, id, info);
  }
}
