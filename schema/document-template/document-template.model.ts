/**
 * What a committee's own Word file may ask for: a closed list of names between braces, as in
 * "{{so}}". Nothing else between braces is read, computed or looked up.
 */

/** How a placeholder is filled: words in its line, or paragraphs and tables in place of its own. */
export type PlaceholderKind = 'line' | 'blocks';

export interface Placeholder {
  name: string;
  kind: PlaceholderKind;
  /** What stands there, for who writes the file. */
  meaning: string;
  /** Without it the document would lack what makes it one. */
  isNeeded: boolean;
}

const line = (name: string, meaning: string, isNeeded = false): Placeholder => ({
  name,
  kind: 'line',
  meaning,
  isNeeded,
});

const blocks = (name: string, meaning: string, isNeeded = false): Placeholder => ({
  name,
  kind: 'blocks',
  meaning,
  isNeeded,
});

export const placeholders: readonly Placeholder[] = [
  line('cap_tren', 'Cơ quan cấp trên, chữ in hoa'),
  line('co_quan', 'Cơ quan ban hành, chữ in hoa', true),
  line('so', '“Số 167-BC/ĐUK”', true),
  line('du_thao', '“Dự thảo lần 2”; trống khi đã có số'),
  line('dia_danh_ngay', '“Nam Định, ngày 15 tháng 8 năm 2023”', true),
  line('loai_van_ban', 'Tên loại văn bản, chữ in hoa', true),
  line('trich_yeu', 'Trích yếu nội dung', true),
  blocks('noi_dung', 'Toàn bộ nội dung văn bản', true),
  line('quyen_han', '“T/M BAN CHẤP HÀNH”', true),
  line('chuc_vu', 'Chức vụ người ký', true),
  line('ghi_chu_ky', '“Đã ký trên hệ thống lúc …”; trống khi chưa ký'),
  line('nguoi_ky', 'Họ và tên người ký', true),
  line('kiem_tra', 'Mã và địa chỉ kiểm tra văn bản, mỗi tệp một chỗ; trống khi chưa phát hành'),
  blocks('noi_nhan', 'Các dòng nơi nhận', true),
  blocks('phu_luc', 'Các phụ lục, mỗi phụ lục bắt đầu một trang', true),
];

/** Where in the file something was found; paragraphs are counted from 1 in their part. */
export interface FindingPlace {
  part: 'body' | 'header' | 'footer';
  paragraph: number;
  /** The paragraph's text, shortened. */
  excerpt: string;
}

export type FindingCode =
  | 'TEMPLATE_PLACEHOLDER_UNKNOWN'
  | 'TEMPLATE_PLACEHOLDER_MISSING'
  | 'TEMPLATE_PLACEHOLDER_TWICE'
  | 'TEMPLATE_PLACEHOLDER_NOT_ALONE'
  | 'TEMPLATE_PLACEHOLDER_NOT_IN_BODY'
  | 'TEMPLATE_PLACEHOLDER_IN_TABLE'
  | 'TEMPLATE_BRACES_OPEN'
  | 'TEMPLATE_HAS_COMMENTS'
  | 'TEMPLATE_HAS_REVISIONS'
  | 'TEMPLATE_PAGE_DIFFERS';

/** What the check of a file says; with a fault the file is never used. */
export interface TemplateFinding {
  code: FindingCode;
  isFault: boolean;
  /** What the code's sentence names. */
  params: Record<string, string | number>;
  place: FindingPlace | null;
}

/** Bytes of a file. */
export const MOST_TEMPLATE_BYTES = 2 * 1024 * 1024;
