import type { CriteriaFaultCode } from '../../../schema/criteria/criteria-check.rule.js';
import type { CriteriaRescoreCode } from '../../criteria-rescore/criteria-rescore.service.js';
import type { CriteriaCode } from '../../criteria/criteria.service.js';

/** What is said about criteria sets and the faults of their drafts. */
export const criteriaVi = {
  CRITERIA_HAVE_FAULTS: 'Bộ tiêu chí còn {count} chỗ cần sửa trước khi ban hành.',
  CRITERIA_DRAFT_EXISTS: 'Bộ tiêu chí này đã có một bản nháp. Hãy sửa tiếp hoặc bỏ bản nháp đó.',
  CRITERIA_NAME_USED: 'Đã có bộ tiêu chí với tên này. Hãy chọn tên khác.',
  CRITERIA_NOT_PREVIEWED:
    'Hãy tính thử câu trả lời của đợt trước theo bản nháp này trước khi ban hành (thẻ Tính thử).',
  RESCORE_NO_ANSWERS: 'Đợt này chưa có tổ chức nào nộp bản tự đánh giá. Hãy chọn đợt khác.',
  CRITERIA_SET_UNKNOWN: 'Không có bộ tiêu chí mẫu này. Hãy chọn trong danh sách.',
  CRITERIA_CODE_WRONG:
    'Mã gồm chữ in hoa không dấu và số, có thể cách nhau bằng dấu chấm: 1.2, G1.',
  CRITERIA_CODE_TWICE: 'Mã này đã được dùng trong bộ tiêu chí. Hãy chọn mã khác.',
  CRITERIA_SHAPE_WRONG: 'Giá trị ở chỗ này không đúng kiểu.',
  CRITERION_FOR_NOBODY:
    'Cần điểm tối đa cho ít nhất một loại hình: cơ quan, đơn vị hoặc doanh nghiệp.',
  MAXIMUM_OF_NOTHING: 'Điểm tối đa phải lớn hơn 0; hãy bỏ trống nếu không áp dụng.',
  MAXIMUM_OUT_OF_REACH: 'Không mức nào được đủ 100 % số điểm.',
  LEVELS_TOO_FEW: 'Cần ít nhất hai mức.',
  PARTS_TOO_FEW: 'Cần ít nhất hai phần.',
  TARGET_OF_NOTHING: 'Chỉ tiêu phải lớn hơn 0.',
  FORMULA_INCOMPLETE: 'Công thức phải có ít nhất một số liệu và mỗi phép tính có từ hai số.',
  EVIDENCE_KINDS_MISSING: 'Hãy chọn loại minh chứng được nhận.',
  BAND_TWICE: 'Đã có mức bắt đầu từ số điểm này.',
  BAND_OUT_OF_REACH: 'Không loại hình nào đạt được số điểm này.',
  SUM_NOT_100: 'Tổng điểm tối đa là {sum}, không phải 100.',
} satisfies Record<CriteriaCode | CriteriaRescoreCode | CriteriaFaultCode, string>;
