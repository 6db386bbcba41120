import { simpleParser, type AddressObject } from 'mailparser';

export interface MailAttachment {
  /** Fit for any file system: no folders, no control characters, never empty. */
  name: string;
  type: string;
  content: Buffer;
}

export interface ParsedMail {
  from: string;
  to: string;
  cc: string;
  subject: string;
  date: string;
  messageId: string;
  headers: { name: string; value: string }[];
  text: string;
  /** Images that the mail carries are in it as `data:` addresses. */
  html: string;
  attachments: MailAttachment[];
}

/** Reads a message; one that cannot be read shows as empty rather than not at all. */
export async function parseMail(raw: Buffer): Promise<ParsedMail> {
  const mail = await simpleParser(raw, { skipTextToHtml: true }).catch(() => undefined);
  return {
    from: addresses(mail?.from),
    to: addresses(mail?.to),
    cc: addresses(mail?.cc),
    subject: mail?.subject?.normalize('NFC') ?? '',
    date: mail?.date?.toISOString() ?? '',
    messageId: mail?.messageId ?? '',
    headers: (mail?.headerLines ?? []).map(({ line }) => splitHeader(line)),
    text: mail?.text ?? '',
    html: mail?.html || '',
    attachments: (mail?.attachments ?? []).map(({ filename, contentType, content }, index) => ({
      name: safeFileName(filename, index),
      type: /^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType : 'application/octet-stream',
      content,
    })),
  };
}

/** The last 150 characters of a name, so that its ending stays, without what a path may hold. */
export function safeFileName(name: string | undefined, index: number): string {
  const bare = (name ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}"\\/:*?<>|]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return bare.slice(-150).toWellFormed() || `tep-dinh-kem-${index + 1}`;
}

function addresses(found: AddressObject | AddressObject[] | undefined): string {
  return [found ?? []]
    .flat()
    .map(({ text }) => text.normalize('NFC'))
    .join(', ');
}

function splitHeader(line: string): { name: string; value: string } {
  const colon = line.indexOf(':');
  const value = line
    .slice(colon + 1)
    .replace(/\r?\n\s+/g, ' ')
    .trim();
  return { name: line.slice(0, colon), value };
}
