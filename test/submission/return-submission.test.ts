import { Submission, type SubmissionState } from '../../schema/submission/submission.entity.js';
import { personActing, type TestPerson } from '../core/api.js';
import { auditOf, stored } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { handedIn, standing } from '../core/given/submission.js';
import { newTenant } from '../core/world.js';

const RETURN = `mutation ($input: ReturnSubmissionInput!) {
  returnSubmission(input: $input) { state edition returnReason returnRemarks { field reason } }
}`;
const READ = `query ($id: ID!) {
  submission(id: $id) { state returnReason returnRemarks { field reason } figures { id } }
}`;

const REASON = 'Số liệu lớp học chưa khớp với danh sách kèm theo.';

const giveBack = (who: TestPerson, id: string, more: object = {}) =>
  who.ask<{ returnSubmission: object }>(RETURN, { input: { id, reason: REASON, ...more } });

test('the office sends a submission back with its reason, in an audit event of its own', async () => {
  const { first, office } = await newTenant();
  const id = await handedIn(first);

  const reply = await giveBack(office, id);

  expect(reply.data?.returnSubmission).toMatchObject({
    state: 'RETURNED',
    edition: 1,
    returnReason: REASON,
    returnRemarks: [],
  });
  expect(await auditOf(id)).toEqual([
    expect.objectContaining({
      action: 'submission.return',
      actorId: office.personId,
      actorRole: 'COMMITTEE_OFFICE',
      organizationId: first.id,
      fromState: 'SUBMITTED',
      toState: 'RETURNED',
      reason: REASON,
    }),
  ]);
});

test('the organization reads the reason and what is wrong at each field; the committee no more figures', async () => {
  const { first, office } = await newTenant();
  const id = await handedIn(first);
  const remarks = [
    { field: 'L03', reason: 'Thiếu 2 lớp' },
    { field: 'III.2', reason: 'Chưa nêu hạn chế' },
  ];

  await giveBack(office, id, { remarks });
  const own = await first.officer.ask<{ submission: { figures: object[] } }>(READ, { id });
  const committees = await office.ask<{ submission: { figures: object[] } }>(READ, { id });

  expect(own.data?.submission).toMatchObject({
    state: 'RETURNED',
    returnReason: REASON,
    returnRemarks: remarks,
  });
  expect(own.data?.submission.figures).not.toEqual([]);
  expect(committees.data?.submission.figures).toEqual([]);
});

test.each([
  ['without a reason', '', 'TEXT_TOO_SHORT'],
  ['with nine characters', '123456789', 'TEXT_TOO_SHORT'],
  ['with blanks for characters', '12345        ', 'TEXT_TOO_SHORT'],
  ['with a treatise', 'x'.repeat(2001), 'TEXT_TOO_LONG'],
])('nothing is sent back %s', async (_name, reason, code) => {
  const { first, office } = await newTenant();
  const id = await handedIn(first);

  const reply = await giveBack(office, id, { reason });

  expect(reply).toBeRefused('INVALID_INPUT', { reason: code });
  expect(await stored(Submission, id)).toMatchObject({ state: 'SUBMITTED' });
  expect(await auditOf(id)).toEqual([]);
});

test('ten characters are a reason', async () => {
  const { first, office } = await newTenant();
  const id = await handedIn(first);

  expect(await giveBack(office, id, { reason: '1234567890' })).toSucceed();
});

test('a remark says where and what, at its own place in the input', async () => {
  const { first, office } = await newTenant();
  const id = await handedIn(first);
  const sound = { field: 'L03', reason: 'thiếu' };
  const ask = (remark: object) =>
    giveBack(office, id, { remarks: [sound, { ...sound, ...remark }] });

  expect(await ask({ field: ' ' })).toBeRefused('INVALID_INPUT', {
    'remarks.1.field': 'TEXT_TOO_SHORT',
  });
  expect(await ask({ reason: '' })).toBeRefused('INVALID_INPUT', {
    'remarks.1.reason': 'TEXT_TOO_SHORT',
  });
  expect(await ask({ reason: 'x'.repeat(1001) })).toBeRefused('INVALID_INPUT', {
    'remarks.1.reason': 'TEXT_TOO_LONG',
  });
});

test('takes 200 remarks, and refuses more rather than dropping any', async () => {
  const { first, office } = await newTenant();
  const id = await handedIn(first);
  const remarks = Array.from({ length: 201 }, (_none, at) => ({
    field: `L${at}`,
    reason: 'thiếu',
  }));

  const excessive = await giveBack(office, id, { remarks });
  const full = await giveBack(office, id, { remarks: remarks.slice(1) });

  expect(excessive).toBeRefused('INVALID_INPUT', { remarks: 'LIST_TOO_LONG' });
  expect(full).toSucceed();
  expect((await stored(Submission, id)).returnRemarks).toHaveLength(200);
});

test.each<SubmissionState>(['DUE', 'DRAFT', 'RETURNED', 'ACCEPTED', 'EXEMPT'])(
  'a submission that is %s is not sent back',
  async (state) => {
    const { first, office } = await newTenant();
    const id = await standing(first, state);

    const reply = await giveBack(office, id);

    expect(reply).toBeRefused('WRONG_STATE');
    expect(await stored(Submission, id)).toMatchObject({ state, returnReason: null });
    expect(await auditOf(id)).toEqual([]);
  },
);

test('a closed round takes nothing in again, so nothing is sent back in it', async () => {
  const { first, office } = await newTenant({ state: 'CLOSED' });
  const id = await handedIn(first);

  const reply = await giveBack(office, id);

  expect(reply).toBeRefused('ROUND_NOT_OPEN');
  expect(await stored(Submission, id)).toMatchObject({ state: 'SUBMITTED' });
});

test('nobody judges what they handed in themselves, whatever else they are', async () => {
  const { first, office, committeeId } = await newTenant();
  const id = await handedIn(first);
  const { personId, fullName, email } = first.secretary;
  const both = await personActing({
    actor: { ...office.actor, personId, committeeId },
    fullName,
    email,
  });

  expect(await giveBack(both, id)).toBeRefused('FORBIDDEN');
  expect(await giveBack(office, id)).toSucceed();
});

test('only the office judges', async () => {
  const { first, standing: member, executive, administrator } = await newTenant();
  const id = await handedIn(first);

  for (const person of [first.officer, first.secretary, member, executive, administrator]) {
    expect(await giveBack(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await stored(Submission, id)).toMatchObject({ state: 'SUBMITTED' });
});

test('another committee finds nothing, in the same words as for an unknown id', async () => {
  const { first } = await newTenant();
  const elsewhere = await newTenant();
  const id = await handedIn(first);

  const unknown = await giveBack(elsewhere.office, UNKNOWN_ID);
  const foreign = [
    await giveBack(elsewhere.office, id),
    ...(await Promise.all(MALFORMED_IDS.map((each) => giveBack(elsewhere.office, each)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
  expect(await stored(Submission, id)).toMatchObject({ state: 'SUBMITTED' });
});

test('another organization is told nothing about the id it asks for', async () => {
  const { first, second } = await newTenant();
  const id = await handedIn(first);

  const foreign = await giveBack(second.secretary, id);
  const unknown = await giveBack(second.secretary, UNKNOWN_ID);

  expect(foreign).toBeRefused('FORBIDDEN');
  expect(JSON.stringify(foreign)).toBe(JSON.stringify(unknown));
});
