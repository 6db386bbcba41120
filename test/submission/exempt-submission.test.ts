import { Submission, type SubmissionState } from '../../schema/submission/submission.entity.js';
import type { TestPerson } from '../core/api.js';
import { auditOf, stored } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { standing } from '../core/given/submission.js';
import { newTenant } from '../core/world.js';

const EXEMPT = `mutation ($id: ID!, $reason: String!) {
  exemptSubmission(id: $id, reason: $reason) { state exemptReason overdue }
}`;

const REASON = 'Mới thành lập ngày 01/6/2026, chưa có số liệu.';

const exempt = (who: TestPerson, id: string, reason = REASON) =>
  who.ask<{ exemptSubmission: object }>(EXEMPT, { id, reason });

test.each<SubmissionState>(['DUE', 'DRAFT', 'RETURNED'])(
  'the office frees an organization whose submission is %s, with the reason the report will state',
  async (state) => {
    const { first, office } = await newTenant();
    const id = await standing(first, state);

    const reply = await exempt(office, id);

    expect(reply.data?.exemptSubmission).toEqual({
      state: 'EXEMPT',
      exemptReason: REASON,
      overdue: false,
    });
    expect(await auditOf(id)).toEqual([
      expect.objectContaining({
        action: 'submission.exempt',
        actorId: office.personId,
        actorRole: 'COMMITTEE_OFFICE',
        organizationId: first.id,
        fromState: state,
        toState: 'EXEMPT',
        reason: REASON,
      }),
    ]);
  },
);

test.each<SubmissionState>(['SUBMITTED', 'ACCEPTED', 'EXEMPT'])(
  'what is %s is not exempted',
  async (state) => {
    const { first, office } = await newTenant();
    const id = await standing(first, state);

    const reply = await exempt(office, id);

    expect(reply).toBeRefused('WRONG_STATE');
    expect(await stored(Submission, id)).toMatchObject({ state, exemptReason: null });
    expect(await auditOf(id)).toEqual([]);
  },
);

test('nobody is exempted without a reason, or with one too long to print', async () => {
  const { first, office } = await newTenant();
  const id = first.submissionId;

  expect(await exempt(office, id, 'ngắn')).toBeRefused('INVALID_INPUT', {
    reason: 'TEXT_TOO_SHORT',
  });
  expect(await exempt(office, id, 'x'.repeat(501))).toBeRefused('INVALID_INPUT', {
    reason: 'TEXT_TOO_LONG',
  });
  expect(await stored(Submission, id)).toMatchObject({ state: 'DUE' });
});

test('only the office exempts; an organization not even itself', async () => {
  const { first, standing: member, executive, administrator } = await newTenant();
  const id = first.submissionId;

  for (const person of [first.officer, first.secretary, member, executive, administrator]) {
    expect(await exempt(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await stored(Submission, id)).toMatchObject({ state: 'DUE' });
});

test('another committee finds nothing, in the same words as for an unknown id', async () => {
  const { first } = await newTenant();
  const elsewhere = await newTenant();

  const unknown = await exempt(elsewhere.office, UNKNOWN_ID);
  const foreign = [
    await exempt(elsewhere.office, first.submissionId),
    ...(await Promise.all(MALFORMED_IDS.map((each) => exempt(elsewhere.office, each)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
  expect(await stored(Submission, first.submissionId)).toMatchObject({ state: 'DUE' });
});
