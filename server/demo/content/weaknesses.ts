import type { NarrativeKind } from '../../../schema/submission/narrative.model.js';
import type { HostType } from '../../../schema/template/template.model.js';
import { type DemoPeriod, qualityOf } from './figures.js';
import type { DemoOrganization } from './organizations.js';
import { pick, pickWeighted, type Random, randomFor } from './random.js';

export interface DemoNarrative {
  sectionCode: string;
  kind: NarrativeKind;
  /** Shortcomings and causes name a choice of the template. */
  choiceCode: string | null;
  text: string;
}

interface Told {
  code: string;
  weight: number;
  texts: string[];
  /** Said by agencies and public units only. */
  office?: string[];
  /** Said by enterprises only. */
  enterprise?: string[];
}

const shortcomingsTold: Told[] = [
  {
    code: 'AWARENESS',
    weight: 30,
    texts: [
      'Một số đảng viên ở bộ phận trực tiếp coi đây là việc của đoàn thể.',
      'Còn tư tưởng cho rằng văn hóa công sở chỉ là trang phục và khẩu hiệu.',
      'Người mới tuyển dụng chưa được phổ biến đầy đủ nội dung Nghị quyết.',
      'Việc tham gia học tập ở một vài chi bộ còn hình thức.',
      'Cán bộ phụ trách chưa chủ động tìm hiểu, còn chờ hướng dẫn.',
    ],
    office: [
      'Một số viên chức, công chức trẻ chưa thấy rõ ý nghĩa của việc thực hiện quy tắc ứng xử.',
      'Bộ phận làm việc tại cơ sở ít được dự các buổi quán triệt.',
    ],
    enterprise: [
      'Một bộ phận người lao động làm việc theo ca ít có điều kiện tiếp cận nội dung.',
      'Một số tổ sản xuất chỉ chú ý năng suất, chưa chú ý nếp sống văn hóa.',
    ],
  },
  {
    code: 'REGULATION',
    weight: 6,
    texts: [
      'Quy tắc ứng xử sao chép mẫu chung, chưa nêu hành vi cụ thể của từng vị trí.',
      'Chuẩn mực đạo đức ban hành đã lâu, không còn phù hợp với nhiệm vụ mới.',
    ],
    office: ['Quy chế chi tiêu nội bộ chưa được sửa sau khi thay đổi bộ máy.'],
    enterprise: ['Nội quy lao động chưa quy định rõ về giao tiếp với khách hàng, đối tác.'],
  },
  {
    code: 'WORKPLACE',
    weight: 4,
    texts: [
      'Khu để xe và lối đi cho người khuyết tật chưa được bố trí hợp lý.',
      'Cây xanh, ánh sáng ở khu làm việc cũ chưa được cải tạo.',
    ],
    office: ['Trụ sở xuống cấp, phòng làm việc chật, thiếu chỗ tiếp công dân.'],
    enterprise: ['Nhà xưởng cũ còn nóng, khu nghỉ giữa ca và nhà ăn chật hẹp.'],
  },
  {
    code: 'METHOD',
    weight: 3,
    texts: [
      'Phân công việc còn chồng chéo giữa các phòng, họp kéo dài.',
      'Kế hoạch tuần chưa rõ sản phẩm, người chịu trách nhiệm.',
      'Còn thói quen chờ văn bản giấy mới xử lý công việc.',
    ],
  },
  {
    code: 'DISCIPLINE',
    weight: 3,
    texts: [
      'Còn trường hợp đi muộn, về sớm bị nhắc nhở qua tự kiểm tra.',
      'Một vài cá nhân chưa đeo thẻ, sử dụng trang phục đúng quy định.',
      'Còn người làm việc riêng trong giờ ở bộ phận ít tiếp khách.',
    ],
    enterprise: ['Một số người lao động chưa dùng đủ trang bị bảo hộ trong ca làm việc.'],
  },
  {
    code: 'SELF_CHECK',
    weight: 2,
    texts: [
      'Tự kiểm tra chủ yếu vào cuối kỳ, ít kiểm tra đột xuất.',
      'Kết luận sau tự kiểm tra chưa được theo dõi đến cùng.',
    ],
  },
  {
    code: 'DIGITAL',
    weight: 2,
    texts: [
      'Phần mềm quản lý chưa liên thông, cán bộ phải nhập số liệu nhiều lần.',
      'Trao đổi công việc chủ yếu vẫn bằng văn bản giấy.',
    ],
    office: ['Tỷ lệ hồ sơ trực tuyến thấp do người dân chưa quen sử dụng.'],
  },
  {
    code: 'MASS_WORK',
    weight: 1.2,
    texts: [
      'Hoạt động đoàn thể còn lặp lại, ít người trẻ tham gia.',
      'Kinh phí và địa điểm cho câu lạc bộ thể thao còn thiếu.',
    ],
  },
  {
    code: 'CONDUCT',
    weight: 1.6,
    texts: [
      'Có phản ánh về thái độ tiếp nhận của một nhân viên, đã xin lỗi và khắc phục.',
      'Giao tiếp qua điện thoại ở một bộ phận còn thiếu chuẩn mực.',
    ],
  },
  {
    code: 'REPLICATION',
    weight: 0.7,
    texts: [
      'Cách làm tốt ở tổ, đội chưa được tổng kết để phổ biến.',
      'Chưa có hình thức giới thiệu việc làm hay giữa các chi bộ.',
    ],
  },
];
const remedies = [
  'Cấp ủy đã phân công đồng chí phụ trách và định thời hạn khắc phục.',
  'Chi bộ đã đưa vào kế hoạch khắc phục của quý tới.',
  'Lãnh đạo đơn vị đã nhắc nhở và yêu cầu báo cáo kết quả.',
  'Nội dung này sẽ được kiểm tra lại trong kỳ sinh hoạt gần nhất.',
  'Đơn vị đang lấy ý kiến để có giải pháp phù hợp.',
  'Đã giao Công đoàn phối hợp theo dõi, đôn đốc.',
];

