/**
 * Checks a CMS signature (PKCS#7, CAdES) over given bytes: that they are what was signed, with the
 * key of the certificate in it. Of the certificate's trust it says what the roots that the
 * installation names allow to say; revocation and time stamps are not looked at.
 */
import { X509Certificate } from 'node:crypto';
import { ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import type { PdfSignature, SignatureTrust } from '../../schema/signature/signature.model.js';
import { refuse } from '../core/refusal.js';
import type { PlacedSignature, SignedPdfCode } from './pdf-revisions.js';

const SIGNING_TIME = '1.2.840.113549.1.9.5';
const DIGESTS: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const LONGEST_CHAIN = 8;

function readSignedData(cms: Buffer): SignedData {
  try {
    const content = ContentInfo.fromBER(new Uint8Array(cms));
    return new SignedData({ schema: content.content });
  } catch {
    return refuse<SignedPdfCode>('SIGNED_PDF_TAMPERED');
  }
}

/** Whether the bytes are what was signed; the certificate that it was signed with. */
async function verified(data: SignedData, signed: Buffer): Promise<X509Certificate> {
  const copy = new Uint8Array(signed);
  const result = await data
    .verify({ signer: 0, data: copy.buffer, checkChain: false, extendedMode: true })
    .catch(() => null);
  const certificate = result?.signerCertificate;
  if (!result?.signatureVerified || !certificate) {
    return refuse<SignedPdfCode>('SIGNED_PDF_TAMPERED');
  }
  return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false)));
}

function claimedTime({ signedAttrs }: SignerInfo): Date | null {
  const found = signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME);
  const value = found?.values[0] as { toDate?: () => Date } | undefined;
  return value?.toDate?.() ?? null;
}

function certificatesOf(data: SignedData): X509Certificate[] {
  return (data.certificates ?? []).flatMap((each) => {
    try {
      return [new X509Certificate(Buffer.from(each.toSchema().toBER(false)))];
    } catch {
      return [];
    }
  });
}

const isIssuedBy = (one: X509Certificate, other: X509Certificate): boolean =>
  other.ca && one.checkIssued(other) && one.verify(other.publicKey);

/** Whether the certificate leads to a root, by those that came along with it. */
function trustOf(
  leaf: X509Certificate,
  along: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): SignatureTrust {
  if (roots.length === 0) return 'NOT_CHECKED';
  let current = leaf;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const { fingerprint256 } = current;
    if (roots.some((root) => root.fingerprint256 === fingerprint256)) return 'TRUSTED';
    if (roots.some((root) => isIssuedBy(current, root))) return 'TRUSTED';
    const next = along.find(
      (each) => each.fingerprint256 !== fingerprint256 && isIssuedBy(current, each),
    );
    if (!next) return 'UNTRUSTED';
    current = next;
  }
  return 'UNTRUSTED';
}

/** The common name in a subject; one part a line, or several joined by a plus. */
const nameIn = (subject: string): string =>
  /(?:^| \+ )CN=(.+?)(?: \+ |$)/m.exec(subject)?.[1] ?? subject.split('\n').at(-1) ?? '';

/** Checks one signature and says who signed, and what could be said of it. */
export async function checkSignature(
  { signed, cms }: PlacedSignature,
  roots: readonly X509Certificate[],
): Promise<PdfSignature> {
  const data = readSignedData(cms);
  const [info, ...more] = data.signerInfos;
  if (!info || more.length > 0) return refuse<SignedPdfCode>('SIGNED_PDF_KIND');
  const digest = DIGESTS[info.digestAlgorithm.algorithmId];
  if (!digest) return refuse<SignedPdfCode>('SIGNED_PDF_WEAK');
  const certificate = await verified(data, signed);
  const at = claimedTime(info);
  return {
    signer: nameIn(certificate.subject),
    subject: certificate.subject,
    issuer: certificate.issuer,
    serialNumber: certificate.serialNumber,
    signedAt: at?.toISOString() ?? null,
    digest,
    trust: trustOf(certificate, certificatesOf(data), roots),
    wasValid: at && at >= certificate.validFromDate && at <= certificate.validToDate,
  };
}
