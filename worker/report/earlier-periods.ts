import { sql } from 'kysely';
import type { EarlierPeriod } from '../../schema/report/consolidation.model.js';
import { CompositionRuleRow } from '../../schema/report/composition/composition.entity.js';
import {
  type CompositionRules,
  compositionRulesOn,
} from '../../schema/report/composition/composition.model.js';
import type { ReportRound } from '../../schema/round/round.entity.js';
import type { Tx } from '../../server/core/context.js';
import { type FigureRow, toFigure } from './consolidated-figures.js';

/** The measures of the text in force on a day. */
export async function compositionRules(tx: Tx, today: string): Promise<CompositionRules> {
  const rows: CompositionRuleRow[] = await tx.em.find(
    CompositionRuleRow,
    {},
    { orderBy: { validFrom: 'asc' } },
  );
  return compositionRulesOn(
    rows.map((row) => ({ ...row, validTo: row.validTo ?? null })),
    today,
  );
}

/**
 * Periods before the last one, oldest first, at most so many: what their latest report said of the
 * whole committee. One without a report is left out; it had nothing that was printed.
 */
export async function earlierPeriods(
  tx: Tx,
  { previousRoundId }: ReportRound,
  most: number,
): Promise<EarlierPeriod[]> {
  if (!previousRoundId) return [];
  const { rows } = await sql<FigureRow & { depth: number; label: string }>`with recursive chain as (
      select d.id, d.previous_round_id, d.label, 0 as depth
      from app.report_round d where d.id = ${previousRoundId}
      union all
      select d.id, d.previous_round_id, d.label, c.depth + 1
      from chain c join app.report_round d on d.id = c.previous_round_id
      where c.depth < ${most})
    select c.depth, c.label, f.indicator_code, f.host_type, f.reporting, f.numerator,
      f.denominator, f.value, f.cases, f.categories
    from chain c
      join lateral (select r.id from app.report r
        where r.round_id = c.id and r.state not in ('GENERATING', 'SUPERSEDED')
        order by r.id desc limit 1) latest on true
      join app.report_figure f on f.report_id = latest.id and f.host_type is null
    where c.depth > 0
    order by c.depth desc`.execute(tx.em.getKysely());
  const periods = new Map<number, EarlierPeriod>();
  for (const { depth, label, ...row } of rows) {
    const period = periods.get(depth) ?? { label, figures: [] };
    period.figures.push(toFigure(row));
    periods.set(depth, period);
  }
  return [...periods.values()];
}
