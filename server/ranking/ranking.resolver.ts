import { Arg, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { recordRankings } from './ranking.service.js';
import { rankingSummary } from './ranking-summary.js';
import { RankingSummary, RecordQualityRankingsInput } from './ranking.type.js';

@Authorized()
@Resolver()
export class RankingResolver {
  @Query(() => RankingSummary, {
    description: 'The quality rankings of a year, counted, with the quota in force then.',
  })
  qualityRankingSummary(
    @Arg('year', () => Int) year: number,
    @Ctx() { ctx }: RequestContext,
  ): Promise<RankingSummary> {
    return rankingSummary(ctx, year);
  }

  @Mutation(() => Int, {
    description:
      'Records how organizations were ranked for a year, as it was decided elsewhere. Says how many rankings are new or changed.',
  })
  recordQualityRankings(
    @Arg('input', () => RecordQualityRankingsInput) input: RecordQualityRankingsInput,
    @Ctx() { ctx }: RequestContext,
  ): Promise<number> {
    return recordRankings(ctx, input);
  }
}
