import type { AppealCode } from '../../assessment-verification/appeal.service.js';
import type { FieldVisitCode } from '../../assessment-verification/visit/field-visit.service.js';
import type { VerificationCode } from '../../assessment-verification/verification.service.js';

export type AssessmentVerificationCode = VerificationCode | FieldVisitCode | AppealCode;

/** Of verification, visits and appeals. */
export const verifyingMessages: Record<AssessmentVerificationCode, string> = {
  VERIFIER_OF_OWN_ORGANIZATION:
    'Người thẩm định có vai trò ở chính đơn vị này nên không được thẩm định. Hãy phân công người khác.',
  VERIFICATION_OPEN: 'Chưa kết luận được: còn {count} chỗ cần xem, đã đánh dấu ở từng tiêu chí.',
  NOT_JUDGED: '“{name}”: chưa thẩm định.',
  REMARK_MISSING: '“{name}”: khác với tự chấm, cần ghi nhận xét để đơn vị biết vì sao.',
  RETURN_REASON_LEFT:
    '“{name}”: còn lý do trả lại. Hãy trả lại hồ sơ, hoặc xóa lý do rồi kết luận.',
  NO_RETURN_REASON:
    'Chưa có lý do ở tiêu chí nào. Hãy ghi ở tiêu chí cần sửa điều đơn vị phải bổ sung, rồi trả lại.',
  RETURNED_TOO_OFTEN:
    'Hồ sơ đã được trả lại {most} lần, là số lần nhiều nhất của đợt. Hãy kết luận.',
  FIELD_VISIT_NEEDED:
    'Tiêu chuẩn {standards} chênh lệch quá mức cho phép. Hãy thẩm định thực tế và hoàn thành phiếu trước.',
  FIELD_VISIT_OPEN: 'Phiếu thực tế chưa đủ: còn {count} chỗ cần bổ sung.',
  FIELD_LINE_OPEN: '“{name}”: chưa ghi kết quả.',
  FIELD_PHOTO_MISSING: '“{name}”: cần ít nhất một ảnh chụp tại chỗ.',
  FIELD_DAY_MISSING: 'Chưa ghi ngày thẩm định thực tế.',
  FIELD_DAY_AHEAD: 'Ngày thẩm định thực tế không được sau hôm nay.',
  FIELD_MET_MISSING: 'Chưa ghi người tiếp đoàn.',
  FIELD_NOT_A_PHOTO: 'Chỉ nhận ảnh JPG, PNG hoặc WebP.',
  TOO_MANY_PHOTOS: 'Mỗi dòng có nhiều nhất {max} ảnh. Hãy bỏ bớt trước khi thêm.',
  APPEAL_TOO_LATE: 'Đã hết hạn kiến nghị ({day}).',
  APPEAL_EMPTY: 'Hãy chọn ít nhất một tiêu chí và nêu lý do kiến nghị.',
  APPEAL_BY_VERIFIER: 'Người đã thẩm định không giải quyết kiến nghị về kết quả của mình.',
  APPEALED_ALREADY: 'Kết quả này đã được kiến nghị một lần.',
};
