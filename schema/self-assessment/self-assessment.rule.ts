/** Rules of a self-assessment that server and form share. */
import type { Answer, AnswerValue } from '../criteria/answer.model.js';
import type { CriteriaContent, EvidenceRule } from '../criteria/criteria.model.js';
import type { AssessmentScore } from '../criteria/score.model.js';
import { scoreAssessment } from '../criteria/score.js';
import type { FieldFault } from '../core/field-fault.js';
import { addWorkingDays, type WorkingCalendar } from '../core/working-days.js';
import type { HostType } from '../template/template.model.js';
import { type EffectivePeriod, holdsIn } from '../evidence/evidence.model.js';

/** Something of the set that an organization answers. */
export interface Asked {
  code: string;
  name: string;
  /** Kind of value it is answered with. */
  kind: AnswerValue['kind'];
  evidence: EvidenceRule | null;
  notApplicable: { allowed: boolean; needsReason: boolean };
}

const ALWAYS = { allowed: false, needsReason: false };

/** What of a set a kind of host answers, in its order: gates, criteria, bonuses. */
export function askedOf(content: CriteriaContent, hostType: HostType): Asked[] {
  const gates = content.gates
    .filter(({ appliesTo }) => appliesTo.includes(hostType))
    .map((gate): Asked => ({ ...gate, kind: 'GATE', notApplicable: ALWAYS }));
  const criteria = content.standards
    .flatMap((standard) => standard.criteria)
    .filter(({ maximum }) => maximum[hostType] !== undefined)
    .map((criterion): Asked => ({ ...criterion, kind: criterion.measure.kind }));
  const bonuses = content.bonuses.map((bonus): Asked => ({
    ...bonus,
    kind: 'COUNT',
    evidence: null,
    notApplicable: ALWAYS,
  }));
  return [...gates, ...criteria, ...bonuses];
}

/** What the answers are worth as they stand, worked out as it is when they are handed in. */
export function scoreNow(
  content: CriteriaContent,
  hostType: HostType,
  answers: readonly Answer[],
): AssessmentScore {
  return scoreAssessment(content, hostType, answers);
}

/** An answer as it is kept, with what proves it. */
export interface KeptAnswer extends Answer {
  carriedFrom?: string | null;
  evidence: readonly EffectivePeriod[];
}

/** Name of an answer in a form and in a fault: "answers.1.1". */
export const answerField = (code: string): string => `answers.${code}`;

/** Codes of faults of an answer, or of its evidence. */
export type AnswerFaultCode =
  | 'ANSWER_MISSING'
  | 'ANSWER_WRONG'
  | 'ANSWER_UNCONFIRMED'
  | 'ANSWER_REASON_MISSING'
  | 'ANSWER_MUST_APPLY'
  | 'EVIDENCE_MISSING'
  | 'EVIDENCE_OUT_OF_PERIOD';

interface Judged {
  content: CriteriaContent;
  hostType: HostType;
  answers: readonly KeptAnswer[];
  period: { startOn: string; endOn: string };
}

/** Whether it is said to be left out, and may be. */
function applyFault({ notApplicable }: Asked, answer: KeptAnswer | undefined) {
  const reason = answer?.notApplicable ?? null;
  if (reason === null) return null;
  if (!notApplicable.allowed) return 'ANSWER_MUST_APPLY';
  return notApplicable.needsReason && reason.trim() === '' ? 'ANSWER_REASON_MISSING' : null;
}

function evidenceFault(asked: Asked, answer: KeptAnswer | undefined, { score, period }: Context) {
  const evidence = answer?.evidence ?? [];
  if (evidence.length > 0 && !evidence.some((each) => holdsIn(each, period))) {
    return 'EVIDENCE_OUT_OF_PERIOD';
  }
  const isMissing = asked.evidence?.required === true && evidence.length === 0;
  return isMissing && claims(score, asked.code) ? 'EVIDENCE_MISSING' : null;
}

interface Context {
  score: AssessmentScore;
  period: Judged['period'];
}

/** Whether something is gained by the answer: points, or a gate that is passed. */
function claims({ standards, gates }: AssessmentScore, code: string): boolean {
  const criteria = standards.flatMap((standard) => standard.criteria);
  return (
    criteria.some(({ criterion, points }) => criterion === code && points > 0) ||
    gates.some(({ gate, state }) => gate === code && state === 'MET')
  );
}

/** Everything that keeps a self-assessment from being handed in, each fault at its criterion. */
export function faultsOf({ content, hostType, answers, period }: Judged): FieldFault[] {
  const score = scoreAssessment(content, hostType, answers);
  const byCode = new Map(answers.map((answer) => [answer.criterion, answer]));
  return askedOf(content, hostType).flatMap((asked): FieldFault[] => {
    const answer = byCode.get(asked.code);
    const isUnanswered = asked.kind === 'GATE' && answer?.value?.kind !== 'GATE';
    const codes: (AnswerFaultCode | null)[] = [
      isUnanswered ? 'ANSWER_MISSING' : null,
      applyFault(asked, answer),
      answer?.carriedFrom ? 'ANSWER_UNCONFIRMED' : null,
      evidenceFault(asked, answer, { score, period }),
    ];
    return codes
      .filter((code) => code !== null)
      .map((code) => ({ field: answerField(asked.code), code, params: { name: asked.name } }));
  });
}

/** How many working days after its due day something came; 0 in time. */
export function workingDaysLate(dueOn: string, on: string, calendar: WorkingCalendar): number {
  let late = 0;
  while (late < 260 && addWorkingDays(dueOn, late, calendar) < on) late += 1;
  return late;
}

/** The answers with what the set counts by itself: working days that it came late. */
export function withLateDays(
  { penalties }: CriteriaContent,
  answers: readonly Answer[],
  count: number,
): Answer[] {
  const late = penalties
    .filter(({ automatic }) => automatic === 'LATE_DAYS')
    .map(({ code: criterion }): Answer => ({ criterion, value: { kind: 'COUNT', count } }));
  return [...answers, ...late];
}
