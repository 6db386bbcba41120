/**
 * The decision of the standing committee: numbered, dated and signed in one act, by somebody who
 * proposed none of it. Of two who decide at once exactly one does.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { addDays, zonedInstant } from '../../schema/core/calendar.js';
import { Committee } from '../../schema/committee/committee.entity.js';
import { DueMoment } from '../../schema/job/job.entity.js';
import type { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import type { OfficialDocument } from '../../schema/document/document.entity.js';
import {
  CultureRecognition,
  RecognitionDecision,
  type RecognitionTermsRow,
} from '../../schema/recognition/recognition.entity.js';
import {
  announceExpiry,
  expireRecognition,
  issueRecognition,
} from '../../schema/recognition/recognition.job.js';
import { validityOf } from '../../schema/recognition/recognition.rule.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import { keepBenchmarks } from '../assessment-insight/benchmark.service.js';
import { moveRound } from '../assessment-round/assessment-round.service.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { numberModel } from '../document/document-number.js';
import type { ReportCode } from '../report/report.service.js';
import { holdRound, termsOf, todayOf } from './council.service.js';
import { composeDecision } from './decision-document.js';
import {
  councilStepsFrom,
  decisionStepsFrom,
  recognitionPolicy as policy,
} from './recognition.policy.js';

export type DecisionCode = 'PROPOSED_BY_ONESELF' | 'REFUSAL_MISSING';

/** Whoever decides says so with the password again. */
export async function confirmDeciding(ctx: Ctx, password: string): Promise<void> {
  if (!policy.decide(ctx.actor)) refuse('FORBIDDEN');
  if (await ctx.confirmPassword(password)) return;
  refuse<ReportCode>('PASSWORD_WRONG', {}, [{ field: 'password', code: 'PASSWORD_WRONG' }]);
}

/** "05-QĐ/ĐUK". */
export function writtenNumber({ number, symbol }: OfficialDocument): string {
  return `${String(number).padStart(2, '0')}-${symbol}`;
}

interface Held {
  decision: RecognitionDecision;
  round: AssessmentRound;
  lines: CultureRecognition[];
}

async function holdDecision(tx: Tx, id: string): Promise<Held> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const decision =
    (await tx.em.findOne(RecognitionDecision, { id: rowId(id) }, { lockMode })) ??
    refuse('NOT_FOUND');
  const { state } = decision;
  if (!decisionStepsFrom.decide.some((each) => each === state)) refuse('WRONG_STATE', { state });
  const round = await holdRound(tx, decision.round.id, councilStepsFrom.decide);
  const lines = await tx.em.find(
    CultureRecognition,
    { decision },
    { populate: ['organization'], orderBy: { organization: { position: 'asc' } } },
  );
  return { decision, round, lines };
}

function checkList(tx: Tx, { decision, lines }: Held): void {
  const proposers = [decision.proposedBy, ...lines.map(({ changedBy }) => changedBy)];
  if (!policy.decideThis(tx.actor, proposers)) refuse<DecisionCode>('PROPOSED_BY_ONESELF');
  const silent = lines.filter(({ outcome, refusal }) => outcome === 'NOT_PASSED' && !refusal);
  if (silent.length > 0) refuse<DecisionCode>('REFUSAL_MISSING', { count: silent.length });
}

/** One recognition in force for each organization: an earlier one ends where another begins. */
async function endEarlier(tx: Tx, lines: readonly CultureRecognition[], day: string) {
  const passed = new Set(lines.map(({ organization }) => organization.id));
  const before = await tx.em.find(CultureRecognition, { state: 'DECIDED', outcome: 'PASSED' });
  for (const earlier of before) {
    if (!passed.has(earlier.organization.id) || lines.includes(earlier)) continue;
    Object.assign(earlier, { state: 'EXPIRED', endedOn: day });
    const { organizationId, id: entityId } = earlier;
    const subject = { entity: 'CultureRecognition', entityId, organizationId };
    record(tx, { action: 'recognition.renew', ...subject, from: 'DECIDED', to: 'EXPIRED' });
  }
}

interface Decided {
  day: string;
  number: string;
  terms: RecognitionTermsRow;
  timeZone: string;
}

function keepMoments(tx: Tx, { id }: CultureRecognition, until: string, decided: Decided): void {
  const { terms, timeZone } = decided;
  const at = (jobName: string, day: string, time: string) =>
    tx.create(DueMoment, {
      ...{ jobName, subjectId: id, claimedAt: null },
      dueAt: zonedInstant(day, time, timeZone),
    });
  at(expireRecognition.name, addDays(until, 1), '00:00');
  at(announceExpiry.name, addDays(until, -terms.settings.noticeDays), '08:00');
}

function settle(tx: Tx, line: CultureRecognition, decided: Decided): void {
  const { day, number, terms } = decided;
  const isPassed = line.outcome === 'PASSED';
  const validity = isPassed ? validityOf(terms.settings, line.type, day) : {};
  Object.assign(line, { state: 'DECIDED', decisionNumber: number, decidedOn: day, ...validity });
  if (line.validUntil) keepMoments(tx, line, line.validUntil, decided);
  record(tx, {
    action: 'recognition.decide',
    entity: 'CultureRecognition',
    entityId: line.id,
    organizationId: line.organizationId,
    from: 'PROPOSED',
    to: 'DECIDED',
    reason: line.refusal ?? null,
  });
}

async function settleAssessments(tx: Tx, lines: readonly CultureRecognition[]): Promise<void> {
  const outcomes = new Map(lines.map(({ assessment, outcome }) => [assessment.id, outcome]));
  const found = await tx.em.find(SelfAssessment, { id: { $in: [...outcomes.keys()] } });
  for (const assessment of found) {
    const to = outcomes.get(assessment.id) ?? 'NOT_PASSED';
    const { id: entityId, organizationId, state: from } = assessment;
    assessment.state = to;
    const subject = { entity: 'SelfAssessment', entityId, organizationId };
    record(tx, { action: 'selfAssessment.decide', ...subject, from, to });
  }
}

/** Decides on the list of a round. Its documents are made by the worker. */
export async function decideRecognition(
  ctx: Ctx,
  input: { id: string; password: string },
): Promise<void> {
  await confirmDeciding(ctx, input.password);
  await ctx.transaction(async (tx) => {
    const held = await holdDecision(tx, input.id);
    checkList(tx, held);
    const { decision, round, lines } = held;
    const passed = lines.filter(({ outcome }) => outcome === 'PASSED');
    const day = await todayOf(tx);
    const terms = await termsOf(tx, day);
    const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
    const document = await numberModel(
      tx,
      await composeDecision(tx, { round, passed, terms: terms.settings, day }),
      { report: null, state: 'SIGNED', signedBy: tx.actor.personId, signedAt: tx.now() },
    );
    const number = writtenNumber(document);
    await endEarlier(tx, passed, day);
    for (const line of lines) settle(tx, line, { day, number, terms, timeZone });
    await settleAssessments(tx, lines);
    const { personId: decidedBy } = tx.actor;
    Object.assign(decision, { state: 'DECIDED', decidedBy, decidedAt: tx.now() });
    decision.documentId = document.id;
    enqueue(tx, issueRecognition, { id: decision.id });
    await keepBenchmarks(tx, round);
    moveRound(tx, round, { action: 'recognise', to: 'RECOGNISED' });
  });
}

/** Puts a round away for good once its decision is taken. */
export async function archiveAssessmentRound(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.propose(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const round = await holdRound(tx, input.id, councilStepsFrom.archive);
    moveRound(tx, round, { action: 'archive', to: 'ARCHIVED' });
  });
}
