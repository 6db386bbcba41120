import { everywhere } from '../../../../schema/indicator/indicator-kinds.js';
import { pickIndicators } from '../../../../schema/indicator/pick-indicators.js';
import type { IndicatorDefinition } from '../../../../schema/template/template.model.js';
import { prose } from '../../../../schema/template/prose.js';

const picked = pickIndicators([
  ...['L02', 'L03', 'L04', 'L05', 'L06', 'L12', 'L13', 'L15', 'L16', 'L19', 'L20', 'L21'],
  ...['P01', 'P04', 'P05', 'P06', 'P07', 'P10', 'P11', 'P12', 'P13', 'P16', 'P17'],
  ...['E01', 'E02', 'E06', 'E09', 'E12', 'E13', 'E14', 'W01', 'W03', 'W06', 'W07'],
]);

const yesOrNo = (yes: string, no: string) => [
  { code: 'YES', label: yes },
  { code: 'NO', label: no },
];

const own = {
  aggregation: 'CATEGORY',
  unit: 'đơn vị',
  appliesTo: everywhere,
  required: true,
  changeThreshold: null,
  period: 'YEAR',
  prefill: null,
} as const;

/** What the report of 2023 says of "many" and no indicator of the library counts. */
const withUnions: IndicatorDefinition = {
  ...own,
  code: 'L22',
  sectionCode: 'II.1',
  label: 'Cấp ủy phối hợp với Công đoàn vận động thực hiện quy chế, quy tắc ứng xử',
  categories: yesOrNo('đã phối hợp vận động', 'chưa phối hợp vận động'),
  definition: 'Đã phối hợp khi có kế hoạch hoặc văn bản chung của cấp ủy với Công đoàn trong kỳ.',
  sourceNote: 'Kế hoạch, văn bản phối hợp',
  sentence: prose`Về phối hợp với Công đoàn vận động thực hiện quy chế, quy tắc ứng xử, trong
    {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
};

const betterRun: IndicatorDefinition = {
  ...own,
  code: 'E16',
  sectionCode: 'II.3',
  label: 'Hoạt động quản lý, điều hành được cải tiến theo hướng hiện đại, thuận tiện',
  categories: yesOrNo('đã cải tiến', 'chưa cải tiến'),
  definition: 'Đã cải tiến khi có quy trình nội bộ được rút gọn hoặc chuyển lên phần mềm trong kỳ.',
  sourceNote: 'Quy trình nội bộ, quyết định ban hành',
  sentence: prose`Về cải tiến hoạt động quản lý, điều hành theo hướng hiện đại, thuận tiện, trong
    {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
};

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

/** Where the own indicators stand, by the one before. */
const ownAfter: Record<string, IndicatorDefinition> = { L13: withUnions, E14: betterRun };

const worded = picked.flatMap((indicator) => {
  const next = ownAfter[indicator.code];
  return [{ ...indicator, ...ownWords[indicator.code] }, ...(next ? [next] : [])];
});

const isOversight = ({ sectionCode }: IndicatorDefinition) => sectionCode === 'II.5';

/** Indicators of the report, in printing order. */
export const demoIndicators: IndicatorDefinition[] = [
  ...worded.filter((indicator) => !isOversight(indicator)),
  ...worded.filter(isOversight),
];
