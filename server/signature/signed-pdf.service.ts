/**
 * The digitally signed PDF of an issued document: taken only where it is our very file with nothing
 * but signatures added, and each signature holds. Both files are kept.
 */
import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { LockMode } from '@mikro-orm/postgresql';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import type { PdfSignature } from '../../schema/signature/signature.model.js';
import { DocumentVerification } from '../../schema/verification/verification.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import type { FileStore } from '../core/file-store.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { checkSignature } from './check-signature.js';
import { signaturesIn, type SignedPdfCode } from './pdf-revisions.js';

/** Largest signed PDF that is taken: 20 MB. */
export const MOST_SIGNED_BYTES = 20 * 1024 * 1024;

/** Asked before a file is read: only who numbers or signs is let to send one. */
export function mayAttachSigned({ actor }: Ctx): void {
  if (!may(actor, 'report:number') && !may(actor, 'report:sign')) refuse('FORBIDDEN');
}

/** The certificates of a PEM file, which a setting names. */
export async function trustedRoots(path: string | undefined): Promise<X509Certificate[]> {
  if (!path) return [];
  const pem = await readFile(path, 'utf8');
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new X509Certificate(block));
}

export interface AttachSigned {
  id: string;
  file: Buffer;
}

interface Signing {
  files: FileStore;
  roots: readonly X509Certificate[];
}

/** The issued document, held; and the place of its PDF. */
async function issuedDocument(tx: Tx, id: string) {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const document =
    (await tx.em.findOne(OfficialDocument, { id: rowId(id) }, { lockMode })) ?? refuse('NOT_FOUND');
  const pdf = document.files.find(({ kind }) => kind === 'pdf');
  if (!document.proof || !pdf) return refuse('DOCUMENT_NOT_ISSUED');
  if (document.files.some(({ kind }) => kind === 'signed')) {
    refuse<SignedPdfCode>('SIGNED_PDF_THERE');
  }
  return { document, pdf };
}

/** Takes the signed PDF of a document. Says what was found of its signatures, oldest first. */
export async function attachSignedPdf(
  ctx: Ctx,
  { files, roots }: Signing,
  { id, file }: AttachSigned,
): Promise<PdfSignature[]> {
  mayAttachSigned(ctx);
  const { pdf } = await ctx.transaction((tx) => issuedDocument(tx, id));
  if (file.length > MOST_SIGNED_BYTES) refuse<SignedPdfCode>('SIGNED_PDF_TOO_LARGE');
  const issued = await readFile(files.place(pdf.path));
  const signatures: PdfSignature[] = [];
  for (const placed of signaturesIn(file, issued)) {
    signatures.push(await checkSignature(placed, roots));
  }
  const sha256 = createHash('sha256').update(file).digest('hex');
  const path = `${ctx.actor.committeeId}/${rowId(id)}/signed/${sha256}.pdf`;
  const stored = await files.put(path, file);
  await ctx.transaction(async (tx) => {
    const { document } = await issuedDocument(tx, id);
    const name = pdf.name.replace(/\.pdf$/, '-da-ky-so.pdf');
    document.files = [...document.files, { kind: 'signed', name, ...stored, signatures }];
    const shown = await tx.em.findOneOrFail(DocumentVerification, { document });
    shown.files = [...shown.files, { kind: 'signed', sha256 }];
    record(tx, {
      action: 'document.attachSigned',
      entity: 'OfficialDocument',
      entityId: document.id,
    });
  });
  return signatures;
}
