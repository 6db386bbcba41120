import ExcelJS from 'exceljs';
import { importChoices, importColumns, neededColumns } from '../../schema/import/import.model.js';

const HINTS: Partial<Record<string, string>> = {
  code: 'Không đổi về sau; chữ không dấu, chữ số và các dấu . _ / -',
  hostType: 'Chọn trong danh sách. Bắt buộc với tổ chức mới.',
  kind: 'Chọn trong danh sách. Để trống: suy ra từ tên.',
  cluster: 'Cụm chưa có sẽ được lập.',
  openedOn: 'Ngày/tháng/năm. Chỉ dùng cho tổ chức mới.',
  asOf: 'Ngày/tháng/năm. Cần khi có số liệu.',
};

const GENERAL = [
  'Mỗi dòng là một tổ chức. Ô để trống thì giữ nguyên nội dung đang có trong sổ.',
  'Không gộp ô, không dùng công thức, không dùng phông chữ TCVN3 hoặc VNI.',
  'Tệp .xlsx hoặc .csv (UTF-8), nhiều nhất 5 MB và 20.000 dòng; chỉ trang tính đầu tiên được đọc.',
];

const MOST_LINES = 5000;

/** The workbook to be filled in: headings, drop-downs, and what each column means. */
export async function importTemplate(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Danh sách tổ chức', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = importColumns.map(([key, header]) => ({ key, header, width: 26 }));
  sheet.getRow(1).font = { bold: true };
  importColumns.forEach(([field], at) => {
    const choices = importChoices[field as keyof typeof importChoices];
    if (!choices) return;
    const list = { type: 'list' as const, allowBlank: true };
    const formulae = [`"${Object.keys(choices).join(',')}"`];
    for (let line = 2; line <= MOST_LINES; line += 1) {
      sheet.getCell(line, at + 1).dataValidation = { ...list, formulae };
    }
  });
  const help = book.addWorksheet('Hướng dẫn');
  help.columns = [{ width: 34 }, { width: 14 }, { width: 70 }];
  for (const line of GENERAL) help.addRow([line]);
  help.addRow([]);
  help.addRow(['Cột', 'Bắt buộc', 'Cách ghi']).font = { bold: true };
  for (const [field, heading] of importColumns) {
    help.addRow([heading, neededColumns.includes(field) ? 'Có' : '', HINTS[field] ?? '']);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
