import { prose } from '../prose.js';
import type { CodedChoice, PracticeKind } from '../template.model.js';

/** Shortcomings an organization can choose (III.2). */
export const standardShortcomings: CodedChoice[] = [
  {
    code: 'AWARENESS',
    text: prose`nhận thức của một bộ phận cán bộ, đảng viên, công chức, viên chức, người lao động
      chưa đầy đủ; chưa thấy rõ được ý nghĩa, tầm quan trọng của việc xây dựng văn hóa tại cơ
      quan, đơn vị, doanh nghiệp`,
  },
  {
    code: 'REGULATION',
    text: prose`việc ban hành chuẩn mực đạo đức, các quy chế, quy định nội bộ còn chung chung,
      chưa sát với tình hình thực tế`,
  },
  {
    code: 'WORKPLACE',
    text: 'việc bố trí cảnh quan, môi trường công sở, nơi làm việc còn bất cập',
  },
  {
    code: 'DISCIPLINE',
    text: prose`một số cán bộ, công chức, viên chức, người lao động chưa nghiêm túc chấp hành nội
      quy, quy chế, quy định của cơ quan, đơn vị, doanh nghiệp`,
  },
  { code: 'METHOD', text: 'phương thức, lề lối làm việc còn thiếu khoa học' },
  {
    code: 'CONDUCT',
    text: prose`một số cán bộ, đảng viên chưa nghiêm túc thực hiện các quy tắc ứng xử, giao tiếp
      trong thực thi nhiệm vụ`,
  },
  {
    code: 'SELF_CHECK',
    text: 'việc tự kiểm tra, đôn đốc thực hiện các quy chế, quy định về văn hóa chưa thường xuyên',
  },
  {
    code: 'MASS_WORK',
    text: prose`hoạt động của các tổ chức đoàn thể về xây dựng văn hóa chưa phong phú, sức thu
      hút chưa cao`,
  },
  {
    code: 'DIGITAL',
    text: 'ứng dụng công nghệ thông tin trong quản lý, điều hành và giải quyết công việc còn chậm',
  },
  {
    code: 'REPLICATION',
    text: 'việc phát hiện, nhân rộng mô hình, cách làm hay chưa kịp thời',
  },
];

/** Causes an organization can choose (III.3). */
export const standardCauses: CodedChoice[] = [
  {
    code: 'EPIDEMIC',
    text: prose`tình hình dịch bệnh, thiên tai đã ảnh hưởng đến việc triển khai thực hiện văn hóa
      công sở, văn hóa doanh nghiệp`,
  },
  {
    code: 'LEADERS',
    text: prose`cấp ủy và lãnh đạo cơ quan, đơn vị, doanh nghiệp nhận thức chưa đầy đủ về vị trí,
      vai trò, tầm quan trọng của văn hóa công sở, văn hóa doanh nghiệp, chưa gắn với thực hiện
      nhiệm vụ chính trị của cơ quan, đơn vị và sản xuất kinh doanh của doanh nghiệp`,
  },
  {
    code: 'FUNDING',
    text: prose`kinh phí dành cho chỉnh trang trụ sở, mua sắm trang thiết bị và tổ chức hoạt động
      còn hạn hẹp`,
  },
  {
    code: 'STAFFING',
    text: 'cán bộ phụ trách chủ yếu kiêm nhiệm, ít thời gian và kinh nghiệm tham mưu',
  },
  {
    code: 'REORGANIZATION',
    text: 'việc sắp xếp tổ chức bộ máy, thay đổi nhân sự trong kỳ ảnh hưởng đến tiến độ thực hiện',
  },
  {
    code: 'WORKLOAD',
    text: 'khối lượng nhiệm vụ chuyên môn lớn, nhiều việc phát sinh đột xuất',
  },
  {
    code: 'OVERSIGHT',
    text: 'công tác kiểm tra, đôn đốc có lúc, có việc chưa quyết liệt',
  },
];

/** How model practices are introduced: "với phong trào “…”". */
export const standardPracticeKinds: PracticeKind[] = [
  { code: 'MOVEMENT', label: 'Phong trào', intro: 'phong trào', quoted: true },
  {
    code: 'EMULATION_MOVEMENT',
    label: 'Phong trào thi đua',
    intro: 'phong trào thi đua',
    quoted: true,
  },
  { code: 'SCHEME', label: 'Đề án', intro: 'đề án', quoted: true },
  { code: 'PUBLICATION', label: 'Ấn phẩm', intro: 'ấn phẩm', quoted: true },
  {
    code: 'ACTION_PROGRAMME',
    label: 'Chương trình hành động',
    intro: 'chương trình hành động',
    quoted: true,
  },
  { code: 'MODEL', label: 'Mô hình', intro: 'mô hình', quoted: true },
  { code: 'WORKSPACE', label: 'Không gian công sở', intro: 'không gian công sở', quoted: false },
  { code: 'GUIDELINE', label: 'Hướng dẫn', intro: 'hướng dẫn', quoted: false },
  { code: 'VALUES', label: 'Mục tiêu, giá trị', intro: 'mục tiêu', quoted: true },
];
