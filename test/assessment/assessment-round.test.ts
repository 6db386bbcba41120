import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { auditOf, arrange, stored } from '../core/given/stored.js';
import { runJob } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';
import {
  aCriteriaSet,
  anOpenRound,
  assessmentOf,
  OPEN,
  PLAN,
  planOf,
  somebody,
} from './assessment.fixture.js';

const CLOSE = `mutation ($id: ID!, $reason: String!) {
  closeAssessmentRound(id: $id, reason: $reason) { state closedAt } }`;
const CANCEL = `mutation ($id: ID!, $reason: String!) {
  cancelAssessmentRound(id: $id, reason: $reason) { state cancelReason } }`;
const CHANGE = `mutation ($input: ChangeAssessmentRoundInput!) {
  changeAssessmentRound(input: $input) { label version } }`;
const REASON = 'Đã nhận đủ của tất cả đơn vị';

async function aDraft(more: object = {}) {
  const tenant = await newTenant();
  const board = await somebody(tenant.committeeId, 'COMMITTEE_PROPAGANDA');
  const set = await aCriteriaSet(tenant.committeeId);
  const reply = await board.ask<{ planAssessmentRound: { id: string; version: number } }>(PLAN, {
    input: planOf(set, more),
  });
  return { ...tenant, board, set, reply, id: reply.data?.planAssessmentRound.id ?? '' };
}

test('a round is planned, opened for the organizations asked, and closed for a reason', async () => {
  const { board, id, first, second, reply } = await aDraft();

  const hidden = await first.secretary.ask(`{ assessmentRounds { total } }`);
  const opened = await board.ask(OPEN, { id });
  const seen = await second.officer.ask(`{ assessmentRounds { total } }`);
  const closed = await board.ask(CLOSE, { id, reason: REASON });

  expect(reply).toSucceed();
  expect(hidden.data).toEqual({ assessmentRounds: { total: 0 } });
  expect(opened.data).toEqual({ openAssessmentRound: { state: 'OPEN', asked: 3 } });
  expect(seen.data).toEqual({ assessmentRounds: { total: 1 } });
  expect(closed.data).toMatchObject({ closeAssessmentRound: { state: 'VERIFYING' } });
  expect((await assessmentOf(first)).state).toBe('NOT_STARTED');
  const steps = (await auditOf(id)).map(({ action, reason }) => [action, reason ?? null]);
  expect(steps).toEqual([
    ['assessmentRound.plan', null],
    ['assessmentRound.open', null],
    ['assessmentRound.close', REASON],
  ]);
});

test('who is not asked has nothing to fill in', async () => {
  const { first, third, ...tenant } = await newTenant();
  const board = await somebody(tenant.committeeId, 'COMMITTEE_PROPAGANDA');
  const set = await aCriteriaSet(tenant.committeeId);
  const planned = await board.ask<{ planAssessmentRound: { id: string } }>(PLAN, {
    input: planOf(set, { organizations: [first.id] }),
  });
  await board.ask(OPEN, { id: planned.data?.planAssessmentRound.id });

  const listed = await third.secretary.ask(`{ selfAssessments { total } }`);

  expect(listed.data).toEqual({ selfAssessments: { total: 0 } });
  expect((await assessmentOf(first)).state).toBe('NOT_STARTED');
});

test('a round closes at its due instant, once, and a job that comes twice finds nothing', async () => {
  const { assessmentRoundId: id, committeeId } = await anOpenRound();

  await runJob('assessmentRound.close', id, committeeId);
  await runJob('assessmentRound.close', id, committeeId);

  expect((await stored(AssessmentRound, id)).state).toBe('VERIFYING');
  const closings = (await auditOf(id)).filter(({ action }) => action === 'assessmentRound.close');
  expect(closings).toHaveLength(1);
});

test('a draft is changed, and not by two people at once', async () => {
  const { board, id, set, reply } = await aDraft();
  const version = reply.data?.planAssessmentRound.version ?? 0;
  const input = { ...planOf(set), label: 'Đợt cuối năm', id, version };

  const changed = await board.ask(CHANGE, { input });
  const again = await board.ask(CHANGE, { input });

  expect(changed.data).toMatchObject({ changeAssessmentRound: { label: 'Đợt cuối năm' } });
  expect(again).toBeRefused('CHANGED_ELSEWHERE');
});

test.each([
  ['a last day before the first', { endOn: '2025-01-01' }, { endOn: 'DAYS_OUT_OF_ORDER' }],
  ['a due instant that has passed', { dueAt: new Date(0) }, { dueAt: 'ROUND_DUE_PAST' }],
  ['no label', { label: ' ' }, { label: 'TEXT_TOO_SHORT' }],
])('a plan with %s is refused', async (_, more, fields) => {
  const { reply } = await aDraft(more);

  expect(reply).toBeRefused('INVALID_INPUT', fields);
});

test('a criteria set that is not published carries no round', async () => {
  const { board, committeeId } = await aDraft();
  const set = await aCriteriaSet(committeeId, { state: 'DRAFT' });

  expect(await board.ask(PLAN, { input: planOf(set) })).toBeRefused('CRITERIA_NOT_PUBLISHED');
});

test('steps out of turn, without a reason, or by somebody else are refused', async () => {
  const { board, id, office, first } = await aDraft();

  const early = await board.ask(CLOSE, { id, reason: REASON });
  const wordless = await board.ask(CANCEL, { id, reason: 'thôi' });
  const others = await Promise.all(
    [office, first.secretary].map((person) => person.ask(OPEN, { id })),
  );
  const cancelled = await board.ask(CANCEL, { id, reason: REASON });
  const late = await board.ask(OPEN, { id });

  expect(early).toBeRefused('WRONG_STATE');
  expect(wordless).toBeRefused('INVALID_INPUT', { reason: 'TEXT_TOO_SHORT' });
  for (const reply of others) expect(reply).toBeRefused('FORBIDDEN');
  expect(cancelled).toSucceed();
  expect(late).toBeRefused('WRONG_STATE');
});

test('a round that fell due while it was a draft is not opened', async () => {
  const { board, id } = await aDraft();
  await arrange(AssessmentRound, { id }, { dueAt: new Date(Date.now() - 1000) });

  expect(await board.ask(OPEN, { id })).toBeRefused('ROUND_DUE_PAST');
});

test('of two people who open a round at once one does', async () => {
  const { board, id, committeeId } = await aDraft();
  const colleague = await somebody(committeeId, 'COMMITTEE_PROPAGANDA');

  const replies = await Promise.all([board, colleague].map((person) => person.ask(OPEN, { id })));

  expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
});

test('a round of another committee is not there', async () => {
  const [{ id }, { board }] = await Promise.all([aDraft(), aDraft()]);

  expect(await board.ask(OPEN, { id })).toBeRefused('NOT_FOUND');
});
