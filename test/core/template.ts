import type { IndicatorDefinition, TemplateContent } from '../../schema/template/template.model.js';

const everywhere = ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'] as IndicatorDefinition['appliesTo'];

/** One indicator of each aggregation; L04 asks for an explanation beyond a change of 20 %. */
export const testIndicators: IndicatorDefinition[] = [
  {
    code: 'L04',
    sectionCode: 'I',
    label: 'Đảng viên học tập nghị quyết',
    aggregation: 'RATIO',
    unit: 'đảng viên',
    sentence: 'Có {numerator}/{denominator} đảng viên học tập, đạt {percent}, {change}.',
    appliesTo: everywhere,
    required: true,
    changeThreshold: 20,
  },
  {
    code: 'L03',
    sectionCode: 'I',
    label: 'Lớp học',
    aggregation: 'SUM',
    unit: 'lớp',
    sentence: 'Đã tổ chức {value} lớp.',
    appliesTo: everywhere,
    required: true,
    changeThreshold: null,
  },
  {
    code: 'E06',
    sectionCode: 'II.1',
    label: 'Hội nghị',
    aggregation: 'CATEGORY',
    unit: 'tổ chức',
    categories: [
      { code: 'ON_TIME', label: 'đúng hạn' },
      { code: 'LATE', label: 'chậm' },
    ],
    sentence: 'Hội nghị: {categories}.',
    appliesTo: everywhere,
    required: true,
    changeThreshold: null,
  },
  {
    code: 'E13',
    sectionCode: 'II.1',
    label: 'Mức độ hài lòng',
    aggregation: 'MEAN',
    unit: '%',
    sentence: 'Mức độ hài lòng bình quân {mean} ({n} phiếu).',
    appliesTo: everywhere,
    required: false,
    changeThreshold: null,
  },
  {
    code: 'P17',
    sectionCode: 'II.1',
    label: 'Kinh phí',
    aggregation: 'MONEY',
    unit: 'đồng',
    sentence: 'Tổng kinh phí {money}.',
    appliesTo: ['ENTERPRISE'],
    required: false,
    changeThreshold: null,
  },
];

export const testTemplateContent: TemplateContent = {
  parts: [
    { ordinal: 'II', heading: 'KẾT QUẢ' },
    { ordinal: 'III', heading: 'ĐÁNH GIÁ CHUNG' },
  ],
  sections: [
    { code: 'I', part: 'LEADERSHIP', heading: 'LÃNH ĐẠO, CHỈ ĐẠO', lead: ['Mở đầu.'] },
    {
      code: 'II.1',
      part: 'RESULT',
      heading: 'Kết quả',
      lead: ['Kết quả chung.'],
      quotesPractices: true,
    },
    {
      code: 'III.1',
      part: 'STRENGTH',
      heading: 'Ưu điểm',
      lead: ['Ưu điểm chung.'],
      prompt: 'Ưu điểm',
    },
    { code: 'III.2', part: 'SHORTCOMING', heading: 'Tồn tại, hạn chế', lead: [] },
    { code: 'III.3', part: 'CAUSE', heading: 'Nguyên nhân', lead: [] },
    { code: 'IV', part: 'DIRECTION', heading: 'PHƯƠNG HƯỚNG', lead: ['Tiếp tục thực hiện.'] },
  ],
  shortcomings: [
    { code: 'AWARENESS', text: 'nhận thức chưa đầy đủ' },
    { code: 'GENERIC', text: 'quy chế còn chung chung' },
  ],
  causes: [{ code: 'FUNDS', text: 'kinh phí còn hạn chế' }],
  practiceKinds: [{ code: 'MOVEMENT', label: 'Phong trào', intro: 'phong trào', quoted: true }],
  opening: 'Thực hiện chương trình công tác, báo cáo như sau.',
  abstract: ['kết quả thực hiện nghị quyết'],
};
