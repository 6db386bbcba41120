import type {
  ConsolidatedFigure,
  Consolidation,
  HandingIn,
} from '../../schema/report/consolidation.model.js';
import { compositionRulesOn } from '../../schema/report/composition/composition.model.js';
import { compositionRules } from '../../schema/report/composition/composition-rules.js';
import { quantifierScales } from '../../schema/template/quantifier-bands.js';
import { quantifierBandsOn } from '../../schema/template/quantifier.rule.js';
import {
  HostType,
  type IndicatorDefinition,
  type TemplateContent,
  type TemplateSection,
} from '../../schema/template/template.model.js';

/** A small template in the frame of a real interim report, and figures of 86 organizations. */

const lead = 'Các cấp ủy, tổ chức đảng trong Đảng bộ Khối đã quan tâm lãnh đạo, chỉ đạo thực hiện';

const sections: TemplateSection[] = [
  {
    code: 'I',
    part: 'LEADERSHIP',
    heading: 'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    lead: [
      'Sau khi ban hành Nghị quyết, Ban Thường vụ Đảng ủy Khối đã tổ chức hội nghị quán triệt.',
    ],
  },
  {
    code: 'II.1',
    part: 'RESULT',
    heading: 'Công tác lãnh đạo, chỉ đạo của cấp ủy, tổ chức đảng',
    lead: [`${lead} Nghị quyết.`],
    close: ['Nền nếp sinh hoạt được duy trì.'],
  },
  {
    code: 'II.2',
    part: 'RESULT',
    heading: 'Việc xây dựng đội ngũ',
    lead: [`${lead} Kết luận 01.`],
  },
  {
    code: 'II.3',
    part: 'RESULT',
    heading: 'Việc xây dựng môi trường văn hóa',
    lead: [],
    quotesPractices: true,
  },
  { code: 'II.4', part: 'RESULT', heading: 'Xanh - sạch - đẹp - an toàn - văn minh', lead: [] },
  { code: 'II.5', part: 'RESULT', heading: 'Công tác kiểm tra, giám sát', lead: [] },
  {
    code: 'III.1',
    part: 'STRENGTH',
    heading: 'Ưu điểm',
    lead: ['Sau {years} năm triển khai, nhận thức và hành động có chuyển biến tích cực.'],
  },
  { code: 'III.2', part: 'SHORTCOMING', heading: 'Tồn tại, hạn chế', lead: [] },
  { code: 'III.3', part: 'CAUSE', heading: 'Nguyên nhân', lead: [] },
  {
    code: 'IV',
    part: 'DIRECTION',
    heading: 'PHƯƠNG HƯỚNG NHIỆM VỤ TRONG THỜI GIAN TỚI',
    lead: ['Tiếp tục lãnh đạo, chỉ đạo thực hiện Nghị quyết.', 'Tăng cường kiểm tra, giám sát.'],
  },
];

const choices = {
  regulations: { code: 'H02', text: 'quy chế, quy định nội bộ còn chung chung, chưa sát thực tế' },
  premises: { code: 'H03', text: 'việc bố trí cảnh quan, nơi làm việc còn bất cập' },
  awareness: { code: 'N02', text: 'nhận thức về văn hóa công sở chưa đầy đủ' },
};

export const content: TemplateContent = {
  parts: [
    { ordinal: 'II', heading: 'KẾT QUẢ TRIỂN KHAI THỰC HIỆN' },
    { ordinal: 'III', heading: 'ĐÁNH GIÁ CHUNG' },
  ],
  sections,
  shortcomings: [choices.regulations, choices.premises],
  causes: [choices.awareness],
  practiceKinds: [
    { code: 'PROJECT', label: 'Đề án', intro: 'đề án', quoted: true },
    { code: 'PUBLICATION', label: 'Ấn phẩm', intro: 'xuất bản ấn phẩm', quoted: true },
    { code: 'MOVEMENT', label: 'Phong trào', intro: 'phong trào', quoted: true },
    { code: 'SPACE', label: 'Không gian công sở', intro: '', quoted: false },
  ],
  opening:
    'Thực hiện Chương trình công tác năm {programmeYear}, Ban Chấp hành Đảng bộ Khối báo cáo.',
  abstract: ['sơ kết {years} năm thực hiện Nghị quyết số 04-NQ/ĐUK', 'trong tình hình mới'],
};

/** A share that is better when it is higher, as those of the library are. */
export function anIndicator(overrides: Partial<IndicatorDefinition> = {}): IndicatorDefinition {
  return {
    code: 'L04',
    sectionCode: 'II.1',
    label: 'Đảng viên học tập nghị quyết',
    aggregation: 'RATIO',
    unit: 'đảng viên',
    numeratorLabel: 'Đã học tập',
    denominatorLabel: 'Phải học tập',
    sentence: 'Có {numerator}/{denominator} đảng viên tham gia học tập, đạt {percent}, {change}.',
    appliesTo: Object.values(HostType),
    required: true,
    changeThreshold: null,
    polarity: 'HIGHER',
    ...overrides,
  };
}

export function aFigure(overrides: Partial<ConsolidatedFigure> = {}): ConsolidatedFigure {
  return {
    indicatorCode: 'L04',
    hostType: null,
    reporting: 84,
    numerator: null,
    denominator: null,
    value: null,
    n: null,
    categories: null,
    ...overrides,
  };
}

