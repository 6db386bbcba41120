import { AssessmentAppeal } from '../../schema/assessment-verification/appeal.entity.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import { arrange, stored, storedRows } from '../core/given/stored.js';
import { somebody } from '../assessment/assessment.fixture.js';
import { aClaimed, aVerified, RATIO, WHY } from './verification.fixture.js';

const APPEAL = `mutation ($id: ID!, $points: [ContestInput!]!) {
  appealAssessment(id: $id, points: $points) { state appeal { dueBy points resolution } } }`;
const RESOLVE = `mutation ($id: ID!, $reason: String!, $outcomes: [OutcomeInput!]!) {
  resolveAssessmentAppeal(input: { id: $id, reason: $reason, outcomes: $outcomes }) {
    state verifiedTotal appeal { resolution reason points } } }`;
const POINTS = [{ criterion: '1.1', grounds: 'Đơn vị đã gửi đủ danh sách kèm minh chứng.' }];
const GRANTED = { criterion: '1.1', granted: true, value: { ...RATIO.value, numerator: 75 } };

test('an organization contests a criterion, the board resolves it, and the score follows', async () => {
  const { id, first, board } = await aVerified();

  const filed = await first.secretary.ask(APPEAL, { id, points: POINTS });
  const resolved = await board.ask(RESOLVE, { id, reason: WHY, outcomes: [GRANTED] });
  const twice = await first.secretary.ask(APPEAL, { id, points: POINTS });

  expect(filed.data).toMatchObject({
    appealAssessment: { state: 'APPEALED', appeal: { resolution: null } },
  });
  // 75 % of 6 points, less one for a figure that was wrong.
  expect(resolved.data).toMatchObject({
    resolveAssessmentAppeal: {
      state: 'VERIFIED',
      verifiedTotal: 3500,
      appeal: {
        ...{ resolution: 'ACCEPTED', reason: WHY },
        points: [{ before: { points: 3600 }, after: { points: 4500 } }],
      },
    },
  });
  expect(twice).toBeRefused('APPEALED_ALREADY');
});

test('an appeal that is not granted leaves every value as it was', async () => {
  const { id, first, board } = await aVerified();
  const before = await stored(SelfAssessment, id);
  await first.secretary.ask(APPEAL, { id, points: POINTS });

  const outcomes = [{ ...GRANTED, granted: false }];
  const resolved = await board.ask(RESOLVE, { id, reason: WHY, outcomes });

  expect(resolved.data).toMatchObject({
    resolveAssessmentAppeal: {
      verifiedTotal: before.verifiedTotal,
      appeal: { resolution: 'REJECTED' },
    },
  });
});

test('only the secretary appeals, in time, with grounds, and on what is asked', async () => {
  const { id, first, second, verifier, board } = await aVerified();
  const grounds = 'Đơn vị đã gửi đủ danh sách kèm minh chứng.';

  expect(await first.officer.ask(APPEAL, { id, points: POINTS })).toBeRefused('FORBIDDEN');
  expect(await verifier.ask(APPEAL, { id, points: POINTS })).toBeRefused('FORBIDDEN');
  expect(await board.ask(APPEAL, { id, points: POINTS })).toBeRefused('FORBIDDEN');
  expect(await second.secretary.ask(APPEAL, { id, points: POINTS })).toBeRefused('NOT_FOUND');
  expect(await first.secretary.ask(APPEAL, { id, points: [] })).toBeRefused('APPEAL_EMPTY');
  const short = [{ criterion: '1.1', grounds: 'ngắn' }];
  expect(await first.secretary.ask(APPEAL, { id, points: short })).toBeRefused('INVALID_INPUT');
  const other = [{ criterion: '9.9', grounds }];
  expect(await first.secretary.ask(APPEAL, { id, points: other })).toBeRefused('NOT_FOUND');
  const stray = [{ criterion: '1.1', grounds, evidenceIds: [id] }];
  expect(await first.secretary.ask(APPEAL, { id, points: stray })).toBeRefused('NOT_FOUND');
  await arrange(SelfAssessment, { id }, { appealUntil: '2020-01-01' });
  expect(await first.secretary.ask(APPEAL, { id, points: POINTS })).toBeRefused('APPEAL_TOO_LATE');
});

test('what was not verified yet is not appealed, nor resolved', async () => {
  const { id, first, board } = await aClaimed();

  expect(await first.secretary.ask(APPEAL, { id, points: POINTS })).toBeRefused('WRONG_STATE');
  const resolve = { id, reason: WHY, outcomes: [] };
  expect(await board.ask(RESOLVE, resolve)).toBeRefused('WRONG_STATE');
});

test('whoever verified does not resolve, and of two who do exactly one wins', async () => {
  const { id, first, board, verifier, committeeId } = await aVerified();
  const other = await somebody(committeeId, 'COMMITTEE_PROPAGANDA');
  await first.secretary.ask(APPEAL, { id, points: POINTS });
  const resolve = { id, reason: WHY, outcomes: [GRANTED] };

  expect(await verifier.ask(RESOLVE, resolve)).toBeRefused('FORBIDDEN');
  expect(await board.ask(RESOLVE, { ...resolve, reason: 'ngắn' })).toBeRefused('INVALID_INPUT');
  const replies = await Promise.all([board.ask(RESOLVE, resolve), other.ask(RESOLVE, resolve)]);

  expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
  expect(await storedRows(AssessmentAppeal, { committeeId })).toHaveLength(1);
});
