import type { Run } from '../../../schema/document/document.model.js';
import type {
  ConsolidatedFigure,
  Consolidation,
} from '../../../schema/report/consolidation.model.js';
import {
  type FigureChange,
  figureChange,
  figureState,
  formatMean,
  formatMoney,
  formatNumber,
  formatPercent,
} from '../../../schema/report/figure.rule.js';
import type { IndicatorDefinition } from '../../../schema/template/template.model.js';
import { capitalise, decapitalise, joinRuns, quantity, words } from './compose-prose.js';

/** An indicator with its figures for the whole committee. */
export interface IndicatorReading {
  definition: IndicatorDefinition;
  now: ConsolidatedFigure | undefined;
  before: ConsolidatedFigure | undefined;
  /** Organizations that had to report it: those expected, of the kinds it applies to. */
  total: number;
  /** From which share of the greater coverage on sums of two periods compare as they are. */
  comparableCoverage: number;
}

/** The committee-wide readings, in the template's order. */
export function readIndicators(c: Consolidation): IndicatorReading[] {
  const whole = (figures: ConsolidatedFigure[]) =>
    new Map(figures.filter((f) => f.hostType === null).map((f) => [f.indicatorCode, f]));
  const [now, before] = [whole(c.figures), whole(c.previousFigures)];
  return c.indicators.map((definition) => ({
    definition,
    now: now.get(definition.code),
    before: before.get(definition.code),
    total: definition.appliesTo.reduce((sum, host) => sum + c.handingIn.expectedByHost[host], 0),
    comparableCoverage: c.rules.comparableCoverage,
  }));
}

/** Where far fewer or more organizations reported, a sum's change says so. */
function coverageOf({ definition, now, before, ...reading }: IndicatorReading): string {
  const isSum = definition.aggregation === 'SUM' || definition.aggregation === 'MONEY';
  const [current, previous] = [now?.reporting ?? 0, before?.reporting ?? 0];
  const share = Math.min(current, previous) / Math.max(current, previous, 1);
  if (!isSum || share >= reading.comparableCoverage) return '';
  return ` (${formatNumber(current)} tổ chức báo cáo, kỳ trước ${formatNumber(previous)})`;
}

/** The amount of a change, without its direction. */
export function changeText({ direction, amount }: FigureChange): string {
  return direction === 'SAME' ? 'không đổi' : (amount ?? 'không đáng kể');
}

/**
 * "tăng 3,2 điểm phần trăm so với kỳ trước", "không đổi so với kỳ trước"; where the text before has
 * said it, without "so với kỳ trước".
 */
function composeChange(reading: IndicatorReading, change: FigureChange, isSaid: boolean): Run[] {
  const amount = quantity(changeText(change), reading.definition.code, 'change');
  const compared = words(`${isSaid ? '' : ' so với kỳ trước'}${coverageOf(reading)}`);
  if (change.direction === 'SAME') return [amount, compared];
  return [words(change.direction === 'UP' ? 'tăng ' : 'giảm '), amount, compared];
}

/** "tổ chức chậm"; a label that begins with the unit ("tổ chức đúng hạn") does not repeat it. */
function nameCategory(unit: string, label: string): string {
  const name = decapitalise(label);
  return name.startsWith(`${unit} `) ? name : `${unit} ${name}`;
}

/** "62 tổ chức đúng hạn, 8 tổ chức chậm": in printing order, categories nobody named left out. */
function composeCategories({ definition, now }: IndicatorReading): Run[] {
  const { code, unit, categories = [] } = definition;
  const named = categories.filter((category) => (now?.categories?.[category.code] ?? 0) > 0);
  return named.flatMap((category, index) => [
    words(index === 0 ? '' : ', '),
    quantity(
      formatNumber(now?.categories?.[category.code] ?? 0),
      code,
      `category:${category.code}`,
    ),
    words(` ${nameCategory(unit || 'tổ chức', category.label)}`),
  ]);
}

/** What each placeholder of a sentence stands for, for one kind of aggregation. */
export function quantitiesOf({
  definition,
  now,
  total,
}: IndicatorReading): Record<string, string | null> {
  const { numerator, denominator, value, n, reporting = 0 } = now ?? {};
  const [sum, cases] = [value ?? 0, n ?? 0];
  const shared = { reporting: formatNumber(reporting), total: formatNumber(total) };
  switch (definition.aggregation) {
    case 'RATIO':
      return {
        ...shared,
        numerator: formatNumber(numerator ?? 0),
        denominator: formatNumber(denominator ?? 0),
        percent: formatPercent(numerator ?? 0, denominator ?? 0),
      };
    case 'SUM':
      return { ...shared, value: formatNumber(sum) };
    case 'MONEY':
      return { ...shared, value: formatNumber(sum), money: formatMoney(sum) };
    case 'MEAN':
      return { ...shared, mean: formatMean(sum, cases), n: formatNumber(cases) };
    case 'CATEGORY':
      return shared;
  }
}

