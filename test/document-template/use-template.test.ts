import { readFile, writeFile } from 'node:fs/promises';
import { DocumentTemplate } from '../../schema/document-template/document-template.entity.js';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { createFileStore } from '../../server/core/file-store.js';
import { keepTemplate } from '../../server/document-template/document-template.service.js';
import { Report } from '../../schema/report/report.entity.js';
import { numberReport, signReport } from '../../server/report/report.service.js';
import { RIGHT_PASSWORD, type TestPerson } from '../core/api.js';
import { database } from '../core/database.js';
import { reportTaken } from '../core/given/report.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { handedIn } from '../core/given/submission.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant, type Tenant } from '../core/world.js';
import { paragraphsOf, zipPart } from '../document/read-rendering.js';
import { withBody, wordFile } from './word-files.js';

const step = (name: string) => `mutation ($id: ID!) { ${name}DocumentTemplate(id: $id) { id } }`;
const [PREVIEW, ACTIVATE, RETIRE] = ['preview', 'activate', 'retire'].map(step) as [
  string,
  string,
  string,
];
const LIST = `{ documentTemplates { items { id edition state previewState
  findings { code isFault message place { part paragraph excerpt } } } } }`;

async function store() {
  const { env } = await database();
  return createFileStore(env.FILES_DIR);
}

/** Our mark in the file tells in what a document is set. */
const marked = (mark = 'MẪU RIÊNG') => withBody('-----', mark);

const kept = async ({ ctx }: TestPerson, file: Buffer) =>
  keepTemplate(ctx, await store(), { fileName: 'mẫu.docx', file });

/** A file that is looked at and activated, in a committee that has a draft. */
async function activated(tenant: Tenant, mark?: string): Promise<string> {
  const id = await kept(tenant.office, await marked(mark));
  await tenant.office.ask(PREVIEW, { id });
  await runJobs(tenant.committeeId);
  expect(await tenant.office.ask(ACTIVATE, { id })).toSucceed();
  return id;
}

async function wordOf({ committeeId }: Tenant) {
  const [document] = await storedRows(OfficialDocument, { committeeId });
  const file = document?.files.find(({ kind }) => kind === 'docx');
  if (!document || !file) throw new Error('nothing was issued');
  const content = await readFile((await store()).place(file.path));
  return { document, file, lines: paragraphsOf(zipPart(content, 'word/document.xml')) };
}

test('a file is checked, looked at with real data, activated, and documents are set in it', async () => {
  const tenant = await newTenant();
  const { office, committeeId } = tenant;
  await handedIn(tenant.first);
  await reportTaken(tenant, 'APPROVED');

  const id = await activated(tenant);
  const preview = await stored(DocumentTemplate, id);
  const previewed = await readFile((await store()).place(preview.previewPath ?? ''));
  await reportTakenFurther(tenant);

  expect(paragraphsOf(zipPart(previewed, 'word/document.xml'))).toContain('MẪU RIÊNG');
  const { file, lines } = await wordOf(tenant);
  expect(lines).toContain('MẪU RIÊNG');
  expect(file.template).toMatchObject({ edition: 1, isUsed: true, sha256: preview.sha256 });
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    'documentTemplate.keep',
    'documentTemplate.preview',
    'documentTemplate.activate',
  ]);
  const reply = await office.ask<{ documentTemplates: { items: object[] } }>(LIST);
  expect(reply.data?.documentTemplates.items).toEqual([
    { id, edition: 1, state: 'ACTIVE', previewState: 'DONE', findings: [] },
  ]);
  expect(committeeId).toBe(preview.committeeId);
});

/** From approved to issued. */
async function reportTakenFurther(tenant: Tenant): Promise<void> {
  const [report] = await storedRows(Report, { committeeId: tenant.committeeId });
  const id = report?.id ?? '';
  await numberReport(tenant.office.ctx, { id });
  await signReport(tenant.standing.ctx, { id, password: RIGHT_PASSWORD });
  await runJobs(tenant.committeeId);
}

