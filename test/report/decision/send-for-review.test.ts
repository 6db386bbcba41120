import { Report, ReportState } from '../../../schema/report/report.entity.js';
import type { TestPerson } from '../../core/api.js';
import { aReport } from '../../core/given/report.js';
import { auditOf, stored } from '../../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../../core/given/strangers.js';
import { newTenant } from '../../core/world.js';

const SEND = `mutation ($id: ID!) {
  sendReportForReview(id: $id) { state preparedAt preparedBy { id } returnReason }
}`;

const send = (who: TestPerson, id: string) =>
  who.ask<{ sendReportForReview: object }>(SEND, { id });

test('the office sends its draft to the standing committee, in its own name', async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'DRAFT', { columns: { returnReason: 'Thiếu phụ lục' } });

  const reply = await send(tenant.office, id);

  expect(reply.data?.sendReportForReview).toEqual({
    state: 'IN_REVIEW',
    preparedAt: expect.any(String),
    preparedBy: { id: tenant.office.personId },
    returnReason: null,
  });
  expect(await auditOf(id)).toMatchObject([
    {
      action: 'report.sendForReview',
      actorId: tenant.office.personId,
      actorRole: 'COMMITTEE_OFFICE',
      fromState: 'DRAFT',
      toState: 'IN_REVIEW',
      reason: null,
    },
  ]);
});

test('a report with nothing in it is not sent', async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'DRAFT', { columns: { model: null } });

  expect(await send(tenant.office, id)).toBeRefused('REPORT_EMPTY');
  expect(await stored(Report, id)).toMatchObject({ state: 'DRAFT', preparedBy: null });
});

test.each(Object.values(ReportState).filter((state) => state !== 'DRAFT'))(
  'a report that is %s is not sent',
  async (state) => {
    const tenant = await newTenant();
    const id = await aReport(tenant, state);

    expect(await send(tenant.office, id)).toBeRefused('WRONG_STATE');
    expect(await stored(Report, id)).toMatchObject({ state, preparedBy: null });
  },
);

test('only the office sends it', async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'DRAFT');
  const { standing, executive, administrator, first } = tenant;

  for (const person of [standing, executive, administrator, first.secretary, first.officer]) {
    expect(await send(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await stored(Report, id)).toMatchObject({ state: 'DRAFT' });
});

test('another committee finds no such report, in the same words as for an unknown id', async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'DRAFT');
  const { office } = await newTenant();

  const unknown = await send(office, UNKNOWN_ID);
  const foreign = [
    await send(office, id),
    ...(await Promise.all(MALFORMED_IDS.map((each) => send(office, each)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
});
