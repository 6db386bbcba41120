import { numberLine } from '../../schema/document/document.format.js';
import type { OfficialDocument } from '../../schema/document/document.entity.js';
import { bodiesOf } from '../core/plain-mail.js';
import { words } from '../messages/vi.js';

export interface MailText {
  subject: string;
  text: string;
  html: string;
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
  return {
    subject: `${number}: ${document.abstract}`.replace(/\s+/g, ' '),
    ...bodiesOf(lines),
  };
}
