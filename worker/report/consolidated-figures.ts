/**
 * Figures of a round added up by the database: sources as they stood in that edition of each
 * submission, and over them each indicator's aggregation, for the whole committee and by kind of
 * host.
 */
import { type RawBuilder, sql } from 'kysely';
import { handedIn } from '../../schema/report/supplement/handed-in.sql.js';
import type { ConsolidatedFigure } from '../../schema/report/consolidation.model.js';
import type { Tx } from '../../server/core/context.js';

/** Adds up a relation of sources; a null host type is the whole committee. */
function addedUp(sources: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`with source as (${sources}),
    counted as (
      select indicator_code, host_type, category, count(*) as organizations
      from source where category is not null
      group by grouping sets ((indicator_code, category), (indicator_code, host_type, category))),
    category_count as (
      select indicator_code, host_type, json_object_agg(category, organizations)::jsonb as categories
      from counted group by indicator_code, host_type),
    summed as (
      select indicator_code, host_type, count(*)::int as reporting, sum(numerator) as numerator,
        sum(denominator) as denominator,
        sum(case when aggregation = 'MEAN' then value * cases else value end) as value,
        sum(cases) as cases
      from source
      group by grouping sets ((indicator_code), (indicator_code, host_type)))
    select s.*, c.categories from summed s
      left join category_count c on c.indicator_code = s.indicator_code
        and c.host_type is not distinct from s.host_type`;
}

/** Replaces the sources of a report by what stands handed in now. Says how many there are. */
export async function storeSources(tx: Tx, reportId: string, roundId: string): Promise<number> {
  const db = tx.em.getKysely();
  await sql`delete from app.report_source where report_id = ${reportId}`.execute(db);
  const { numAffectedRows } =
    await sql`insert into app.report_source (committee_id, id, created_at, updated_at,
      report_id, indicator_code, organization_id, submission_id, edition, accepted,
      numerator, denominator, value, cases, category)
    select committee_id, uuidv7(), now(), now(), ${reportId}, indicator_code, organization_id, submission_id,
      edition, accepted, numerator, denominator, value, cases, category
    from (${handedIn(roundId)}) source
    order by indicator_code, organization_id`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Replaces the figures of a report by the sum of its sources. */
export async function storeFigures(tx: Tx, reportId: string): Promise<void> {
  const db = tx.em.getKysely();
  const sources = sql`select r.*, o.host_type, i.aggregation
    from app.report_source r
      join app.organization o on o.committee_id = r.committee_id and o.id = r.organization_id
      join app.report p on p.committee_id = r.committee_id and p.id = r.report_id
      join app.report_round d on d.committee_id = p.committee_id and d.id = p.round_id
      join app.indicator i on i.committee_id = r.committee_id and i.template_id = d.template_id
        and i.code = r.indicator_code
    where r.committee_id = tenancy.committee_id() and r.report_id = ${reportId}`;
  await sql`delete from app.report_figure where report_id = ${reportId}`.execute(db);
  await sql`insert into app.report_figure (committee_id, id, created_at, updated_at, report_id, indicator_code,
      host_type, reporting, numerator, denominator, value, cases, categories)
    select tenancy.committee_id(), uuidv7(), now(), now(), ${reportId}, indicator_code, host_type, reporting,
      numerator, denominator, value, cases, categories
    from (${addedUp(sources)}) figure`.execute(db);
}

/** A figure as the database has it. */
export interface FigureRow {
  indicator_code: string;
  host_type: ConsolidatedFigure['hostType'];
  reporting: number;
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  cases: string | null;
  categories: Record<string, number> | null;
}

function amount(text: string | null): number | null {
  return text === null ? null : Number(text);
}

export function toFigure(row: FigureRow): ConsolidatedFigure {
  return {
    indicatorCode: row.indicator_code,
    hostType: row.host_type,
    reporting: row.reporting,
    numerator: amount(row.numerator),
    denominator: amount(row.denominator),
    value: amount(row.value),
    n: amount(row.cases),
    categories: row.categories,
  };
}

/** The stored figures of a report. */
export async function figuresOfReport(tx: Tx, reportId: string): Promise<ConsolidatedFigure[]> {
  const { rows } = await sql<FigureRow>`select * from app.report_figure
    where report_id = ${reportId}`.execute(tx.em.getKysely());
  return rows.map(toFigure);
}

/** The figures of a round as they stand handed in, whether it has a report or not. */
export async function figuresOfRound(tx: Tx, roundId: string): Promise<ConsolidatedFigure[]> {
  const { rows } = await sql<FigureRow>`${addedUp(handedIn(roundId))}`.execute(tx.em.getKysely());
  return rows.map(toFigure);
}
