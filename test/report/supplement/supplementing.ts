import { OfficialDocument } from '../../../schema/document/document.entity.js';
import { Report } from '../../../schema/report/report.entity.js';
import { Submission } from '../../../schema/submission/submission.entity.js';
import {
  approveReport,
  numberReport,
  sendForReview,
  signReport,
} from '../../../server/report/report.service.js';
import { RIGHT_PASSWORD, type TestPerson } from '../../core/api.js';
import { writePractice } from '../../core/given/contents.js';
import { reportTaken } from '../../core/given/report.js';
import { stored, storedRows } from '../../core/given/stored.js';
import { handedIn } from '../../core/given/submission.js';
import { runJobs } from '../../core/run-jobs.js';
import { newTenant, type Tenant } from '../../core/world.js';

export const REASON = 'Đơn vị phát hiện nhập thiếu một lớp quán triệt';

const ask = (who: TestPerson, name: string, id: string) =>
  who.ask<Record<string, { id: string }>>(`mutation ($id: ID!) { ${name}(id: $id) { id } }`, {
    id,
  });

export const supplement = (who: TestPerson, id: string) => ask(who, 'supplementReport', id);
export const replace = (who: TestPerson, id: string) => ask(who, 'replaceReport', id);

export const supersede = (who: TestPerson, input: object) =>
  who.ask<{ supersedeReport: object }>(
    `mutation ($input: SupersedeReportInput!) {
      supersedeReport(input: $input) { state supersedeReason supersededBy { id } }
    }`,
    { input: { reason: 'Tổng hợp lại toàn bộ số liệu.', ...input } },
  );

/** A report of one accepted submission, issued and mailed. */
export async function issuedReport() {
  const tenant = await newTenant();
  const submissionId = await handedIn(tenant.first);
  await writePractice(submissionId);
  await ask(tenant.office, 'acceptSubmission', submissionId);
  const reportId = await reportTaken(tenant, 'SIGNED');
  await runJobs(tenant.committeeId);
  return { tenant, submissionId, reportId };
}

/** The office reopens the submission of the first organization. */
export const reopen = ({ office }: Tenant, submissionId: string) =>
  office.ask(
    'mutation ($input: ReopenSubmissionInput!) { reopenSubmission(input: $input) { state } }',
    {
      input: { submissionId, reason: REASON, fields: [], until: new Date(Date.now() + 3_600_000) },
    },
  );

/** The organization types another number of classes, hands in again, and is accepted. */
export async function correct(tenant: Tenant, id: string, value: string): Promise<void> {
  const { officer, secretary } = tenant.first;
  const figures = [{ indicatorId: tenant.indicators['L03'], value }];
  const { version } = await stored(Submission, id);
  await officer.ask(
    'mutation ($input: SaveSubmissionInput!) { saveSubmission(input: $input) { version } }',
    { input: { id, version, figures } },
  );
  const saved = await stored(Submission, id);
  await secretary.ask(
    'mutation ($id: ID!, $version: Int!) { handInSubmission(id: $id, version: $version) { id } }',
    { id, version: saved.version },
  );
  await ask(tenant.office, 'acceptSubmission', id);
}

/** An issued report of which one figure was corrected since: four classes are seven. */
export async function corrected() {
  const given = await issuedReport();
  await reopen(given.tenant, given.submissionId);
  await correct(given.tenant, given.submissionId, '7');
  return given;
}

/** Takes a draft through review, approval, number, signature and dispatch. */
export async function taken({ office, standing, committeeId }: Tenant, id: string) {
  await sendForReview(office.ctx, { id });
  await approveReport(standing.ctx, { id });
  await numberReport(office.ctx, { id });
  await signReport(standing.ctx, { id, password: RIGHT_PASSWORD });
  await runJobs(committeeId);
  return stored(Report, id);
}

/** The document of a report. */
export async function documentOf(reportId: string): Promise<OfficialDocument> {
  const [document] = await storedRows(OfficialDocument, { report: { id: reportId } });
  if (!document) throw new Error('no document');
  return document;
}
