import type { RoundExportCode } from '../../workbook/export/round-export.service.js';
import type { WorkbookCode } from '../../workbook/reading/read-form.js';

/** Of filled workbooks of a report, and of those of a whole round. */
export const workbookVi: Record<WorkbookCode | RoundExportCode, string> = {
  ROUND_NOT_BEGUN: 'Kỳ báo cáo chưa mở nên chưa có gì để xuất.',
  EXPORT_GONE: 'Tệp này đã quá hạn giữ. Hãy xuất lại từ trang của kỳ báo cáo.',
  WORKBOOK_NOT_OURS:
    'Tệp này không phải biểu tải về từ trang báo cáo. Hãy tải biểu Excel của báo cáo rồi điền vào đó.',
  WORKBOOK_OTHER_FORMAT: 'Biểu này thuộc phiên bản khác của hệ thống. Hãy tải biểu mới về.',
  WORKBOOK_OTHER_ORGANIZATION:
    'Biểu này của tổ chức khác nên không nhập vào đây được. Hãy chọn đúng tệp của đơn vị.',
  WORKBOOK_OTHER_ROUND:
    'Biểu này của kỳ báo cáo khác. Hãy mở báo cáo của kỳ đó, hoặc tải biểu của kỳ này.',
  WORKBOOK_OTHER_TEMPLATE: 'Biểu này theo mẫu báo cáo khác. Hãy tải biểu mới về.',
  WORKBOOK_OTHER_EDITION:
    'Biểu này tải về từ trước lần gửi báo cáo gần nhất nên đã cũ. Hãy tải biểu mới về.',
  WORKBOOK_SHEET_MISSING: 'Tệp thiếu trang tính “{sheet}”. Hãy tải biểu mới về và điền lại.',
  WORKBOOK_ROWS_MISSING:
    'Trang tính “{sheet}” thiếu {count} dòng so với biểu gốc. Hãy tải biểu mới về và điền lại.',
  WORKBOOK_HAS_FAULTS:
    'Tệp còn {count} ô có lỗi nên chưa ghi gì vào báo cáo. Hãy sửa các ô đó và tải lên lại.',
  WORKBOOK_CHANGES_NOTHING: 'Tệp này không làm thay đổi gì: báo cáo đã đúng như tệp.',
  WORKBOOK_UNDO_TOO_LATE:
    'Không hoàn tác được vì báo cáo đã được sửa sau khi nhập tệp. Hãy sửa trực tiếp trên báo cáo.',
  CELL_ROW_UNKNOWN: 'Dòng này không có trong biểu gốc. Hãy xóa dòng, chỉ ghi vào các ô có sẵn.',
  CELL_ROW_TWICE: 'Dòng này lặp lại một dòng ở trên. Hãy xóa bớt một dòng.',
  CELL_IS_A_DAY: 'Ô đang là ngày tháng. Hãy đổi định dạng ô thành số rồi ghi lại số liệu.',
  CELL_NOT_AN_AMOUNT:
    'Đây không phải là số. Hãy chỉ ghi chữ số, tối đa hai chữ số thập phân, ví dụ 1.234,5.',
};
