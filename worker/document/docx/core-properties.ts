import { documentTitle, fileDate } from '../../../schema/document/document.format.js';
import type { DocumentModel } from '../../../schema/document/document.model.js';
import { escapeMarkup, printable } from '../../../schema/document/document.text.js';

/** The packer dates this part with the clock; here it carries the date of the document. */
export function coreProperties(model: DocumentModel): { path: string; data: string } {
  const date = `${fileDate(model).toISOString().slice(0, 19)}Z`;
  const creator = escapeMarkup(printable(model.issuer.name));
  const properties = [
    `<dc:title>${escapeMarkup(documentTitle(model))}</dc:title>`,
    `<dc:creator>${creator}</dc:creator>`,
    '<dc:language>vi-VN</dc:language>',
    `<cp:lastModifiedBy>${creator}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
  ];
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  return {
    path: 'docProps/core.xml',
    data:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      `<cp:coreProperties ${namespaces}>${properties.join('')}</cp:coreProperties>`,
  };
}
