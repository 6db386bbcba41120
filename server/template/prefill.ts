/**
 * Where figures can be taken from, so that no number is typed twice. A part of the product that
 * knows figures names its source in `Prefill` and adds it here; templates then name it at their
 * indicators. What a source gives stays marked until somebody confirms or changes it.
 */
import { Committee } from '../../schema/committee/committee.entity.js';
import { zonedDate } from '../../schema/core/calendar.js';
import { Headcount } from '../../schema/organization/headcount.entity.js';
import { QualityRanking } from '../../schema/ranking/quality-ranking.entity.js';
import type { ReportRound } from '../../schema/round/round.entity.js';
import { Figure } from '../../schema/submission/contents.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import type { FigureAmounts } from '../../schema/submission/figure.rule.js';
import type { Prefill } from '../../schema/template/prefill.model.js';
import type { Indicator } from '../../schema/template/template.entity.js';
import type { Tx } from '../core/context.js';

/** A figure a source knows, or those parts of it that it knows. */
export interface FigureValue {
  /** Code of the indicator. */
  code: string;
  amounts: FigureAmounts;
}

/** The submission that is filled, its round, and its indicators that name the source. */
export interface Wanted {
  submission: Submission;
  round: ReportRound;
  indicators: readonly Indicator[];
}

type PrefillSource = (tx: Tx, wanted: Wanted) => Promise<FigureValue[]>;

/** The same indicator, by its code, in the organization's last accepted report. */
const carryOver: PrefillSource = async (tx, { submission, indicators }) => {
  const [last] = await tx.em.find(
    Submission,
    { organization: submission.organization, state: 'ACCEPTED', id: { $ne: submission.id } },
    { orderBy: { round: { endOn: 'desc' }, acceptedAt: 'desc' }, limit: 1 },
  );
  if (!last) return [];
  const figures = await tx.em.find(Figure, { submission: last }, { populate: ['indicator'] });
  const kinds = new Map(indicators.map(({ code, aggregation }) => [code, aggregation]));
  return figures
    .filter(({ indicator }) => kinds.get(indicator.code) === indicator.aggregation)
    .map(({ indicator, numerator, denominator, value, cases, category }) => ({
      code: indicator.code,
      amounts: { numerator, denominator, value, cases, category },
    }));
};

/** Numbers of people as they were last told up to the cut-off day. */
function headcount(count: (told: Headcount) => number | null): PrefillSource {
  return async (tx, { submission, round, indicators }) => {
    const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
    const [told] = await tx.em.find(
      Headcount,
      {
        organization: submission.organization,
        asOf: { $lte: zonedDate(round.cutoffAt, timeZone) },
      },
      { orderBy: { asOf: 'desc' }, limit: 1 },
    );
    const people = told ? count(told) : null;
    if (people === null) return [];
    // Of a share people are the whole; a sum is their number; nothing else is a number of people.
    return indicators.flatMap(({ code, aggregation }): FigureValue[] => {
      if (aggregation === 'RATIO') return [{ code, amounts: { denominator: people } }];
      return aggregation === 'SUM' ? [{ code, amounts: { value: people } }] : [];
    });
  };
}

const less = (all: number | null | undefined, some: number | null | undefined) =>
  all === null || all === undefined ? null : Math.max(0, all - (some ?? 0));

/** The level of the last ranking that was decided up to the cut-off day. */
const qualityRanking: PrefillSource = async (tx, { submission, round, indicators }) => {
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const decidedOn = { $lte: zonedDate(round.cutoffAt, timeZone) };
  const where = { organization: submission.organization, decidedOn };
  const [last] = await tx.em.find(QualityRanking, where, { orderBy: { year: 'desc' }, limit: 1 });
  if (!last) return [];
  return indicators
    .filter(({ categories }) => categories?.some(({ code }) => code === last.level))
    .map(({ code }) => ({ code, amounts: { category: last.level } }));
};

/** Every source there is. */
export const prefillSources: Record<Prefill, PrefillSource> = {
  carryOver,
  members: headcount(({ membersTotal }) => membersTotal),
  eligibleMembers: headcount(({ membersTotal, membersExempt }) =>
    less(membersTotal, membersExempt),
  ),
  staff: headcount(({ staffTotal }) => staffTotal ?? null),
  nonMembers: headcount(({ staffTotal, membersTotal }) => less(staffTotal, membersTotal)),
  qualityRanking,
  subCells: headcount(({ subCells }) => subCells ?? null),
};
