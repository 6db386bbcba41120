import { pickIndicators } from '../../../../schema/indicator/pick-indicators.js';
import type { IndicatorDefinition } from '../../../../schema/template/template.model.js';
import { prose } from '../../../../schema/template/prose.js';

const picked = pickIndicators([
  ...['L03', 'L04', 'L05', 'L06', 'L12', 'L13', 'L15', 'L16', 'L19', 'L20', 'L21'],
  ...['P01', 'P05', 'P06', 'P07', 'P11', 'P12', 'P13', 'P16', 'P17'],
  ...['E01', 'E02', 'E06', 'E09', 'E12', 'E13', 'E14', 'W01', 'W03', 'W06'],
]);

/** Where the report of 2023 has its own words or place for an indicator of the library. */
const ownWords: Record<string, Partial<IndicatorDefinition>> = {
  L03: {
    sentence: prose`Các cấp ủy cơ sở đã tổ chức {value} lớp, hội nghị học tập, quán triệt Nghị
      quyết số 04-NQ/ĐUK và các văn bản của Trung ương, của tỉnh về xây dựng văn hóa, {change}.`,
  },
  L21: {
    sentence: prose`Toàn Đảng bộ Khối đã tổ chức {value} hoạt động văn hóa, văn nghệ, thể dục,
      thể thao, {change}.`,
  },
  P07: {
    sentence: prose`Các cấp ủy trong Đảng bộ Khối đã cử {value} lượt cán bộ, công chức, viên
      chức, công nhân, người lao động tham dự các lớp tập huấn, bồi dưỡng chuyên môn, nghiệp vụ,
      tin học, ngoại ngữ và sau đại học theo quy định, {change}.`,
  },
  E09: { sectionCode: 'II.5' },
};

const worded = picked.map((indicator) => ({ ...indicator, ...ownWords[indicator.code] }));

const isOversight = ({ sectionCode }: IndicatorDefinition) => sectionCode === 'II.5';

/** Indicators of the report, in printing order. */
export const demoIndicators: IndicatorDefinition[] = [
  ...worded.filter((indicator) => !isOversight(indicator)),
  ...worded.filter(isOversight),
];
