import { Delivery } from '../../../schema/delivery/delivery.entity.js';
import { OfficialDocument } from '../../../schema/document/document.entity.js';
import { Outbox } from '../../../schema/job/job.entity.js';
import { RecipientRow } from '../../../schema/recipient/recipient.entity.js';
import { Report, ReportState } from '../../../schema/report/report.entity.js';
import { ReportRound } from '../../../schema/round/round.entity.js';
import { mailServer } from '../../core/given/mail-server.js';
import { aDocument, aReport } from '../../core/given/report.js';
import { arrange, auditOf, stored, storedRows } from '../../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../../core/given/strangers.js';
import { meetingAt, whileFailing } from '../../core/given/superuser.js';
import { runJob, runJobs } from '../../core/run-jobs.js';
import { newTenant } from '../../core/world.js';
import { carefulTenant, fingerprintOf, preview, release, waiting } from './releasing.js';

test('signing alone mails nobody: the files are made, and the report waits', async () => {
  const { tenant, reportId, documentId, ran } = await waiting();

  const { committeeId, roundId } = tenant;
  expect(ran).toEqual(['document.issue']);
  expect(await stored(Report, reportId)).toMatchObject({ state: 'SIGNED' });
  expect((await stored(OfficialDocument, documentId)).files).toHaveLength(3);
  expect(await storedRows(Delivery, { committeeId })).toEqual([]);
  expect((await stored(ReportRound, roundId)).state).not.toBe('CLOSED');
});

test('the preview shows the mail, its files, and everybody by group', async () => {
  const { tenant, documentId } = await waiting();

  const { data } = await preview(tenant.office, documentId);

  const { standing, standing2 } = tenant;
  const members = [standing, standing2].map(({ fullName, email }) => ({
    name: fullName,
    address: email,
  }));
  expect(data?.dispatchPreview).toMatchObject({
    subject: 'Số 01-BC/ĐUT: kết quả thực hiện nghị quyết',
    attachments: [
      { kind: 'pdf', name: 'So-01-BC-DUT.pdf' },
      { kind: 'docx', name: 'So-01-BC-DUT.docx' },
    ],
    groups: [
      { label: 'Ban Thường vụ', note: 'để b/c', addressees: expect.arrayContaining(members) },
      { label: 'Lưu', addressees: [] },
    ],
    total: 2,
    printedDiffers: false,
  });
  expect(data?.dispatchPreview.lines[1]).toContain('Số 01-BC/ĐUT');
});

test('released, everybody is mailed once, in the name of the officer, and the round ends', async () => {
  const post = await mailServer();
  const { tenant, reportId, documentId } = await waiting();
  const { office, committeeId, roundId } = tenant;
  const fingerprint = await fingerprintOf(office, documentId);

  const reply = await release(office, documentId, fingerprint);
  await runJobs(committeeId, post.settings);

  expect(reply.data?.releaseDocument).toMatchObject({ releasedBy: { id: office.personId } });
  expect(post.mails().flatMap(({ envelopeTo }) => envelopeTo)).toHaveLength(2);
  expect(await stored(Report, reportId)).toMatchObject({ state: 'DISPATCHED' });
  expect(await stored(ReportRound, roundId)).toMatchObject({ state: 'CLOSED' });
  expect((await auditOf(reportId)).at(-1)).toMatchObject({
    action: 'report.release',
    actorId: office.personId,
    fromState: 'SIGNED',
    toState: 'DISPATCHED',
  });
  const deliveries = await storedRows(Delivery, { committeeId });
  expect(deliveries).toMatchObject([
    { state: 'SENT', groupLabel: 'Ban Thường vụ' },
    { state: 'SENT', groupLabel: 'Ban Thường vụ' },
  ]);
});

