import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readPage } from '../core/read/read.js';
import { assessmentStanding } from './standing.js';
import { divergenceRead } from './divergence.read.js';
import { assessmentInsight } from './round-insight.js';
import {
  type AssessmentDivergence,
  AssessmentDivergenceFilter,
  AssessmentDivergencePage,
} from './divergence.type.js';
import { AssessmentInsight } from './insight.type.js';
import { AssessmentStanding } from './standing.type.js';

@Authorized()
@Resolver()
export class AssessmentInsightResolver {
  @Query(() => AssessmentInsight, { description: 'A round of self-assessment in figures.' })
  assessmentInsight(
    @Arg('id', () => ID, { description: 'The round.' }) id: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<AssessmentInsight> {
    return assessmentInsight(ctx, id);
  }

  @Query(() => AssessmentDivergencePage, {
    description: 'Where own score and verified score differ, the widest gap first.',
  })
  assessmentDivergences(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssessmentDivergenceFilter, { nullable: true })
    filter: AssessmentDivergenceFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AssessmentDivergence>> {
    const sort = page.sort ?? { field: 'gap', descending: true };
    const asked = { ...page, sort, filter: { ...filter, verified: true } };
    return readPage(reader, divergenceRead, asked, info);
  }

  @Query(() => AssessmentStanding, {
    description: 'A verified self-assessment beside the quartiles of organizations of its kind.',
  })
  assessmentStanding(
    @Arg('id', () => ID, { description: 'The self-assessment.' }) id: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<AssessmentStanding> {
    return assessmentStanding(ctx, id);
  }
}
