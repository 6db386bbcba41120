/**
 * What follows the main job: the signed PDF is sent in, a mail comes back, and an earlier round's
 * report is signed but held, so that its release can be looked at.
 */
import { messageIdOf } from '../../../schema/delivery/message-id.js';
import type { SignedIn } from './sign-in.js';
import { aSigner, signedPdf } from './sign-pdf.js';

interface Issued {
  document: { id: string; deliveries: { address: string; state: string }[] } | null;
}

async function sendFile({ base, headers }: SignedIn, path: string, file: Uint8Array) {
  const reply = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/octet-stream' },
    body: Buffer.from(file),
  });
  if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
}

/** Signs the issued PDF with a certificate made for it, and sends it in. */
async function sendSigned(office: SignedIn, id: string) {
  const path = `/files/documents/${id}`;
  const reply = await fetch(`${office.base}${path}/pdf`, { headers: office.headers() });
  const pdf = Buffer.from(await reply.arrayBuffer());
  const root = await aSigner('Chứng thư thử nghiệm (không có giá trị pháp lý)');
  const signer = await aSigner('Đoàn Khắc Nguyện', root);
  await sendFile(office, `${path}/signed`, await signedPdf(pdf, signer));
}

/** What a mail server would send back for a mailbox that is no longer there (RFC 3464). */
function returned(documentId: string, address: string): Buffer {
  return Buffer.from(
    [
      'From: MAILER-DAEMON@khoi.example',
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <${documentId}@khoi.example>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
      '',
      '--part',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.khoi.example',
      '',
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      'Status: 5.1.1',
      `Diagnostic-Code: smtp; 550 5.1.1 <${address}>: mailbox unavailable`,
      '',
      '--part',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${messageIdOf(documentId, address)}`,
      '',
      '--part--',
      '',
    ].join('\r\n'),
  );
}

/** The signed PDF of the issued document, and one of its mails that came back. */
export async function playIssued(office: SignedIn, reportId: string): Promise<void> {
  const { report } = await office.ask<{ report: Issued }>(
    'query ($id: ID!) { report(id: $id) { document { id deliveries { address state } } } }',
    { id: reportId },
  );
  if (!report.document) return;
  const { id, deliveries } = report.document;
  await sendSigned(office, id);
  const last = deliveries.filter(({ state }) => state === 'SENT').at(-1);
  if (last) await sendFile(office, '/files/bounces', returned(id, last.address));
}

/** Keeps a numbered document from being mailed until somebody has looked at it. */
export async function holdIt(office: SignedIn, reportId: string): Promise<void> {
  const { report } = await office.ask<{ report: { document: { id: string } } }>(
    'query ($id: ID!) { report(id: $id) { document { id } } }',
    { id: reportId },
  );
  await office.ask(
    'mutation ($id: ID!, $reason: String!) { holdDocument(id: $id, reason: $reason) { id } }',
    { id: report.document.id, reason: 'Chờ đồng chí Bí thư xem lại danh sách nơi nhận.' },
  );
}