test('where the file fails the default layout is used, and the document says so', async () => {
  const tenant = await newTenant();
  await handedIn(tenant.first);
  await reportTaken(tenant, 'APPROVED');
  const id = await activated(tenant);
  const { path } = await stored(DocumentTemplate, id);
  await writeFile((await store()).place(path), 'không còn là tệp Word');

  await reportTakenFurther(tenant);

  const { file, document, lines } = await wordOf(tenant);
  expect(file.template).toMatchObject({ edition: 1, isUsed: false });
  expect(lines).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(lines).not.toContain('MẪU RIÊNG');
  expect((await auditOf(document.id)).map(({ action }) => action)).toContain(
    'document.useDefaultLayout',
  );
});

test('one version is active; the next takes its place, and it may come back', async () => {
  const tenant = await newTenant();
  await reportTaken(tenant, 'DRAFT');
  const first = await activated(tenant, 'MỘT');
  const second = await activated(tenant, 'HAI');

  const stateOf = async (id: string) => (await stored(DocumentTemplate, id)).state;
  expect([await stateOf(first), await stateOf(second)]).toEqual(['RETIRED', 'ACTIVE']);
  expect(await tenant.office.ask(ACTIVATE, { id: first })).toSucceed();
  expect([await stateOf(first), await stateOf(second)]).toEqual(['ACTIVE', 'RETIRED']);
  expect(await tenant.office.ask(RETIRE, { id: first })).toSucceed();
  expect(await stateOf(first)).toBe('RETIRED');
  expect((await stored(DocumentTemplate, second)).edition).toBe(2);
});

test('two versions activated at once leave one', async () => {
  const tenant = await newTenant();
  await reportTaken(tenant, 'DRAFT');
  const ids = [await activated(tenant, 'MỘT'), await activated(tenant, 'HAI')];
  await tenant.office.ask(RETIRE, { id: ids[1] });

  await Promise.all(ids.map((id) => tenant.office2.ask(ACTIVATE, { id })));

  const rows = await storedRows(DocumentTemplate, { committeeId: tenant.committeeId });
  expect(rows.filter(({ state }) => state === 'ACTIVE')).toHaveLength(1);
});

test('a file with faults, or one nobody has looked at, is not activated', async () => {
  const tenant = await newTenant();
  const { office } = tenant;
  const faulty = await kept(office, await withBody('{{so}}', '{{so_van_ban}}'));
  const fresh = await kept(office, await marked());

  expect(await office.ask(PREVIEW, { id: faulty })).toBeRefused('TEMPLATE_HAS_FAULTS');
  expect(await office.ask(ACTIVATE, { id: faulty })).toBeRefused('TEMPLATE_HAS_FAULTS');
  expect(await office.ask(PREVIEW, { id: fresh })).toBeRefused('TEMPLATE_NO_REPORT');
  expect(await office.ask(ACTIVATE, { id: fresh })).toBeRefused('TEMPLATE_NOT_PREVIEWED');
  const reply = await office.ask<{ documentTemplates: { items: { findings: object[] }[] } }>(LIST);
  expect(reply.data?.documentTemplates.items[1]?.findings[0]).toMatchObject({
    code: 'TEMPLATE_PLACEHOLDER_UNKNOWN',
    message: 'Không có ô {{so_van_ban}} trong danh sách.',
    place: { part: 'body', excerpt: '{{so_van_ban}}' },
  });
});

test('only the office keeps templates, and only its own', async () => {
  const tenant = await newTenant();
  const other = await newTenant();
  const id = await kept(tenant.office, await marked());

  for (const person of [tenant.standing, tenant.administrator, tenant.first.secretary]) {
    await expect(kept(person, await wordFile())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await person.ask(ACTIVATE, { id })).toBeRefused('FORBIDDEN');
    expect(await person.ask(LIST)).toBeRefused('FORBIDDEN');
  }
  for (const unknown of [id, UNKNOWN_ID, ...MALFORMED_IDS]) {
    expect(await other.office.ask(RETIRE, { id: unknown })).toBeRefused('NOT_FOUND');
  }
  const reply = await other.office.ask<{ documentTemplates: { items: object[] } }>(LIST);
  expect(reply.data?.documentTemplates.items).toEqual([]);
});
