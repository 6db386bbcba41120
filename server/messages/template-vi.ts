import type { FigureRuleCode } from '../../schema/submission/submission.rule.js';
import type { TemplateFaultCode } from '../../schema/template/template-check.rule.js';
import type { TemplateCode } from '../template/template.service.js';

/** What is said about templates, the faults of their drafts, and of figures against their rules. */
export const templateVi = {
  TEMPLATE_HAS_FAULTS: 'Mẫu báo cáo còn {count} chỗ cần sửa trước khi ban hành.',
  TEMPLATE_DRAFT_EXISTS: 'Mẫu này đã có một bản nháp. Hãy sửa tiếp hoặc bỏ bản nháp đó.',
  TEMPLATE_NAME_USED: 'Đã có mẫu báo cáo với tên này. Hãy chọn tên khác.',
  PLACEHOLDER_UNKNOWN: 'Không có chỗ điền {name}. Có thể dùng: {known}',
  BRACE_ALONE: 'Dấu ngoặc nhọn phải bao quanh một tên, như {years}.',
  FULL_STOP_MISSING: 'Câu phải kết thúc bằng dấu chấm.',
  RULE_INCOMPLETE: 'Quy tắc chưa đủ nội dung.',
  RULE_PART_WRONG: 'Chỉ tiêu không có phần số liệu này.',
  RULE_FIGURE_UNKNOWN: 'Quy tắc nhắc đến số liệu không có trong mẫu: {figure}.',
  CATEGORIES_TOO_FEW: 'Cần ít nhất hai mục để chọn.',
  SECTION_UNKNOWN: 'Chỉ tiêu thuộc một mục không có trong mẫu.',
  TEMPLATE_CODE_TWICE: 'Mã này đã được dùng.',
  TEMPLATE_CODE_WRONG: 'Mã gồm chữ in hoa không dấu và số, bắt đầu bằng chữ.',
  SECTION_ASKS_NOTHING: 'Mục chưa có chỉ tiêu nào.',
  SECTION_EMPTY: 'Mục chưa có nội dung nào.',
  PRACTICE_KINDS_MISSING: 'Có mục hỏi mô hình nhưng chưa có loại mô hình nào để chọn.',
  FIGURE_RULE_BROKEN: '{message}',
  FIGURE_RULE_UNEXPLAINED: 'Cần giải trình: {message}',
  FIGURE_UNCONFIRMED: 'Số liệu lấy sẵn chưa được xác nhận.',
} satisfies Record<TemplateCode | TemplateFaultCode | FigureRuleCode, string>;
