/** What was found of a digital signature in a PDF. */

export const SignatureTrust = {
  /** The certificate leads to a root that the installation trusts. */
  TRUSTED: 'TRUSTED',
  /** It leads to none of them. */
  UNTRUSTED: 'UNTRUSTED',
  /** The installation names no roots, so that nobody can say. */
  NOT_CHECKED: 'NOT_CHECKED',
} as const;
export type SignatureTrust = (typeof SignatureTrust)[keyof typeof SignatureTrust];

export interface PdfSignature {
  /** Common name of the certificate. */
  signer: string;
  /** The certificate's whole subject, one part a line. */
  subject: string;
  issuer: string;
  serialNumber: string;
  /** ISO instant that the signer claims; null where there is none. No time stamp is checked. */
  signedAt: string | null;
  /** "SHA-256". */
  digest: string;
  trust: SignatureTrust;
  /** Whether the certificate was valid at the claimed instant; null where that is unknown. */
  wasValid: boolean | null;
}
