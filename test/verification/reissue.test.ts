import { readFile, rm, writeFile } from 'node:fs/promises';
import { Committee } from '../../schema/committee/committee.entity.js';
import { RecipientRow } from '../../schema/recipient/recipient.entity.js';
import { LayoutProfileRow, OfficialDocument } from '../../schema/document/document.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { ReportTemplate } from '../../schema/template/template.entity.js';
import type { Reissue } from '../../schema/verification/reissue.model.js';
import { fileStore, issued, proofOf } from './issued.js';
import { reportTaken } from '../core/given/report.js';
import { arrange, auditOf, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { handedIn } from '../core/given/submission.js';
import type { TestPerson } from '../core/api.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant, type Tenant } from '../core/world.js';

const REISSUE = `mutation ($id: ID!) {
  reissueDocument(id: $id) { id reissue { state askedAt endedAt files { kind issued kept again } } }
}`;
const OUTCOME = `query ($id: ID!) {
  report(id: $id) { document { reissue { state endedAt files { kind issued kept again } } } }
}`;

const ask = (who: TestPerson, id: string) =>
  who.ask<{ reissueDocument: { reissue: Reissue } }>(REISSUE, { id });

/** Asks for it, lets the worker do it, and says what came out. */
async function madeAgain({ office, committeeId }: Tenant, documentId: string, reportId: string) {
  expect(await ask(office, documentId)).toSucceed();
  await runJobs(committeeId);
  const reply = await office.ask<{ report: { document: { reissue: Reissue } } }>(OUTCOME, {
    id: reportId,
  });
  return reply.data?.report.document.reissue;
}

/** Everything that a document was made from is called otherwise now. */
async function renameEverything(tenant: Tenant): Promise<void> {
  const { committeeId } = tenant;
  const mine = { committeeId };
  await arrange(Committee, { id: committeeId }, { issuerLine: 'ĐẢNG ỦY MỚI', place: 'Nơi khác' });
  await arrange(Organization, mine, { name: 'Tên mới', shortName: 'Tên mới' });
  await arrange(RecipientRow, mine, { label: 'Nơi nhận mới' });
  await arrange(ReportTemplate, mine, { name: 'Mẫu khác', content: {} });
  await arrange(Submission, mine, { edition: 7 });
}

test('it comes out byte for byte, whatever was renamed, re-laid or changed since', async () => {
  const tenant = await newTenant();
  const { document, reportId } = await issued(tenant);
  await renameEverything(tenant);
  const [profile] = await storedRows(LayoutProfileRow, { code: document.layoutProfile });
  const settings = profile?.settings;
  if (!settings) throw new Error('no layout profile');

  await arrange(
    LayoutProfileRow,
    { code: document.layoutProfile },
    { settings: { ...settings, lineSpacing: 40 } },
  );
  const outcome = await madeAgain(tenant, document.id, reportId);
  await arrange(LayoutProfileRow, { code: document.layoutProfile }, { settings });

  expect(outcome).toMatchObject({ state: 'EQUAL', endedAt: expect.any(String) });
  const hashes = Object.fromEntries(document.files.map(({ kind, sha256 }) => [kind, sha256]));
  expect(outcome?.files).toEqual(
    ['pdf', 'docx'].map((kind) => ({
      kind,
      issued: hashes[kind],
      kept: hashes[kind],
      again: hashes[kind],
    })),
  );
  expect((await auditOf(document.id)).slice(-2)).toMatchObject([
    { action: 'document.reissue', actorId: tenant.office.personId },
    { action: 'document.compare', actorRole: 'CLOCK', toState: 'EQUAL' },
  ]);
});

test('a kept file that was changed is told from what is made again', async () => {
  const tenant = await newTenant();
  const { document, reportId } = await issued(tenant);
  const store = await fileStore();
  const [pdf] = document.files;
  await writeFile(store.place(pdf?.path ?? ''), 'something else');

  const outcome = await madeAgain(tenant, document.id, reportId);

  expect(outcome?.state).toBe('DIFFERENT');
  expect(outcome?.files[0]).toMatchObject({ kind: 'pdf', issued: pdf?.sha256, again: pdf?.sha256 });
  expect(outcome?.files[0]?.kept).not.toBe(pdf?.sha256);
});

test('a kept file that is gone is told too', async () => {
  const tenant = await newTenant();
  const { document, reportId } = await issued(tenant);
  await rm((await fileStore()).place(document.files[1]?.path ?? ''));

  const outcome = await madeAgain(tenant, document.id, reportId);

  expect(outcome).toMatchObject({ state: 'DIFFERENT', files: [{}, { kind: 'docx', kept: null }] });
});

test('from inputs that were changed nothing is made', async () => {
  const tenant = await newTenant();
  const { document, reportId } = await issued(tenant);
  const { proof, text } = await proofOf(document);
  const place = (await fileStore()).place(proof.manifest.path);
  await writeFile(place, text.replace('"edition":1', '"edition":2'));
  expect(await readFile(place, 'utf8')).not.toBe(text);

  const outcome = await madeAgain(tenant, document.id, reportId);

  expect(outcome).toMatchObject({ state: 'INPUTS_CHANGED', files: [] });
});

test('asked twice it runs once; before it is issued there is nothing to make', async () => {
  const tenant = await newTenant();
  await handedIn(tenant.first);
  await reportTaken(tenant, 'NUMBERED');
  const [numbered] = await storedRows(OfficialDocument, { committeeId: tenant.committeeId });
  const other = await newTenant();
  const { document } = await issued(other);

  expect(await ask(tenant.office, numbered?.id ?? '')).toBeRefused('DOCUMENT_NOT_ISSUED');
  expect(await ask(other.standing, document.id)).toSucceed();
  expect(await ask(other.office, document.id)).toBeRefused('REISSUE_RUNNING');
});

test('only who may is let, and a foreign document is not there', async () => {
  const tenant = await newTenant();
  const stranger = await newTenant();
  const { document } = await issued(tenant);

  expect(await ask(tenant.executive, document.id)).toBeRefused('FORBIDDEN');
  for (const id of [document.id, UNKNOWN_ID, ...MALFORMED_IDS]) {
    expect(await ask(stranger.office, id)).toBeRefused('NOT_FOUND');
  }
});