const indicators: IndicatorDefinition[] = [
  anIndicator({
    code: 'L03',
    polarity: 'NEUTRAL',
    aggregation: 'SUM',
    unit: 'lớp',
    label: 'Lớp quán triệt nghị quyết',
    sentence: 'Toàn Đảng bộ tổ chức {value} lớp quán triệt, {change}.',
  }),
  anIndicator(),
  anIndicator({
    code: 'L06',
    aggregation: 'CATEGORY',
    unit: 'tổ chức',
    label: 'Ban hành kế hoạch thực hiện',
    categories: [
      { code: 'ON_TIME', label: 'Đúng hạn' },
      { code: 'LATE', label: 'Chậm' },
      { code: 'NONE', label: 'Chưa ban hành' },
    ],
    sentence: 'Về ban hành kế hoạch, có {categories} trong {reporting}/{total} tổ chức báo cáo.',
  }),
  anIndicator({
    code: 'P12',
    sectionCode: 'II.2',
    unit: 'phản ánh',
    label: 'Phản ánh, kiến nghị được xử lý',
    sentence: 'Đã xử lý {numerator}/{denominator} phản ánh, đạt {percent}.',
  }),
  anIndicator({ code: 'P07', sectionCode: 'II.2', aggregation: 'SUM', label: 'Lượt bồi dưỡng' }),
  anIndicator({
    code: 'E13',
    sectionCode: 'II.3',
    aggregation: 'MEAN',
    unit: '%',
    label: 'Mức độ hài lòng',
    sentence: 'Mức độ hài lòng bình quân của {n} lượt khảo sát là {mean}%, {change}.',
  }),
  anIndicator({
    code: 'P17',
    sectionCode: 'II.4',
    aggregation: 'MONEY',
    unit: 'đồng',
    label: 'Kinh phí cải tạo trụ sở',
    sentence: 'Kinh phí cải tạo trụ sở, nơi làm việc là {money} ({change}).',
    appliesTo: ['AGENCY', 'PUBLIC_UNIT'],
  }),
  anIndicator({
    code: 'S02',
    sectionCode: 'II.5',
    aggregation: 'SUM',
    unit: 'tổ chức đảng',
    label: 'Tổ chức đảng được giám sát',
    sentence: 'Đã giám sát {value} tổ chức đảng, {change}.',
  }),
];

const figures: ConsolidatedFigure[] = [
  aFigure({ indicatorCode: 'L03', value: 1378 }),
  aFigure({ numerator: 35_599, denominator: 35_900 }),
  aFigure({ hostType: 'AGENCY', reporting: 30, numerator: 2909, denominator: 3044 }),
  aFigure({ indicatorCode: 'L06', categories: { ON_TIME: 76, LATE: 8, NONE: 0 } }),
  aFigure({ indicatorCode: 'P12', numerator: 0, denominator: 0 }),
  aFigure({ indicatorCode: 'E13', reporting: 40, value: 114_678, n: 1200 }),
  aFigure({ indicatorCode: 'P17', reporting: 12, value: 1_234_567_890 }),
  aFigure({ indicatorCode: 'S02', value: 17 }),
];

const previousFigures: ConsolidatedFigure[] = [
  aFigure({ indicatorCode: 'L03', value: 1300 }),
  aFigure({ numerator: 959_600, denominator: 1_000_000 }),
  aFigure({ indicatorCode: 'E13', value: 95_565, n: 1000 }),
  aFigure({ indicatorCode: 'S02', value: 17 }),
];

export const handingIn: HandingIn = {
  expected: 86,
  expectedByHost: { AGENCY: 30, PUBLIC_UNIT: 26, ENTERPRISE: 30 },
  accepted: 82,
  unaccepted: ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Nội vụ'],
  late: ['Cục Thuế'],
  missing: ['Công ty Cổ phần Nam Dược', 'Viễn thông Nam Định'],
  returned: [],
  exempt: [{ name: 'Trường Chính trị', reason: 'mới chuyển giao từ 01/6/2026' }],
};

export function aConsolidation(overrides: Partial<Consolidation> = {}): Consolidation {
  return {
    periodLabel: '6 tháng đầu năm 2026',
    cutoffOn: '2026-06-14',
    placeholders: { years: '5', programmeYear: '2026' },
    content,
    indicators,
    quantifiers: quantifierBandsOn(quantifierScales, '2026-06-14'),
    rules: compositionRulesOn(compositionRules, '2026-06-14'),
    handingIn,
    figures,
    previousFigures,
    practices: [
      {
        organizationName: 'Sở Văn hóa, Thể thao và Du lịch',
        kind: 'PROJECT',
        title: 'Phát triển thể dục thể thao trường học',
        sentence: 'thu hút 120 trường tham gia',
      },
      {
        organizationName: 'Cục Thuế',
        kind: 'MOVEMENT',
        title: '"Thi đua nước rút 3 tháng cuối năm"',
        sentence: 'Hoàn thành dự toán thu.',
      },
      {
        organizationName: 'Sở Văn hóa, Thể thao và Du lịch',
        kind: 'PUBLICATION',
        title: 'Những điểm sáng trong xây dựng đời sống văn hóa',
        sentence: 'Phát hành 2.000 cuốn.',
      },
      {
        organizationName: 'Sở Nội vụ',
        kind: 'SPACE',
        title: 'không gian công sở xanh - sạch - đẹp',
        sentence: 'Cải tạo 3 khu làm việc.',
      },
    ],
    shortcomings: [
      { choice: choices.regulations, organizations: 12 },
      { choice: choices.premises, organizations: 43 },
    ],
    causes: [{ choice: choices.awareness, organizations: 5 }],
    directions: ['đẩy mạnh chuyển đổi số', 'Đẩy mạnh chuyển đổi số.', '1) - Khen thưởng kịp thời;'],
    reporting: 84,
    ...overrides,
  };
}
