import type { TableBlock } from '../../../schema/document/document.model.js';
import { ReportBlock } from '../../../schema/report/block.entity.js';
import { Report, ReportState } from '../../../schema/report/report.entity.js';
import { DocumentVerification } from '../../../schema/verification/verification.entity.js';
import { aReport } from '../../core/given/report.js';
import { auditOf, stored, storedRows } from '../../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../../core/given/strangers.js';
import { meetingAt } from '../../core/given/superuser.js';
import { runJob, runJobs } from '../../core/run-jobs.js';
import { newTenant } from '../../core/world.js';
import {
  correct,
  corrected,
  documentOf,
  issuedReport,
  REASON,
  reopen,
  supplement,
  taken,
} from './supplementing.js';

const rowsOf = async (reportId: string) => {
  const { model } = await stored(Report, reportId);
  const table = model?.body.find((block): block is TableBlock => block.kind === 'table');
  return table?.rows ?? [];
};

async function composed() {
  const given = await corrected();
  const { office, committeeId } = given.tenant;
  const reply = await supplement(office, given.reportId);
  await runJobs(committeeId);
  return { ...given, id: reply.data?.['supplementReport']?.id ?? '' };
}

test('it lists the differences alone: indicator, organization, was, is, reason', async () => {
  const { tenant, reportId, id } = await composed();

  const { state, model, supplementsId } = await stored(Report, id);

  expect({ state, supplementsId }).toEqual({ state: 'DRAFT', supplementsId: reportId });
  expect(await rowsOf(id)).toEqual([['L03 Lớp học', tenant.first.name, '4 lớp', '7 lớp', REASON]]);
  expect(model?.abstract[0]).toContain('điều chỉnh, bổ sung số liệu của Báo cáo số 01-BC/ĐUT');
  expect(await storedRows(ReportBlock, { report: { id } })).toHaveLength(3);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    'report.supplement',
    'report.compose',
  ]);
});

test('it goes the same way, has a number of its own, and both pages name the other', async () => {
  const { tenant, reportId, id } = await composed();

  const { state } = await taken(tenant, id);

  const [of, own] = [await documentOf(reportId), await documentOf(id)];
  expect(state).toBe('DISPATCHED');
  expect([of.number, own.number]).toEqual([1, 2]);
  const [page] = await storedRows(DocumentVerification, { document: { id: of.id } });
  const [ownPage] = await storedRows(DocumentVerification, { document: { id: own.id } });
  expect(page?.supplementedBy).toMatchObject([{ number: 2, code: own.proof?.code }]);
  expect(ownPage?.supplements).toMatchObject({ number: 1, code: of.proof?.code });
  expect(await stored(Report, reportId)).toMatchObject({ state: 'DISPATCHED' });
});

test('the next one lists what differs from the last', async () => {
  const { tenant, reportId, submissionId, id } = await composed();
  await taken(tenant, id);
  await reopen(tenant, submissionId);
  await correct(tenant, submissionId, '9');

  const reply = await supplement(tenant.office, reportId);
  await runJobs(tenant.committeeId);

  const next = reply.data?.['supplementReport']?.id ?? '';
  expect((await rowsOf(next)).map((row) => row.slice(2, 4))).toEqual([['7 lớp', '9 lớp']]);
});

test('asked twice, also at the same time, there is one draft', async () => {
  const { tenant, reportId } = await corrected();
  const { office, office2, committeeId } = tenant;

  const replies = await meetingAt('report', reportId, [
    () => supplement(office, reportId),
    () => supplement(office2, reportId),
  ]);
  await runJobs(committeeId);

  const ids = replies.map(({ data }) => data?.['supplementReport']?.id);
  expect(new Set(ids).size).toBe(1);
  await runJob('report.composeSupplement', ids[0] ?? '', committeeId);
  expect(await storedRows(Report, { supplementsId: reportId })).toMatchObject([
    { state: 'DRAFT', draftNumber: 1 },
  ]);
});

test('where nothing differs there is nothing to supplement', async () => {
  const { tenant, reportId } = await issuedReport();

  expect(await supplement(tenant.office, reportId)).toBeRefused('NO_DIFFERENCES');
});

test('while an organization is reopened it waits', async () => {
  const { tenant, reportId, submissionId } = await issuedReport();
  await reopen(tenant, submissionId);

  expect(await supplement(tenant.office, reportId)).toBeRefused('STILL_REOPENED');
});

test('a supplement that is past its draft has to be finished first', async () => {
  const { tenant, reportId } = await issuedReport();
  await aReport(tenant, 'IN_REVIEW', { columns: { supplementsId: reportId } });

  expect(await supplement(tenant.office, reportId)).toBeRefused('SUCCESSOR_PENDING');
});

test.each(
  Object.values(ReportState).filter((state) => !['DISPATCHED', 'ARCHIVED'].includes(state)),
)('a report that is %s is not supplemented', async (state) => {
  const tenant = await newTenant();
  const id = await aReport(tenant, state);

  expect(await supplement(tenant.office, id)).toBeRefused('WRONG_STATE');
});

test('a supplement has none of its own', async () => {
  const { tenant, reportId } = await issuedReport();
  const id = await aReport(tenant, 'DISPATCHED', { columns: { supplementsId: reportId } });

  expect(await supplement(tenant.office, id)).toBeRefused('SUPPLEMENT_ALONE');
});

test('only the office begins one; another committee finds no such report', async () => {
  const { tenant, reportId } = await issuedReport();
  const { standing, executive, administrator, first } = tenant;
  const { office } = await newTenant();

  for (const person of [standing, executive, administrator, first.secretary, first.officer]) {
    expect(await supplement(person, reportId)).toBeRefused('FORBIDDEN');
  }
  const unknown = await supplement(office, UNKNOWN_ID);
  expect(unknown).toBeRefused('NOT_FOUND');
  for (const id of [reportId, ...MALFORMED_IDS]) {
    expect(JSON.stringify(await supplement(office, id))).toBe(JSON.stringify(unknown));
  }
});
