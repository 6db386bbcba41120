import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../core/graphql/request-context.js';
import { readRequired } from '../../core/read/read.js';
import { reportRead } from '../report.read.js';
import { ReportType } from '../report.type.js';
import { commentOnReport, noteReading, resolveComment } from './comment.service.js';
import { CommentInput, ResolveCommentInput } from './comment.type.js';

/** A draft that goes round. */
@Authorized()
@Resolver(() => ReportType)
export class ReportCommentResolver {
  @Mutation(() => ReportType, { description: 'Says something about a block of a draft.' })
  async commentOnReport(
    @Arg('input', () => CommentInput) input: CommentInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await commentOnReport(ctx, input);
    return readRequired(reader, reportRead, input.reportId, info);
  }

  @Mutation(() => ReportType, { description: 'Settles a conversation, or opens it again.' })
  async resolveReportComment(
    @Arg('input', () => ResolveCommentInput) input: ResolveCommentInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await resolveComment(ctx, input);
    return readRequired(reader, reportRead, input.reportId, info);
  }

  @Mutation(() => ReportType, { description: 'Notes that the caller has the draft before them.' })
  async noteDraftReading(
    @Arg('reportId', () => ID) reportId: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await noteReading(ctx, { reportId });
    return readRequired(reader, reportRead, reportId, info);
  }
}