const causesTold: Told[] = [
  {
    code: 'FUNDING',
    weight: 6,
    texts: ['Đơn vị phải ưu tiên kinh phí cho các nhiệm vụ cấp thiết hơn.'],
    office: [
      'Nguồn chi thường xuyên chỉ đủ cho nhiệm vụ chuyên môn.',
      'Dự toán cải tạo trụ sở chưa được phê duyệt trong kỳ.',
      'Phần kinh phí tiết kiệm được không đủ cho các hạng mục đã đăng ký.',
    ],
    enterprise: [
      'Chi phí sản xuất tăng nên phần dành cho phúc lợi bị thu hẹp.',
      'Doanh thu giảm trong những tháng đầu kỳ, kế hoạch cải tạo phải lùi lại.',
    ],
  },
  {
    code: 'STAFFING',
    weight: 5,
    texts: [
      'Cấp ủy viên phụ trách kiêm nhiệm nhiều việc.',
      'Đồng chí theo dõi nội dung này mới nhận nhiệm vụ giữa kỳ.',
    ],
    office: ['Đơn vị thiếu biên chế, mỗi người đảm nhiệm nhiều đầu việc.'],
    enterprise: ['Lao động biến động nhiều, việc tuyên truyền phải làm lại từ đầu.'],
  },
  {
    code: 'WORKLOAD',
    weight: 4,
    texts: [
      'Kỳ báo cáo trùng thời gian cao điểm về chuyên môn.',
      'Nhiệm vụ đột xuất phát sinh nhiều so với kế hoạch đầu năm.',
    ],
    enterprise: ['Đơn hàng gấp nên việc tập trung người lao động gặp khó khăn.'],
  },
  {
    code: 'OVERSIGHT',
    weight: 3,
    texts: [
      'Cấp ủy chưa đôn đốc thường xuyên, còn giao khoán cho bộ phận tham mưu.',
      'Việc kiểm tra sau nhắc nhở chưa kịp thời.',
    ],
  },
  {
    code: 'REORGANIZATION',
    weight: 3,
    texts: [
      'Đơn vị hợp nhất các phòng nên phải sửa lại toàn bộ quy chế.',
      'Nhân sự cấp ủy thay đổi, việc bàn giao chưa trọn vẹn.',
    ],
  },
  {
    code: 'LEADERS',
    weight: 1,
    texts: [
      'Cấp ủy tập trung cho chỉ tiêu chuyên môn, coi nhẹ nội dung văn hóa.',
      'Người đứng đầu chưa gắn nội dung này với nhiệm vụ chính trị của đơn vị.',
    ],
  },
  {
    code: 'EPIDEMIC',
    weight: 0.6,
    texts: [
      'Các hoạt động bị ngưng trong thời gian dịch bệnh chưa được khôi phục đầy đủ.',
      'Thói quen sinh hoạt tập thể gián đoạn trong thời gian dịch bệnh, nay mới nối lại.',
    ],
  },
];

type Teller = (from: Told[], amount: number) => { code: string; text: string }[];

const tellerFor =
  (hostType: HostType, random: Random): Teller =>
  (from, amount) =>
    pickWeighted(random, from, amount).map(({ code, texts, office = [], enterprise = [] }) => ({
      code,
      text: pick(random, [...texts, ...(hostType === 'ENTERPRISE' ? enterprise : office)]),
    }));

/** Weaker organizations own up to shortcomings more often; over half of all name one to three. */
export function demoWeaknesses(
  organization: DemoOrganization,
  period: DemoPeriod,
): DemoNarrative[] {
  const random = randomFor(organization.code, period, 'weaknesses');
  const usual = period === 'previous' ? 0.38 : 0.26;
  if (random() >= usual + 0.5 * (1 - qualityOf(organization))) return [];
  const tell = tellerFor(organization.hostType, random);
  const amount = pick(random, [1, 1, 2, 2, 3]);
  const shortcomings = tell(shortcomingsTold, amount).map(({ code, text }) => ({
    sectionCode: 'III.2',
    kind: 'SHORTCOMING' as const,
    choiceCode: code,
    text: `${text} ${pick(random, remedies)}`,
  }));
  const causes = tell(causesTold, amount > 1 ? 2 : 1).map(({ code, text }) => ({
    sectionCode: 'III.3',
    kind: 'CAUSE' as const,
    choiceCode: code,
    text,
  }));
  return [...shortcomings, ...causes];
}
