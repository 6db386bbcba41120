import { readFile } from 'node:fs/promises';
import { Committee } from '../../schema/committee/committee.entity.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { CultureRecognition } from '../../schema/recognition/recognition.entity.js';
import type { RecognitionManifest } from '../../schema/verification/manifest.model.js';
import type { Reissue } from '../../schema/verification/reissue.model.js';
import { renderCertificates } from '../../worker/recognition/certificate-pdf.js';
import { arrange, stored, storedRows } from '../core/given/stored.js';
import { RIGHT_PASSWORD } from '../core/api.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { fileStore } from '../verification/issued.js';
import { serve, type Served } from '../sign-in/served.js';
import { decided, linesSeenBy, REVOKE } from './recognition.fixture.js';

let site: Served;

beforeAll(async () => {
  site = await serve();
});

afterAll(() => site.close());

const verifyPage = async (code: string) =>
  (await site.app.inject({ method: 'GET', url: `/verify/${code}` })).body;

/** A decided list whose documents were made. */
async function issued() {
  const tenant = await decided();
  await runJobs(tenant.committeeId);
  const document = await stored(OfficialDocument, tenant.documentId);
  if (!document.proof) throw new Error('the decision was not issued');
  const store = await fileStore();
  const text = await readFile(store.place(document.proof.manifest.path), 'utf8');
  return { ...tenant, document, store, manifest: JSON.parse(text) as RecognitionManifest };
}

const recognised = (committeeId: string) =>
  storedRows(CultureRecognition, { committeeId, outcome: 'PASSED' });

test('a decision has its files, all certificates in one, and one for each organization', async () => {
  const { document, committeeId, manifest, first } = await issued();

  expect(document.files.map(({ kind, name }) => [kind, name])).toEqual([
    ['pdf', 'So-01-QD-DUT.pdf'],
    ['docx', 'So-01-QD-DUT.docx'],
    ['certificates', 'So-01-QD-DUT-giay-cong-nhan.pdf'],
  ]);
  const certificates = (await recognised(committeeId)).map(({ certificate }) => certificate);
  expect(certificates.map((each) => each?.name).toSorted()).toEqual([
    'Giay-cong-nhan-01.pdf',
    'Giay-cong-nhan-02.pdf',
  ]);
  expect(manifest.certificates[0]).toMatchObject({
    ...{ name: 'GIẤY CÔNG NHẬN', act: 'công nhận', organization: first.name },
    title: 'Cơ quan đạt chuẩn văn hóa năm 2026',
  });
});

test('what was refused has no certificate and stands in no document', async () => {
  const { document, committeeId, third } = await issued();

  const [refused] = await storedRows(CultureRecognition, { committeeId, outcome: 'NOT_PASSED' });

  expect(refused?.certificate ?? null).toBeNull();
  expect(JSON.stringify(document.model)).not.toContain(third.name);
});

test('documents come out byte for byte again, whatever was renamed since', async () => {
  const { standing, document, committeeId, store, manifest } = await issued();
  await arrange(Committee, { id: committeeId }, { issuerLine: 'ĐẢNG ỦY MỚI', place: 'Nơi khác' });
  await arrange(Organization, { committeeId }, { name: 'Tên mới' });

  const asked = `mutation ($id: ID!) { reissueDocument(id: $id) { id } }`;
  expect(await standing.ask(asked, { id: document.id })).toSucceed();
  await runJobs(committeeId);

  const reissue = (await stored(OfficialDocument, document.id)).reissue as Reissue;
  expect(reissue.files.map(({ kind }) => kind)).toEqual(['pdf', 'docx', 'certificates']);
  expect(reissue.state).toBe('EQUAL');
  for (const { certificate: file } of await recognised(committeeId)) {
    const certificate = manifest.certificates.find(({ code }) => code === file?.code);
    if (!file || !certificate) throw new Error('a certificate is not in the manifest');
    const profile = manifest.layoutProfile.settings;
    const hash = document.proof?.manifest.sha256 ?? '';
    const again = await renderCertificates([certificate], profile, hash);
    expect(again.equals(await readFile(store.place(file.path)))).toBe(true);
  }
});

test('made twice it changes nothing', async () => {
  const { document, committeeId } = await issued();
  const [line] = await storedRows(CultureRecognition, { committeeId, outcome: 'PASSED' });

  await runJob('recognition.issue', line?.decision.id ?? '', committeeId);

  expect((await stored(OfficialDocument, document.id)).files).toEqual(document.files);
});

test('the public page says of decision and certificate what was decided, and names nobody', async () => {
  const { document, manifest, standing } = await issued();
  const [certificate] = manifest.certificates;

  const decision = await verifyPage(document.proof?.code ?? '');
  const page = await verifyPage(certificate?.code ?? '');

  for (const body of [decision, page]) {
    expect(body).toContain('01-QĐ/ĐUT');
    expect(body).not.toContain(standing.fullName);
  }
  expect(page).toContain('Giấy công nhận');
  expect(page).toContain('Có giá trị đến hết ngày');
  expect(page).toContain(certificate?.organization ?? '?');
});

test('a revocation has a number of its own, and the certificate names it', async () => {
  const { standing, board, first, committeeId, manifest } = await issued();
  const line = (await linesSeenBy(standing)).find((each) => each.organization.id === first.id);
  const reason = 'Để xảy ra vi phạm pháp luật bị xử lý hình sự trong năm';
  const input = { id: line?.id, reason, password: RIGHT_PASSWORD };

  expect(await board.ask(REVOKE, { input })).toBeRefused('FORBIDDEN');
  const short = { input: { ...input, reason: 'ngắn' } };
  expect(await standing.ask(REVOKE, short)).toBeRefused('INVALID_INPUT', {
    reason: 'TEXT_TOO_SHORT',
  });
  const replies = [await standing.ask(REVOKE, { input }), await standing.ask(REVOKE, { input })];
  await runJobs(committeeId);

  expect(replies[0]?.data).toMatchObject({
    revokeRecognition: { state: 'REVOKED', revocationNumber: '02-QĐ/ĐUT', revokeReason: reason },
  });
  expect(replies[1]).toBeRefused('WRONG_STATE');
  const certificate = manifest.certificates.find((each) => each.organization === first.name);
  expect(await verifyPage(certificate?.code ?? '')).toContain('02-QĐ/ĐUT');
});

test('of two who revoke at once exactly one does', async () => {
  const { standing, standing2, committeeId } = await issued();
  const [line] = await recognised(committeeId);
  const input = { id: line?.id, reason: 'Vi phạm điều kiện bắt buộc', password: RIGHT_PASSWORD };

  const replies = await Promise.all(
    [standing, standing2].map((person) => person.ask(REVOKE, { input })),
  );

  expect(replies.filter(({ errors }) => errors)).toHaveLength(1);
});
