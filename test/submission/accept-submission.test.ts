import { Submission, type SubmissionState } from '../../schema/submission/submission.entity.js';
import { personActing, type TestPerson } from '../core/api.js';
import { auditOf, stored } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { handedIn, standing } from '../core/given/submission.js';
import { meetingAt } from '../core/given/superuser.js';
import { newTenant } from '../core/world.js';

const ACCEPT = `mutation ($id: ID!) { acceptSubmission(id: $id) { state edition acceptedAt } }`;
const SAVE = `mutation ($input: SaveSubmissionInput!) { saveSubmission(input: $input) { state } }`;

const accept = (who: TestPerson, id: string) =>
  who.ask<{ acceptSubmission: { state: string; acceptedAt: string } }>(ACCEPT, { id });

test('the office accepts: with who and when, in an audit event of its own', async () => {
  const { first, office } = await newTenant();
  const id = await handedIn(first);

  const reply = await accept(office, id);

  expect(reply.data?.acceptSubmission).toMatchObject({ state: 'ACCEPTED', edition: 1 });
  expect(reply.data?.acceptSubmission.acceptedAt).toBeTruthy();
  expect(await stored(Submission, id)).toMatchObject({ acceptedBy: office.personId });
  expect(await auditOf(id)).toEqual([
    expect.objectContaining({
      action: 'submission.accept',
      actorId: office.personId,
      actorRole: 'COMMITTEE_OFFICE',
      organizationId: first.id,
      fromState: 'SUBMITTED',
      toState: 'ACCEPTED',
      reason: null,
    }),
  ]);
});

test('acceptance locks the figures', async () => {
  const { first, office, indicators } = await newTenant();
  const id = await handedIn(first);
  await accept(office, id);
  const { version } = await stored(Submission, id);

  const reply = await first.officer.ask(SAVE, {
    input: { id, version, figures: [{ indicatorId: indicators['L03'], value: '9' }] },
  });

  expect(reply).toBeRefused('WRONG_STATE');
});

test.each<SubmissionState>(['DUE', 'DRAFT', 'RETURNED', 'ACCEPTED', 'EXEMPT'])(
  'a submission that is %s is not accepted',
  async (state) => {
    const { first, office } = await newTenant();
    const id = await standing(first, state);

    const reply = await accept(office, id);

    expect(reply).toBeRefused('WRONG_STATE');
    expect(await stored(Submission, id)).toMatchObject({ state, acceptedBy: null });
    expect(await auditOf(id)).toEqual([]);
  },
);

test('of four who accept it at the same time one does', async () => {
  const { first, office, office2 } = await newTenant();
  const id = await handedIn(first);

  const people = [office, office2, office, office2];
  const replies = await meetingAt(
    'submission',
    id,
    people.map((person) => () => accept(person, id)),
  );

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ACCEPTED');
  expect(codes.toSorted()).toEqual(['ACCEPTED', ...Array<string>(3).fill('WRONG_STATE')]);
  expect(await auditOf(id)).toHaveLength(1);
});

test('nobody accepts what they handed in themselves, whatever else they are', async () => {
  const { first, office } = await newTenant();
  const id = await handedIn(first);
  const { personId, fullName, email } = first.secretary;
  const both = await personActing({ actor: { ...office.actor, personId }, fullName, email });

  expect(await accept(both, id)).toBeRefused('FORBIDDEN');
  expect(await stored(Submission, id)).toMatchObject({ state: 'SUBMITTED', acceptedBy: null });
});

test('only the office accepts', async () => {
  const { first, standing: member, executive, administrator } = await newTenant();
  const id = await handedIn(first);

  for (const person of [first.officer, first.secretary, member, executive, administrator]) {
    expect(await accept(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await stored(Submission, id)).toMatchObject({ state: 'SUBMITTED' });
});

test('strangers are told the same about a foreign id as about an unknown one', async () => {
  const { first, second } = await newTenant();
  const elsewhere = await newTenant();
  const id = await handedIn(first);

  const unknown = await accept(elsewhere.office, UNKNOWN_ID);
  const foreign = [
    await accept(elsewhere.office, id),
    ...(await Promise.all(MALFORMED_IDS.map((each) => accept(elsewhere.office, each)))),
  ];
  const neighbour = await accept(second.secretary, id);
  const neighbourUnknown = await accept(second.secretary, UNKNOWN_ID);

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
  expect(JSON.stringify(neighbour)).toBe(JSON.stringify(neighbourUnknown));
  expect(await stored(Submission, id)).toMatchObject({ state: 'SUBMITTED' });
});
