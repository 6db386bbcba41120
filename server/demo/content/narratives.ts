import type { HostType } from '../../../schema/template/template.model.js';
import type { DemoPeriod } from './figures.js';
import type { DemoOrganization } from './organizations.js';
import { pick, pickWeighted, randomFor } from './random.js';
import { type DemoNarrative, demoWeaknesses } from './weaknesses.js';

const achievements = [
  'Nhận thức của cán bộ, đảng viên về văn hóa tại nơi làm việc có chuyển biến rõ nét.',
  'Nề nếp làm việc, giờ giấc và trang phục công sở được giữ vững.',
  'Nội dung xây dựng văn hóa đã trở thành việc thường kỳ trong sinh hoạt chi bộ.',
  'Người đứng đầu cấp ủy nêu gương trong thực hiện các quy tắc ứng xử.',
  'Quy chế làm việc được rà soát, nhiều điểm chồng chéo đã được bãi bỏ.',
  'Không khí làm việc cởi mở hơn, ý kiến góp ý được trả lời công khai.',
  'Cam kết tu dưỡng, rèn luyện được kiểm điểm nghiêm túc trước chi bộ.',
  'Cấp ủy duy trì giao ban hằng tháng để nắm tình hình thực hiện Nghị quyết.',
  'Khuôn viên, phòng làm việc được sắp xếp gọn gàng, tạo thiện cảm với người đến liên hệ.',
  'Đoàn kết nội bộ được củng cố, không phát sinh đơn thư vượt cấp.',
  'Việc học tập, làm theo Bác gắn với từng vị trí việc làm cụ thể.',
  'Các đoàn thể phối hợp chặt chẽ với cấp ủy trong tuyên truyền, vận động.',
  'Kỷ luật phát ngôn, ứng xử trên không gian mạng được chấp hành tốt.',
  'Phong trào thể dục, thể thao, văn nghệ được duy trì đều, thu hút đông người tham gia.',
];
const outcomes: Record<HostType, string[]> = {
  AGENCY: [
    'Thời gian giải quyết thủ tục hành chính được rút ngắn, hồ sơ quá hạn giảm.',
    'Văn bản được xử lý hoàn toàn trên môi trường điện tử, trừ văn bản mật.',
    'Chất lượng tham mưu được cấp trên đánh giá cao hơn kỳ trước.',
    'Công tác tiếp công dân đi vào nền nếp, không để tồn đọng kiến nghị.',
    'Các phòng chuyên môn đăng ký và hoàn thành việc khó, việc mới trong kỳ.',
    'Hội họp được cắt giảm, thời gian dành cho cơ sở tăng lên.',
  ],
  PUBLIC_UNIT: [
    'Người dân sử dụng dịch vụ phản hồi tích cực về thái độ phục vụ.',
    'Khu vực đón tiếp được bố trí lại, có biển chỉ dẫn và người hướng dẫn.',
    'Viên chức trẻ tham gia tích cực các lớp kỹ năng giao tiếp.',
    'Đơn vị công khai quy trình, giá dịch vụ và thời gian thực hiện.',
    'Chất lượng chuyên môn được nâng lên, sai sót nghề nghiệp giảm.',
    'Quy tắc ứng xử được đưa vào tiêu chí bình xét thi đua hằng tháng.',
  ],
  ENTERPRISE: [
    'Năng suất lao động và thu nhập của người lao động ổn định.',
    'Không xảy ra tai nạn lao động nghiêm trọng trong kỳ.',
    'Bữa ăn ca, nhà ở và khu nghỉ giữa giờ của người lao động được cải thiện.',
    'Đối thoại tại nơi làm việc được tổ chức đúng định kỳ, không có ngừng việc tập thể.',
    'Uy tín thương hiệu được giữ vững, khách hàng truyền thống gắn bó.',
    'Sáng kiến của người lao động được thưởng ngay sau khi công nhận.',
  ],
};

/** How often a choice is named, and the ways it is told. */
const directions = [
  'Rà soát, sửa đổi quy tắc ứng xử cho sát với từng vị trí việc làm.',
  'Đưa nội dung xây dựng văn hóa vào sinh hoạt chuyên đề mỗi quý một lần.',
  'Tổ chức tập huấn kỹ năng giao tiếp, ứng xử cho bộ phận tiếp xúc với người dân.',
  'Công khai kết quả giải quyết phản ánh, kiến nghị trên trang thông tin điện tử.',
  'Tăng cường tự kiểm tra đột xuất việc chấp hành kỷ cương, kỷ luật.',
  'Gắn kết quả thực hiện văn hóa với đánh giá, xếp loại đảng viên hằng quý.',
  'Cải tạo cảnh quan, sắp xếp lại nơi làm việc từ nguồn tiết kiệm chi.',
  'Đẩy mạnh chuyển đổi số, giảm hội họp và văn bản giấy.',
  'Phát động phong trào thi đua chào mừng các ngày lễ lớn.',
  'Biểu dương, khen thưởng kịp thời gương người tốt, việc tốt.',
  'Nhân rộng cách làm hay của các tổ, đội, phòng chuyên môn.',
  'Bồi dưỡng nghiệp vụ cho cấp ủy viên phụ trách công tác tuyên giáo.',
  'Tổ chức đối thoại định kỳ giữa lãnh đạo với người lao động.',
  'Chăm lo đời sống, khám sức khỏe định kỳ cho người lao động.',
  'Xây dựng bộ giá trị cốt lõi và chuẩn mực hành vi của đơn vị.',
  'Phối hợp với Công đoàn duy trì câu lạc bộ thể thao, văn nghệ.',
];

/** What an organization writes in III and IV, in the order of the form. */
export function demoNarratives(
  organization: DemoOrganization,
  period: DemoPeriod,
): DemoNarrative[] {
  const random = randomFor(organization.code, period, 'narratives');
  const strength = [pick(random, achievements), pick(random, outcomes[organization.hostType])];
  const proposals = pickWeighted(
    random,
    directions.map((text) => ({ text, weight: 1 })),
    pick(random, [1, 2, 2, 3]),
  );
  return [
    { sectionCode: 'III.1', kind: 'STRENGTH', choiceCode: null, text: strength.join(' ') },
    ...demoWeaknesses(organization, period),
    ...proposals.map(({ text }) => ({
      sectionCode: 'IV',
      kind: 'DIRECTION' as const,
      choiceCode: null,
      text,
    })),
  ];
}
