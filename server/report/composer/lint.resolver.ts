import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import {
  Arg,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import type { LintInput } from '../../../schema/report/lint/lint.model.js';
import { ONCE } from '../../core/graphql/limits.js';
import type { RequestContext } from '../../core/graphql/request-context.js';
import { readRequired } from '../../core/read/read.js';
import { reportRead } from '../report.read.js';
import { ReportType } from '../report.type.js';
import { IgnoreFindingInput } from './block.type.js';
import { ignoreFinding, lintInput, openFindings, restoreFinding } from './lint.service.js';

const SAME = 'Place, check and words, as the checks name a finding.';
const LINTED = ONCE / 4;

/** Checks of a draft. */
@Authorized()
@Resolver(() => ReportType)
export class ReportLintResolver {
  @FieldResolver(() => GraphQLJSON, {
    nullable: true,
    complexity: LINTED,
    description: 'What the checks of the draft know: figures, findings, word lists, end mark.',
  })
  async lint(
    @Root() report: ReportType,
    @Ctx() { reader }: RequestContext,
  ): Promise<LintInput | null> {
    return lintInput({ em: await reader.em() }, report.id);
  }

  @FieldResolver(() => Int, {
    complexity: LINTED,
    description: 'Findings of the checks that are neither mended nor ignored.',
  })
  async openFindings(
    @Root() report: ReportType,
    @Ctx() { reader }: RequestContext,
  ): Promise<number> {
    return openFindings({ em: await reader.em() }, report.id);
  }

  @Mutation(() => ReportType, { description: 'Leaves a finding of the checks as it is.' })
  async ignoreReportFinding(
    @Arg('input', () => IgnoreFindingInput) input: IgnoreFindingInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await ignoreFinding(ctx, input);
    return readRequired(reader, reportRead, input.reportId, info);
  }

  @Mutation(() => ReportType, { description: 'Looks at an ignored finding again.' })
  async restoreReportFinding(
    @Arg('reportId', () => ID) reportId: string,
    @Arg('findingId', () => String, { description: SAME }) findingId: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await restoreFinding(ctx, { reportId, findingId });
    return readRequired(reader, reportRead, reportId, info);
  }
}
