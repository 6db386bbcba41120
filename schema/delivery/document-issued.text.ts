import { numberLine } from '../document/document.format.js';
import type { DocumentModel } from '../document/document.model.js';

/** What the mail names of a document. */
export interface MailedDocument {
  number: number;
  symbol: string;
  abstract: string;
  model: Pick<DocumentModel, 'issuer'>;
}

/**
 * The mail that brings a signed document, in Vietnamese as the document is; it says no more than
 * number and abstract. The preview and the mail are made from the same words.
 */
export function documentIssuedText(document: MailedDocument, addressee: string) {
  const number = numberLine(document);
  const { abstract, model } = document;
  return {
    subject: `${number}: ${abstract}`.replace(/\s+/g, ' '),
    lines: [
      `Kính gửi đồng chí ${addressee},`,
      `${model.issuer.name} gửi đồng chí văn bản ${number} ${abstract}.`,
      'Văn bản (PDF để đọc và lưu, DOCX để sử dụng lại) ở tệp đính kèm. Nguồn từng số liệu tra cứu được trên hệ thống.',
      'Thư này được gửi tự động; đồng chí không cần trả lời.',
    ],
  };
}
