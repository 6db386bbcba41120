import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { canonicalJson } from '../../schema/verification/canonical-json.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { shortHash } from '../../schema/verification/manifest.model.js';
import { documentOf, fileStore, issued, proofOf } from './issued.js';
import { reportTaken } from '../core/given/report.js';
import { stored } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { newTenant } from '../core/world.js';
import { paragraphsOf, readPdf, zipPart } from '../document/read-rendering.js';

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

test('the manifest holds what the files are made from, and its hash is of its very bytes', async () => {
  const tenant = await newTenant();

  const { document, reportId } = await issued(tenant);

  const { proof, text, manifest } = await proofOf(document);
  expect(sha256(text)).toBe(proof.manifest.sha256);
  expect(canonicalJson(manifest)).toBe(text);
  const { edition } = await stored(Submission, tenant.first.submissionId);
  expect(manifest).toMatchObject({
    format: 'report-manifest/1',
    documentId: document.id,
    reportId,
    roundId: tenant.roundId,
    template: { code: 'test', number: 1 },
    layoutProfile: { code: document.layoutProfile },
    wordTemplate: null,
    sources: [
      { submissionId: tenant.first.submissionId, organizationId: tenant.first.id, edition },
    ],
  });
  expect(manifest.figures.length).toBeGreaterThan(0);
  expect(manifest.model).toEqual(document.model);
});

test('its short hash and the address of the public page stand in the footer of both files', async () => {
  const tenant = await newTenant();

  const { document } = await issued(tenant);

  const { proof } = await proofOf(document);
  const store = await fileStore();
  const place = (kind: string) =>
    store.place(document.files.find((file) => file.kind === kind)?.path ?? '');
  const { pages } = await readPdf(await readFile(place('pdf')));
  const printed = pages.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  for (const page of printed) {
    expect(page.replaceAll(' ', '')).toContain(
      shortHash(proof.manifest.sha256).replaceAll(' ', ''),
    );
    expect(page.replaceAll(' ', '')).toContain(proof.address);
  }
  const docx = await readFile(place('docx'));
  for (const part of ['word/footer1.xml', 'word/footer2.xml']) {
    expect(paragraphsOf(zipPart(docx, part)).join('\n')).toContain(proof.address);
  }
});

test('nothing names a manifest before the document is issued', async () => {
  const tenant = await newTenant();
  await handedIn(tenant.first);

  await reportTaken(tenant, 'NUMBERED');

  expect((await documentOf(tenant)).proof).toBeNull();
});

test('canonical JSON has one order, no blanks, and leaves out what is undefined', () => {
  const text = canonicalJson({ b: [1, 2.5, null], a: { ộ: 'ộ', 10: true, 9: undefined }, c: '"' });

  expect(text).toBe('{"a":{"10":true,"ộ":"ộ"},"b":[1,2.5,null],"c":"\\""}');
});
