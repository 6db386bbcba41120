import { DueMoment } from '../../schema/job/job.entity.js';
import {
  CultureRecognition,
  RecognitionDecision,
} from '../../schema/recognition/recognition.entity.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { addYears } from '../../schema/recognition/recognition.rule.js';
import { addDays, zonedDate } from '../../schema/core/calendar.js';
import { arrange, auditOf, stored, storedRows } from '../core/given/stored.js';
import { UNKNOWN_ID } from '../core/given/strangers.js';
import {
  assessmentsOf,
  atCouncil,
  decide,
  decided,
  linesSeenBy,
  verifyingRound,
} from './recognition.fixture.js';

const today = () => zonedDate(new Date(), 'Asia/Ho_Chi_Minh');

test('a decision has number, day and signer, and everybody is what it says', async () => {
  const { standing, decisionId, committeeId } = await atCouncil();

  const reply = await decide(standing, decisionId);

  expect(reply.data).toMatchObject({
    decideRecognition: {
      ...{ state: 'DECIDED', round: { state: 'RECOGNISED' } },
      document: { number: 1, symbol: 'QĐ/ĐUT', state: 'SIGNED' },
    },
  });
  const [document] = await storedRows(OfficialDocument, { committeeId });
  expect(document).toMatchObject({
    documentOn: today(),
    model: {
      typeName: 'QUYẾT ĐỊNH',
      signature: { authority: 'T/M BAN THƯỜNG VỤ', title: 'PHÓ BÍ THƯ', name: standing.fullName },
    },
  });
  const states = (await assessmentsOf(committeeId)).map(({ state }) => state).toSorted();
  expect(states).toEqual(['NOT_PASSED', 'PASSED', 'PASSED']);
});

test('who is recognised is so for the years of the terms; who is not has no validity', async () => {
  const { standing } = await decided();

  const lines = await linesSeenBy(standing);

  const until = addDays(addYears(today(), 2), -1);
  expect(
    lines.map(({ outcome, validUntil, decisionNumber }) => [outcome, validUntil, decisionNumber]),
  ).toEqual([
    ['PASSED', until, '01-QĐ/ĐUT'],
    ['PASSED', until, '01-QĐ/ĐUT'],
    ['NOT_PASSED', null, '01-QĐ/ĐUT'],
  ]);
});

test('the end of each recognition is told beforehand and comes by the clock', async () => {
  const { committeeId } = await decided();

  const moments = await storedRows(DueMoment, { committeeId });

  const names = moments.map(({ jobName }) => jobName).filter((name) => name.startsWith('recog'));
  expect(names.toSorted()).toEqual([
    ...['recognition.announceExpiry', 'recognition.announceExpiry'],
    ...['recognition.expire', 'recognition.expire'],
  ]);
});

test('of two who decide at once exactly one does, and one number is given', async () => {
  const { standing, standing2, decisionId, committeeId } = await atCouncil();

  const replies = await Promise.all([decide(standing, decisionId), decide(standing2, decisionId)]);

  const refused = replies.filter(({ errors }) => errors);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toBeRefused('WRONG_STATE');
  expect(await storedRows(OfficialDocument, { committeeId })).toHaveLength(1);
  const events = await auditOf((await linesSeenBy(standing))[0]?.id ?? '');
  expect(events.map(({ action }) => action)).toEqual(['recognition.decide']);
});

test('nobody decides on what they proposed, nor on a list of which they changed a line', async () => {
  const { standing, decisionId, committeeId } = await atCouncil();

  await arrange(RecognitionDecision, { id: decisionId }, { proposedBy: standing.personId });
  expect(await decide(standing, decisionId)).toBeRefused('PROPOSED_BY_ONESELF');
  await arrange(RecognitionDecision, { id: decisionId }, { proposedBy: null });
  const changed = { changedBy: standing.personId };
  await arrange(CultureRecognition, { committeeId, outcome: 'PASSED' }, changed);
  expect(await decide(standing, decisionId)).toBeRefused('PROPOSED_BY_ONESELF');
});

test('a refusal without its written reason keeps the decision back', async () => {
  const { standing, decisionId, committeeId } = await atCouncil();
  await arrange(CultureRecognition, { committeeId, outcome: 'NOT_PASSED' }, { refusal: null });

  expect(await decide(standing, decisionId)).toBeRefused('REFUSAL_MISSING');
});

test('only the standing committee decides, with the password, on a list of its own', async () => {
  const { standing, board, office, executive, first, decisionId } = await atCouncil();
  const stranger = await verifyingRound();

  for (const person of [board, office, executive, first.secretary]) {
    expect(await decide(person, decisionId)).toBeRefused('FORBIDDEN');
  }
  expect(await decide(standing, decisionId, 'wrong')).toBeRefused('PASSWORD_WRONG', {
    password: 'PASSWORD_WRONG',
  });
  expect(await decide(stranger.standing, decisionId)).toBeRefused('NOT_FOUND');
  expect(await decide(standing, UNKNOWN_ID)).toBeRefused('NOT_FOUND');
  expect((await stored(RecognitionDecision, decisionId)).state).toBe('DRAFT');
});

test('an organization reads its own result, and why, from then on; no other does', async () => {
  const { first, third } = await decided();

  const [own, ...none] = await linesSeenBy(third.secretary);

  expect(none).toEqual([]);
  expect(own).toMatchObject({
    ...{ outcome: 'NOT_PASSED', organization: { id: third.id }, reason: null },
    refusal: 'Không đạt điều kiện bắt buộc G1 (Không vi phạm).',
  });
  expect((await linesSeenBy(first.officer)).map(({ organization }) => organization.id)).toEqual([
    first.id,
  ]);
});
