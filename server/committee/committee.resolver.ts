import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { readRequired } from '../core/read/read.js';
import { committeeRead } from './committee.read.js';
import { releaseAtOnce, requireSecondFactor } from './committee.service.js';
import { CommitteeType } from './committee.type.js';

@Authorized()
@Resolver()
export class CommitteeResolver {
  @Query(() => CommitteeType, { description: 'The committee that one acts in.' })
  committee(
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommitteeType> {
    return readRequired(reader, committeeRead, ctx.actor.committeeId, info);
  }

  @Mutation(() => CommitteeType, {
    description:
      'Says whether staff, secretaries and administrators must sign in with a second factor.',
  })
  async requireSecondFactor(
    @Arg('required', () => Boolean) required: boolean,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommitteeType> {
    await requireSecondFactor(ctx, required);
    return readRequired(reader, committeeRead, ctx.actor.committeeId, info);
  }

  @Mutation(() => CommitteeType, {
    description: 'Says whether signed documents are mailed without an officer who releases them.',
  })
  async releaseAtOnce(
    @Arg('atOnce', () => Boolean) atOnce: boolean,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CommitteeType> {
    await releaseAtOnce(ctx, atOnce);
    return readRequired(reader, committeeRead, ctx.actor.committeeId, info);
  }
}
