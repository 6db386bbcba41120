import type {
  CodedChoice,
  IndicatorDefinition,
  TemplateContent,
  TemplateSection,
} from '../../../schema/template/template.model.js';
import { demoIndicators } from './template/indicators.js';
import { prose } from '../../../schema/template/prose.js';
import {
  standardCauses,
  standardPracticeKinds,
  standardShortcomings,
} from '../../../schema/template/shipped/standard-choices.js';
import { resultSections } from './template/result-sections.js';

const leadership: TemplateSection = {
  code: 'I',
  part: 'LEADERSHIP',
  heading: 'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
  lead: [
    prose`Sau khi ban hành Nghị quyết số 04-NQ/ĐUK, Ban Thường vụ Đảng ủy Khối đã tổ chức hội
      nghị cán bộ chủ chốt để quán triệt triển khai; đồng thời lãnh đạo, chỉ đạo cấp ủy các TCCSĐ
      triển khai tuyên truyền, quán triệt Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021 của Ban Chấp
      hành Đảng bộ Khối gắn với tuyên truyền, quán triệt các chỉ thị, nghị quyết của Trung ương,
      của tỉnh, của Khối nghiêm túc, khoa học, thực chất, hiệu quả, phù hợp với đặc điểm, tính
      chất, điều kiện của cơ quan, đơn vị, doanh nghiệp; thường xuyên chia sẻ, đăng tải thông tin
      hoạt động của Trung ương, của tỉnh và của Đảng bộ Khối trên Trang thông tin điện tử của
      Đảng ủy Khối.`,
    prose`Chỉ đạo đội ngũ báo cáo viên, cộng tác viên dư luận xã hội cấp Khối và cấp ủy viên phụ
      trách công tác tuyên giáo, công tác dân vận ở các TCCSĐ thường xuyên tuyên truyền đến cán
      bộ, đảng viên, công chức, viên chức, người lao động thực hiện Nghị quyết gắn với thực hiện
      nhiệm vụ chính trị của cơ quan, đơn vị và nhiệm vụ sản xuất kinh doanh của doanh nghiệp.`,
    prose`Công tác tuyên truyền, quán triệt, tổ chức thực hiện Nghị quyết số 04-NQ/ĐUK, ngày
      28/5/2021 của Ban Chấp hành Đảng bộ Khối, các văn bản của Trung ương, của tỉnh về xây dựng
      và thực hiện văn hóa tại các cơ quan, đơn vị, doanh nghiệp được cấp ủy các tổ chức cơ sở
      đảng triển khai kịp thời và được vận dụng linh hoạt tại các hội nghị, các buổi sinh hoạt
      chi bộ.`,
  ],
};

