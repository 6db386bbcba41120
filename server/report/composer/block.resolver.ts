import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Authorized, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../core/graphql/request-context.js';
import { readRequired } from '../../core/read/read.js';
import { reportRead } from '../report.read.js';
import { ReportType } from '../report.type.js';
import {
  addTextBlock,
  chooseQuotes,
  editBlock,
  hideBlock,
  keepEdited,
  moveBlock,
  resetBlock,
  undoLastChange,
} from './block.service.js';
import { BlockInputType, TextBlockInputType } from './block.type.js';

const CONTENT = 'Headings, paragraphs and items of runs, as in the model of the document.';
const BEHIND = 'The block it follows; null is the head of the body.';

/** Work on a draft's blocks; each answers with the report as it is then. */
@Authorized()
@Resolver(() => ReportType)
export class ReportBlockResolver {
  @Mutation(() => ReportType, { description: "Writes a person's words over a generated block." })
  async editReportBlock(
    @Arg('input', () => BlockInputType) input: BlockInputType,
    @Arg('content', () => GraphQLJSON, { description: CONTENT }) content: unknown,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await editBlock(ctx, { ...input, content });
    return readRequired(reader, reportRead, input.reportId, info);
  }

  @Mutation(() => ReportType, {
    description: 'Takes what was generated instead of an edit, also of a stale one.',
  })
  async resetReportBlock(
    @Arg('input', () => BlockInputType) input: BlockInputType,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await resetBlock(ctx, input);
    return readRequired(reader, reportRead, input.reportId, info);
  }

  @Mutation(() => ReportType, { description: 'Keeps a stale edit beside the new generated text.' })
  async keepEditedReportBlock(
    @Arg('input', () => BlockInputType) input: BlockInputType,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await keepEdited(ctx, input);
    return readRequired(reader, reportRead, input.reportId, info);
  }

  @Mutation(() => ReportType, { description: 'Leaves a block out of the document, or not.' })
  async hideReportBlock(
    @Arg('input', () => BlockInputType) input: BlockInputType,
    @Arg('hidden', () => Boolean) hidden: boolean,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await hideBlock(ctx, { ...input, hidden });
    return readRequired(reader, reportRead, input.reportId, info);
  }

  @Mutation(() => ReportType, { description: 'Moves a block behind another.' })
  async moveReportBlock(
    @Arg('input', () => BlockInputType) input: BlockInputType,
    @Arg('afterId', () => ID, { nullable: true, description: BEHIND }) afterId: string | null,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await moveBlock(ctx, { ...input, afterId });
    return readRequired(reader, reportRead, input.reportId, info);
  }

  @Mutation(() => ReportType, { description: 'Adds a text of the office behind a block.' })
  async addReportTextBlock(
    @Arg('input', () => TextBlockInputType) input: TextBlockInputType,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await addTextBlock(ctx, input);
    return readRequired(reader, reportRead, input.reportId, info);
  }

  @Mutation(() => ReportType, {
    description: 'Chooses which practices a block quotes; null leaves it to the composition.',
  })
  async chooseReportQuotes(
    @Arg('input', () => BlockInputType) input: BlockInputType,
    @Arg('practiceIds', () => [String], { nullable: true }) practiceIds: string[] | null,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await chooseQuotes(ctx, { ...input, practiceIds });
    return readRequired(reader, reportRead, input.reportId, info);
  }

  @Mutation(() => ReportType, {
    description: "Takes back the caller's last change, unless somebody changed the block since.",
  })
  async undoReportChange(
    @Arg('reportId', () => ID) reportId: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await undoLastChange(ctx, { reportId });
    return readRequired(reader, reportRead, reportId, info);
  }
}
