import { Paragraph, StyleLevel, TableOfContents } from 'docx';
import type { FileChild, PageNumberEstimator } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { contentsOf } from '../../../schema/document/contents.js';
import type { DocumentModel } from '../../../schema/document/document.model.js';
import { printable } from '../../../schema/document/document.text.js';
import type { LayoutProfile } from '../../../schema/document/layout-profile.model.js';
import { StyleId, STYLE_NAME } from './docx-styles.js';

/** Captions are counted without setting pages; there is no page number to find out. */
const captionsAlone: PageNumberEstimator = () => ({ bookmarks: new Map() });

/**
 * Who works out the page numbers: whoever opens the file sees them at once, and is not asked
 * whether fields shall be updated.
 */
export function pageNumbersOf(model: DocumentModel, profile: LayoutProfile): PageNumberEstimator {
  return contentsOf(model, profile).length === 0 ? captionsAlone : estimatePageNumbers;
}

/** The table of contents of a long document as Word's own field, on a page of its own. */
export function docxContents(model: DocumentModel, profile: LayoutProfile): FileChild[] {
  if (contentsOf(model, profile).length === 0) return [];
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
