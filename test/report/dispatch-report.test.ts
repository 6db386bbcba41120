import { createHash } from 'node:crypto';
import { RecipientRow } from '../../schema/recipient/recipient.entity.js';
import { zonedDate } from '../../schema/core/calendar.js';
import { Delivery } from '../../schema/delivery/delivery.entity.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { Report } from '../../schema/report/report.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { signReport } from '../../server/report/report.service.js';
import { RIGHT_PASSWORD } from '../core/api.js';
import { mailServer } from '../core/given/mail-server.js';
import { aMember } from '../core/given/member.js';
import { reportTaken } from '../core/given/report.js';
import { arrange, auditOf, stored, storedRows } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { whileFailing } from '../core/given/superuser.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { newTenant, type Tenant } from '../core/world.js';

const DAY = 86_400_000;
const SUBJECT = 'Số 01-BC/ĐUT: kết quả thực hiện nghị quyết';

/** A day of the committee's calendar, some days from today. */
const dayFromNow = (days: number) =>
  zonedDate(new Date(Date.now() + days * DAY), 'Asia/Ho_Chi_Minh');

async function signed() {
  const tenant = await newTenant();
  await handedIn(tenant.first);
  const reportId = await reportTaken(tenant, 'SIGNED');
  return { tenant, reportId, ...(await documentOf(tenant)) };
}

async function documentOf({ committeeId }: Tenant) {
  const [document] = await storedRows(OfficialDocument, { committeeId });
  if (!document) throw new Error('no document');
  return { document, documentId: document.id };
}

const emailsOf = (tenant: Tenant) => [tenant.standing.email, tenant.standing2.email].toSorted();

