/** Reads a delivery-status notification (RFC 3464), as mail servers send one back. */
import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { printable } from '../../../schema/document/document.text.js';

/** What a report says of one recipient of one mail. */
export interface BounceReport {
  /** Its own Message-ID, or the SHA-256 of the file. */
  id: string;
  /** Message-IDs of ours that it names, each once; whose they are it cannot know. */
  about: string[];
  recipients: ReportedRecipient[];
}

export interface ReportedRecipient {
  /** In small letters; null where the report names none. */
  address: string | null;
  /** "failed", "delayed", "delivered", "relayed", "expanded". */
  action: string;
  status: string | null;
  diagnostic: string | null;
  server: string | null;
}

const OURS = /<[0-9a-f]{40}@workplace-culture\.invalid>/g;
const LONGEST = 300;

/** Fields of each group, unfolded; names in small letters. */
function groupsOf(text: string): Map<string, string>[] {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .slice(0, 50)
    .map(
      (group) =>
        new Map(
          group.split('\n').flatMap((line) => {
            const at = line.indexOf(':');
            return at < 1 ? [] : [[line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]];
          }),
        ),
    );
}

/** "rfc822; somebody@…" without its kind. */
const bare = (field: string | undefined) => field?.replace(/^[^;]*;/, '').trim() || null;

function shown(field: string | undefined): string | null {
  return bare(field) && printable(bare(field) ?? '').slice(0, LONGEST);
}

function recipientOf(fields: Map<string, string>): ReportedRecipient[] {
  const action = fields.get('action')?.toLowerCase();
  if (!action) return [];
  const address = bare(fields.get('original-recipient')) ?? bare(fields.get('final-recipient'));
  return [
    {
      address: address?.toLowerCase() ?? null,
      action,
      status: /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null,
      diagnostic: shown(fields.get('diagnostic-code')),
      server: shown(fields.get('remote-mta')),
    },
  ];
}

/** The report in a message; null where the message is none. */
export async function readBounceReport(file: Buffer): Promise<BounceReport | null> {
  const parsed = await simpleParser(file, {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  }).catch(() => null);
  const part = parsed?.attachments.find(
    ({ contentType }) => contentType === 'message/delivery-status',
  );
  if (!parsed || !part) return null;
  const named = file.toString('latin1').match(OURS) ?? [];
  const own = createHash('sha256').update(file).digest('hex');
  return {
    id: (parsed.messageId ?? own).slice(0, LONGEST),
    about: [...new Set(named)].slice(0, 50),
    recipients: groupsOf(part.content.toString('utf8')).flatMap(recipientOf),
  };
}
