import { randomBytes } from 'node:crypto';
import type { OfficialDocument } from '../../schema/document/document.entity.js';
import { canonicalJson } from '../../schema/verification/canonical-json.js';
import type {
  DocumentProof,
  Manifest,
  RecognitionManifest,
} from '../../schema/verification/manifest.model.js';
import { verificationCodeOf } from '../../schema/verification/verification-code.js';
import { DocumentVerification } from '../../schema/verification/verification.entity.js';
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

/** Puts an issued document on the public page. */
export function publish(tx: Tx, document: OfficialDocument): void {
  const { model, proof, files } = document;
  if (!proof) throw new Error('a document without proof cannot be published');
  tx.create(DocumentVerification, {
    document,
    code: proof.code,
    number: document.number,
    symbol: document.symbol,
    documentOn: document.documentOn,
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
    supplements: null,
  });
}
