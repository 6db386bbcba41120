/** Points, where a profile does not say: no guideline speaks of this footer. */
export const DEFAULT_FOOTER_SIZE = 8;

/**
 * How a Party document is set on paper. Profiles are rows with validity dates: the one in force on
 * the document's date is used. Sources: Hướng dẫn 36-HD/VPTW (2018) and Hướng dẫn 05-HD/VPTW
 * (2026).
 */
export interface LayoutProfile {
  /** "HD36", "HD05". */
  code: string;
  /** Full citation of the guideline the profile comes from. */
  source: string;
  /** Millimetres. */
  margin: { top: number; bottom: number; left: number; right: number };
  fontFamily: string;
  /** Point sizes. */
  size: {
    partyTitle: number;
    superior: number;
    issuer: number;
    number: number;
    placeDate: number;
    typeName: number;
    abstract: number;
    body: number;
    signature: number;
    recipientLabel: number;
    recipients: number;
    pageNumber: number;
    table: number;
    /** Of the footer that says how to check the document. */
    footer?: number;
  };
  /** First-line indent of body paragraphs, millimetres. */
  firstLineIndent: number;
  /** Exact line spacing of the body, points. */
  lineSpacing: number;
  /** Space between body paragraphs, points. */
  paragraphSpacing: number;
  /** Widths of the two header columns, millimetres. */
  headerColumns: [number, number];
  /** Widths of the two signature columns, millimetres. */
  signatureColumns: [number, number];
  /** Printed at the very end of the body: "./." or ".". */
  endMark: string;
  /** Separator under the abstract: "-----". */
  abstractRule: string;
  /** "ĐẢNG CỘNG SẢN VIỆT NAM". */
  partyTitle: string;
  /** Label over the recipients: "Nơi nhận:", underlined in both profiles. */
  recipientLabel: string;
  /** Whether line 1 of a part heading is set in capitals and bold. */
  headingCaps: boolean;
  /** A table of contents stands in documents with at least so many pages and headings. */
  contents: { title: string; fromPages: number; fromHeadings: number };
}
