import { Paragraph, StyleLevel, TableOfContents } from 'docx';
import type { FileChild, PageNumberEstimator } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { printable } from '../../../schema/document/document.text.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { StyleId, STYLE_NAME } from './docx-styles.js';

/** Captions are counted without setting pages; there is no page number to find out. */
const captionsAlone: PageNumberEstimator = () => ({ bookmarks: new Map() });

/**
 * Who works out the page numbers: whoever opens the file sees them at once, and is not asked
 * whether fields shall be updated.
 */
export function pageNumbersOf(entries: number, isTooLong: boolean): PageNumberEstimator {
  return entries === 0 || isTooLong ? captionsAlone : estimatePageNumbers;
}

const OPEN_PAGE = /(PAGEREF _Toc(\d+) [^<]*<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)/g;

/** Pages of the entries, in their order, put where none was worked out. */
export function withPages(xml: string, pages: readonly number[]): string {
  return xml.replace(OPEN_PAGE, (field: string, _: string, entry: string) => {
    const page = pages[Number(entry) - 1];
    return page === undefined ? field : `${field}<w:t>${page}</w:t>`;
  });
}

/** The table of contents of a long document as Word's own field, on a page of its own. */
export function docxContents(entries: number, profile: LayoutProfile): FileChild[] {
  if (entries === 0) return [];
  const title = printable(profile.contents.title);
  return [
    new Paragraph({ style: StyleId.CONTENTS_TITLE, pageBreakBefore: true, text: title }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-2',
      stylesWithLevels: [new StyleLevel(STYLE_NAME.ANNEX_TITLE, 1)],
    }),
  ];
}
