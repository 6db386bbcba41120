import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../core/graphql/request-context.js';
import { readRequired } from '../../core/read/read.js';
import { reportRead } from '../report.read.js';
import { ReportType } from '../report.type.js';
import { supersede } from './supersede.service.js';
import { replace, supplement } from './supplement.service.js';
import { SupersedeReportInput } from './supplement.type.js';

@Authorized()
@Resolver()
export class SupplementResolver {
  @Mutation(() => ReportType, {
    description: 'Has a supplement composed that lists what changed since the report was issued.',
  })
  async supplementReport(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    return readRequired(reader, reportRead, await supplement(ctx, { id }), info);
  }

  @Mutation(() => ReportType, {
    description: 'Has a new report of the same round composed, to take the place of an issued one.',
  })
  async replaceReport(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    return readRequired(reader, reportRead, await replace(ctx, { id }), info);
  }

  @Mutation(() => ReportType, {
    description:
      'Sets an issued report as superseded by another issued one; the public page says so.',
  })
  async supersedeReport(
    @Arg('input', () => SupersedeReportInput) input: SupersedeReportInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportType> {
    await supersede(ctx, input);
    return readRequired(reader, reportRead, input.id, info);
  }
}
