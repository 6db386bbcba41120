import { Report } from '../../../schema/report/report.entity.js';
import { DocumentVerification } from '../../../schema/verification/verification.entity.js';
import { aReport } from '../../core/given/report.js';
import { auditOf, stored, storedRows } from '../../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../../core/given/strangers.js';
import { meetingAt } from '../../core/given/superuser.js';
import { runJobs } from '../../core/run-jobs.js';
import { newTenant } from '../../core/world.js';
import { documentOf, issuedReport, replace, supersede, taken } from './supplementing.js';

const REASON = 'Tổng hợp lại toàn bộ số liệu.';

/** An issued report, and a second one of the same round that is issued too. */
async function replaced() {
  const given = await issuedReport();
  const { office, committeeId } = given.tenant;
  const reply = await replace(office, given.reportId);
  await runJobs(committeeId);
  const id = reply.data?.['replaceReport']?.id ?? '';
  await taken(given.tenant, id);
  return { ...given, id };
}

test('a new report of the round is issued, and the old one says that it counts instead', async () => {
  const { tenant, reportId, id } = await replaced();

  const reply = await supersede(tenant.office, { id: reportId, reportId: id });

  expect(reply.data?.supersedeReport).toEqual({
    state: 'SUPERSEDED',
    supersedeReason: REASON,
    supersededBy: { id },
  });
  const [of, by] = [await documentOf(reportId), await documentOf(id)];
  const [page] = await storedRows(DocumentVerification, { document: { id: of.id } });
  expect(page?.supersededBy).toMatchObject({ number: 2, code: by.proof?.code });
  expect((await auditOf(reportId)).at(-1)).toMatchObject({
    action: 'report.supersede',
    fromState: 'DISPATCHED',
    toState: 'SUPERSEDED',
    reason: REASON,
  });
});

test('until it is set so, the old report counts', async () => {
  const { reportId } = await replaced();

  expect(await stored(Report, reportId)).toMatchObject({ state: 'DISPATCHED' });
});

test.each(['DRAFT', 'SIGNED', 'SUPERSEDED'] as const)(
  'a report that is %s takes no place of another',
  async (state) => {
    const { tenant, reportId } = await issuedReport();
    const other = await aReport(tenant, state);

    const reply = await supersede(tenant.office, { id: reportId, reportId: other });

    expect(reply).toBeRefused('REPLACEMENT_NOT_ISSUED');
    expect(await stored(Report, reportId)).toMatchObject({ state: 'DISPATCHED' });
  },
);

test('neither the report itself nor a supplement takes its place', async () => {
  const { tenant, reportId } = await issuedReport();
  const added = await aReport(tenant, 'DISPATCHED', { columns: { supplementsId: reportId } });

  for (const other of [reportId, added]) {
    const reply = await supersede(tenant.office, { id: reportId, reportId: other });
    expect(reply).toBeRefused('REPLACEMENT_NOT_ISSUED');
  }
});

test('of two that are each set in place of the other, one is', async () => {
  const tenant = await newTenant();
  const { office, office2 } = tenant;
  const one = await aReport(tenant, 'DISPATCHED');
  const two = await aReport(tenant, 'DISPATCHED');

  const replies = await meetingAt('report', one, [
    () => supersede(office, { id: one, reportId: two }),
    () => supersede(office2, { id: two, reportId: one }),
  ]);

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'SET');
  expect(codes.filter((code) => code === 'SET')).toHaveLength(1);
});

test('a reason is asked for', async () => {
  const tenant = await newTenant();
  const id = await aReport(tenant, 'DISPATCHED');
  const reportId = await aReport(tenant, 'DISPATCHED');

  expect(await supersede(tenant.office, { id, reportId, reason: 'ngắn' })).toBeRefused(
    'INVALID_INPUT',
    { reason: 'TEXT_TOO_SHORT' },
  );
});

test('only the office sets it; another committee finds neither report', async () => {
  const tenant = await newTenant();
  const { standing, executive, administrator, first, office } = tenant;
  const id = await aReport(tenant, 'DISPATCHED');
  const reportId = await aReport(tenant, 'DISPATCHED');
  const stranger = await newTenant();
  const foreign = await aReport(stranger, 'DISPATCHED');

  for (const person of [standing, executive, administrator, first.secretary, first.officer]) {
    expect(await supersede(person, { id, reportId })).toBeRefused('FORBIDDEN');
  }
  for (const other of [foreign, UNKNOWN_ID, ...MALFORMED_IDS]) {
    expect(await supersede(office, { id, reportId: other })).toBeRefused('NOT_FOUND');
    expect(await supersede(office, { id: other, reportId })).toBeRefused('NOT_FOUND');
  }
});
