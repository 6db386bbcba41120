import type { CouncilCode } from '../../recognition/council.service.js';
import type { DecisionCode } from '../../recognition/decision.service.js';

/** Of the council's list and the decision on it. */
export const recognitionMessages: Record<CouncilCode | DecisionCode, string> = {
  COUNCIL_LIST_OPEN:
    'Chưa trình được: còn {count} đơn vị đang chờ thẩm định hoặc đang kiến nghị. Hãy hoàn thành thẩm định, giải quyết kiến nghị trước.',
  COUNCIL_LIST_EMPTY: 'Chưa có đơn vị nào được thẩm định xong nên chưa lập được danh sách.',
  NO_RECOGNITION_TERMS: 'Chưa có quy định về thời hạn công nhận có hiệu lực ngày {day}.',
  PROPOSED_BY_ONESELF:
    'Người đã lập hoặc sửa danh sách không tự quyết định danh sách đó. Hãy nhờ đồng chí khác trong Ban Thường vụ.',
  REFUSAL_MISSING:
    'Còn {count} đơn vị không được công nhận chưa có lý do bằng văn bản. Hãy đề nghị bổ sung trước khi quyết định.',
};
