import { workbookVi } from './workbook/vi.js';
import { recognitionMessages } from './assessment/recognition-vi.js';
import { verifyingMessages } from './assessment/verifying-vi.js';
import { assessmentMessages } from './assessment/assessment-vi.js';
import { evidenceMessages } from './assessment/evidence-vi.js';
import { fileMessages } from './file-vi.js';
import { documentTemplateMessages } from './document-template-vi.js';
import { criteriaVi } from './assessment/criteria-vi.js';
import { templateVi } from './template-vi.js';
import type { MessageCode } from './message-codes.js';

export const vi: Record<MessageCode, string> = {
  UNAUTHENTICATED:
    'Phiên đăng nhập đã hết. Đồng chí hãy đăng nhập lại; nội dung đã nhập vẫn được giữ.',
  FORBIDDEN: 'Vai trò hiện tại không có quyền thực hiện việc này.',
  NOT_FOUND: 'Không tìm thấy nội dung này.',
  CHANGED_ELSEWHERE:
    'Nội dung vừa được người khác thay đổi. Hãy tải lại để xem bản mới nhất trước khi lưu.',
  WRONG_STATE:
    'Không thực hiện được vì tình trạng đã thay đổi. Hãy tải lại trang để xem bước hiện tại.',
  INVALID_INPUT: 'Có thông tin chưa hợp lệ. Hãy sửa các ô được đánh dấu.',
  SECOND_FACTOR_REQUIRED:
    'Cấp ủy yêu cầu xác thực hai bước với vai trò này. Đồng chí hãy thiết lập ở trang Tài khoản.',
  TOO_MANY_TRIES: 'Đã thử sai nhiều lần. Hãy đợi {seconds} giây rồi thử lại.',
  REASON_REQUIRED: 'Cần ghi rõ lý do.',
  INTERNAL: 'Hệ thống gặp lỗi. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị mã {requestId}.',
  INVITATION_NOT_VALID:
    'Đường dẫn này không còn dùng được. Hãy đề nghị người đã mời gửi lại lời mời.',
  INVITATION_OTHER_ADDRESS:
    'Lời mời này gửi cho địa chỉ khác. Hãy đăng xuất rồi đăng nhập bằng đúng địa chỉ được mời.',
  INVITATION_PENDING:
    'Địa chỉ này đã được mời vào vai trò đó và chưa nhận lời. Hãy gửi lại lời mời.',
  INVITATION_SIGN_IN_FIRST:
    'Địa chỉ này đã có tài khoản. Hãy đăng nhập bằng tài khoản đó rồi nhận lời mời.',
  TOO_MANY_VISITS: 'Đã thử quá nhiều lần. Hãy chờ {minutes} phút rồi thử lại.',
  EMAIL_INVALID: 'Đây không phải là một địa chỉ thư điện tử.',
  PASSWORD_GUESSABLE:
    'Mật khẩu này dễ đoán. Hãy dùng vài từ không liên quan đến nhau, không chứa họ tên, địa chỉ thư.',
  PASSWORD_TOO_SHORT: 'Mật khẩu cần ít nhất 12 ký tự.',
  PASSWORD_TOO_LONG: 'Mật khẩu nhiều nhất 128 ký tự.',
  SUPPORT_READ_ONLY:
    'Đang xem để hỗ trợ đơn vị nên không thay đổi được gì. Hãy rời chế độ hỗ trợ trước.',
  SUPPORT_TOO_LONG: 'Thời gian hỗ trợ từ 1 đến {most} giờ.',
  LAST_ADMINISTRATOR:
    'Đây là quản trị hệ thống cuối cùng của cấp ủy. Hãy phân công thêm một người trước.',
  MEMBERSHIP_HELD_ALREADY: 'Người này đã giữ vai trò đó trong khoảng thời gian này.',
  NOT_A_SECRETARY: 'Chỉ bàn giao được vai trò bí thư của một đơn vị.',
  RECEIVER_MISSING: 'Hãy chọn người nhận bàn giao, hoặc ghi thư điện tử để mời.',
  SUCCESSION_PENDING: 'Đơn vị này đang có một lần bàn giao. Hãy rút lần đó trước khi lập lần khác.',
  OWN_MEMBERSHIP: 'Không ai tự quyết định về vai trò của chính mình. Hãy nhờ người có quyền khác.',
  ROLE_NOT_HERE: 'Vai trò này không dùng ở đây. Hãy chọn vai trò khác.',
  DAY_PAST: 'Ngày này đã qua (sớm nhất {earliest}).',
  DAYS_OUT_OF_ORDER: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
  NO_TERM: 'Chưa có nhiệm kỳ nào bao gồm ngày {day}. Hãy khai báo nhiệm kỳ trước khi cấp số.',
  NO_LAYOUT_PROFILE: 'Chưa có thể thức văn bản có hiệu lực ngày {day}.',
  DOCUMENT_NOT_READY: 'Tệp của văn bản đang được tạo. Hãy đợi vài giây rồi phát hành.',
  DOCUMENT_HELD: 'Văn bản đang được giữ lại. Hãy bỏ giữ trước khi phát hành.',
  DOCUMENT_NOT_HELD: 'Văn bản này không bị giữ lại.',
  DISPATCH_CHANGED:
    'Nơi nhận hoặc tệp đính kèm vừa thay đổi. Hãy xem lại nội dung gửi rồi phát hành.',
  RECIPIENT_LISTED: 'Địa chỉ này đã có trong nhóm trong thời gian đó.',
  TOO_MANY_RECIPIENTS: 'Nhiều nhất {max}. Hãy xóa bớt trước khi thêm.',
  DELIVERY_REPLACED: 'Thư này đã được gửi lại đến một địa chỉ khác. Hãy tải lại trang.',
  ADDRESS_SAME: 'Đây chính là địa chỉ bị trả lại. Hãy nhập địa chỉ đúng.',
  ADDRESS_IN_LEDGER: 'Văn bản này đã có một thư gửi đến địa chỉ đó.',
  BOUNCE_TOO_LARGE: 'Tệp lớn hơn 10 MB. Hãy lưu riêng thư báo lỗi thành tệp .eml rồi tải lên.',
  BOUNCE_NOT_A_REPORT:
    'Đây không phải thư báo không gửi được của máy chủ thư. Hãy lưu nguyên thư đó thành tệp .eml.',
  BOUNCE_NOT_OURS: 'Thư báo này không nói về thư nào hệ thống đã gửi cho cấp ủy này.',
  BOUNCE_ONLY_DELAYED: 'Máy chủ mới báo chậm và vẫn đang thử gửi. Hãy đợi thư báo cuối cùng.',
  BOUNCE_SAYS_DELIVERED: 'Thư báo này nói thư đã đến nơi, không phải bị trả lại.',
  NO_DIFFERENCES:
    'Số liệu của kỳ này không khác báo cáo đã phát hành nên không cần báo cáo bổ sung.',
  SUCCESSOR_PENDING:
    'Đang có một báo cáo bổ sung hoặc thay thế đã trình duyệt. Hãy hoàn tất báo cáo đó trước.',
  SUPPLEMENT_ALONE: 'Đây là báo cáo bổ sung. Hãy thực hiện ở báo cáo được bổ sung.',
  STILL_REOPENED:
    'Còn tổ chức đang được mở lại trong kỳ này. Hãy đợi duyệt xong hoặc hết thời gian mở lại.',
  REPLACEMENT_NOT_ISSUED:
    'Báo cáo thay thế phải là một báo cáo khác đã phát hành, không phải báo cáo bổ sung.',
  REPORT_PAST_DRAFT: 'Báo cáo đã qua bước dự thảo nên không tổng hợp lại được.',
  SIGNED_PDF_TOO_LARGE: 'Tệp PDF đã ký lớn hơn 20 MB.',
  SIGNED_PDF_NOT_PDF: 'Đây không phải tệp PDF.',
  SIGNED_PDF_NOT_OURS:
    'Đây không phải tệp PDF hệ thống đã phát hành cho văn bản này. Hãy tải bản PDF ở trang này, ký số đúng tệp đó, không in lại hay lưu lại bằng chương trình khác, rồi tải lên.',
  SIGNED_PDF_UNSIGNED: 'Tệp chưa có chữ ký số. Hãy ký số vào bản PDF tải từ trang này.',
  SIGNED_PDF_NOT_COVERED:
    'Chữ ký số không bao trùm toàn bộ tệp: có nội dung được thêm sau khi ký. Hãy ký lại.',
  SIGNED_PDF_TAMPERED: 'Chữ ký số không đúng với nội dung tệp: tệp bị sửa hoặc chữ ký bị hỏng.',
  SIGNED_PDF_KIND:
    'Loại chữ ký số này chưa kiểm tra được. Hãy ký theo chuẩn PAdES hoặc PKCS#7 tách rời.',
  SIGNED_PDF_WEAK: 'Chữ ký số dùng hàm băm không còn an toàn. Hãy ký lại với SHA-256 trở lên.',
  SIGNED_PDF_THERE: 'Văn bản đã có bản PDF ký số.',
  DOCUMENT_NOT_ISSUED: 'Văn bản chưa được phát hành nên chưa có dữ liệu để làm lại.',
  REISSUE_RUNNING: 'Văn bản đang được làm lại. Hãy đợi kết quả.',
  REPORT_EMPTY: 'Báo cáo chưa được tổng hợp xong.',
  BLOCK_CONTENT_WRONG:
    'Nội dung đoạn văn không đúng định dạng hoặc quá dài. Hãy rút gọn rồi lưu lại.',
  BLOCK_NOT_EDITABLE:
    'Đoạn này có bảng hoặc hình nên không sửa trực tiếp được. Đồng chí có thể ẩn và thêm đoạn khác.',
  BLOCK_NOT_EDITED: 'Đoạn này chưa có ai sửa.',
  BLOCK_NOT_STALE: 'Đoạn này không có bản tổng hợp mới cần chọn.',
  BLOCK_QUOTES_NOTHING: 'Đoạn này không trích dẫn mô hình, cách làm.',
  PRACTICE_UNKNOWN:
    'Mô hình, cách làm đã chọn không còn trong báo cáo. Hãy tải lại trang và chọn lại.',
  NOTHING_TO_UNDO: 'Không có thay đổi nào của đồng chí có thể hoàn tác.',
  ROUND_NOT_STARTED: 'Kỳ báo cáo chưa mở nên chưa tổng hợp được.',
  PASSWORD_WRONG: 'Mật khẩu chưa đúng. Văn bản chưa được ký.',
  TEMPLATE_NOT_PUBLISHED: 'Mẫu báo cáo này chưa được ban hành. Hãy chọn mẫu khác.',
  ROUND_DATES_OUT_OF_ORDER: 'Mốc này phải sau mốc liền trước.',
  ROUND_DUE_TOO_SOON:
    'Hạn gửi phải sau ngày chốt số liệu ít nhất một ngày làm việc (sớm nhất {earliest}).',
  ROUND_LOCKED:
    'Kỳ báo cáo đã khóa lúc {at} nên không nhận báo cáo gửi muộn nữa. Nếu cần gửi, đồng chí đề nghị Văn phòng cấp ủy mở lại.',
  ALREADY_REOPENED:
    'Báo cáo này đang được mở lại. Hãy gia hạn hoặc kết thúc lần mở lại hiện tại trước.',
  STILL_OPEN: 'Đơn vị vẫn đang gửi được báo cáo này nên không cần mở lại.',
  TIME_IS_PAST: 'Thời điểm này đã qua. Hãy chọn một thời điểm sắp tới.',
  FIELD_UNKNOWN: 'Mẫu báo cáo của kỳ này không có mục này.',
  FIELD_NOT_REOPENED: 'Mục này không thuộc phạm vi được mở lại nên phải giữ nguyên.',
  REOPENING_ENDED:
    'Thời gian mở lại đã hết lúc {at}. Nếu cần sửa tiếp, đồng chí đề nghị Văn phòng cấp ủy gia hạn.',
  ROUND_NOT_OPEN: 'Kỳ báo cáo này hiện không nhận báo cáo.',
  SUBMISSION_HAS_FAULTS: 'Báo cáo còn {count} chỗ cần bổ sung hoặc sửa trước khi gửi.',
  PAGE_OUT_OF_RANGE: 'Số dòng mỗi trang phải từ 1 đến 100.',
  UNKNOWN_SORT: 'Không sắp xếp được theo cột này.',
  TEXT_TOO_SHORT: 'Cần ít nhất {min} ký tự.',
  TEXT_TOO_LONG: 'Nhiều nhất {max} ký tự.',
  TEXT_MISSING: 'Chưa nhập nội dung; hãy nhập hoặc xóa dòng này.',
  LIST_TOO_LONG: 'Nhiều nhất {max} dòng.',
  FIGURE_NOT_A_NUMBER: 'Đây không phải là số.',
  FIGURE_MISSING: 'Chưa có số liệu.',
  FIGURE_NEGATIVE: 'Số liệu không được âm.',
  FIGURE_NOT_WHOLE: 'Phải là số nguyên.',
  NUMERATOR_ABOVE_DENOMINATOR: 'Số thực hiện không được lớn hơn tổng số.',
  CATEGORY_UNKNOWN: 'Lựa chọn này không có trong danh mục.',
  ...templateVi,
  ...criteriaVi,
  FIGURE_EXPLANATION_REQUIRED:
    'Thay đổi {change}% so với kỳ trước (ngưỡng {threshold}%). Hãy giải trình.',
  CODE_WRONG: 'Mã chỉ gồm chữ không dấu, chữ số và các dấu . _ / - ở giữa.',
  CODE_TAKEN: 'Mã này đã có trong sổ tổ chức, kể cả tổ chức đã kết thúc. Hãy chọn mã khác.',
  PHONE_WRONG: 'Số điện thoại chưa đúng.',
  DAY_WRONG: 'Ngày chưa đúng.',
  DAY_AHEAD: 'Ngày này chưa đến. Thay đổi sau này hãy lập ở phần Sắp xếp tổ chức.',
  NOT_IN_REGISTER: 'Không có trong sổ tổ chức.',
  PARENT_CIRCLE: 'Tổ chức không thể trực thuộc chính mình hoặc cấp dưới của mình.',
  COUNT_TOO_LARGE: 'Số này quá lớn; hãy kiểm tra lại.',
  CLUSTER_NAME_TAKEN: 'Đã có cụm mang tên này.',
  CLUSTER_IN_USE: 'Cụm đang có, từng có tổ chức hoặc có người phụ trách nên không xóa được.',
  CLUSTERS_MISSING: 'Hãy chọn ít nhất một cụm.',
  ROLE_NOT_BY_CLUSTER: 'Vai trò này không giao theo cụm.',
  OPERATION_NOT_REGISTERED:
    'Thao tác này không có trong giao diện quản trị đã cài đặt. Hãy tải lại trang.',
  TIMED_OUT: 'Truy vấn mất quá nhiều thời gian nên đã dừng. Hãy hỏi ít dữ liệu hơn.',
  URL_WRONG: 'Cần một địa chỉ https đầy đủ.',
  EVENT_UNKNOWN: 'Không có loại sự kiện này.',
  TIME_RANGE_WRONG: 'Khoảng thời gian phải đúng thứ tự và không quá 31 ngày.',
  KEY_INVALID: 'Khóa API không hợp lệ.',
  KEY_EXPIRED: 'Khóa API đã hết hạn. Hãy đề nghị cấp khóa mới.',
  TOKEN_EXPIRED: 'Mã truy cập đã hết hạn. Hãy xin mã mới rồi gửi lại.',
  KEY_REVOKED: 'Khóa API đã bị thu hồi. Hãy đề nghị cấp khóa mới.',
  KEY_IN_URL: 'Không đặt khóa API trong địa chỉ. Khóa này coi như đã lộ, hãy thay khóa khác.',
  APP_DISABLED: 'Ứng dụng đối tác này đã bị khóa.',
  ADDRESS_NOT_ALLOWED: 'Địa chỉ mạng này không được phép dùng khóa API.',
  RATE_EXCEEDED: 'Gửi yêu cầu quá nhanh. Hãy thử lại sau {seconds} giây.',
  BUDGET_EXCEEDED: 'Đã dùng hết định mức trong ngày. Hãy thử lại sau {seconds} giây.',
  FIELD_NOT_SHARED: 'Trường {path} không cung cấp cho ứng dụng đối tác.',
  SCOPE_MISSING: 'Trường {path} cần quyền {scope} mà ứng dụng này chưa được cấp.',
  WEBHOOK_OFF: 'Webhook đang tắt. Hãy bật lại rồi thử lần nữa.',
  TOO_MANY_MESSAGES:
    'Mỗi lần gửi lại được nhiều nhất {max} thông điệp. Hãy chọn khoảng thời gian ngắn hơn.',
  TOO_MANY_KEYS: 'Mỗi ứng dụng có nhiều nhất {max} khóa còn hiệu lực. Hãy thu hồi một khóa trước.',
  NAME_TAKEN: 'Tên này đã được dùng.',
  SCOPE_UNKNOWN: 'Quyền này không cấp được cho ứng dụng đối tác.',
  LIST_EMPTY: 'Hãy chọn ít nhất một mục.',
  EMAIL_WRONG: 'Địa chỉ thư điện tử chưa đúng.',
  NETWORK_WRONG: 'Dải địa chỉ mạng chưa đúng (ví dụ 203.0.113.0/24).',
  NUMBER_OUT_OF_RANGE: 'Số phải từ {min} đến {max}.',
  DAY_OUT_OF_RANGE: 'Ngày phải từ {earliest} đến {latest}.',
  ...fileMessages,
  ...workbookVi,
  CELL_FORMULA: 'Ô chứa công thức. Hãy dán giá trị thay cho công thức.',
  CELL_MERGED: 'Ô bị gộp. Hãy bỏ gộp ô và ghi từng ô.',
  CELL_ERROR: 'Ô đang báo lỗi của Excel.',
  CELL_NOT_A_DAY: 'Không phải ngày. Hãy ghi ngày/tháng/năm, ví dụ 19/05/2026.',
  CELL_NOT_A_COUNT: 'Phải là số nguyên.',
  CELL_CHOICE_UNKNOWN: 'Không có trong danh sách lựa chọn của cột này.',
  CELL_LEGACY_FONT: 'Chữ dùng phông cũ TCVN3 hoặc VNI. Hãy chuyển sang Unicode.',
  CELL_MISSING: 'Ô này phải có nội dung.',
  RANKED_TWICE: 'Tổ chức này đã có ở dòng trên; hãy bỏ một dòng.',
  YEAR_WRONG: 'Năm xếp loại phải từ năm 2000 và không sau năm của quyết định.',
  DECIDED_AHEAD: 'Ngày quyết định chưa đến; hãy kiểm tra lại ngày trên văn bản.',
  CODE_TWICE: 'Mã này đã có ở dòng trên trong cùng tệp.',
  CODE_CLOSED: 'Tổ chức mang mã này đã kết thúc hoạt động.',
  IMPORT_HAS_FAULTS:
    'Còn {count} dòng có lỗi nên chưa ghi dòng nào vào sổ. Hãy sửa tệp và tải lên lại.',
  IMPORT_CHANGES_NOTHING: 'Tệp này không làm thay đổi gì: sổ đã đúng như tệp.',
  IMPORT_HAS_DEPENDENTS:
    'Không hoàn tác được: {count} tổ chức đã được sửa hoặc đã có dữ liệu sau khi nhập tệp.',
  ...documentTemplateMessages,
  ...evidenceMessages,
  ...assessmentMessages,
  ...recognitionMessages,
  ...verifyingMessages,
  PLAN_INCOMPLETE: 'Chưa đủ hoặc chưa đúng tổ chức trước và sau khi sắp xếp.',
  SUMS_DIFFER: 'Tổng số đảng viên không khớp: trước {before}, sau {after}.',
  ORGANIZATION_CLOSED: 'Tổ chức này đã kết thúc hoạt động.',
  CHANGE_NOT_YET: 'Chưa đến ngày hiệu lực nên chưa thực hiện được.',
  DISPOSITION_MISSING: 'Còn báo cáo đang mở chưa có cách xử lý. Có {count} báo cáo cần quyết định.',
  DISPOSITION_WRONG:
    'Cách xử lý không hợp với tình trạng của báo cáo: báo cáo đã gửi thì kết thúc theo hiện trạng, báo cáo chưa gửi thì chuyển hoặc hủy.',
  HAND_OVER_NOT_ACCEPTED: 'Cấp ủy tiếp nhận chưa đồng ý tiếp nhận.',
  HAND_OVER_STILL_RECEIVED:
    'Cấp ủy kia đã tiếp nhận. Đề nghị họ trả lại trước, rồi mới hoàn tác được.',
  OWN_PROPOSAL: 'Người đề xuất không tự ghi quyết định. Hãy nhờ người khác có thẩm quyền.',
  HAND_OVER_NOT_RECEIVED: 'Cấp ủy tiếp nhận chưa hoàn thành tiếp nhận.',
  CHANGE_HAS_DEPENDENTS: 'Không hoàn tác được: đã có {count} nội dung phát sinh sau khi sắp xếp.',
  GRAPHQL_PARSE_FAILED: 'Câu truy vấn không đúng cú pháp.',
  GRAPHQL_VALIDATION_FAILED: 'Câu truy vấn không hợp lệ.',
  BAD_USER_INPUT: 'Giá trị gửi lên không đúng kiểu.',
  OPERATION_TOO_LARGE: 'Câu truy vấn quá lớn. Hãy hỏi ít hơn trong một lần.',
  OPERATION_RESOLUTION_FAILURE: 'Không xác định được thao tác cần thực hiện.',
  BAD_REQUEST: 'Yêu cầu không hợp lệ.',
};
