/** Signs PDFs as a signing program does: by adding to the file, with PKCS#7 over the whole of it. */
import { createHash, webcrypto } from 'node:crypto';
import {
  Integer,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  UTCTime,
  Utf8String,
} from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

const ROOM = 12_000;
const YEAR = 365 * 86_400_000;
const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
};

export interface Signer {
  certificate: Certificate;
  key: webcrypto.CryptoKey;
  pem: string;
}

/** Somebody who can sign, vouched for by another or by themselves. */
export async function aSigner(name: string, by?: Signer): Promise<Signer> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: Date.now() % 1_000_000 });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'VN' }) }),
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
  );
  certificate.issuer = by ? by.certificate.subject : certificate.subject;
  certificate.notBefore.value = new Date(Date.now() - YEAR);
  certificate.notAfter.value = new Date(Date.now() + YEAR);
  const isRoot = new BasicConstraints({ cA: !by });
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: isRoot.toSchema().toBER(false),
      parsedValue: isRoot,
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as never);
  await certificate.sign((by?.key ?? keys.privateKey) as never, 'SHA-256');
  const base64 = Buffer.from(certificate.toSchema().toBER(false)).toString('base64');
  const pem = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
  return { certificate, key: keys.privateKey, pem };
}

async function cmsOver(signed: Buffer, { certificate, key }: Signer): Promise<Buffer> {
  const digest = createHash('sha256').update(signed).digest();
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: certificate.issuer,
      serialNumber: certificate.serialNumber,
    }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new Attribute({
          type: '1.2.840.113549.1.9.3',
          values: [new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })],
        }),
        new Attribute({
          type: '1.2.840.113549.1.9.5',
          values: [new UTCTime({ valueDate: new Date() })],
        }),
        new Attribute({
          type: '1.2.840.113549.1.9.4',
          values: [new OctetString({ valueHex: new Uint8Array(digest).buffer })],
        }),
      ],
    }),
  });
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    signerInfos: [signer],
    certificates: [certificate],
  });
  await data.sign(key as never, 0, 'SHA-256', new Uint8Array(signed).buffer);
  const content = new ContentInfo({
    contentType: '1.2.840.113549.1.7.2',
    content: data.toSchema(true),
  });
  return Buffer.from(content.toSchema().toBER(false));
}

/** The file with a signature's dictionary added, its places still open. */
function withRoom(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const last = (pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.[1] ?? '0';
  const root = last(/\/Root (\d+) 0 R/g);
  const size = Number(last(/\/Size (\d+)/g));
  const catalog = [
    ...text.matchAll(new RegExp(`\\n${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`, 'g')),
  ];
  const kept = (catalog.at(-1)?.[1] ?? '').replace(/\/AcroForm[\s\S]*$/, '');
  const objects: [number, string][] = [
    [
      size,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached ` +
        `/ByteRange [0 0000000000 0000000000 0000000000] /Contents <${'0'.repeat(ROOM)}> >>`,
    ],
    [size + 1, `<< /FT /Sig /T (Signature${size}) /V ${size} 0 R /Rect [0 0 0 0] >>`],
    [Number(root), `<<${kept} /AcroForm << /Fields [${size + 1} 0 R] /SigFlags 3 >> >>`],
  ];
  let added = '\n';
  const entries = objects.map(([number, body]) => {
    const at = String(pdf.length + added.length).padStart(10, '0');
    added += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${at} 00000 n \n`;
  });
  const xref = pdf.length + added.length;
  const before = last(/startxref\s+(\d+)/g);
  added += `xref\n${entries.join('')}trailer\n<< /Size ${size + 2} /Root ${root} 0 R /Prev ${before} >>\n`;
  return Buffer.concat([pdf, Buffer.from(`${added}startxref\n${xref}\n%%EOF\n`, 'latin1')]);
}

/** The file signed, as a program that signs would leave it. */
export async function signedPdf(pdf: Buffer, signer: Signer): Promise<Buffer> {
  const file = withRoom(pdf);
  const from = file.indexOf(`<${'0'.repeat(ROOM)}`, pdf.length);
  const to = from + ROOM + 2;
  const range = [from, to, file.length - to].map((each) => String(each).padStart(10, '0'));
  file.write(range.join(' '), file.indexOf('[0 0000000000', pdf.length) + 3, 'latin1');
  const cms = await cmsOver(Buffer.concat([file.subarray(0, from), file.subarray(to)]), signer);
  file.write(cms.toString('hex'), from + 1, 'latin1');
  return file;
}
