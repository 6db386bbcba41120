import type { Block, Run } from '../../../schema/document/document.model.js';
import type { ChoiceCount, Consolidation } from '../../../schema/report/consolidation.model.js';
import { figureChange, formatNumber, formatPercent } from '../../../schema/report/figure.rule.js';
import { quantifierFor } from '../../../schema/template/quantifier.rule.js';
import {
  asSentence,
  decapitalise,
  hostsTogether,
  item,
  paragraph,
  quantity,
  words,
} from './compose-prose.js';
import type { IndicatorReading } from './compose-sentence.js';

/** Section III: what went well, what did not, and why. */

/** As many risen ratios are praised. */
const praisedRatios = 5;

/** "tỷ lệ đảng viên học tập nghị quyết đạt 98,42%, tăng 3,2 điểm phần trăm" */
function praise(reading: IndicatorReading, amount: string): Run[] {
  const { code, label } = reading.definition;
  const { numerator, denominator } = reading.now ?? {};
  const percent = formatPercent(numerator ?? 0, denominator ?? 0) ?? '';
  const name = decapitalise(label);
  return [
    words(`${name.startsWith('tỷ lệ') ? '' : 'tỷ lệ '}${name} đạt `),
    quantity(percent, code, 'percent'),
    words(', tăng '),
    quantity(amount, code, 'change'),
  ];
}

/**
 * The ratios that rose most since the previous period, at most five; nothing where none rose. A
 * rise counts as progress: templates ask for shares done or in time, not late or in breach.
 */
export function composeStrengths(readings: IndicatorReading[]): Block[] {
  const risen = readings
    .filter(({ definition }) => definition.aggregation === 'RATIO')
    .map((reading) => ({
      reading,
      change: figureChange(reading.definition, reading.now, reading.before),
    }))
    .filter(({ change }) => change?.direction === 'UP')
    .sort((a, b) => Number((b.change?.hundredths ?? 0n) - (a.change?.hundredths ?? 0n)))
    .slice(0, praisedRatios);
  if (risen.length === 0) return [];
  const most = risen.length > 1 ? `${risen.length} chỉ tiêu tăng nhiều nhất là: ` : '';
  const clauses = risen.flatMap(({ reading, change }, index) => [
    words(index === 0 ? '' : '; '),
    ...praise(reading, change?.amount ?? ''),
  ]);
  return [paragraph(words(`So với kỳ trước, ${most}`), ...clauses, words('.'))];
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
