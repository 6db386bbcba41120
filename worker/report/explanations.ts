import { sql } from 'kysely';
import { nameOn } from '../../schema/organization/organization-name.sql.js';
import type { FigureExplanation } from '../../schema/report/consolidation.model.js';
import type { Tx } from '../../server/core/context.js';

/**
 * What organizations said about figures that changed much or that a rule asked about, indicator by
 * indicator, in the organizations' order; under the names of `today`.
 */
export async function explanationsOf(
  tx: Tx,
  roundId: string,
  today: string,
): Promise<FigureExplanation[]> {
  const name = nameOn('short_name', 'o', sql`${today}::date`);
  const { rows } =
    await sql<FigureExplanation>`select i.code as "indicatorCode", ${name} as "organizationName",
      f.numerator::float8 as numerator, f.denominator::float8 as denominator,
      f.value::float8 as value, f.cases, f.category, f.explanation as text
    from app.submission s
      join app.figure f on f.committee_id = s.committee_id and f.organization_id = s.organization_id
        and f.submission_id = s.id
      join app.indicator i on i.committee_id = f.committee_id and i.id = f.indicator_id
      join app.organization o on o.committee_id = s.committee_id and o.id = s.organization_id
    where s.committee_id = tenancy.committee_id() and s.round_id = ${roundId}
      and s.state in ('SUBMITTED', 'ACCEPTED') and o.host_type = any(i.applies_to)
      and btrim(f.explanation) <> ''
    order by i.position, o.position`.execute(tx.em.getKysely());
  return rows;
}
