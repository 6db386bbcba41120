import { Report, ReportState } from '../../../schema/report/report.entity.js';
import { personActing, type TestPerson } from '../../core/api.js';
import { aReport } from '../../core/given/report.js';
import { auditOf, stored } from '../../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../../core/given/strangers.js';
import { newTenant, type Tenant } from '../../core/world.js';

const RETURN = `mutation ($id: ID!, $reason: String!) {
  returnReport(id: $id, reason: $reason) { state returnReason approvedBy { id } }
}`;
const READ = 'query ($id: ID!) { report(id: $id) { state returnReason } }';
const REASON = 'Bổ sung số liệu kiểm tra, giám sát.';

const giveBack = (who: TestPerson, id: string, reason = REASON) =>
  who.ask<{ returnReport: object }>(RETURN, { id, reason });

const inReview = (tenant: Tenant) =>
  aReport(tenant, 'IN_REVIEW', { columns: { preparedBy: tenant.office.personId } });

test('the standing committee sends a draft back, and the office reads why', async () => {
  const tenant = await newTenant();
  const id = await inReview(tenant);

  const reply = await giveBack(tenant.standing, id);
  const read = await tenant.office.ask<{ report: object }>(READ, { id });

  const returned = { state: 'DRAFT', returnReason: REASON };
  expect(reply.data?.returnReport).toEqual({ ...returned, approvedBy: null });
  expect(read.data?.report).toEqual(returned);
  expect(await auditOf(id)).toMatchObject([
    {
      action: 'report.return',
      actorId: tenant.standing.personId,
      actorRole: 'STANDING_COMMITTEE',
      fromState: 'IN_REVIEW',
      toState: 'DRAFT',
      reason: REASON,
    },
  ]);
});

test.each([
  ['', 'TEXT_TOO_SHORT'],
  ['chưa được', 'TEXT_TOO_SHORT'],
  ['x'.repeat(2001), 'TEXT_TOO_LONG'],
])('nothing is sent back without a fit reason', async (reason, code) => {
  const tenant = await newTenant();
  const id = await inReview(tenant);

  const reply = await giveBack(tenant.standing, id, reason);

  expect(reply).toBeRefused('INVALID_INPUT', { reason: code });
  expect(await stored(Report, id)).toMatchObject({ state: 'IN_REVIEW', returnReason: null });
  expect(await auditOf(id)).toEqual([]);
});

test('who prepared it does not judge it', async () => {
  const tenant = await newTenant();
  const id = await inReview(tenant);
  const { office, standing } = tenant;
  const both = await personActing({
    ...office,
    actor: { ...standing.actor, personId: office.personId },
  });

  expect(await giveBack(both, id)).toBeRefused('FORBIDDEN');
  expect(await stored(Report, id)).toMatchObject({ state: 'IN_REVIEW' });
});

test.each(Object.values(ReportState).filter((state) => state !== 'IN_REVIEW'))(
  'a report that is %s is not sent back',
  async (state) => {
    const tenant = await newTenant();
    const id = await aReport(tenant, state);

    expect(await giveBack(tenant.standing, id)).toBeRefused('WRONG_STATE');
    expect(await stored(Report, id)).toMatchObject({ state, returnReason: null });
  },
);

test('only the standing committee sends it back', async () => {
  const tenant = await newTenant();
  const id = await inReview(tenant);
  const { office2, executive, administrator, first } = tenant;

  for (const person of [office2, executive, administrator, first.secretary, first.officer]) {
    expect(await giveBack(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await stored(Report, id)).toMatchObject({ state: 'IN_REVIEW' });
});

test('another committee finds no such report, in the same words as for an unknown id', async () => {
  const tenant = await newTenant();
  const id = await inReview(tenant);
  const { standing } = await newTenant();

  const unknown = await giveBack(standing, UNKNOWN_ID);
  const foreign = [
    await giveBack(standing, id),
    ...(await Promise.all(MALFORMED_IDS.map((each) => giveBack(standing, each)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
});
