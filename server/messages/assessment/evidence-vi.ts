import type { EvidenceCode } from '../../evidence/evidence.service.js';

/** Of files of evidence that are not taken: what is wrong with them, and what to do. */
export const evidenceMessages: Record<EvidenceCode, string> = {
  EVIDENCE_KIND_UNKNOWN:
    'Không nhận loại tệp này. Hãy gửi PDF, DOCX, XLSX hoặc ảnh JPG, PNG, WebP.',
  EVIDENCE_EXTENSION_WRONG:
    'Nội dung tệp là {kind} nhưng tên tệp có đuôi “{extension}”. Hãy đặt lại đúng đuôi tệp rồi gửi.',
  EVIDENCE_TOO_LARGE: 'Tệp lớn hơn {most} MB. Hãy nén ảnh trong tệp hoặc chia thành nhiều tệp.',
  EVIDENCE_EMPTY: 'Tệp rỗng. Hãy chọn lại tệp.',
  EVIDENCE_HAS_MACROS: 'Tệp có macro nên không được nhận. Hãy lưu lại dạng .docx hoặc .xlsx.',
  EVIDENCE_UNSAFE:
    'Tệp có thành phần tự chạy, nhúng hoặc lấy từ nơi khác ({what}). Hãy in tệp ra PDF rồi gửi bản PDF.',
  EVIDENCE_ENCRYPTED:
    'Tệp có mật khẩu nên người thẩm định không đọc được. Hãy bỏ mật khẩu rồi gửi lại.',
  EVIDENCE_UNPACKS_TOO_LARGE:
    'Tệp giải nén ra quá lớn nên không được nhận. Hãy in tệp ra PDF hoặc thu nhỏ ảnh.',
  EVIDENCE_BROKEN: 'Tệp bị hỏng hoặc tải lên chưa trọn. Hãy mở thử, lưu lại rồi gửi lần nữa.',
  EVIDENCE_TWO_KINDS:
    'Trong tệp có lẫn nội dung của loại tệp khác nên không được nhận. Hãy in tệp ra PDF mới rồi gửi.',
  EVIDENCE_IS_SVG: 'Ảnh SVG có thể chứa mã lệnh nên không được nhận. Hãy lưu thành PNG.',
  EVIDENCE_IS_HEIC: 'Ảnh HEIC chưa xem được trên mọi máy. Hãy lưu thành JPG rồi gửi.',
  EVIDENCE_OLD_OFFICE:
    'Tệp Word, Excel đời cũ (.doc, .xls) hoặc có mật khẩu. Hãy lưu lại dạng .docx, .xlsx không mật khẩu.',
  EVIDENCE_IN_USE:
    'Minh chứng đang dùng ở một tiêu chí hoặc đã nộp nên không xóa được. Hãy gỡ khỏi tiêu chí trước.',
  EVIDENCE_QUOTA_USED:
    'Kho minh chứng của đơn vị đã dùng hết {most} GB. Hãy xóa bớt minh chứng không dùng đến.',
};
