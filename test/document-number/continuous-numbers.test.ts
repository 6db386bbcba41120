import { Term } from '../../schema/committee/committee.entity.js';
import { DocumentCounter, OfficialDocument } from '../../schema/document/document.entity.js';
import { numberReport } from '../../server/report/report.service.js';
import { asOperator } from '../../server/database/owner.js';
import { personActing } from '../core/api.js';
import { database } from '../core/database.js';
import { aReport, draftModel } from '../core/given/report.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { owned } from '../core/owned.js';
import { newTenant, type Tenant } from '../core/world.js';

const approved = (tenant: Tenant, count: number) =>
  Promise.all(Array.from({ length: count }, () => aReport(tenant, 'APPROVED')));

/** Numbers given, by document type. */
async function numbersOf({ committeeId }: Tenant): Promise<Record<string, number[]>> {
  const documents = await storedRows(OfficialDocument, { committeeId });
  const byType = Map.groupBy(documents, ({ documentType }) => documentType);
  return Object.fromEntries(
    [...byType].map(([type, of]) => [
      type,
      of.map((each) => each.number).toSorted((a, b) => a - b),
    ]),
  );
}

const upTo = (last: number) => Array.from({ length: last }, (_none, at) => at + 1);

test('twenty reports numbered at the same time get the numbers from 1 to 20', async () => {
  const tenant = await newTenant();
  const ids = await approved(tenant, 20);

  await Promise.all(ids.map((id) => numberReport(tenant.office.ctx, { id })));

  expect(await numbersOf(tenant)).toEqual({ BC: upTo(20) });
  expect(await storedRows(DocumentCounter, { committeeId: tenant.committeeId })).toMatchObject([
    { documentType: 'BC', lastNumber: 20 },
  ]);
});

test('two committees that number at the same time do not share a number', async () => {
  const [one, other] = [await newTenant(), await newTenant()];
  const ids = [await approved(one, 8), await approved(other, 5)] as const;

  await Promise.all([
    ...ids[0].map((id) => numberReport(one.office.ctx, { id })),
    ...ids[1].map((id) => numberReport(other.office.ctx, { id })),
  ]);

  expect(await numbersOf(one)).toEqual({ BC: upTo(8) });
  expect(await numbersOf(other)).toEqual({ BC: upTo(5) });
});

test('every type of document has numbers of its own', async () => {
  const tenant = await newTenant();
  const plan = { model: { ...draftModel, symbol: 'KH/ĐUT' } };
  const ids = [
    ...(await approved(tenant, 2)),
    await aReport(tenant, 'APPROVED', { columns: plan }),
    await aReport(tenant, 'APPROVED', { columns: plan }),
    await aReport(tenant, 'APPROVED', { columns: plan }),
  ];

  for (const id of ids) await numberReport(tenant.office.ctx, { id });

  expect(await numbersOf(tenant)).toEqual({ BC: upTo(2), KH: upTo(3) });
});

test('a number refused leaves no gap', async () => {
  const tenant = await newTenant();
  const [first = '', second = ''] = await approved(tenant, 2);
  await numberReport(tenant.office.ctx, { id: first });

  await expect(numberReport(tenant.office.ctx, { id: first })).rejects.toThrow('WRONG_STATE');
  await numberReport(tenant.office.ctx, { id: second });

  expect(await numbersOf(tenant)).toEqual({ BC: [1, 2] });
});

/** Numbers a report of the tenant on a day. */
async function numberOn(tenant: Tenant, day: string): Promise<void> {
  const instant = new Date(`${day}T05:00:00Z`);
  const office = await personActing({ ...tenant.office, now: () => instant });
  await numberReport(office.ctx, { id: await aReport(tenant, 'APPROVED') });
}

test('numbers go on through the years of a term, and begin anew with the next one', async () => {
  const tenant = await newTenant();
  const { committeeId } = tenant;
  const { owner } = await database();
  await arrange(Term, { committeeId }, { endOn: '2025-08-31' });
  await asOperator(owner, (em) =>
    em.insert(Term, { ...owned(committeeId), name: 'Kế tiếp', startOn: '2025-09-01', endOn: null }),
  );

  for (const day of ['2023-12-31', '2024-01-01', '2025-08-31', '2025-09-01', '2026-01-01']) {
    await numberOn(tenant, day);
  }

  const documents = await storedRows(OfficialDocument, { committeeId });
  const given = documents
    .toSorted((a, b) => (a.documentOn < b.documentOn ? -1 : 1))
    .map(({ documentOn, number }) => [documentOn, number]);
  expect(given).toEqual([
    ['2023-12-31', 1],
    ['2024-01-01', 2],
    ['2025-08-31', 3],
    ['2025-09-01', 1],
    ['2026-01-01', 2],
  ]);
});
