import { sql } from 'kysely';
import { zonedDate } from '../../schema/core/calendar.js';
import { Committee } from '../../schema/committee/committee.entity.js';
import { nameOn } from '../../schema/organization/organization-name.sql.js';
import type {
  ChoiceCount,
  Consolidation,
  QuotedPractice,
} from '../../schema/report/consolidation.model.js';
import type { CompositionRules } from '../../schema/report/composition/composition.model.js';
import { ReportBlock } from '../../schema/report/block.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { Indicator, QuantifierScale } from '../../schema/template/template.entity.js';
import type {
  CodedChoice,
  HostType,
  IndicatorDefinition,
} from '../../schema/template/template.model.js';
import { quantifierBandsOn } from '../../schema/template/quantifier.rule.js';
import type { Tx } from '../../server/core/context.js';
import { figuresByCluster, figuresByOrganization } from './grouped-figures.js';
import { compositionRules, earlierPeriods } from './earlier-periods.js';
import { explanationsOf } from './explanations.js';
import { handingInOf } from './handing-in.js';
import { figuresOfReport, figuresOfRound } from './consolidated-figures.js';

const ofRound = (round: ReportRound) => sql`s.committee_id = tenancy.committee_id()
  and s.round_id = ${round.id} and s.state in ('SUBMITTED', 'ACCEPTED')`;

/** Organizations are called in a report what they are called on the day it is composed. */
async function practicesOf(tx: Tx, round: ReportRound, today: string): Promise<QuotedPractice[]> {
  const name = nameOn('short_name', 'o', sql`${today}::date`);
  const { rows } = await sql<QuotedPractice>`select ${name} as "organizationName", p.kind, p.title,
      p.sentence, o.id || '/' || p.title as id
    from app.practice p
      join app.submission s on s.committee_id = p.committee_id and s.organization_id = p.organization_id
        and s.id = p.submission_id
      join app.organization o on o.committee_id = s.committee_id and o.id = s.organization_id
    where ${ofRound(round)}
    order by o.position, p.position`.execute(tx.em.getKysely());
  return rows;
}

/** How many organizations named each choice; an organization that named it twice counts once. */
async function choiceCounts(
  tx: Tx,
  round: ReportRound,
  kind: 'SHORTCOMING' | 'CAUSE',
  choices: readonly CodedChoice[],
): Promise<ChoiceCount[]> {
  const { rows } = await sql<{ code: string; organizations: number }>`select n.choice_code as code,
      count(distinct n.organization_id)::int as organizations
    from app.narrative n
      join app.submission s on s.committee_id = n.committee_id and s.organization_id = n.organization_id
        and s.id = n.submission_id
    where ${ofRound(round)} and n.kind = ${kind} and n.choice_code is not null
    group by n.choice_code`.execute(tx.em.getKysely());
  const counts = new Map(rows.map(({ code, organizations }) => [code, organizations]));
  return choices.flatMap((choice) => {
    const organizations = counts.get(choice.code) ?? 0;
    return organizations > 0 ? [{ choice, organizations }] : [];
  });
}

/** Which practices people chose to quote, by the key of the block. */
async function quotesOf(tx: Tx, reportId: string): Promise<Record<string, string[]>> {
  const blocks = await tx.em.find(ReportBlock, { report: { id: reportId }, quotes: { $ne: null } });
  return Object.fromEntries(blocks.map(({ key, quotes }) => [key, quotes ?? []]));
}

async function directionsOf(tx: Tx, round: ReportRound): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`select n.text
    from app.narrative n
      join app.submission s on s.committee_id = n.committee_id and s.organization_id = n.organization_id
        and s.id = n.submission_id
    where ${ofRound(round)} and n.kind = 'DIRECTION' and n.text <> ''
    group by n.text order by count(*) desc, n.text`.execute(tx.em.getKysely());
  return rows.map(({ text }) => text);
}

/** An indicator without its place in the database. */
function definitionOf(indicator: Indicator): IndicatorDefinition {
  const { numeratorLabel, denominatorLabel, categories, appliesTo, ...rest } = indicator;
  return {
    code: rest.code,
    sectionCode: rest.sectionCode,
    label: rest.label,
    aggregation: rest.aggregation,
    unit: rest.unit,
    sentence: rest.sentence,
    required: rest.required,
    polarity: rest.polarity,
    changeThreshold: rest.changeThreshold ?? null,
    appliesTo: appliesTo as HostType[],
    ...(numeratorLabel ? { numeratorLabel } : {}),
    ...(denominatorLabel ? { denominatorLabel } : {}),
    ...(categories ? { categories } : {}),
  };
}

/** The last period, and those before it as far as a chart goes back. */
async function periodsBefore(tx: Tx, round: ReportRound, rules: CompositionRules) {
  const id = round.previousRoundId;
  if (!id) return { previousFigures: [] };
  const previous = await tx.em.findOneOrFail(ReportRound, { id });
  return {
    previousFigures: await figuresOfRound(tx, id),
    previousLabel: previous.label,
    earlier: await earlierPeriods(tx, round, rules.charts.periodsAsLine.most),
  };
}

/** Everything a round's report is composed from, as it stands in this transaction. */
export async function gatherConsolidation(
  tx: Tx,
  round: ReportRound,
  reportId: string,
): Promise<Consolidation> {
  const { content } = round.template as unknown as { content: Consolidation['content'] };
  const committee = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const indicators = await tx.em.find(
    Indicator,
    { template: round.template },
    { orderBy: { position: 'asc' } },
  );
  const today = zonedDate(tx.now(), committee.timeZone);
  const scales = await tx.em.find(QuantifierScale, {});
  const handingIn = await handingInOf(tx, round, today);
  const rules = await compositionRules(tx, today);
  return {
    periodLabel: round.label,
    cutoffOn: zonedDate(round.cutoffAt, committee.timeZone),
    placeholders: round.placeholders,
    content,
    indicators: indicators.map(definitionOf),
    quantifiers: [...quantifierBandsOn(scales as never, today)],
    rules,
    handingIn,
    figures: await figuresOfReport(tx, reportId),
    ...(await periodsBefore(tx, round, rules)),
    byCluster: await figuresByCluster(tx, reportId),
    byOrganization: await figuresByOrganization(tx, reportId, { today, rules }),
    explanations: await explanationsOf(tx, round.id, today),
    practices: await practicesOf(tx, round, today),
    quotes: await quotesOf(tx, reportId),
    shortcomings: await choiceCounts(tx, round, 'SHORTCOMING', content.shortcomings),
    causes: await choiceCounts(tx, round, 'CAUSE', content.causes),
    directions: await directionsOf(tx, round),
    reporting: handingIn.accepted + handingIn.unaccepted.length,
  };
}
