import { Delivery } from '../../../schema/delivery/delivery.entity.js';
import { OfficialDocument } from '../../../schema/document/document.entity.js';
import { Report } from '../../../schema/report/report.entity.js';
import { mailServer } from '../../core/given/mail-server.js';
import { aDocument, aReport, reportTaken } from '../../core/given/report.js';
import { auditOf, stored, storedRows } from '../../core/given/stored.js';
import { UNKNOWN_ID } from '../../core/given/strangers.js';
import { handedIn } from '../../core/given/submission.js';
import { runJobs } from '../../core/run-jobs.js';
import { signReport } from '../../../server/report/report.service.js';
import { RIGHT_PASSWORD } from '../../core/api.js';
import { newTenant } from '../../core/world.js';
import { carefulTenant, endHold, fingerprintOf, hold, release, waiting } from './releasing.js';

const REASON = 'Chờ ý kiến của đồng chí Bí thư.';

test('held, a document is not released; the hold ended, it is', async () => {
  const { tenant, documentId } = await waiting();
  const { office, standing } = tenant;
  const fingerprint = await fingerprintOf(office, documentId);

  const held = await hold(standing, documentId, REASON);
  const refused = await release(office, documentId, fingerprint);
  const ended = await endHold(office, documentId);
  const released = await release(office, documentId, fingerprint);

  expect(held.data?.holdDocument).toMatchObject({
    holdReason: REASON,
    heldBy: { id: standing.personId },
  });
  expect(refused).toBeRefused('DOCUMENT_HELD');
  expect(ended.data?.endDocumentHold).toEqual({ holdReason: null, heldBy: null });
  expect(released.errors).toBeUndefined();
  expect(await auditOf(documentId)).toMatchObject([
    { action: 'document.hold', actorId: standing.personId, reason: REASON },
    { action: 'document.endHold', actorId: office.personId },
  ]);
});

test('held before the signature, it is not mailed though the committee mails at once', async () => {
  const post = await mailServer();
  const tenant = await newTenant();
  const { office, standing, committeeId } = tenant;
  await handedIn(tenant.first);
  const id = await reportTaken(tenant, 'NUMBERED');
  const [document] = await storedRows(OfficialDocument, { committeeId });
  await hold(office, document?.id ?? '', REASON);

  await signReport(standing.ctx, { id, password: RIGHT_PASSWORD });
  await runJobs(committeeId, post.settings);

  expect(post.mails()).toEqual([]);
  expect(await stored(Report, id)).toMatchObject({ state: 'SIGNED' });
  expect(await storedRows(Delivery, { committeeId })).toEqual([]);
});

test('a hold has a reason, is set once, and ended once', async () => {
  const { tenant, documentId } = await waiting();
  const { office } = tenant;

  expect(await hold(office, documentId, 'ngắn')).toBeRefused('INVALID_INPUT', {
    reason: 'TEXT_TOO_SHORT',
  });
  expect(await endHold(office, documentId)).toBeRefused('DOCUMENT_NOT_HELD');
  await hold(office, documentId, REASON);
  expect(await hold(office, documentId, REASON)).toBeRefused('DOCUMENT_HELD');
});

test.each(['DISPATCHED', 'SUPERSEDED'] as const)('what is %s is not held', async (state) => {
  const tenant = await carefulTenant();
  const documentId = await aDocument(tenant, await aReport(tenant, state), { state: 'SIGNED' });

  expect(await hold(tenant.office, documentId, REASON)).toBeRefused('WRONG_STATE');
});

test('only who releases holds, and another committee finds no such document', async () => {
  const { tenant, documentId } = await waiting();
  const { executive, administrator, first } = tenant;
  const stranger = (await newTenant()).office;

  for (const person of [executive, administrator, first.secretary, first.officer]) {
    expect(await hold(person, documentId, REASON)).toBeRefused('FORBIDDEN');
    expect(await endHold(person, documentId)).toBeRefused('FORBIDDEN');
  }
  const unknown = await hold(stranger, UNKNOWN_ID, REASON);
  expect(unknown).toBeRefused('NOT_FOUND');
  expect(JSON.stringify(await hold(stranger, documentId, REASON))).toBe(JSON.stringify(unknown));
  expect(await stored(OfficialDocument, documentId)).toMatchObject({ holdReason: null });
});

test('the committee says whether an officer releases', async () => {
  const { administrator, office } = await carefulTenant();
  const turn = (who: typeof office) =>
    who.ask('mutation { releaseAtOnce(atOnce: true) { releasesAtOnce } }');

  expect(await turn(office)).toBeRefused('FORBIDDEN');
  expect((await turn(administrator)).data).toEqual({ releaseAtOnce: { releasesAtOnce: true } });
});