test('from the first figures to every inbox: one mail each, with PDF and DOCX', async () => {
  const post = await mailServer();
  const { tenant, reportId } = await signed();

  const ran = await runJobs(tenant.committeeId, post.settings);

  expect(ran).toEqual(['document.issue', 'delivery.send', 'delivery.send']);
  const mails = await post.read();
  expect(
    mails
      .map(({ envelopeTo }) => envelopeTo)
      .flat()
      .toSorted(),
  ).toEqual(emailsOf(tenant));
  for (const { subject, attachments, envelopeTo, to, cc } of mails) {
    expect(subject).toBe(SUBJECT);
    expect(envelopeTo).toHaveLength(1);
    expect([to].flat().map((each) => each?.value[0]?.address)).toEqual(envelopeTo);
    expect(cc).toBeUndefined();
    expect(attachments.map(({ filename }) => filename)).toEqual([
      'So-01-BC-DUT.pdf',
      'So-01-BC-DUT.docx',
    ]);
    const [pdf, docx] = attachments;
    expect(pdf?.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(docx?.content.subarray(0, 2).toString()).toBe('PK');
  }
  expect(await stored(Report, reportId)).toMatchObject({ state: 'DISPATCHED' });
  const deliveries = await storedRows(Delivery, { committeeId: tenant.committeeId });
  expect(deliveries.map(({ state }) => state)).toEqual(['SENT', 'SENT']);
});

test('the mail is addressed by name and says which document it brings', async () => {
  const post = await mailServer();
  const { tenant } = await signed();

  await runJobs(tenant.committeeId, post.settings);

  const mail = (await post.read()).find(
    ({ envelopeTo }) => envelopeTo[0] === tenant.standing.email,
  );
  expect(mail?.text).toContain(`Kính gửi đồng chí ${tenant.standing.fullName},`);
  expect(mail?.text).toContain('Số 01-BC/ĐUT');
  expect(mail?.html).toContain('ĐẢNG ỦY THỬ NGHIỆM');
});

test('what is kept is what was sent, byte by byte', async () => {
  const post = await mailServer();
  const { tenant, documentId } = await signed();

  await runJobs(tenant.committeeId, post.settings);

  const { files } = await stored(OfficialDocument, documentId);
  expect(files.map(({ kind }) => kind)).toEqual(['pdf', 'docx', 'xlsx']);
  const [mail] = await post.read();
  const sent = mail?.attachments.map(({ content, filename }) => ({
    name: filename,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
  }));
  expect(files.slice(0, 2)).toMatchObject(sent ?? []);
});

test("the round is closed with it, and both are written down as the clock's", async () => {
  const post = await mailServer();
  const { tenant, reportId } = await signed();

  await runJobs(tenant.committeeId, post.settings);

  expect(await stored(ReportRound, tenant.roundId)).toMatchObject({ state: 'CLOSED' });
  expect((await auditOf(reportId)).at(-1)).toMatchObject({
    action: 'report.dispatch',
    actorId: null,
    actorRole: 'CLOCK',
    fromState: 'SIGNED',
    toState: 'DISPATCHED',
  });
  expect(await auditOf(tenant.roundId)).toMatchObject([
    { action: 'round.close', actorRole: 'CLOCK', fromState: 'OPEN', toState: 'CLOSED' },
  ]);
});

test('members in office today are mailed, once each, and nobody else', async () => {
  const post = await mailServer();
  const { tenant } = await signed();
  const { committeeId, standing, first, executive } = tenant;
  const lastDay = await aMember(committeeId, { endsOn: dayFromNow(0) });
  const firstDay = await aMember(committeeId, { startsOn: dayFromNow(0) });
  await aMember(committeeId, { endsOn: dayFromNow(-1) });
  await aMember(committeeId, { startsOn: dayFromNow(1) });
  await aMember(committeeId, { personId: standing.personId });
  await aMember(committeeId, { personId: executive.personId, role: 'EXECUTIVE_COMMITTEE' });
  await aMember(committeeId, { organizationId: first.id, role: 'TENANT_SECRETARY' });
  await aMember((await newTenant()).committeeId);

  await runJobs(committeeId, post.settings);

  const to = post.mails().flatMap(({ envelopeTo }) => envelopeTo);
  expect(to.toSorted()).toEqual([...emailsOf(tenant), lastDay.email, firstDay.email].toSorted());
});

test('lines that are printed only have nobody mailed', async () => {
  const post = await mailServer();
  const { tenant, reportId } = await signed();
  await arrange(RecipientRow, { committeeId: tenant.committeeId }, { audience: null });

  await runJobs(tenant.committeeId, post.settings);

  expect(post.mails()).toEqual([]);
  expect(await stored(Report, reportId)).toMatchObject({ state: 'DISPATCHED' });
});

test('nothing is rendered or mailed before the signature, even if the worker is told to', async () => {
  const post = await mailServer();
  const tenant = await newTenant();
  await handedIn(tenant.first);
  const reportId = await reportTaken(tenant, 'NUMBERED');
  const { documentId } = await documentOf(tenant);

  await runJob('document.issue', documentId, tenant.committeeId, post.settings);
  const ran = await runJobs(tenant.committeeId, post.settings);

  expect(ran).toEqual([]);
  expect(post.mails()).toEqual([]);
  expect(await stored(OfficialDocument, documentId)).toMatchObject({
    files: [],
    state: 'NUMBERED',
  });
  expect(await stored(Report, reportId)).toMatchObject({ state: 'NUMBERED' });
  await signReport(tenant.standing.ctx, { id: reportId, password: RIGHT_PASSWORD });
  await runJobs(tenant.committeeId, post.settings);
  expect(post.mails()).toHaveLength(2);
});

test('issued twice, also at the same time, it is mailed once', async () => {
  const post = await mailServer();
  const { tenant, documentId } = await signed();
  const issue = () => runJob('document.issue', documentId, tenant.committeeId, post.settings);

  await Promise.all([issue(), issue()]);
  const { files } = await stored(OfficialDocument, documentId);
  await issue();
  await runJobs(tenant.committeeId, post.settings);

  expect(
    post
      .mails()
      .flatMap(({ envelopeTo }) => envelopeTo)
      .toSorted(),
  ).toEqual(emailsOf(tenant));
  expect((await stored(OfficialDocument, documentId)).files).toEqual(files);
});

test.each(['delivery', 'report', 'outbox', 'audit_event'])(
  'a fault at %s mails nobody and dispatches nothing, and a later run completes',
  async (table) => {
    const post = await mailServer();
    const { tenant, documentId, reportId } = await signed();
    const { committeeId } = tenant;

    const run = whileFailing(table, committeeId, () =>
      runJob('document.issue', documentId, committeeId),
    );

    await expect(run).rejects.toThrow('the disk is full');
    expect(await stored(Report, reportId)).toMatchObject({ state: 'SIGNED' });
    expect(await storedRows(Delivery, { committeeId })).toEqual([]);
    await runJobs(committeeId, post.settings);
    expect(await stored(Report, reportId)).toMatchObject({ state: 'DISPATCHED' });
    expect(
      post
        .mails()
        .flatMap(({ envelopeTo }) => envelopeTo)
        .toSorted(),
    ).toEqual(emailsOf(tenant));
  },
);
