import type { FieldFault } from '../../schema/core/field-fault.js';
import type { ReportRound } from '../../schema/round/round.entity.js';
import type { NarrativeKind } from '../../schema/submission/narrative.model.js';
import { Figure, Narrative, Practice } from '../../schema/submission/contents.entity.js';
import type { Submission } from '../../schema/submission/submission.entity.js';
import {
  type FigureEntry,
  figureField,
  figureParts,
  parseAmount,
  unreadableParts,
} from '../../schema/submission/submission.rule.js';
import { Indicator } from '../../schema/template/template.entity.js';
import type { Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';

export interface FigureInput extends FigureEntry {
  indicatorId: string;
  /** True where a person says that what was carried over still holds. */
  confirmed?: boolean;
}

export interface NarrativeInput {
  sectionCode: string;
  kind: NarrativeKind;
  choiceCode?: string | null;
  text: string;
}

export interface PracticeInput {
  sectionCode: string;
  kind: string;
  title: string;
  sentence: string;
}

/** What may be typed into a submission; a list left out stays as it is, a given one replaces it. */
export interface Contents {
  figures?: FigureInput[];
  narratives?: NarrativeInput[];
  practices?: PracticeInput[];
}

const MOST = { figures: 300, narratives: 200, practices: 50 };

function refuseExcess(contents: Contents) {
  for (const list of ['figures', 'narratives', 'practices'] as const) {
    if ((contents[list]?.length ?? 0) > MOST[list]) {
      refuse('INVALID_INPUT', {}, [
        { field: list, code: 'LIST_TOO_LONG', params: { max: MOST[list] } },
      ]);
    }
  }
}

/**
 * What an indicator asks for. A part that it does not ask for is not kept: no sum would know what
 * to do with it.
 */
function amounts({ code, aggregation }: Indicator, entry: FigureEntry) {
  const asked = figureParts(aggregation);
  const amount = (part: 'numerator' | 'denominator' | 'value' | 'cases') =>
    asked.includes(part) ? (parseAmount(entry[part]) ?? null) : null;
  const text = (part: 'category' | 'explanation', max: number) =>
    cleanText(entry[part] ?? '', figureField(code, part), { max }) || null;
  return {
    numerator: amount('numerator'),
    denominator: amount('denominator'),
    value: amount('value'),
    cases: amount('cases'),
    category: asked.includes('category') ? text('category', 40) : null,
    explanation: text('explanation', 2000),
  };
}

type Amounts = ReturnType<typeof amounts>;

/** Where a figure is still carried over from: nowhere once it is confirmed or changed. */
function stillCarried(figure: Figure, parts: Amounts, confirmed = false): string | null {
  const same = (['numerator', 'denominator', 'value', 'cases', 'category'] as const).every(
    (part) => (figure[part] ?? null) === parts[part],
  );
  return same && !confirmed ? (figure.carriedFrom ?? null) : null;
}

async function writeFigures(
  tx: Tx,
  submission: Submission,
  round: ReportRound,
  entries: FigureInput[],
) {
  const indicators = await tx.em.find(Indicator, { template: round.template });
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const kept = await tx.em.find(Figure, { submission });
  const byIndicator = new Map(kept.map((figure) => [figure.indicator.id, figure]));
  const faults: FieldFault[] = [];
  for (const entry of entries) {
    const indicator = byId.get(entry.indicatorId) ?? refuse('NOT_FOUND');
    const unreadable = unreadableParts(indicator.code, entry);
    faults.push(...unreadable);
    if (unreadable.length > 0) continue;
    const figure = byIndicator.get(indicator.id);
    const parts = amounts(indicator, entry);
    if (figure) {
      const carriedFrom = stillCarried(figure, parts, entry.confirmed);
      Object.assign(figure, { ...parts, carriedFrom });
    } else byIndicator.set(indicator.id, tx.create(Figure, { submission, indicator, ...parts }));
  }
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
}

async function replaceNarratives(tx: Tx, submission: Submission, entries: NarrativeInput[]) {
  await tx.em.nativeDelete(Narrative, { submission });
  entries.forEach((entry, position) =>
    tx.create(Narrative, {
      submission,
      position,
      sectionCode: cleanText(entry.sectionCode, `narratives.${position}.sectionCode`, { max: 20 }),
      kind: entry.kind,
      choiceCode:
        cleanText(entry.choiceCode ?? '', `narratives.${position}.choiceCode`, { max: 40 }) || null,
      text: cleanText(entry.text, `narratives.${position}.text`, { max: 5000 }),
    }),
  );
}

async function replacePractices(tx: Tx, submission: Submission, entries: PracticeInput[]) {
  await tx.em.nativeDelete(Practice, { submission });
  entries.forEach((entry, position) =>
    tx.create(Practice, {
      submission,
      position,
      sectionCode: cleanText(entry.sectionCode, `practices.${position}.sectionCode`, { max: 20 }),
      kind: cleanText(entry.kind, `practices.${position}.kind`, { max: 40 }),
      title: cleanText(entry.title, `practices.${position}.title`, { max: 500 }),
      sentence: cleanText(entry.sentence, `practices.${position}.sentence`, { max: 1000 }),
    }),
  );
}

/** Writes what was typed. Throws INVALID_INPUT with every unreadable field at once. */
export async function writeContents(
  tx: Tx,
  submission: Submission,
  round: ReportRound,
  contents: Contents,
): Promise<void> {
  refuseExcess(contents);
  if (contents.figures) await writeFigures(tx, submission, round, contents.figures);
  if (contents.narratives) await replaceNarratives(tx, submission, contents.narratives);
  if (contents.practices) await replacePractices(tx, submission, contents.practices);
}
