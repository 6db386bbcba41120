import { sheetNames, YES } from '../../../schema/workbook/workbook.model.js';
import type { SubmissionForm } from '../submission-form.js';

interface GuideLine {
  label: string;
  text: string;
  isHeading?: boolean;
}

const written = (day: string) => day.split('-').toReversed().join('/');

/** How it is filled in, whoever it is for. */
const MANNER: GuideLine[] = [
  { label: 'CÁCH GHI', text: '', isHeading: true },
  { label: 'Ô được ghi', text: 'Chỉ ghi vào các ô nền vàng nhạt. Các ô khác đã khóa.' },
  {
    label: sheetNames.figures,
    text: 'Ghi số vào cột “Số liệu kỳ này”, tối đa hai chữ số thập phân; chỗ có danh sách thì chọn trong danh sách. Ghi “Giải trình” khi số thay đổi nhiều so với kỳ trước hoặc trái với quy tắc của chỉ tiêu.',
  },
  {
    label: 'Số lấy sẵn',
    text: `Số được lấy sẵn từ dữ liệu đã có thì chọn “${YES}” ở cột “Xác nhận số lấy sẵn” nếu vẫn đúng, hoặc ghi số mới.`,
  },
  {
    label: sheetNames.texts,
    text: `Chọn “${YES}” ở nội dung có tại đơn vị và ghi cụ thể nếu cần; phương hướng mỗi dòng một ý.`,
  },
  {
    label: sheetNames.practices,
    text: 'Mỗi dòng một mô hình, cách làm: chọn loại, ghi tên và một câu về kết quả.',
  },
  { label: '', text: '' },
  { label: 'LƯU Ý', text: '', isHeading: true },
  {
    label: 'Không làm',
    text: 'Không dùng công thức, không gộp ô, không dùng phông chữ TCVN3 hoặc VNI, không bỏ khóa trang tính, không xóa dòng.',
  },
  {
    label: 'Làm việc ngoại tuyến',
    text: 'Tệp dùng được khi không có mạng. Điền xong, mở trang báo cáo trên hệ thống, chọn “Nhập từ Excel” để xem trước rồi xác nhận.',
  },
  {
    label: 'Ô để nguyên',
    text: 'Ô không sửa trong tệp thì nội dung trên hệ thống giữ nguyên, kể cả khi đã được sửa trên hệ thống sau lúc tải tệp.',
  },
  {
    label: 'Tệp chỉ dùng một lần gửi',
    text: 'Tệp này chỉ nhập được vào đúng báo cáo của tổ chức và kỳ nêu trên; báo cáo bị trả lại thì tải tệp mới.',
  },
];

/** What stands on the first sheet: whose file it is, until when, and how it is filled in. */
export function guideLines(form: SubmissionForm, dueOn: string): GuideLine[] {
  const { organization, round, submission } = form;
  return [
    { label: 'BIỂU BÁO CÁO', text: '', isHeading: true },
    { label: 'Tổ chức', text: organization.name },
    { label: 'Kỳ báo cáo', text: round.label },
    { label: 'Thời gian số liệu', text: `${written(round.startOn)} – ${written(round.endOn)}` },
    { label: 'Hạn gửi', text: written(dueOn) },
    { label: 'Lần gửi', text: String(submission.edition + 1) },
    { label: '', text: '' },
    ...MANNER,
  ];
}