test('of two officers who release at the same time one does, and each is mailed once', async () => {
  const post = await mailServer();
  const { tenant, documentId } = await waiting();
  const { office, standing, committeeId } = tenant;
  const fingerprint = await fingerprintOf(office, documentId);

  const replies = await meetingAt('official_document', documentId, [
    () => release(office, documentId, fingerprint),
    () => release(standing, documentId, fingerprint),
  ]);
  await runJobs(committeeId, post.settings);

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'RELEASED');
  expect(codes.toSorted()).toEqual(['RELEASED', 'WRONG_STATE']);
  expect(await storedRows(Delivery, { committeeId })).toHaveLength(2);
  expect(post.mails()).toHaveLength(2);
});

test('the worker that makes the files anew after the release mails nobody again', async () => {
  const post = await mailServer();
  const { tenant, documentId } = await waiting();
  const { office, committeeId } = tenant;
  await release(office, documentId, await fingerprintOf(office, documentId));

  await runJob('document.issue', documentId, committeeId, post.settings);
  await runJobs(committeeId, post.settings);

  expect(post.mails()).toHaveLength(2);
});

test('what changed after the preview is looked at again first', async () => {
  const { tenant, documentId } = await waiting();
  const { office, committeeId } = tenant;
  const fingerprint = await fingerprintOf(office, documentId);
  await arrange(RecipientRow, { committeeId, position: 0 }, { audience: null });

  const reply = await release(office, documentId, fingerprint);

  expect(reply).toBeRefused('DISPATCH_CHANGED');
  expect(await storedRows(Delivery, { committeeId })).toEqual([]);
});

test('a document whose files are not made yet is not released', async () => {
  const tenant = await carefulTenant();
  const documentId = await aDocument(tenant, await aReport(tenant, 'SIGNED'), { state: 'SIGNED' });

  const reply = await release(tenant.office, documentId, 'x');

  expect(reply).toBeRefused('DOCUMENT_NOT_READY');
});

test.each(Object.values(ReportState).filter((state) => state !== 'SIGNED'))(
  'from %s nothing is released',
  async (state) => {
    const tenant = await carefulTenant();
    const { committeeId, office } = tenant;
    const documentId = await aDocument(tenant, await aReport(tenant, state), { proof: {} });

    const reply = await release(office, documentId, await fingerprintOf(office, documentId));

    expect(reply).toBeRefused('WRONG_STATE');
    expect(await storedRows(Delivery, { committeeId })).toEqual([]);
  },
);

test('only office and standing committee release, and look at what will be sent', async () => {
  const { tenant, documentId } = await waiting();
  const { executive, administrator, first, office, committeeId } = tenant;
  const fingerprint = await fingerprintOf(office, documentId);

  for (const person of [executive, administrator, first.secretary, first.officer]) {
    expect(await preview(person, documentId)).toBeRefused('FORBIDDEN');
    expect(await release(person, documentId, fingerprint)).toBeRefused('FORBIDDEN');
  }
  expect(await storedRows(Delivery, { committeeId })).toEqual([]);
});

test('another committee finds no such document, in the same words as for an unknown id', async () => {
  const { tenant, documentId } = await waiting();
  const { office } = await newTenant();
  const fingerprint = await fingerprintOf(tenant.office, documentId);

  const unknown = await release(office, UNKNOWN_ID, fingerprint);
  const foreign = [
    await release(office, documentId, fingerprint),
    ...(await Promise.all(MALFORMED_IDS.map((id) => release(office, id, fingerprint)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
  expect(await preview(office, documentId)).toBeRefused('NOT_FOUND');
});

test.each(['delivery', 'report', 'outbox', 'audit_event'])(
  'a fault at %s releases nothing, and it can be tried again',
  async (table) => {
    const { tenant, reportId, documentId } = await waiting();
    const { committeeId, office } = tenant;
    const fingerprint = await fingerprintOf(office, documentId);

    const reply = await whileFailing(table, committeeId, () =>
      release(office, documentId, fingerprint),
    );

    expect(reply).toBeRefused('INTERNAL');
    expect(await stored(Report, reportId)).toMatchObject({ state: 'SIGNED' });
    expect(await storedRows(Delivery, { committeeId })).toEqual([]);
    expect(await storedRows(Outbox, { committeeId, name: 'delivery.send' })).toEqual([]);
    expect((await release(office, documentId, fingerprint)).errors).toBeUndefined();
  },
);
