/** Late reports are taken until the round is locked, to the thousandth of a second. */
import { Submission } from '../../schema/submission/submission.entity.js';
import { personActing, type TestPerson } from '../core/api.js';
import { writeFigures } from '../core/given/contents.js';
import { auditOf, stored } from '../core/given/stored.js';
import { handedIn, standing } from '../core/given/submission.js';
import { newTenant } from '../core/world.js';

const HAND_IN = `mutation ($id: ID!) { handInSubmission(id: $id, version: 1) { state late } }`;
const SAVE = `mutation ($input: SaveSubmissionInput!) { saveSubmission(input: $input) { state } }`;
const RETURN = `mutation ($input: ReturnSubmissionInput!) {
  returnSubmission(input: $input) { state }
}`;

const LOCKED_AT = new Date('2026-12-25T10:00:00Z');
const dates = { organizationDueAt: new Date('2026-12-21T10:00:00Z'), lockedAt: LOCKED_AT };

/** The same person at an instant. */
const at = (instant: Date, { actor, fullName, email }: TestPerson) =>
  personActing({ actor, fullName, email, now: () => instant });

test('a late report is taken until the instant of the lock, and as late', async () => {
  const { first } = await newTenant(dates);
  await writeFigures(first.submissionId);
  const id = await standing(first, 'DRAFT');
  const secretary = await at(new Date(LOCKED_AT.getTime() - 1), first.secretary);

  const reply = await secretary.ask(HAND_IN, { id });

  expect(reply.data).toEqual({ handInSubmission: { state: 'SUBMITTED', late: true } });
});

test('from the lock on nothing is handed in or typed, and the answer says since when', async () => {
  const { first } = await newTenant(dates);
  await writeFigures(first.submissionId);
  const id = await standing(first, 'DRAFT');
  const secretary = await at(LOCKED_AT, first.secretary);

  const handIn = await secretary.ask(HAND_IN, { id });
  const save = await secretary.ask(SAVE, { input: { id, version: 1 } });

  expect(handIn).toBeRefused('ROUND_LOCKED');
  expect(handIn.errors?.[0]?.message).toContain('đã khóa lúc 17:00 25/12/2026');
  expect(save).toBeRefused('ROUND_LOCKED');
  expect(await stored(Submission, id)).toMatchObject({ state: 'DRAFT', edition: 0, version: 1 });
  expect(await auditOf(id)).toEqual([]);
});

test('nothing is sent back that could not be handed in again', async () => {
  const { first, office } = await newTenant(dates);
  const id = await handedIn(first);
  const officer = await at(LOCKED_AT, office);

  const reply = await officer.ask(RETURN, {
    input: { id, reason: 'Thiếu số liệu lớp học', remarks: [] },
  });

  expect(reply).toBeRefused('ROUND_LOCKED');
  expect(await stored(Submission, id)).toMatchObject({ state: 'SUBMITTED' });
});
