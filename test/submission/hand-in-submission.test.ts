import type { RoundState } from '../../schema/round/round.entity.js';
import { Submission, type SubmissionState } from '../../schema/submission/submission.entity.js';
import { personActing, type TestPerson } from '../core/api.js';
import { writeFigures } from '../core/given/contents.js';
import { auditOf, stored } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { standing } from '../core/given/submission.js';
import { meetingAt } from '../core/given/superuser.js';
import { newTenant, type Tenant } from '../core/world.js';

const HAND_IN = `mutation ($id: ID!, $version: Int!) {
  handInSubmission(id: $id, version: $version) {
    state edition late overdue handedInAt returnReason returnRemarks { field }
  }
}`;

interface HandedIn {
  handInSubmission: { state: string; edition: number; late: boolean; handedInAt: string };
}

const handIn = (who: TestPerson, id: string, version = 1) =>
  who.ask<HandedIn>(HAND_IN, { id, version });

/** A submission of the first organization that passes every check. */
async function ready(tenant: Tenant, state: SubmissionState = 'DRAFT') {
  await writeFigures(tenant.first.submissionId);
  return standing(tenant.first, state);
}

const HOUR = 3_600_000;

test('the secretary hands in: the first edition, with an audit event', async () => {
  const tenant = await newTenant();
  const id = await ready(tenant);

  const reply = await handIn(tenant.first.secretary, id);

  expect(reply.data?.handInSubmission).toMatchObject({
    state: 'SUBMITTED',
    edition: 1,
    late: false,
    overdue: false,
  });
  expect(await stored(Submission, id)).toMatchObject({
    handedInBy: tenant.first.secretary.personId,
    version: 2,
  });
  expect(await auditOf(id)).toEqual([
    expect.objectContaining({
      action: 'submission.handIn',
      actorId: tenant.first.secretary.personId,
      actorRole: 'TENANT_SECRETARY',
      organizationId: tenant.first.id,
      fromState: 'DRAFT',
      toState: 'SUBMITTED',
      reason: null,
    }),
  ]);
});

test('what was never begun can be handed in at once', async () => {
  const tenant = await newTenant();
  const id = await ready(tenant, 'DUE');

  const reply = await handIn(tenant.first.secretary, id);

  expect(reply.data?.handInSubmission.state).toBe('SUBMITTED');
});

test('a returned submission is handed in as its next edition, and the reasons are gone', async () => {
  const tenant = await newTenant();
  const id = await ready(tenant, 'RETURNED');
  await standing(tenant.first, 'RETURNED', {
    edition: 3,
    returnReason: 'Thiếu số liệu lớp học',
    returnRemarks: [{ field: 'L03', reason: 'thiếu' }],
  });

  const reply = await handIn(tenant.first.secretary, id);

  expect(reply.data?.handInSubmission).toMatchObject({
    state: 'SUBMITTED',
    edition: 4,
    returnReason: null,
    returnRemarks: [],
  });
});

test.each<SubmissionState>(['SUBMITTED', 'ACCEPTED', 'EXEMPT'])(
  'a submission that is %s is not handed in again',
  async (state) => {
    const tenant = await newTenant();
    const id = await ready(tenant, state);
    const before = await stored(Submission, id);

    const reply = await handIn(tenant.first.secretary, id);

    expect(reply).toBeRefused('WRONG_STATE');
    expect(await stored(Submission, id)).toMatchObject({
      state,
      edition: before.edition,
      version: 1,
    });
    expect(await auditOf(id)).toEqual([]);
  },
);

test('late is marked and not refused', async () => {
  const tenant = await newTenant({ organizationDueAt: new Date(Date.now() - HOUR) });
  const id = await ready(tenant);

  const reply = await handIn(tenant.first.secretary, id);

  expect(reply.data?.handInSubmission).toMatchObject({ state: 'SUBMITTED', late: true });
});

test.each([
  ['at the due instant is in time', 0, false],
  ['a thousandth of a second after it is late', 1, true],
])('handing in %s', async (_name, afterMs, late) => {
  const dueAt = new Date(Date.now() - HOUR);
  const tenant = await newTenant({ organizationDueAt: dueAt });
  const id = await ready(tenant);
  const { secretary } = tenant.first;
  const then = await personActing({ ...secretary, now: () => new Date(dueAt.getTime() + afterMs) });

  const reply = await handIn(then, id);

  expect(reply.data?.handInSubmission.late).toBe(late);
});

test.each<RoundState>(['SCHEDULED', 'CLOSED'])(
  'takes nothing in while the round is %s',
  async (state) => {
    const tenant = await newTenant({ state });
    const id = await ready(tenant);

    const reply = await handIn(tenant.first.secretary, id);

    expect(reply).toBeRefused('ROUND_NOT_OPEN');
    expect(await stored(Submission, id)).toMatchObject({ state: 'DRAFT', edition: 0 });
  },
);

test('refuses what was read before somebody else changed it', async () => {
  const tenant = await newTenant();
  const id = await ready(tenant);

  const reply = await handIn(tenant.first.secretary, id, 7);

  expect(reply).toBeRefused('CHANGED_ELSEWHERE');
  expect(await stored(Submission, id)).toMatchObject({ state: 'DRAFT', edition: 0 });
});

test('handed in twice at the same time, it is handed in once', async () => {
  const tenant = await newTenant();
  const id = await ready(tenant);

  const again = () => handIn(tenant.first.secretary, id);
  const replies = await meetingAt('submission', id, [again, again]);

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'SUBMITTED');
  expect(codes.toSorted()).toEqual(['SUBMITTED', 'WRONG_STATE']);
  expect(await stored(Submission, id)).toMatchObject({ edition: 1 });
  expect(await auditOf(id)).toHaveLength(1);
});

test('nobody but the secretary hands in: not the officer, not the committee', async () => {
  const tenant = await newTenant();
  const id = await ready(tenant);
  const { first, office, standing: member, executive, administrator } = tenant;

  for (const person of [first.officer, office, member, executive, administrator]) {
    expect(await handIn(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await stored(Submission, id)).toMatchObject({ state: 'DRAFT', edition: 0 });
});

test('strangers find nothing, in the same words as for an unknown id', async () => {
  const tenant = await newTenant();
  const elsewhere = await newTenant();
  const id = await ready(tenant);

  const unknown = await handIn(tenant.second.secretary, UNKNOWN_ID);
  const foreign = [
    await handIn(tenant.second.secretary, id),
    await handIn(elsewhere.first.secretary, id),
    ...(await Promise.all(MALFORMED_IDS.map((each) => handIn(tenant.second.secretary, each)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
  expect(await stored(Submission, id)).toMatchObject({ state: 'DRAFT', edition: 0 });
});
