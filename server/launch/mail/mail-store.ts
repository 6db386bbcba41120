import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArrivingMail } from './faults.js';
import { parseMail } from './parsed-mail.js';

export interface MailSummary {
  id: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  envelopeFrom: string;
  envelopeTo: string[];
  from: string;
  subject: string;
  /** Bytes of the whole message. */
  size: number;
  attachments: number;
}

export interface MailStore {
  save(mail: ArrivingMail): Promise<MailSummary>;
  /** Newest first; `search` looks into sender, recipients and subject, without case. */
  list(search?: string): MailSummary[];
  find(id: string): MailSummary | undefined;
  raw(id: string): Promise<Buffer>;
  path(id: string): string;
}

/**
 * Mails in a folder: `<id>.eml` is the message byte for byte, `<id>.json` its envelope and what the
 * list shows. Ids grow with time and are the only part of a path that a reader chooses, and only
 * one that is in the list is ever looked up.
 */
export async function openMailStore(dir: string): Promise<MailStore> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const summaries = await readSummaries(dir);
  const path = (id: string) => join(dir, `${id}.eml`);
  let count = summaries.size;
  return {
    async save(mail) {
      count += 1;
      const summary = await summarise(mail, newId(count));
      await writeFile(join(dir, `${summary.id}.json`), JSON.stringify(summary), { mode: 0o600 });
      await writeFile(`${path(summary.id)}.part`, mail.raw, { mode: 0o600 });
      await rename(`${path(summary.id)}.part`, path(summary.id));
      summaries.set(summary.id, summary);
      return summary;
    },
    list: (search = '') => newestFirst(summaries, search.normalize('NFC').toLowerCase()),
    find: (id) => summaries.get(id),
    raw: (id) => readFile(path(id)),
    path,
  };
}

async function readSummaries(dir: string): Promise<Map<string, MailSummary>> {
  const names = await readdir(dir);
  const present = new Set(names);
  const ids = names
    .filter((name) => name.endsWith('.eml') && present.has(name.replace(/eml$/, 'json')))
    .map((name) => name.slice(0, -'.eml'.length));
  const found = new Map<string, MailSummary>();
  for (const id of ids.sort()) {
    const written = await readFile(join(dir, `${id}.json`), 'utf8').catch(() => '');
    const summary = written ? (JSON.parse(written) as MailSummary) : undefined;
    if (summary?.id === id) found.set(id, summary);
  }
  return found;
}

async function summarise(mail: ArrivingMail, id: string): Promise<MailSummary> {
  const parsed = await parseMail(mail.raw);
  return {
    id,
    receivedAt: new Date().toISOString(),
    envelopeFrom: mail.envelopeFrom,
    envelopeTo: mail.envelopeTo,
    from: parsed.from,
    subject: parsed.subject,
    size: mail.raw.length,
    attachments: parsed.attachments.length,
  };
}

/** In the order of arrival also within a millisecond. */
function newId(count: number): string {
  const time = new Date().toISOString().replace(/[-:.]/g, '');
  return `${time}-${String(count).padStart(8, '0')}-${randomBytes(4).toString('hex')}`;
}

function newestFirst(summaries: Map<string, MailSummary>, search: string): MailSummary[] {
  const all = [...summaries.values()].sort((one, other) => (one.id < other.id ? 1 : -1));
  if (!search) return all;
  return all.filter(({ from, subject, envelopeTo }) =>
    [from, subject, ...envelopeTo].join('\n').normalize('NFC').toLowerCase().includes(search),
  );
}
