import type { FieldFault } from '../core/field-fault.js';

/** The columns of a file in the template's order: field and heading. */
export const importColumns = [
  ['code', 'Mã'],
  ['name', 'Tên tổ chức'],
  ['shortName', 'Tên gọi tắt'],
  ['kind', 'Loại tổ chức'],
  ['hostType', 'Loại hình'],
  ['hostName', 'Cơ quan, đơn vị, doanh nghiệp'],
  ['cluster', 'Cụm thi đua'],
  ['issuerSuperior', 'Dòng cấp trên trên văn bản'],
  ['issuerName', 'Dòng cơ quan ban hành'],
  ['abbreviation', 'Ký hiệu'],
  ['place', 'Địa danh'],
  ['openedOn', 'Ngày thành lập'],
  ['asOf', 'Số liệu tính đến ngày'],
  ['membersTotal', 'Đảng viên'],
  ['membersExempt', 'Đảng viên được miễn'],
  ['staffTotal', 'Cán bộ, người lao động'],
  ['subCells', 'Chi bộ trực thuộc'],
  ['phone', 'Điện thoại'],
  ['email', 'Thư điện tử'],
  ['contactName', 'Người liên hệ'],
  ['contactPosition', 'Chức vụ'],
] as const;

export type ImportField = (typeof importColumns)[number][0];

/** Columns without which a file is not read. */
export const neededColumns: readonly ImportField[] = ['code', 'name'];

/** What a row says, as the register keeps it; a column that is left empty changes nothing. */
export type ImportValues = Partial<Record<ImportField, string | number>>;

/** A fault in one cell: `field` is the column. */
export type CellFault = FieldFault;

/** What a row would change. */
export interface ImportChange {
  field: string;
  from: string | number | null;
  to: string | number;
}

/** Words of a file for what the register keeps as codes. */
export const importChoices = {
  kind: { 'Đảng bộ cơ sở': 'GRASSROOTS_COMMITTEE', 'Chi bộ cơ sở': 'GRASSROOTS_CELL' },
  hostType: {
    'Cơ quan': 'AGENCY',
    'Đơn vị sự nghiệp': 'PUBLIC_UNIT',
    'Doanh nghiệp': 'ENTERPRISE',
  },
} as const;

/** Bytes of a file, rows of it. */
export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_ROWS = 20_000;
