import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { ONCE } from '../core/graphql/limits.js';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { previewHtml } from './report-preview.js';
import { reportRead, reportSourceRead } from './report.read.js';
import {
  approveReport,
  consolidate,
  numberReport,
  returnReport,
  sendForReview,
  signReport,
} from './report.service.js';
import {
  ReportFilter,
  ReportPage,
  ReportSourceFilter,
  ReportSourcePage,
  type ReportSourceType,
  ReportType,
} from './report.type.js';

@Authorized()
@Resolver(() => ReportType)
export class ReportResolver {
  @Query(() => ReportPage, { description: 'Consolidated reports, newest first.' })
  reports(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ReportFilter, { nullable: true }) filter: ReportFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ReportType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    return readPage(reader, reportRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => ReportType, { nullable: true, description: 'One report, or null.' })
  report(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType | null> {
    return readOne(reader, reportRead, id, info);
  }

  @Query(() => ReportSourcePage, { description: 'Where a consolidated figure comes from.' })
  reportSources(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ReportSourceFilter) filter: ReportSourceFilter,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ReportSourceType>> {
    const sort = page.sort ?? { field: 'organization' };
    return readPage(reader, reportSourceRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @FieldResolver(() => String, {
    nullable: true,
    complexity: ONCE,
    description:
      'The report as an HTML page in its official layout, with a button per computed figure; null before it is composed. Once in an operation, and never of a list.',
  })
  previewHtml(
    @Root() report: ReportType,
    @Ctx() { reader }: RequestContext,
  ): Promise<string | null> {
    return previewHtml(reader, report.id);
  }

  @Mutation(() => ReportType, { description: 'Has the report of a round composed now.' })
  async consolidateRound(
    @Arg('roundId', () => ID) roundId: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    return readRequired(reader, reportRead, await consolidate(ctx, { roundId }), info);
  }

  @Mutation(() => ReportType, { description: 'Sends the draft to the standing committee.' })
  async sendReportForReview(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await sendForReview(ctx, { id });
    return readRequired(reader, reportRead, id, info);
  }

  @Mutation(() => ReportType, { description: 'Sends a draft back to the office with a reason.' })
  async returnReport(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await returnReport(ctx, { id, reason });
    return readRequired(reader, reportRead, id, info);
  }

  @Mutation(() => ReportType, { description: 'Approves a report; never its preparer.' })
  async approveReport(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await approveReport(ctx, { id });
    return readRequired(reader, reportRead, id, info);
  }

  @Mutation(() => ReportType, { description: 'Numbers and dates an approved report.' })
  async numberReport(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await numberReport(ctx, { id });
    return readRequired(reader, reportRead, id, info);
  }

  @Mutation(() => ReportType, {
    description: 'Signs a numbered report after entering the password again; it is then sent.',
  })
  async signReport(
    @Arg('id', () => ID) id: string,
    @Arg('password', () => String) password: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await signReport(ctx, { id, password });
    return readRequired(reader, reportRead, id, info);
  }
}
