import {
  documentIssuedText,
  type MailedDocument,
} from '../../schema/delivery/document-issued.text.js';
import { bodiesOf } from '../core/plain-mail.js';

export interface MailText {
  subject: string;
  text: string;
  html: string;
}

/** The mail that brings a signed document. */
export function documentIssuedMail(document: MailedDocument, addressee: string): MailText {
  const { subject, lines } = documentIssuedText(document, addressee);
  return { subject, ...bodiesOf(lines) };
}
