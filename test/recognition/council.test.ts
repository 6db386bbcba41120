import { CultureRecognition } from '../../schema/recognition/recognition.entity.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import { arrange, auditOf, storedRows } from '../core/given/stored.js';
import { UNKNOWN_ID } from '../core/given/strangers.js';
import {
  atCouncil,
  decide,
  HAND,
  linesSeenBy,
  PROPOSE,
  verifyingRound,
} from './recognition.fixture.js';

const REASON = 'Đơn vị đã khắc phục xong vi phạm trước ngày họp';

test('the list proposes everybody who was verified, and says from what', async () => {
  const { board, assessmentRoundId: roundId, committeeId } = await verifyingRound();

  const reply = await board.ask(HAND, { roundId });

  expect(reply.data).toMatchObject({
    handToCouncil: {
      state: 'DRAFT',
      listed: 3,
      passed: 2,
      changed: 0,
      round: { state: 'COUNCIL' },
    },
  });
  const stored = await storedRows(CultureRecognition, { committeeId });
  expect(stored.filter(({ outcome }) => outcome === 'NOT_PASSED')).toMatchObject([
    { refusal: 'Không đạt điều kiện bắt buộc G1 (Không vi phạm).' },
  ]);
  const steps = (await auditOf(roundId)).map(({ action }) => action);
  expect(steps).toContain('assessmentRound.handToCouncil');
});

test.each(['SUBMITTED', 'IN_VERIFICATION', 'APPEALED'])(
  'what is %s keeps the list back',
  async (state) => {
    const { board, assessmentRoundId: roundId, second } = await verifyingRound();
    await arrange(SelfAssessment, { organizationId: second.id }, { state });

    const reply = await board.ask(HAND, { roundId });

    expect(reply).toBeRefused('COUNCIL_LIST_OPEN');
  },
);

test('who never handed in is not on the list', async () => {
  const { board, assessmentRoundId: roundId, second } = await verifyingRound();
  await arrange(SelfAssessment, { organizationId: second.id }, { state: 'IN_PROGRESS' });

  const reply = await board.ask(HAND, { roundId });

  expect(reply.data).toMatchObject({ handToCouncil: { listed: 2 } });
});

test('nobody verified makes no list', async () => {
  const tenant = await verifyingRound();
  await arrange(SelfAssessment, { committeeId: tenant.committeeId }, { state: 'IN_PROGRESS' });

  const reply = await tenant.board.ask(HAND, { roundId: tenant.assessmentRoundId });

  expect(reply).toBeRefused('COUNCIL_LIST_EMPTY');
});

test('a list is handed over once, by the board alone, of a round of its own committee', async () => {
  const { board, standing, office, first, assessmentRoundId: roundId } = await atCouncil();
  const stranger = await verifyingRound();

  expect(await board.ask(HAND, { roundId })).toBeRefused('WRONG_STATE');
  expect(await stranger.board.ask(HAND, { roundId })).toBeRefused('NOT_FOUND');
  expect(await board.ask(HAND, { roundId: UNKNOWN_ID })).toBeRefused('NOT_FOUND');
  for (const person of [standing, office, first.secretary]) {
    expect(await person.ask(HAND, { roundId })).toBeRefused('FORBIDDEN');
  }
});

test('what is proposed no organization sees, nor the committee that it is not of', async () => {
  const { first, standing } = await atCouncil();
  const stranger = await verifyingRound();

  expect(await linesSeenBy(standing)).toHaveLength(3);
  expect(await linesSeenBy(first.secretary)).toEqual([]);
  expect(await linesSeenBy(stranger.board)).toEqual([]);
});

async function failedLine() {
  const tenant = await atCouncil();
  const lines = await linesSeenBy(tenant.board);
  const line = lines.find(({ outcome }) => outcome === 'NOT_PASSED');
  if (!line) throw new Error('nobody failed');
  const input = { id: line.id, version: line.version, outcome: 'PASSED', type: 'FIRST' };
  return { ...tenant, line, input };
}

test('something else than the rule says is proposed with a reason, and back without', async () => {
  const { board, input, line } = await failedLine();

  expect(await board.ask(PROPOSE, { input })).toBeRefused('INVALID_INPUT', {
    reason: 'TEXT_TOO_SHORT',
  });
  const changed = await board.ask(PROPOSE, { input: { ...input, reason: REASON } });
  expect(changed.data).toMatchObject({
    proposeRecognition: { outcome: 'PASSED', reason: REASON, refusal: null },
  });
  const stale = { ...input, outcome: 'NOT_PASSED', refusal: line.refusal };
  expect(await board.ask(PROPOSE, { input: stale })).toBeRefused('CHANGED_ELSEWHERE');
  const back = await board.ask(PROPOSE, { input: { ...stale, version: line.version + 1 } });
  expect(back.data).toMatchObject({ proposeRecognition: { outcome: 'NOT_PASSED', reason: null } });
});

test('who is refused is refused in words', async () => {
  const { board, input } = await failedLine();

  const reply = await board.ask(PROPOSE, {
    input: { ...input, outcome: 'NOT_PASSED', refusal: ' ' },
  });

  expect(reply).toBeRefused('INVALID_INPUT', { refusal: 'TEXT_TOO_SHORT' });
});

test('only the board proposes, and nothing once it is decided', async () => {
  const { board, standing, third, decisionId, input } = await failedLine();
  const stranger = await verifyingRound();
  const given = { input: { ...input, reason: REASON } };

  expect(await standing.ask(PROPOSE, given)).toBeRefused('FORBIDDEN');
  expect(await third.secretary.ask(PROPOSE, given)).toBeRefused('FORBIDDEN');
  expect(await stranger.board.ask(PROPOSE, given)).toBeRefused('NOT_FOUND');
  expect(await decide(standing, decisionId)).toSucceed();
  expect(await board.ask(PROPOSE, given)).toBeRefused('WRONG_STATE');
});
