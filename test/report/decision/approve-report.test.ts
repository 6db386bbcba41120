import { Report, ReportState } from '../../../schema/report/report.entity.js';
import { personActing, type TestPerson } from '../../core/api.js';
import { aReport } from '../../core/given/report.js';
import { auditOf, stored } from '../../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../../core/given/strangers.js';
import { meetingAt } from '../../core/given/superuser.js';
import { newTenant, type Tenant } from '../../core/world.js';

const APPROVE = `mutation ($id: ID!) {
  approveReport(id: $id) { state approvedAt approvedBy { id } }
}`;

const approve = (who: TestPerson, id: string) =>
  who.ask<{ approveReport: object }>(APPROVE, { id });

const inReview = (tenant: Tenant, preparedBy = tenant.office.personId) =>
  aReport(tenant, 'IN_REVIEW', { columns: { preparedBy, preparedAt: new Date() } });

test("the standing committee approves, in a member's own name", async () => {
  const tenant = await newTenant();
  const id = await inReview(tenant);

  const reply = await approve(tenant.standing, id);

  expect(reply.data?.approveReport).toEqual({
    state: 'APPROVED',
    approvedAt: expect.any(String),
    approvedBy: { id: tenant.standing.personId },
  });
  expect(await auditOf(id)).toMatchObject([
    {
      action: 'report.approve',
      actorId: tenant.standing.personId,
      actorRole: 'STANDING_COMMITTEE',
      fromState: 'IN_REVIEW',
      toState: 'APPROVED',
      reason: null,
    },
  ]);
});

test('who prepared it does not approve it, though a member of the standing committee too', async () => {
  const tenant = await newTenant();
  const id = await inReview(tenant);
  const { office, standing } = tenant;
  const both = await personActing({
    ...office,
    actor: { ...standing.actor, personId: office.personId },
  });

  expect(await approve(both, id)).toBeRefused('FORBIDDEN');
  expect(await stored(Report, id)).toMatchObject({ state: 'IN_REVIEW', approvedBy: null });
  expect(await auditOf(id)).toEqual([]);
});

test('who returned it once may approve it later', async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'IN_REVIEW', {
    columns: { preparedBy: tenant.office.personId, returnReason: 'Đã trả lại một lần' },
  });

  expect(await approve(tenant.standing, id)).toSucceed();
});

test.each(Object.values(ReportState).filter((state) => state !== 'IN_REVIEW'))(
  'a report that is %s is not approved',
  async (state) => {
    const tenant = await newTenant();
    const id = await aReport(tenant, state);

    expect(await approve(tenant.standing, id)).toBeRefused('WRONG_STATE');
    expect(await stored(Report, id)).toMatchObject({ state, approvedBy: null });
  },
);

test('of four who approve at the same time one does', async () => {
  const tenant = await newTenant();
  const id = await inReview(tenant);

  const { standing, standing2 } = tenant;
  const people = [standing, standing2, standing, standing2];
  const replies = await meetingAt(
    'report',
    id,
    people.map((person) => () => approve(person, id)),
  );

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'APPROVED');
  expect(codes.toSorted()).toEqual(['APPROVED', ...Array<string>(3).fill('WRONG_STATE')]);
  expect(await auditOf(id)).toHaveLength(1);
});

test('only the standing committee approves', async () => {
  const tenant = await newTenant();
  const id = await inReview(tenant);
  const { office2, executive, administrator, first } = tenant;

  for (const person of [office2, executive, administrator, first.secretary, first.officer]) {
    expect(await approve(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await stored(Report, id)).toMatchObject({ state: 'IN_REVIEW' });
});

test('another committee finds no such report, in the same words as for an unknown id', async () => {
  const tenant = await newTenant();
  const id = await inReview(tenant);
  const { standing } = await newTenant();

  const unknown = await approve(standing, UNKNOWN_ID);
  const foreign = [
    await approve(standing, id),
    ...(await Promise.all(MALFORMED_IDS.map((each) => approve(standing, each)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
});