/**
 * Puts the change where {change} stands. Without one, the comma, semicolon or bracket that led to
 * it goes too: "đạt {percent}, {change}." is then "đạt 98,42%."
 */
function placeChange(sentence: string, hasChange: boolean): string {
  if (hasChange) return sentence.replace(/(\S)(?<![([“,;])\{change\}/g, '$1, {change}');
  return sentence.replace(/\s*\(\s*\{change\}\s*\)|\s*[,;:–-]?\s*\{change\}/g, '');
}

/** Fills an indicator's sentence. A placeholder its aggregation does not have is a RangeError. */
function fillSentence(reading: IndicatorReading, isSaid: boolean): Run[] {
  const { definition, now, before } = reading;
  const change = figureChange(definition, now, before);
  const quantities = quantitiesOf(reading);
  const tokens = placeChange(definition.sentence, change !== null).split(/(\{[^{}]*\})/);
  const runs = tokens.flatMap((token): Run[] => {
    if (!/^\{.*\}$/.test(token)) return [words(token)];
    if (token === '{change}' && change) return composeChange(reading, change, isSaid);
    if (token === '{categories}' && definition.aggregation === 'CATEGORY') {
      return composeCategories(reading);
    }
    const name = token.slice(1, -1);
    const text = Object.hasOwn(quantities, name) && quantities[name];
    if (text) return [quantity(text, definition.code, name)];
    throw new RangeError(`Placeholder ${token} does not fit indicator ${definition.code}`);
  });
  return joinRuns(runs);
}

/** What a sum was in the period before; null of other kinds and where nothing was counted. */
export function previousAmount({
  definition,
  before,
}: Pick<IndicatorReading, 'definition' | 'before'>): string | null {
  const { aggregation, unit } = definition;
  const isSum = aggregation === 'SUM' || aggregation === 'MONEY';
  if (!isSum || figureState(aggregation, before) !== 'COUNTED') return null;
  const amount = before?.value ?? 0;
  return aggregation === 'MONEY' ? formatMoney(amount) : `${formatNumber(amount)} ${unit}`;
}

/** Reported, and nothing to count: "Trong kỳ không phát sinh số liệu về … (82 tổ chức báo cáo)." */
function composeNothing({ definition, now, before }: IndicatorReading): Run[] {
  const { code, label } = definition;
  const earlier = previousAmount({ definition, before });
  return joinRuns([
    words(`Trong kỳ không phát sinh số liệu về ${decapitalise(label)} (`),
    quantity(formatNumber(now?.reporting ?? 0), code, 'reporting'),
    words(' tổ chức báo cáo'),
    ...(earlier ? [words('; kỳ trước: '), quantity(earlier, code, 'previous')] : []),
    words(').'),
  ]);
}

/**
 * The sentence of an indicator somebody reported; null where nobody did or it has no sentence.
 * `isSaid`: the text before it has said what changes are measured against.
 */
export function composeSentence(reading: IndicatorReading, isSaid = false): Run[] | null {
  const { definition, now } = reading;
  const state = figureState(definition.aggregation, now);
  if (state === 'UNREPORTED' || !definition.sentence.trim()) return null;
  if (state === 'NOTHING') return composeNothing(reading);
  const [first, ...rest] = fillSentence(reading, isSaid);
  return first ? [{ ...first, text: capitalise(first.text) }, ...rest] : null;
}

/**
 * Required indicators nobody reported are named; optional ones are left to the annex. "Chưa có số
 * liệu về: …; …."
 */
export function composeUnreported(readings: IndicatorReading[]): Run[] | null {
  const labels = readings
    .filter(({ definition, now }) => {
      const isUnreported = figureState(definition.aggregation, now) === 'UNREPORTED';
      return definition.required && isUnreported && definition.sentence.trim() !== '';
    })
    .map(({ definition }) => decapitalise(definition.label));
  if (labels.length === 0) return null;
  return [words(`Chưa có số liệu về${labels.length > 1 ? ':' : ''} ${labels.join('; ')}.`)];
}

/** Whether a sentence says what changes are measured against. */
const saysPeriod = (runs: readonly Run[]): boolean =>
  runs.some(({ figure, text }) => !figure && text.includes('so với kỳ trước'));

/** Sentences of one paragraph: what changes are measured against is said once in it. */
export function composeTogether(readings: readonly IndicatorReading[]): Run[] {
  let isSaid = false;
  return readings.flatMap((reading, index) => {
    const sentence = composeSentence(reading, isSaid) ?? [];
    isSaid ||= saysPeriod(sentence);
    return [words(index > 0 ? ' ' : ''), ...sentence];
  });
}