const evaluation: TemplateSection[] = [
  {
    code: 'III.1',
    part: 'STRENGTH',
    heading: 'Ưu điểm',
    lead: [
      prose`Sau {years} năm triển khai thực hiện Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021 của Ban
        Chấp hành Đảng bộ Khối về đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp trong
        tình hình mới bước đầu đã tạo sự chuyển biến tích cực về nhận thức và hành động của cấp
        ủy, tổ chức đảng, lãnh đạo cơ quan, đơn vị, doanh nghiệp, cán bộ, đảng viên, công chức,
        viên chức và người lao động, đoàn viên, hội viên trong Khối về tầm quan trọng của việc
        xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp, tạo sự hưởng ứng và phong trào thi đua
        trong các cơ quan, đơn vị, doanh nghiệp. Các cấp ủy, tổ chức đảng đã lãnh đạo, chỉ đạo
        tiến hành rà soát, sửa đổi, bổ sung, ban hành mới nội quy, quy chế làm việc, quy tắc ứng
        xử, quy định về văn hóa công sở, tác phong, lề lối làm việc của cán bộ, công chức, viên
        chức, người lao động phù hợp với các quy định của Trung ương, của tỉnh, của Khối về văn
        hóa công vụ, văn hóa doanh nghiệp; việc thực hiện quy chế dân chủ ở cơ sở ngày càng có
        chuyển biến tích cực, tổ chức tốt hội nghị cán bộ, công chức, viên chức và hội nghị người
        lao động hằng năm; công tác cải cách hành chính được tập trung chỉ đạo quyết liệt; hoạt
        động quản lý, điều hành của cơ quan, đơn vị, doanh nghiệp được cải tiến theo hướng ngày
        càng hiện đại, thuận tiện, hiệu quả; chất lượng đội ngũ cán bộ, công chức, viên chức và
        tay nghề của người lao động từng bước được nâng lên; kỷ cương hành chính, kỷ luật lao
        động, thái độ giao tiếp, ứng xử, giải quyết công việc, thái độ phục vụ nhân dân của các
        cơ quan, đơn vị, doanh nghiệp có chuyển biến tích cực; môi trường làm việc được các cơ
        quan, đơn vị, doanh nghiệp đầu tư xây dựng, cải tạo, bố trí, sắp xếp khoa học; tạo cảnh
        quan xanh - sạch - đẹp - văn minh; phong cách ứng xử, lề lối làm việc chuẩn mực của đội
        ngũ cán bộ, công chức, viên chức, người lao động trong thực hiện nhiệm vụ dần đi vào nền
        nếp; góp phần nâng cao hiệu lực, hiệu quả quản lý, điều hành, thúc đẩy hoàn thành tốt
        nhiệm vụ chính trị của các cơ quan, đơn vị và nhiệm vụ sản xuất kinh doanh của doanh
        nghiệp đã đề ra.`,
    ],
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

const direction: TemplateSection = {
  code: 'IV',
  part: 'DIRECTION',
  heading: 'PHƯƠNG HƯỚNG NHIỆM VỤ TRONG THỜI GIAN TỚI',
  lead: [
    prose`Tiếp tục lãnh đạo, chỉ đạo quán triệt, triển khai thực hiện các chỉ thị, nghị quyết của
      Trung ương, của tỉnh, của Đảng ủy Khối, Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021 của Ban
      Chấp hành Đảng bộ Khối đảm bảo nghiêm túc, hiệu quả, thực chất, rõ trách nhiệm; làm tốt
      công tác giáo dục chính trị tư tưởng, tạo sự đoàn kết, thống nhất trong các cấp ủy, tổ chức
      đảng và cán bộ, đảng viên, người lao động.`,
    prose`Đẩy mạnh thực hiện công tác cải cách hành chính; quan tâm xây dựng chính quyền điện tử,
      chuyển đổi số; tăng cường ứng dụng công nghệ thông tin phục vụ quản lý, điều hành và trong
      thực hiện nhiệm vụ chính trị; xây dựng và giữ gìn uy tín thương hiệu doanh nghiệp; nâng cao
      năng lực cạnh tranh của doanh nghiệp; cải tiến nội dung, hình thức hội họp theo hướng hiệu
      quả, tiết kiệm thời gian, kinh phí.`,
    prose`Cấp ủy, lãnh đạo các cơ quan, đơn vị, doanh nghiệp tiếp tục chỉ đạo rà soát, hoàn
      thiện, tổ chức thực hiện quy chế văn hóa cơ quan, đơn vị, doanh nghiệp, gắn với thực hiện
      tốt quy chế dân chủ cơ sở; tiếp tục rà soát, bổ sung, hoàn thiện chuẩn mực đạo đức nghề
      nghiệp, đạo đức công vụ phù hợp với nhiệm vụ của từng cơ quan, đơn vị, doanh nghiệp.`,
    prose`Quan tâm xây dựng môi trường văn hóa lành mạnh, đảm bảo cảnh quan khuôn viên công sở,
      trụ sở làm việc sáng - xanh - sạch - đẹp; đầu tư cơ sở vật chất, trang thiết bị đáp ứng yêu
      cầu hoạt động của cơ quan, đơn vị, doanh nghiệp và điều kiện làm việc của cán bộ, công
      chức, viên chức, người lao động; tổ chức và duy trì các hoạt động văn hóa, văn nghệ, thể
      dục, thể thao, nâng cao đời sống tinh thần cho cán bộ, công chức, viên chức, người lao
      động, tạo sự gắn bó giữa người lao động với cơ quan, đơn vị, doanh nghiệp.`,
    prose`Tăng cường công tác kiểm tra, giám sát, nhất là kiểm tra, giám sát việc thực hiện văn
      hóa cơ quan, đơn vị, doanh nghiệp; kịp thời xử lý những đảng viên vi phạm theo quy định của
      pháp luật. Kịp thời biểu dương, khen thưởng những cán bộ, công chức, viên chức có thành
      tích, gương mẫu trong thực hiện văn hóa công sở, văn hóa doanh nghiệp.`,
  ],
  prompt: 'Đề xuất phương hướng, nhiệm vụ, giải pháp cho kỳ tới.',
};

/** The first two are the causes of the 2023 report. */
const causes: CodedChoice[] = [
  {
    code: 'EPIDEMIC',
    text: prose`tình hình dịch bệnh Covid-19 diễn ra phức tạp, kéo dài đã ảnh hưởng đến việc
      triển khai thực hiện văn hóa công sở, văn hóa doanh nghiệp`,
  },
  ...standardCauses.filter(({ code }) => code !== 'EPIDEMIC'),
];

const content: TemplateContent = {
  parts: [
    { ordinal: 'II', heading: 'KẾT QUẢ TRIỂN KHAI THỰC HIỆN' },
    { ordinal: 'III', heading: 'ĐÁNH GIÁ CHUNG' },
  ],
  sections: [leadership, ...resultSections, ...evaluation, direction],
  shortcomings: standardShortcomings,
  causes,
  practiceKinds: standardPracticeKinds,
  opening: prose`Thực hiện Chương trình công tác năm {programmeYear}, Ban Chấp hành Đảng bộ Khối
    Các cơ quan và Doanh nghiệp tỉnh báo cáo sơ kết {years} năm triển khai thực hiện Nghị quyết
    số 04-NQ/ĐUK, ngày 28/5/2021 về đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp trong
    tình hình mới.`,
  abstract: [
    'sơ kết {years} năm thực hiện Nghị quyết số 04-NQ/ĐUK, ngày 28/5/2021',
    'về đẩy mạnh xây dựng văn hóa cơ quan, đơn vị, doanh nghiệp',
    'trong tình hình mới',
  ],
};

/**
 * The interim report on Nghị quyết 04-NQ/ĐUK as a template: headings and standing text are those of
 * Báo cáo số 167-BC/ĐUK (2023), its typing slips corrected and its years left open.
 */
export const demoTemplate: {
  code: string;
  name: string;
  content: TemplateContent;
  indicators: IndicatorDefinition[];
} = {
  code: 'so-ket-nghi-quyet-04',
  name: 'Báo cáo sơ kết thực hiện Nghị quyết số 04-NQ/ĐUK',
  content,
  indicators: demoIndicators,
};

/**
 * Values for the template's placeholders in the two rounds that make a report. Supervision is the
 * committee's own work: its figures are given here and not handed in by organizations.
 */
export const demoPlaceholders: Record<'previous' | 'current', Record<string, string>> = {
  previous: {
    years: '4',
    programmeYear: '2025',
    supervisedOrganizations: '17',
    supervisedPersons: '17',
  },
  current: {
    years: '5',
    programmeYear: '2026',
    supervisedOrganizations: '17',
    supervisedPersons: '17',
  },
};
