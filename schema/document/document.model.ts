/**
 * An official document as data: what it says, apart from how a layout profile sets it on paper.
 * DOCX, PDF and the HTML preview are all made from this one model.
 */

/** Points at the consolidated figure a piece of text was computed from. */
export interface FigureReference {
  indicatorCode: string;
  /** Which quantity of it: "numerator", "percent", "category:LATE"; none in older documents. */
  part?: string;
}

/**
 * A stretch of text in one style. `figure` marks a computed quantity, so that a reader can ask for
 * its sources.
 */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  figure?: FigureReference;
}

/**
 * Level 1 is a part ("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO"), level 2 a numbered section ("1. Ưu điểm").
 */
export interface HeadingBlock {
  kind: 'heading';
  level: 1 | 2;
  /** "I", "II", "1", "2": without the full stop. */
  ordinal: string;
  text: string;
}

export interface ParagraphBlock {
  kind: 'paragraph';
  runs: Run[];
  /** In the middle of the line and without indent; left out: justified. */
  align?: 'center';
}

/** A line that starts with "- ", or with its ordinal ("1. ") where one is given. */
export interface ItemBlock {
  kind: 'item';
  ordinal?: string;
  runs: Run[];
}

export interface TableBlock {
  kind: 'table';
  /** Without its number, which follows from its place in the document. */
  caption?: string;
  /** Relative widths, one per column; they need not add up to anything. */
  widths: number[];
  /** 'number' columns are set flush right. */
  align: ('text' | 'number' | 'center')[];
  header: string[];
  rows: string[][];
}

/** Figures side by side under one name; null where there is none. */
export interface ChartSeries {
  name: string;
  values: (number | null)[];
}

/**
 * A small chart, black on white. It shows what a table of the document says as well, for a drawing
 * cannot be read aloud or added up.
 */
export interface ChartBlock {
  kind: 'chart';
  /** Bars compare things; lines follow them over periods, of which there are few. */
  form: 'bars' | 'lines';
  caption?: string;
  /** Of every value, as printed behind it: "%", " lớp". */
  unit: string;
  /** What the bars stand for, or the periods along the axis. */
  categories: string[];
  /** At most three, the latest or most important first. */
  series: ChartSeries[];
}

export type Block = HeadingBlock | ParagraphBlock | ItemBlock | TableBlock | ChartBlock;

/** One line of "Nơi nhận"; `note` is printed in brackets, for example "để b/c". */
export interface RecipientLine {
  label: string;
  note?: string;
}

/** A page of its own after the signature. */
export interface Annex {
  title: string;
  blocks: Block[];
}

/** A list too long for paper: the annexes give its counts, the workbook of sources its rows. */
export interface WorkbookList {
  /** Of its sheet. */
  name: string;
  header: string[];
  rows: string[][];
}

/** What the footer of an issued document says, by which anybody can check it. */
export interface VerificationMark {
  /** Of the public page, with the document's code: "https://…/verify/k7m2p-…". */
  address: string;
  /** SHA-256 of the document's manifest, hexadecimal. */
  hash: string;
}

export interface DocumentModel {
  /**
   * Left header lines: the superior body, then the issuing body, as valid on the document's date.
   */
  issuer: { superior: string; name: string };
  /** Official number; null while the document is a draft. */
  number: number | null;
  /** Number symbol without the number: "BC/ĐUK". */
  symbol: string;
  /** n of "Dự thảo lần n"; null once the document is numbered. */
  draft: number | null;
  place: string;
  /** ISO calendar date of the document; null prints blanks to be filled in. */
  date: string | null;
  /** Year printed when the date is still open. */
  year: number;
  /** "BÁO CÁO". */
  typeName: string;
  /** The abstract (trích yếu), line by line as it should break. */
  abstract: string[];
  body: Block[];
  recipients: RecipientLine[];
  signature: {
    /** "T/M BAN CHẤP HÀNH". */
    authority: string;
    /** "PHÓ BÍ THƯ". */
    title: string;
    name: string;
    /** ISO instant of the recorded signing act; null before it. */
    signedAt: string | null;
  };
  annexes: Annex[];
  /** In the workbook alone; none where everything is printed. */
  lists?: WorkbookList[];
  /** Printed in the footer of every page; none before the document is issued. */
  verification?: VerificationMark | null;
}
