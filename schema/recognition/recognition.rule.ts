/**
 * Whom the rule proposes, and why: the band of the verified score, the gates, and the rounds of the
 * years looked back on (Thông tư 08/2014/TT-BVHTTDL; N17). People may propose otherwise, with a
 * reason.
 */
import { addDays, writtenDay } from '../core/calendar.js';
import type { CriteriaContent } from '../criteria/criteria.model.js';
import type { AssessmentScore } from '../criteria/score.model.js';
import type { VerdictReason } from '../criteria/verdict.rule.js';
import type {
  EarlierRound,
  ProposalReason,
  RecognitionOutcome,
  RecognitionProposal,
} from './recognition.model.js';
import type { RecognitionTerms, RecognitionType } from './recognition-terms.model.js';

/** The same day so many years later; the last of February where there is no such day. */
export function addYears(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const target = Number(year) + years;
  const isLeap = new Date(Date.UTC(target, 1, 29)).getUTCMonth() === 1;
  const kept = month === '02' && date === '29' && !isLeap ? '28' : date;
  return `${String(target).padStart(4, '0')}-${month}-${kept}`;
}

/** First and last day on which a recognition of a day holds. */
export function validityOf(
  terms: Pick<RecognitionTerms, 'validYears'>,
  type: RecognitionType,
  decidedOn: string,
): { validFrom: string; validUntil: string } {
  const end = addYears(decidedOn, terms.validYears[type]);
  return { validFrom: decidedOn, validUntil: addDays(end, -1) };
}

/** A recognition that an organization has had. */
export interface HeldRecognition {
  state: string;
  validFrom?: string | null;
  validUntil?: string | null;
}

/** Again where one that was not revoked held into the period assessed; else the first. */
export function typeFor(held: readonly HeldRecognition[], startOn: string): RecognitionType {
  const isKept = ({ state, validUntil }: HeldRecognition) =>
    (state === 'DECIDED' || state === 'EXPIRED') && (validUntil ?? '') >= startOn;
  return held.some(isKept) ? 'RENEWAL' : 'FIRST';
}

type Content = Pick<CriteriaContent, 'gates' | 'standards' | 'bands'>;

function namedReason(
  { code, of, least }: VerdictReason,
  content: Content,
  score: AssessmentScore,
): ProposalReason {
  const all = [...content.gates, ...content.standards, ...content.bands];
  const name = all.find((each) => each.code === of)?.name ?? of;
  const standard = score.standards.find((each) => each.standard === of);
  const reached = code === 'TOTAL_TOO_LOW' ? score.total : (standard?.points ?? null);
  return { code, of, name, least: least ?? null, reached: least === undefined ? null : reached };
}

export interface Proposed {
  content: Content;
  score: AssessmentScore;
  /** Period assessed. */
  startOn: string;
  endOn: string;
  held: readonly HeldRecognition[];
  /** Rounds of the organization that were decided before, in any order. */
  earlier: readonly EarlierRound[];
  terms: { code: string; settings: RecognitionTerms };
}

/** What the rule says, with everything that it is said from. */
export function proposalOf(given: Proposed): RecognitionProposal {
  const { content, score, startOn, endOn, terms } = given;
  const type = typeFor(given.held, startOn);
  const years = terms.settings.lookBackYears[type];
  const from = addDays(addYears(endOn, -years), 1);
  const rounds = given.earlier
    .filter((round) => round.endOn >= from && round.endOn < endOn)
    .toSorted((a, b) => (a.endOn < b.endOn ? -1 : 1));
  const failed = rounds
    .filter(({ outcome }) => outcome === 'NOT_PASSED')
    .map(({ label }): ProposalReason => ({ code: 'ROUND_NOT_PASSED', of: label, name: label }));
  const reasons = [...score.reasons.map((each) => namedReason(each, content, score)), ...failed];
  const band = content.bands.find(({ code }) => code === score.band);
  const gateName = (gate: string) => content.gates.find(({ code }) => code === gate)?.name ?? gate;
  return {
    outcome: band && failed.length === 0 ? 'PASSED' : 'NOT_PASSED',
    type,
    band: band ? { code: band.code, name: band.name } : null,
    total: score.total,
    maximum: score.maximum,
    gates: score.gates.map((each) => ({ ...each, name: gateName(each.gate) })),
    reasons,
    lookBack: { years, from, rounds },
    terms: { code: terms.code, validYears: terms.settings.validYears[type] },
  };
}

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });

/** Thousandths of a point as they are written: "4,8". */
export const points = (thousandths: number): string => number.format(thousandths / 1000);

function sentenceOf({ code, of, name, least, reached }: ProposalReason): string {
  switch (code) {
    case 'GATE_FAILED':
      return `Không đạt điều kiện bắt buộc ${of} (${name}).`;
    case 'GATE_UNANSWERED':
      return `Chưa xác nhận điều kiện bắt buộc ${of} (${name}).`;
    case 'STANDARD_TOO_LOW':
      return `Tiêu chuẩn ${of} (${name}) đạt ${points(reached ?? 0)} điểm, thấp hơn mức tối thiểu ${points(least ?? 0)} điểm.`;
    case 'TOTAL_TOO_LOW':
      return `Tổng điểm thẩm định đạt ${points(reached ?? 0)} điểm, thấp hơn mức ${points(least ?? 0)} điểm của mức “${name}”.`;
    case 'ROUND_NOT_PASSED':
      return `Có đợt không đạt trong thời gian xét: ${name}.`;
  }
}

/** The reason for a refusal as it is first written: one sentence for each. */
export function refusalText({ reasons, lookBack }: RecognitionProposal): string {
  const looked = reasons.some(({ code }) => code === 'ROUND_NOT_PASSED')
    ? [`Thời gian xét là ${lookBack.years} năm, kể từ ngày ${writtenDay(lookBack.from)}.`]
    : [];
  return [...reasons.map(sentenceOf), ...looked].join('\n');
}

/** Whether somebody has to say why: what is proposed is not what the rule says. */
export function differs(
  ruled: Pick<RecognitionProposal, 'outcome' | 'type'>,
  proposed: { outcome: RecognitionOutcome; type: RecognitionType },
): boolean {
  return ruled.outcome !== proposed.outcome || ruled.type !== proposed.type;
}
