import { prose } from '../prose.js';
import type { TemplatePart, TemplateSection } from '../template.model.js';

export const standardParts: TemplatePart[] = [
  { ordinal: 'II', heading: 'KẾT QUẢ TRIỂN KHAI THỰC HIỆN' },
  { ordinal: 'III', heading: 'ĐÁNH GIÁ CHUNG' },
];

const results: TemplateSection[] = [
  {
    code: 'II.1',
    part: 'RESULT',
    heading: prose`Công tác lãnh đạo, chỉ đạo của cấp ủy, tổ chức đảng trong việc xây dựng văn hóa
      cơ quan, đơn vị, doanh nghiệp`,
    lead: [
      prose`Cấp ủy, lãnh đạo các cơ quan, đơn vị, doanh nghiệp đã xây dựng kế hoạch, cụ thể hóa
        và tổ chức thực hiện việc xây dựng văn hóa gắn với nhiệm vụ chính trị.`,
    ],
  },
  {
    code: 'II.2',
    part: 'RESULT',
    heading: prose`Việc xây dựng đội ngũ cán bộ, đảng viên, quần chúng và người lao động có phẩm
      chất đạo đức, năng lực công tác, tinh thần trách nhiệm và tính chuyên nghiệp`,
    lead: [
      prose`Các cấp ủy, tổ chức đảng quan tâm xây dựng đội ngũ cán bộ, đảng viên, công chức, viên
        chức, người lao động chuẩn mực trong giao tiếp, ứng xử, có trách nhiệm trong công việc.`,
    ],
  },
  {
    code: 'II.3',
    part: 'RESULT',
    heading: 'Việc xây dựng môi trường văn hóa gắn với đẩy mạnh cải cách hành chính',
    lead: [
      prose`Các cơ quan, đơn vị, doanh nghiệp tiến hành rà soát, sửa đổi, bổ sung nội quy, quy
        chế làm việc, quy tắc ứng xử; thực hiện quy chế dân chủ và cải cách hành chính.`,
    ],
    quotesPractices: true,
  },
  {
    code: 'II.4',
    part: 'RESULT',
    heading: 'Việc xây dựng cơ quan, đơn vị, doanh nghiệp xanh - sạch - đẹp - an toàn - văn minh',
    lead: [
      prose`Các cơ quan, đơn vị, doanh nghiệp quan tâm cải tạo cảnh quan, nơi làm việc và tổ chức
        các phong trào thi đua về xây dựng văn hóa.`,
    ],
  },
  {
    code: 'II.5',
    part: 'RESULT',
    heading: prose`Công tác kiểm tra, giám sát việc xây dựng và tổ chức thực hiện văn hóa tại cơ
      quan, đơn vị, doanh nghiệp`,
    lead: [
      prose`Nội dung xây dựng văn hóa được đưa vào chương trình kiểm tra, giám sát; cấp ủy, lãnh
        đạo đơn vị tự kiểm tra việc chấp hành kỷ cương, kỷ luật.`,
    ],
  },
];

const evaluation: TemplateSection[] = [
  {
    code: 'III.1',
    part: 'STRENGTH',
    heading: 'Ưu điểm',
    lead: [],
    prompt: 'Nêu những chuyển biến nổi bật trong kỳ, có số liệu hoặc việc làm cụ thể.',
  },
  {
    code: 'III.2',
    part: 'SHORTCOMING',
    heading: 'Tồn tại, hạn chế',
    lead: [],
    prompt: 'Chọn hạn chế còn tồn tại ở đơn vị và nêu biểu hiện cụ thể.',
  },
  {
    code: 'III.3',
    part: 'CAUSE',
    heading: 'Nguyên nhân',
    lead: [],
    prompt: 'Chọn nguyên nhân của những hạn chế đã nêu và giải thích ngắn gọn.',
  },
];

/** The skeleton of a report on workplace culture, in words that fit any committee. */
export const standardSections: TemplateSection[] = [
  {
    code: 'I',
    part: 'LEADERSHIP',
    heading: 'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    lead: [
      prose`Ban Thường vụ Đảng ủy đã lãnh đạo, chỉ đạo cấp ủy các tổ chức cơ sở đảng tuyên
        truyền, quán triệt và triển khai thực hiện các chỉ thị, nghị quyết của Trung ương, của
        tỉnh, của Đảng ủy về xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp.`,
    ],
  },
  ...results,
  ...evaluation,
  {
    code: 'IV',
    part: 'DIRECTION',
    heading: 'PHƯƠNG HƯỚNG NHIỆM VỤ TRONG THỜI GIAN TỚI',
    lead: [
      prose`Tiếp tục lãnh đạo, chỉ đạo thực hiện các chỉ thị, nghị quyết của Trung ương, của
        tỉnh, của Đảng ủy về xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp.`,
    ],
    prompt: 'Đề xuất phương hướng, nhiệm vụ, giải pháp cho kỳ tới.',
  },
];
