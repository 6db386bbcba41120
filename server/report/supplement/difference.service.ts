/** What changed in a round's figures since a report of it was issued. */
import { sql } from 'kysely';
import { nameOn } from '../../../schema/organization/organization-name.sql.js';
import type { FigureDifference } from '../../../schema/report/supplement/difference.model.js';
import { handedIn } from '../../../schema/report/supplement/handed-in.sql.js';
import { Report } from '../../../schema/report/report.entity.js';
import type { Tx } from '../../core/context.js';

const parts = (row: string) => sql`case when ${sql.ref(`${row}.indicator_code`)} is null then null
  else json_build_object('numerator', ${sql.ref(`${row}.numerator`)}::float8,
    'denominator', ${sql.ref(`${row}.denominator`)}::float8,
    'value', ${sql.ref(`${row}.value`)}::float8, 'cases', ${sql.ref(`${row}.cases`)},
    'category', ${sql.ref(`${row}.category`)}) end`;

/**
 * The document that counts now: the issued report, or the last supplement of it that was issued.
 */
export async function lastIssued(tx: Tx, reportId: string): Promise<string> {
  const last = await tx.em.findOne(
    Report,
    {
      $or: [{ id: reportId }, { supplementsId: reportId }],
      state: { $in: ['DISPATCHED', 'ARCHIVED'] },
    },
    { orderBy: { id: 'desc' } },
  );
  return last?.id ?? reportId;
}

/**
 * Each organization's figures that differ between what a report was made from and what stands
 * handed in now, in the order of indicators and organizations. Organizations are called what they
 * are called on the day.
 */
export async function differencesSince(
  tx: Tx,
  { baseId, roundId, day }: { baseId: string; roundId: string; day: string },
): Promise<FigureDifference[]> {
  const { rows } = await sql<FigureDifference>`with was as (select * from app.report_source
      where committee_id = tenancy.committee_id() and report_id = ${baseId}),
    now as (${handedIn(roundId)})
    select i.code as "indicatorCode", i.label, i.aggregation, i.unit, i.categories,
      ${nameOn('name', 'o', sql`${day}::date`)} as "organizationName",
      ${parts('was')} as was, ${parts('now')} as is,
      (select r.reason from app.reopening r
        where r.committee_id = o.committee_id and r.organization_id = o.id
          and r.submission_id = coalesce(now.submission_id, was.submission_id)
        order by r.created_at desc limit 1) as reason
    from was full join now on now.indicator_code = was.indicator_code
        and now.organization_id = was.organization_id
      join app.organization o on o.committee_id = tenancy.committee_id()
        and o.id = coalesce(now.organization_id, was.organization_id)
      join app.report_round d on d.committee_id = tenancy.committee_id() and d.id = ${roundId}
      join app.indicator i on i.committee_id = d.committee_id and i.template_id = d.template_id
        and i.code = coalesce(now.indicator_code, was.indicator_code)
    where (now.numerator, now.denominator, now.value, now.cases, now.category)
      is distinct from (was.numerator, was.denominator, was.value, was.cases, was.category)
    order by i.position, o.position`.execute(tx.em.getKysely());
  return rows;
}
