import type { IndicatorDefinition } from '../../../schema/template/template.model.js';
import { demoTemplate } from '../../../server/demo/content/report-template.js';

/** Figures of a submission. */
export const INDICATORS = 60;

export const benchContent = demoTemplate.content;

const kinds = [
  'RATIO',
  'RATIO',
  'RATIO',
  'RATIO',
  'SUM',
  'SUM',
  'SUM',
  'CATEGORY',
  'MEAN',
  'MONEY',
] as const;

const shapes = {
  RATIO: {
    unit: 'đảng viên',
    numeratorLabel: 'Số đã thực hiện',
    denominatorLabel: 'Tổng số',
    sentence: 'Có {numerator}/{denominator} đảng viên thực hiện, đạt {percent}, {change}.',
  },
  SUM: { unit: 'lớp', sentence: 'Đã tổ chức {value} lớp, {change}.' },
  CATEGORY: {
    unit: 'tổ chức',
    categories: [
      { code: 'ON_TIME', label: 'đúng hạn' },
      { code: 'LATE', label: 'chậm' },
      { code: 'NONE', label: 'chưa thực hiện' },
    ],
    sentence: 'Trong {reporting}/{total} tổ chức đã báo cáo: {categories}.',
  },
  MEAN: { unit: '%', sentence: 'Mức độ hài lòng bình quân {mean} ({n} phiếu).' },
  MONEY: { unit: 'đồng', sentence: 'Tổng kinh phí {money}, {change}.' },
} satisfies Record<(typeof kinds)[number], Partial<IndicatorDefinition>>;

const sections = benchContent.sections
  .filter(({ part }) => part === 'RESULT')
  .map(({ code }) => code);

/** Sixty indicators of every kind, spread over the sections of the demonstration's template. */
export const benchIndicators: IndicatorDefinition[] = Array.from(
  { length: INDICATORS },
  (_, index) => {
    const aggregation = kinds[index % kinds.length] ?? 'SUM';
    const code = `B${String(index + 1).padStart(2, '0')}`;
    return {
      code,
      sectionCode: sections[index % sections.length] ?? 'I',
      label: `Chỉ tiêu ${code} về văn hóa công sở, văn hóa doanh nghiệp`,
      aggregation,
      appliesTo: ['AGENCY', 'PUBLIC_UNIT', 'ENTERPRISE'],
      required: true,
      changeThreshold: null,
      ...shapes[aggregation],
    };
  },
);
