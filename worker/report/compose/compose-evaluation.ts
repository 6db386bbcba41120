import { type Meaning, meaningOf } from '../../../schema/indicator/polarity.rule.js';
import type { Block, Run } from '../../../schema/document/document.model.js';
import type { ChoiceCount, Consolidation } from '../../../schema/report/consolidation.model.js';
import {
  type FigureChange,
  figureChange,
  formatNumber,
  formatPercent,
} from '../../../schema/report/figure.rule.js';
import { quantifierFor } from '../../../schema/template/quantifier.rule.js';
import {
  asSentence,
  decapitalise,
  hostsTogether,
  item,
  joinRuns,
  paragraph,
  quantity,
  words,
} from './compose-prose.js';
import type { IndicatorReading } from './compose-sentence.js';

/** Section III: what went well, what did not, and why. */

interface Moved {
  reading: IndicatorReading;
  change: FigureChange;
}

/** "tỷ lệ đảng viên học tập nghị quyết đạt 98,42%", "số người bị xử lý là 14 người" */
function nameFigure({ definition, now }: IndicatorReading): Run[] {
  const { code, label, unit } = definition;
  const name = decapitalise(label);
  if (definition.aggregation === 'SUM') {
    const value = quantity(formatNumber(now?.value ?? 0), code, 'value');
    return [words(`số ${name} là `), value, words(` ${unit}`)];
  }
  const percent = formatPercent(now?.numerator ?? 0, now?.denominator ?? 0) ?? '';
  return [
    words(`${name.startsWith('tỷ lệ') ? '' : 'tỷ lệ '}${name} đạt `),
    quantity(percent, code, 'percent'),
  ];
}

const clauseOf = ({ reading, change }: Moved): Run[] => [
  ...nameFigure(reading),
  words(change.direction === 'UP' ? ', tăng ' : ', giảm '),
  quantity(change.amount ?? 'không đáng kể', reading.definition.code, 'change'),
];

const size = ({ change }: Moved) =>
  Number(change.hundredths < 0n ? -change.hundredths : change.hundredths);

/** Ratios first, most moved first; then sums, whose percent says something else. */
function movedBy(readings: IndicatorReading[], meaning: Meaning, most: number): Moved[] {
  const moved = readings.flatMap((reading): Moved[] => {
    const { aggregation } = reading.definition;
    if (aggregation !== 'RATIO' && aggregation !== 'SUM') return [];
    const change = figureChange(reading.definition, reading.now, reading.before);
    return change && meaningOf(reading.definition, change.direction) === meaning
      ? [{ reading, change }]
      : [];
  });
  const of = (kind: string) =>
    moved
      .filter(({ reading }) => reading.definition.aggregation === kind)
      .toSorted((one, other) => size(other) - size(one));
  return [...of('RATIO'), ...of('SUM')].slice(0, most);
}

function tellMoved(moved: Moved[], how: string): Run[] {
  const most = moved.length > 1 ? `${moved.length} chỉ tiêu ${how} là: ` : '';
  return [
    words(`So với kỳ trước, ${most}`),
    ...moved.flatMap((each, index) => [words(index === 0 ? '' : '; '), ...clauseOf(each)]),
    words('.'),
  ];
}

/**
 * What moved the way it should since the previous period, those that moved most; nothing where none
 * did. Which way that is the library of indicators says.
 */
export function composeStrengths({ rules }: Consolidation, readings: IndicatorReading[]): Block[] {
  const moved = movedBy(readings, 'PROGRESS', rules.toldChanges);
  return moved.length === 0 ? [] : [paragraph(...tellMoved(moved, 'tiến bộ rõ nhất'))];
}

/** What moved the other way, told among the shortcomings. */
export function composeSetbacks({ rules }: Consolidation, readings: IndicatorReading[]): Block[] {
  const moved = movedBy(readings, 'SETBACK', rules.toldChanges);
  if (moved.length === 0) return [];
  return [{ kind: 'item', runs: joinRuns(tellMoved(moved, 'chuyển biến chưa tốt')) }];
}

/** How a list of coded choices speaks of the organizations that named one. */
interface ChoiceVoice {
  /** Before the organizations: "Ở", "Theo báo cáo của". */
  opening: string;
  /** What the choices are called when none is named. */
  noun: string;
}

const shortcomingVoice: ChoiceVoice = { opening: 'Ở', noun: 'tồn tại, hạn chế' };
const causeVoice: ChoiceVoice = { opening: 'Theo báo cáo của', noun: 'nguyên nhân' };

/**
 * "Ở một số cơ quan, đơn vị, doanh nghiệp (12/86 tổ chức, 13,95%), việc … còn bất cập." One
 * organization is "một tổ chức", for "một số" would make it several.
 */
function composeChoice(c: Consolidation, counted: ChoiceCount, opening: string): string {
  const { organizations, choice } = counted;
  const word = quantifierFor(c.quantifiers, organizations, c.reporting);
  const figure = `${formatNumber(organizations)}/${formatNumber(c.reporting)} tổ chức`;
  const percent = formatPercent(organizations, c.reporting) ?? '';
  const text = asSentence(choice.text);
  const continued = decapitalise(text);
  if (!word && organizations > 1) return `${opening} ${figure} (${percent}), ${continued}`;
  const who = organizations === 1 ? 'một tổ chức' : `${word} ${hostsTogether}`;
  return `${opening} ${who} (${figure}, ${percent}), ${continued}`;
}

/** Choices as items, most named first, ties in the template's order. */
function composeChoices(c: Consolidation, counts: ChoiceCount[], voice: ChoiceVoice): Block[] {
  const named = counts
    .filter(({ organizations }) => organizations > 0)
    .sort((a, b) => b.organizations - a.organizations);
  if (named.length > 0) {
    return named.map((counted) => item(composeChoice(c, counted, voice.opening)));
  }
  if (c.reporting === 0) {
    const text = `Chưa có báo cáo của tổ chức nào để tổng hợp ${voice.noun}.`;
    return [paragraph(words(text))];
  }
  const reported = `báo cáo của ${formatNumber(c.reporting)} tổ chức`;
  return [paragraph(words(`Qua tổng hợp ${reported}, không có tổ chức nào nêu ${voice.noun}.`))];
}

export const composeShortcomings = (c: Consolidation): Block[] =>
  composeChoices(c, c.shortcomings, shortcomingVoice);

export const composeCauses = (c: Consolidation): Block[] => composeChoices(c, c.causes, causeVoice);
