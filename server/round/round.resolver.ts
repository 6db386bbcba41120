import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { CreateReportRoundInput } from './round.input.js';
import { roundRead } from './round.read.js';
import { createRound } from './round.service.js';
import { RoundFilter, RoundPage, RoundType } from './round.type.js';

@Authorized()
@Resolver()
export class RoundResolver {
  @Query(() => RoundPage, { description: 'Report rounds, newest first.' })
  reportRounds(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RoundFilter, { nullable: true }) filter: RoundFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RoundType>> {
    const sort = page.sort ?? { field: 'opensAt', descending: true };
    return readPage(reader, roundRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => RoundType, { nullable: true, description: 'One round, or null.' })
  reportRound(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RoundType | null> {
    return readOne(reader, roundRead, id, info);
  }

  @Mutation(() => RoundType, { description: 'Plans a round; the clock opens it and moves it on.' })
  async createReportRound(
    @Arg('input', () => CreateReportRoundInput) input: CreateReportRoundInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RoundType> {
    return readRequired(reader, roundRead, await createRound(ctx, input), info);
  }
}
