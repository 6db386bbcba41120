/** The prepared workbook of one organization's report: its sheets, their columns, its stamp. */

/** Raised where sheets or columns move: a file of another format is refused. */
export const WORKBOOK_FORMAT = '1';

/** Sheets by what stands on them; the last two are hidden. */
export const sheetNames = {
  guide: 'Hướng dẫn',
  figures: 'Số liệu',
  texts: 'Nội dung',
  practices: 'Mô hình',
  choices: 'Danh mục',
  stamp: 'Tem',
} as const;

/** Sheets that are filled in. */
export const filledSheets = ['figures', 'texts', 'practices'] as const;
export type FilledSheet = (typeof filledSheets)[number];

export interface SheetColumn {
  key: string;
  heading: string;
  width: number;
  /** Of the machine: which row it is, and what stood there when the file was made. */
  hidden?: boolean;
}

const own = (key: string, heading: string): SheetColumn => ({
  key,
  heading,
  width: 12,
  hidden: true,
});

/** Columns from left to right. A hidden "was…" holds what the file was made with. */
export const sheetColumns: Record<FilledSheet, readonly SheetColumn[]> = {
  figures: [
    own('row', 'Khóa'),
    { key: 'code', heading: 'Mã', width: 7 },
    { key: 'label', heading: 'Chỉ tiêu', width: 46 },
    { key: 'part', heading: 'Số cần ghi', width: 26 },
    { key: 'unit', heading: 'Đơn vị tính', width: 13 },
    { key: 'previous', heading: 'Kỳ trước', width: 14 },
    { key: 'answer', heading: 'Số liệu kỳ này', width: 18 },
    { key: 'explanation', heading: 'Giải trình', width: 40 },
    { key: 'confirm', heading: 'Xác nhận số lấy sẵn', width: 12 },
    { key: 'definition', heading: 'Cách tính, nguồn số liệu', width: 60 },
    own('wasAnswer', 'Số liệu khi tải về'),
    own('wasExplanation', 'Giải trình khi tải về'),
    own('wasConfirm', 'Nguồn lấy sẵn'),
  ],
  texts: [
    own('row', 'Khóa'),
    { key: 'section', heading: 'Mục', width: 30 },
    { key: 'prompt', heading: 'Nội dung cần ghi', width: 46 },
    { key: 'tick', heading: 'Có', width: 7 },
    { key: 'text', heading: 'Nội dung', width: 80 },
    own('wasTick', 'Có khi tải về'),
    own('wasText', 'Nội dung khi tải về'),
  ],
  practices: [
    own('row', 'Khóa'),
    { key: 'section', heading: 'Mục', width: 30 },
    { key: 'kind', heading: 'Loại', width: 20 },
    { key: 'title', heading: 'Tên mô hình, cách làm', width: 46 },
    { key: 'sentence', heading: 'Kết quả nổi bật (một câu)', width: 70 },
    own('wasKind', 'Loại khi tải về'),
    own('wasTitle', 'Tên khi tải về'),
    own('wasSentence', 'Kết quả khi tải về'),
  ],
};

/** Word of the drop-downs that are ticks. */
export const YES = 'Có';

/** What a file belongs to; every value is text. */
export interface WorkbookStamp {
  format: string;
  organization: string;
  round: string;
  template: string;
  submission: string;
  /** Hand-ins before the file was made. */
  edition: string;
}

export const stampKeys = [
  'format',
  'organization',
  'round',
  'template',
  'submission',
  'edition',
] as const satisfies (keyof WorkbookStamp)[];

/** Bytes of a filled file. */
export const MOST_WORKBOOK_BYTES = 5 * 1024 * 1024;

/** Where in a file something is: "Số liệu", "G12". */
export interface CellPlace {
  sheet: string;
  cell: string;
}

/** What is wrong in one cell, or worth a look. */
export interface CellRemark extends CellPlace {
  code: string;
  params?: Record<string, string | number>;
}

/** One field of the form as the file has it. */
export interface FormEntry extends CellPlace {
  /** Canonical: a decimal with a point, a code, a text. */
  text: string;
  /** What the file was made with; left out where it says the same. */
  was?: string;
}

/** Fields of the form by their name in a draft; those with a fault are not among them. */
export interface FilledForm {
  entries: Record<string, FormEntry>;
  faults: CellRemark[];
}

/** A field that the file would change. */
export interface WorkbookChange extends CellPlace {
  /** Name of the field in a draft. */
  name: string;
  /** As the file calls it. */
  title: string;
  from: string;
  to: string;
  /** Whether from and to are decimals. */
  isAmount: boolean;
  /** Whether it was also changed in the console since the file was made. */
  contested: boolean;
}
