import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/postgresql';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { Report } from '../../schema/report/report.entity.js';
import { canonicalJson } from '../../schema/verification/canonical-json.js';
import type {
  DocumentProof,
  Manifest,
  RecognitionManifest,
} from '../../schema/verification/manifest.model.js';
import { verificationCodeOf } from '../../schema/verification/verification-code.js';
import {
  DocumentVerification,
  type LinkedDocument,
} from '../../schema/verification/verification.entity.js';
import type { Tx } from '../../server/core/context.js';
import type { JobContext } from '../core/handle-job.js';

/** Keeps a manifest in the file store, and draws the code that its document is found by. */
export async function keepManifest(
  { files, env }: Pick<JobContext, 'files' | 'env'>,
  folder: string,
  manifest: Manifest | RecognitionManifest,
): Promise<DocumentProof> {
  const kept = await files.put(`${folder}/manifest.json`, Buffer.from(canonicalJson(manifest)));
  const code = verificationCodeOf(randomBytes(20));
  return { code, address: new URL(`/verify/${code}`, env.PUBLIC_URL).href, manifest: kept };
}

/** The page of the document that a supplement adds to, held; null where it is none. */
async function supplemented(tx: Tx, document: OfficialDocument) {
  if (!document.report) return null;
  const { supplementsId } = await tx.em.findOneOrFail(Report, { id: document.report.id });
  if (!supplementsId) return null;
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const found = await tx.em.findOne(OfficialDocument, { report: { id: supplementsId } });
  return found && tx.em.findOne(DocumentVerification, { document: found }, { lockMode });
}

/** Puts an issued document on the public page; what it adds to names it, and the other way round. */
export async function publish(tx: Tx, document: OfficialDocument): Promise<void> {
  const { model, proof, files, number, symbol, documentOn } = document;
  if (!proof) throw new Error('a document without proof cannot be published');
  const of = await supplemented(tx, document);
  if (of)
    of.supplementedBy = [...of.supplementedBy, { number, symbol, documentOn, code: proof.code }];
  tx.create(DocumentVerification, {
    document,
    code: proof.code,
    number,
    symbol,
    documentOn,
    typeName: model.typeName,
    title: document.abstract,
    superior: model.issuer.superior,
    issuer: model.issuer.name,
    manifestSha256: proof.manifest.sha256,
    validUntil: null,
    files: files
      .filter(({ kind }) => kind !== 'xlsx' && kind !== 'certificates')
      .map(({ kind, sha256 }) => ({ kind, sha256 })),
    supersededBy: null,
    supplementedBy: [],
    supplements: of && linkOf(of),
  });
}

const linkOf = ({ number, symbol, documentOn, code }: LinkedDocument): LinkedDocument => ({
  number,
  symbol,
  documentOn,
  code,
});
