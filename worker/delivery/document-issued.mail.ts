import { numberLine } from '../../schema/document/document.format.js';
import type { OfficialDocument } from '../../schema/document/document.entity.js';
import { words } from '../messages/vi.js';

export interface MailText {
  subject: string;
  text: string;
  html: string;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The mail that brings a signed document; its text says no more than number and abstract. */
export function documentIssuedMail(
  document: Pick<OfficialDocument, 'number' | 'symbol' | 'abstract' | 'model'>,
  addressee: string,
): MailText {
  const number = numberLine(document);
  const lines = words.documentIssued({
    addressee,
    number,
    abstract: document.abstract,
    issuer: document.model.issuer.name,
  });
  const html = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  return {
    subject: `${number}: ${document.abstract}`.replace(/\s+/g, ' '),
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="vi"><body>${html}</body></html>`,
  };
}
