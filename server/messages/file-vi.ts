import type { FileCode } from '../import/reading/cell.js';

/** Of files that cannot be read at all. */
export const fileMessages: Record<FileCode, string> = {
  FILE_KIND_UNKNOWN: 'Tệp này không phải .xlsx hoặc .csv. Hãy tải tệp mẫu về và điền vào đó.',
  FILE_OLD_EXCEL:
    'Tệp .xls đời cũ hoặc tệp có mật khẩu. Hãy mở bằng Excel và lưu lại dạng .xlsx không mật khẩu.',
  FILE_HAS_MACROS: 'Tệp có macro nên không được đọc. Hãy lưu lại dạng .xlsx (không phải .xlsm).',
  FILE_TOO_LARGE:
    'Tệp quá lớn sau khi giải nén nên không được đọc. Hãy chép riêng danh sách sang tệp mẫu.',
  FILE_BROKEN: 'Tệp bị hỏng hoặc không đúng định dạng. Hãy mở và lưu lại rồi thử lần nữa.',
  FILE_WRONG_COLUMNS:
    'Trang tính đầu tiên không có cột: {columns}. Dòng đầu phải là tên cột như trong tệp mẫu.',
  FILE_EMPTY: 'Tệp không có dòng dữ liệu nào.',
  FILE_TOO_MANY_ROWS: 'Tệp có hơn {max} dòng. Hãy chia thành nhiều tệp.',
  FILE_NOT_UNICODE:
    'Tệp văn bản dùng bảng mã cũ (windows-1258, TCVN3, VNI…). Hãy lưu lại dạng CSV UTF-8.',
  FILE_ENCRYPTED: 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi thử lại.',
};
