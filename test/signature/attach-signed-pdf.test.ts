import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { DocumentVerification } from '../../schema/verification/verification.entity.js';
import { attachSignedPdf } from '../../server/signature/signed-pdf.service.js';
import type { TestPerson } from '../core/api.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant } from '../core/world.js';
import { readPdf } from '../document/read-rendering.js';
import { fileStore, issued } from '../verification/issued.js';
import { aSigner, type Signer, signedPdf } from '../../server/demo/acting/sign-pdf.js';

const SIGNER = 'Nguyễn Văn Ký';

let root: Signer;
let signer: Signer;

beforeAll(async () => {
  root = await aSigner('Cơ quan chứng thực thử');
  signer = await aSigner(SIGNER, root);
});

/** An issued document with its PDF as it lies in the store. */
async function given() {
  const tenant = await newTenant();
  const { document } = await issued(tenant);
  const path = document.files.find(({ kind }) => kind === 'pdf')?.path ?? '';
  return { tenant, id: document.id, pdf: await readFile((await fileStore()).place(path)) };
}

interface Attach {
  id: string;
  file: Buffer;
  roots?: Signer[];
}

async function attach({ ctx }: TestPerson, { id, file, roots = [] }: Attach) {
  const trusted = roots.map(({ pem }) => new X509Certificate(pem));
  return attachSignedPdf(ctx, { files: await fileStore(), roots: trusted }, { id, file });
}

test('our PDF with a signature is taken, both files are kept, and who signed is said', async () => {
  const { tenant, id, pdf } = await given();
  const file = await signedPdf(pdf, signer);

  const signatures = await attach(tenant.office, { id, file });

  expect(signatures).toMatchObject([
    { signer: SIGNER, digest: 'SHA-256', trust: 'NOT_CHECKED', wasValid: true },
  ]);
  expect(Date.now() - Date.parse(signatures[0]?.signedAt ?? '')).toBeLessThan(60_000);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const { files } = await stored(OfficialDocument, id);
  expect(files.map(({ kind }) => kind)).toEqual(['pdf', 'docx', 'xlsx', 'signed']);
  expect(files[3]).toMatchObject({ sha256, name: 'So-01-BC-DUT-da-ky-so.pdf', signatures });
  expect(await readFile((await fileStore()).place(files[3]?.path ?? ''))).toEqual(file);
  const [shown] = await storedRows(DocumentVerification, { committeeId: tenant.committeeId });
  expect(shown?.files).toContainEqual({ kind: 'signed', sha256 });
  expect((await auditOf(id)).at(-1)).toMatchObject({ action: 'document.attachSigned' });
  expect((await readPdf(file)).pages.length).toBe((await readPdf(pdf)).pages.length);
});

test('a certificate is trusted where it leads to a root, and not where it does not', async () => {
  const one = await given();
  const other = await given();

  const trusted = await attach(one.tenant.office, {
    id: one.id,
    file: await signedPdf(one.pdf, signer),
    roots: [root],
  });
  const untrusted = await attach(other.tenant.office, {
    id: other.id,
    file: await signedPdf(other.pdf, signer),
    roots: [await aSigner('Một cơ quan khác')],
  });

  expect([trusted[0]?.trust, untrusted[0]?.trust]).toEqual(['TRUSTED', 'UNTRUSTED']);
});

test('two signatures, one after the other, are both checked', async () => {
  const { tenant, id, pdf } = await given();
  const office = await aSigner('Văn phòng Đảng ủy', root);
  const file = await signedPdf(await signedPdf(pdf, signer), office);

  const signatures = await attach(tenant.standing, { id, file });

  expect(signatures.map((each) => each.signer)).toEqual([SIGNER, 'Văn phòng Đảng ủy']);
});

/** The same file with one byte otherwise. */
function changed(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

test.each<[string, string, (pdf: Buffer) => Promise<Buffer> | Buffer]>([
  ['no PDF', 'SIGNED_PDF_NOT_PDF', () => Buffer.from('PK not a pdf')],
  ['an empty file', 'SIGNED_PDF_NOT_PDF', () => Buffer.alloc(0)],
  ['a file too large', 'SIGNED_PDF_TOO_LARGE', () => Buffer.alloc(20 * 1024 * 1024 + 1)],
  ['our file, unsigned', 'SIGNED_PDF_UNSIGNED', (pdf) => pdf],
  [
    'a signed file whose text was changed',
    'SIGNED_PDF_NOT_OURS',
    async (pdf) => changed(await signedPdf(pdf, signer), 2000),
  ],
  [
    'a signed file whose addition was changed',
    'SIGNED_PDF_TAMPERED',
    async (pdf) => {
      const file = await signedPdf(pdf, signer);
      return changed(file, file.lastIndexOf('SigFlags') + 1);
    },
  ],
  [
    'something added after signing',
    'SIGNED_PDF_NOT_COVERED',
    async (pdf) => Buffer.concat([await signedPdf(pdf, signer), Buffer.from('\n% more')]),
  ],
  [
    'a broken signature',
    'SIGNED_PDF_TAMPERED',
    async (pdf) => {
      const file = await signedPdf(pdf, signer);
      file.write('ff', file.lastIndexOf('/Contents <') + 11, 'latin1');
      return file;
    },
  ],
])('%s is refused', async (_, code, make) => {
  const { tenant, id, pdf } = await given();

  const taken = attach(tenant.office, { id, file: await make(pdf) });

  await expect(taken).rejects.toMatchObject({ code });
  expect((await stored(OfficialDocument, id)).files.map(({ kind }) => kind)).not.toContain(
    'signed',
  );
});

test("another report's signed file, and a second one, are refused", async () => {
  const [one, other] = [await given(), await given()];
  const foreign = await signedPdf(other.pdf, signer);
  const own = await signedPdf(one.pdf, signer);

  await expect(attach(one.tenant.office, { id: one.id, file: foreign })).rejects.toMatchObject({
    code: 'SIGNED_PDF_NOT_OURS',
  });
  await attach(one.tenant.office, { id: one.id, file: own });
  await expect(attach(one.tenant.office, { id: one.id, file: own })).rejects.toMatchObject({
    code: 'SIGNED_PDF_THERE',
  });
});

test('only who numbers or signs may, and a foreign document is not there', async () => {
  const { tenant, id, pdf } = await given();
  const stranger = await newTenant();
  const file = await signedPdf(pdf, signer);

  await expect(attach(tenant.executive, { id, file })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const asked of [id, UNKNOWN_ID, ...MALFORMED_IDS]) {
    await expect(attach(stranger.office, { id: asked, file })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  }
});
