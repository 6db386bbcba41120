import { sql } from 'kysely';
import { QualityLevel, quotaLimit, quotaOf } from '../../schema/ranking/ranking.model.js';
import { may } from '../core/actor.js';
import type { Ctx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { FIRST_YEAR } from './ranking.service.js';
import type { RankingSummary } from './ranking.type.js';

const LAST_YEAR = 2199;

interface Counted {
  organizations: number;
  level: QualityLevel | null;
  ranked: number;
}

const none = () =>
  Object.fromEntries(Object.values(QualityLevel).map((level) => [level, 0])) as Record<
    QualityLevel,
    number
  >;

/**
 * Counts the rankings of a year that the actor may see, with the quota in force then (Quy định
 * 366-QĐ/TW). More than the quota is shown, not refused: the decision was made elsewhere.
 */
export async function rankingSummary(ctx: Ctx, year: number): Promise<RankingSummary> {
  if (!may(ctx.actor, 'organization:read')) refuse('FORBIDDEN');
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    refuse('INVALID_INPUT', {}, [{ field: 'year', code: 'YEAR_WRONG' }]);
  }
  const { rows } = await ctx.transaction((tx) =>
    sql<Counted>`with ranked as (
        select level, count(*)::int as ranked from app.quality_ranking
        where year = ${year} group by level)
      select r.level, coalesce(r.ranked, 0) as ranked, o.organizations
      from (select count(*)::int as organizations from app.organization
        where (opened_on is null or opened_on < make_date(${year} + 1, 1, 1))
          and (closed_on is null or closed_on >= make_date(${year}, 1, 1))) o
      left join ranked r on true`.execute(tx.em.getKysely()),
  );
  const counts = none();
  for (const { level, ranked } of rows) if (level) counts[level] = ranked;
  const quota = quotaOf(year);
  return {
    year,
    organizations: rows[0]?.organizations ?? 0,
    levels: Object.values(QualityLevel).map((level) => ({ level, organizations: counts[level] })),
    quota: quota
      ? {
          ...{ level: quota.level, percent: quota.percent, of: [...quota.of] },
          ...{ limit: quotaLimit(quota, counts), count: counts[quota.level] },
          ...{ source: quota.source, certain: quota.certain },
        }
      : null,
  };
}
