import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../../core/graphql/list.type.js';
import type { RequestContext } from '../../core/graphql/request-context.js';
import { type Page, readPage, readRequired } from '../../core/read/read.js';
import { roundExportRead } from './round-export.read.js';
import { cancelRoundExport, exportRound } from './round-export.service.js';
import { RoundExportFilter, RoundExportPage, RoundExportType } from './round-export.type.js';

@Authorized()
@Resolver()
export class RoundExportResolver {
  @Query(() => RoundExportPage, {
    description: 'Workbooks of a whole round that were asked for, newest first.',
  })
  roundExports(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RoundExportFilter) filter: RoundExportFilter,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RoundExportType>> {
    const sort = page.sort ?? { field: 'askedAt', descending: true };
    return readPage(reader, roundExportRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Mutation(() => RoundExportType, {
    description: 'Has a whole round written as a workbook. While one is written, it is that one.',
  })
  async exportRound(
    @Arg('roundId', () => ID) roundId: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RoundExportType> {
    return readRequired(reader, roundExportRead, await exportRound(ctx, { roundId }), info);
  }

  @Mutation(() => RoundExportType, {
    description: 'Stops the writing of a workbook; what was written of it is removed.',
  })
  async cancelRoundExport(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RoundExportType> {
    await cancelRoundExport(ctx, { id });
    return readRequired(reader, roundExportRead, id, info);
  }
}
