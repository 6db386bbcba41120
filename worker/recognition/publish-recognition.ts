/** What the public page says of a certificate, and of one that was taken back. */
import type { OfficialDocument } from '../../schema/document/document.entity.js';
import type { Certificate } from '../../schema/recognition/certificate.model.js';
import { CultureRecognition } from '../../schema/recognition/recognition.entity.js';
import type { CertificateFile } from '../../schema/recognition/recognition.model.js';
import { DocumentVerification } from '../../schema/verification/verification.entity.js';
import type { Tx } from '../../server/core/context.js';

interface Published {
  document: OfficialDocument;
  file: CertificateFile;
  certificate: Certificate;
}

/** Puts a certificate on the public page: the facts of its decision, and how long it holds. */
export function publishCertificate(tx: Tx, { document, file, certificate }: Published): void {
  const { title, organization, validUntil } = certificate;
  tx.create(DocumentVerification, {
    document: null,
    code: file.code,
    number: document.number,
    symbol: document.symbol,
    documentOn: document.documentOn,
    typeName: certificate.name,
    title: `${organization}, ${title.slice(0, 1).toLocaleLowerCase('vi')}${title.slice(1)}`,
    superior: certificate.superior,
    issuer: certificate.issuer,
    manifestSha256: document.proof?.manifest.sha256 ?? '',
    files: [{ kind: 'pdf', sha256: file.sha256 }],
    validUntil,
    supersededBy: null,
    supplementedBy: [],
    supplements: null,
  });
}

/** The certificate that a decision has taken back names it. */
export async function publishRevocation(tx: Tx, document: OfficialDocument): Promise<void> {
  const revocationNumber = `${String(document.number).padStart(2, '0')}-${document.symbol}`;
  const revoked = await tx.em.find(CultureRecognition, {
    ...{ state: 'REVOKED', revocationNumber, revokedOn: document.documentOn },
  });
  for (const { certificate } of revoked) {
    const code = certificate?.code;
    const shown = code ? await tx.em.findOne(DocumentVerification, { code }) : null;
    if (!shown || !document.proof) continue;
    const { number, symbol, documentOn, proof } = document;
    shown.supersededBy = { number, symbol, documentOn, code: proof.code };
  }
}
