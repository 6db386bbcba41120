/** Quartiles of a round, kept when its list is decided. */
import { sql } from 'kysely';
import {
  AssessmentBenchmark,
  SMALLEST_GROUP,
} from '../../schema/assessment-insight/benchmark.entity.js';
import type { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import type { HostType } from '../../schema/template/template.model.js';
import type { Tx } from '../core/context.js';

interface Quartiles {
  hostType: HostType;
  standard: string;
  organizations: number;
  lower: number;
  median: number;
  upper: number;
}

/** Points that an organization has reached, not points in between. */
const quartilesOf = (round: string) => sql<Quartiles>`with points as (
    select o.host_type, '' as standard, a.verified_total as points
    from app.self_assessment a
    join app.organization o on o.committee_id = a.committee_id and o.id = a.organization_id
    where a.round_id = ${round} and a.verified_score is not null
    union all
    select o.host_type, s.value->>'standard', (s.value->>'points')::int
    from app.self_assessment a
    join app.organization o on o.committee_id = a.committee_id and o.id = a.organization_id,
      jsonb_array_elements(a.verified_score->'standards') s
    where a.round_id = ${round} and a.verified_score is not null
      and s.value->>'state' <> 'NOT_APPLICABLE')
  select host_type as "hostType", standard, count(*)::int as organizations,
    percentile_disc(0.25) within group (order by points) as lower,
    percentile_disc(0.5) within group (order by points) as median,
    percentile_disc(0.75) within group (order by points) as upper
  from points group by host_type, standard having count(*) >= ${SMALLEST_GROUP}`;

/**
 * Keeps the quartiles of a round, once: when its list is decided. Groups of fewer than
 * SMALLEST_GROUP are left out.
 */
export async function keepBenchmarks(tx: Tx, round: AssessmentRound): Promise<void> {
  if ((await tx.em.count(AssessmentBenchmark, { round })) > 0) return;
  const { rows } = await quartilesOf(round.id).execute(tx.em.getKysely());
  for (const quartiles of rows) tx.create(AssessmentBenchmark, { round, ...quartiles });
}
