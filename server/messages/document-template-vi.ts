import type { DocumentTemplateCode } from '../document-template/document-template.service.js';

export const documentTemplateMessages: Record<DocumentTemplateCode, string> = {
  DOCX_KIND_UNKNOWN: 'Tệp này không phải văn bản Word dạng .docx.',
  DOCX_HAS_MACROS: 'Tệp có macro nên không được nhận. Hãy lưu lại dạng .docx (không phải .docm).',
  DOCX_UNSAFE:
    'Tệp chứa nội dung không được phép: {what}. Hãy bỏ liên kết ra ngoài, đối tượng nhúng và trường lạ.',
  TEMPLATE_TOO_LARGE:
    'Tệp quá lớn. Mẫu văn bản nhiều nhất 2 MB, sau khi giải nén nhiều nhất 50 MB.',
  TEMPLATE_HAS_FAULTS: 'Mẫu còn {count} lỗi. Hãy sửa tệp và tải lên phiên bản mới.',
  TEMPLATE_NOT_PREVIEWED: 'Hãy xem trước mẫu với số liệu thật trước khi dùng.',
  TEMPLATE_NO_REPORT: 'Chưa có báo cáo nào để xem trước. Hãy tổng hợp một đợt báo cáo trước.',
  TEMPLATE_PLACEHOLDER_UNKNOWN: 'Không có ô {placeholder} trong danh sách.',
  TEMPLATE_PLACEHOLDER_MISSING: 'Mẫu không có ô {placeholder}.',
  TEMPLATE_PLACEHOLDER_TWICE: 'Ô {placeholder} chỉ được dùng một lần.',
  TEMPLATE_PLACEHOLDER_NOT_ALONE: 'Ô {placeholder} phải đứng một mình trong đoạn.',
  TEMPLATE_PLACEHOLDER_NOT_IN_BODY:
    'Ô {placeholder} phải nằm trong thân văn bản, không ở đầu trang hay chân trang.',
  TEMPLATE_PLACEHOLDER_IN_TABLE: 'Ô {placeholder} không được nằm trong bảng.',
  TEMPLATE_BRACES_OPEN: 'Dấu ngoặc {placeholder} mở mà không đóng, hoặc đóng mà không mở.',
  TEMPLATE_HAS_COMMENTS: 'Tệp còn nhận xét. Hãy xóa hết nhận xét rồi tải lên lại.',
  TEMPLATE_HAS_REVISIONS:
    'Tệp còn theo dõi thay đổi. Hãy chấp nhận hoặc bỏ các thay đổi rồi tải lên lại.',
  TEMPLATE_PAGE_DIFFERS:
    'Khác thể thức đang áp dụng: {what} là {found} mm, thể thức là {should} mm.',
};
