import type { AssessmentRoundCode } from '../../assessment-round/assessment-round.service.js';
import type { SelfAssessmentCode } from '../../self-assessment/self-assessment.service.js';

/** Of rounds and self-assessments. */
export const assessmentMessages: Record<AssessmentRoundCode | SelfAssessmentCode, string> = {
  CRITERIA_NOT_PUBLISHED: 'Bộ tiêu chí này chưa ban hành. Hãy ban hành trước khi mở đợt.',
  ROUND_DUE_PAST: 'Hạn nộp đã qua. Hãy chọn một thời điểm sau bây giờ.',
  ROUND_ASKS_NOBODY: 'Đợt chưa có đơn vị nào còn hoạt động. Hãy chọn lại danh sách đơn vị.',
  ASSESSMENT_ROUND_OVER: 'Đợt tự đánh giá đã kết thúc nên không sửa được nữa.',
  ASSESSMENT_HAS_FAULTS: 'Chưa nộp được: còn {count} chỗ cần bổ sung, đã đánh dấu ở từng tiêu chí.',
  ANSWER_MISSING: '“{name}”: chưa trả lời.',
  ANSWER_WRONG: 'Câu trả lời không đúng với cách đo của tiêu chí này.',
  ANSWER_UNCONFIRMED: '“{name}”: số liệu lấy sẵn, hãy xác nhận hoặc sửa lại.',
  ANSWER_REASON_MISSING: '“{name}”: hãy ghi lý do không áp dụng.',
  ANSWER_MUST_APPLY: '“{name}”: tiêu chí này luôn áp dụng, hãy trả lời.',
  EVIDENCE_MISSING: '“{name}”: đã nhận điểm nhưng chưa có minh chứng.',
  EVIDENCE_OUT_OF_PERIOD: '“{name}”: minh chứng không còn hiệu lực trong kỳ đánh giá.',
  TOO_MUCH_EVIDENCE: 'Mỗi tiêu chí có nhiều nhất {max} minh chứng. Hãy bỏ bớt trước khi thêm.',
};
