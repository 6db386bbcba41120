import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { contentsOf } from '../../../schema/document/contents.js';
import type { DocumentModel } from '../../../schema/document/document.model.js';
import { printable } from '../../../schema/document/document.text.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { mm } from './pdf-measure.js';

/** Destinations that the table of contents points at, counted from 0. */
export const headingPlace = (index: number): string => `heading-${index}`;
export const annexPlace = (index: number): string => `annex-${index}`;

/** A dotted line leads from an entry to its page. */
const LEADERS = {
  hLineWidth: (row: number) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineStyle: () => ({ dash: { length: 0.75, space: 2 } }),
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 2,
  paddingBottom: () => 1,
};

/** The table of contents of a long document, on a page of its own; nothing in a short one. */
export function pdfContents(model: DocumentModel, profile: LayoutProfile): Content[] {
  const entries = contentsOf(model, profile);
  if (entries.length === 0) return [];
  const headings = entries.length - model.annexes.length;
  const body = entries.map(({ level, text }, index): TableCell[] => {
    const place = index < headings ? headingPlace(index) : annexPlace(index - headings);
    const indent = level === 2 ? mm(profile.firstLineIndent) : 0;
    return [
      { text, linkToDestination: place, margin: [indent, 0, 12, 0] },
      { pageReference: place, alignment: 'right', verticalAlignment: 'bottom' },
    ];
  });
  return [
    {
      text: printable(profile.contents.title),
      bold: true,
      alignment: 'center',
      pageBreak: 'before',
      margin: [0, 0, 0, 8],
    },
    { table: { widths: ['*', mm(14)], body, dontBreakRows: true }, layout: LEADERS },
  ];
}
