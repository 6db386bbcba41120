import { prose } from '../template/prose.js';
import { category, indicator, inSection, ratio, sum, type Unplaced } from './indicator-kinds.js';

interface Graded {
  code: string;
  /** Who is graded: "đảng viên". */
  who: string;
  /** What is graded: "Xếp loại chất lượng đảng viên". */
  what: string;
  sourceNote: string;
}

/** Four grades: the best as a share of all, the others as counts that fill up the sum. */
function graded({ code, who, what, sourceNote }: Graded): Unplaced[] {
  const rest = { unit: who, sourceNote, period: 'YEAR' as const, changeThreshold: null };
  const grade = (suffix: string, name: string) =>
    sum(`${code}${suffix}`, {
      ...rest,
      label: `${what}: ${name}`,
      definition: `Số ${who} được xếp mức ${name} theo kết quả đã công bố.`,
      sentence: `Có {value} ${who} ${name}, {change}.`,
    });
  return [
    ratio(code, ['Số hoàn thành xuất sắc nhiệm vụ', 'Tổng số được xếp loại'], {
      ...rest,
      label: `${what}: hoàn thành xuất sắc nhiệm vụ`,
      definition: `Tổng số ${who} được xếp loại gồm cả bốn mức; kết quả đã công bố.`,
      changeThreshold: 25,
      rules: [
        {
          code: 'R1',
          kind: 'HARD',
          test: {
            is: 'EQUALS',
            part: 'denominator',
            others: [
              { code, part: 'numerator' },
              { code: `${code}B`, part: 'value' },
              { code: `${code}C`, part: 'value' },
              { code: `${code}D`, part: 'value' },
            ],
          },
          message: 'Tổng số được xếp loại phải bằng tổng của bốn mức xếp loại.',
        },
      ],
      sentence: `Có {numerator}/{denominator} ${who} hoàn thành xuất sắc nhiệm vụ, đạt {percent}, {change}.`,
    }),
    grade('B', 'hoàn thành tốt nhiệm vụ'),
    grade('C', 'hoàn thành nhiệm vụ'),
    grade('D', 'không hoàn thành nhiệm vụ'),
  ];
}

/** Indicators of II.2 about people and how they are judged and trained. */
export const peopleIndicators = inSection('II.2', [
  category(
    'P01',
    {
      EXCELLENT: 'hoàn thành xuất sắc nhiệm vụ',
      GOOD: 'hoàn thành tốt nhiệm vụ',
      FULFILLED: 'hoàn thành nhiệm vụ',
      NOT_FULFILLED: 'không hoàn thành nhiệm vụ',
    },
    {
      label: 'Xếp loại chất lượng tổ chức cơ sở đảng',
      unit: 'tổ chức',
      definition: 'Mức xếp loại gần nhất do cấp có thẩm quyền công bố.',
      sourceNote: 'Quyết định, thông báo xếp loại',
      prefill: 'qualityRanking',
      period: 'YEAR',
      sentence: prose`Kết quả xếp loại chất lượng {reporting}/{total} tổ chức cơ sở đảng đã báo
        cáo: {categories}.`,
    },
  ),
  ...graded({
    code: 'P02',
    who: 'đảng viên',
    what: 'Xếp loại chất lượng đảng viên',
    sourceNote: 'Thông báo kết quả xếp loại đảng viên',
  }),
  ...graded({
    code: 'P03',
    who: 'cán bộ, công chức, viên chức, người lao động',
    what: 'Xếp loại cán bộ, công chức, viên chức, người lao động',
    sourceNote: 'Quyết định xếp loại của thủ trưởng đơn vị',
  }),
  sum('P04', {
    polarity: 'LOWER',
    label: 'Người vi phạm kỷ luật, kỷ cương bị xử lý',
    unit: 'người',
    definition: 'Người có quyết định kỷ luật trong kỳ; chỉ đếm số người, không ghi tên.',
    sourceNote: 'Quyết định kỷ luật',
    period: 'QUARTER',
    changeThreshold: null,
    sentence: prose`Trong kỳ có {value} người vi phạm kỷ luật, kỷ cương bị xử lý, {change}.`,
  }),
  sum('P04B', {
    polarity: 'LOWER',
    label: 'Trong đó bị xử lý từ cảnh cáo trở lên',
    unit: 'người',
    definition: 'Trong số người đã đếm ở chỉ tiêu P04.',
    sourceNote: 'Quyết định kỷ luật',
    period: 'QUARTER',
    changeThreshold: null,
    rules: [
      {
        code: 'R1',
        kind: 'HARD',
        test: { is: 'NOT_ABOVE', part: 'value', others: [{ code: 'P04', part: 'value' }] },
        message: 'Không được lớn hơn số người bị xử lý ở chỉ tiêu P04.',
      },
    ],
    sentence: 'Trong đó có {value} người bị xử lý từ cảnh cáo trở lên, {change}.',
  }),
  ratio('P05', ['Số người đã được tập huấn', 'Tổng số người'], {
    label: 'Cán bộ, công chức, viên chức, người lao động được tập huấn giao tiếp, ứng xử',
    unit: 'người',
    definition: 'Mỗi người tính một lần, dù dự nhiều lớp.',
    sourceNote: 'Danh sách tập huấn',
    period: 'YEAR',
    prefill: 'staff',
    changeThreshold: 25,
    sentence: prose`Tham gia tập huấn về kỹ năng giao tiếp, ứng xử có {numerator}/{denominator}
      cán bộ, công chức, viên chức, người lao động, đạt {percent}, {change}.`,
  }),
  sum('P06', {
    label: 'Buổi tập huấn có mời chuyên gia',
    unit: 'buổi',
    definition: 'Buổi có báo cáo viên, chuyên gia ngoài đơn vị trực tiếp trình bày.',
    sourceNote: 'Kế hoạch tập huấn, giấy mời',
    period: 'YEAR',
    changeThreshold: 100,
    sentence: prose`Các cơ quan, đơn vị, doanh nghiệp đã chủ động mời chuyên gia trực tiếp truyền
      thụ, phổ biến tại {value} buổi tập huấn, {change}.`,
  }),
  sum('P07', {
    label: 'Lượt bồi dưỡng chuyên môn, nghiệp vụ, tin học, ngoại ngữ, sau đại học',
    unit: 'lượt người',
    definition: 'Mỗi người dự một lớp tính một lượt.',
    sourceNote: 'Quyết định cử đi đào tạo, bồi dưỡng',
    period: 'YEAR',
    sentence: prose`Các cấp ủy trong Đảng bộ đã cử {value} lượt cán bộ, công chức, viên chức, công
      nhân, người lao động tham dự các lớp tập huấn, bồi dưỡng chuyên môn, nghiệp vụ, tin học,
      ngoại ngữ và sau đại học theo quy định, {change}.`,
  }),
  sum('P07B', {
    label: 'Trong đó đào tạo sau đại học',
    unit: 'lượt người',
    definition: 'Trong số lượt đã đếm ở chỉ tiêu P07.',
    sourceNote: 'Quyết định cử đi đào tạo',
    period: 'YEAR',
    required: false,
    changeThreshold: 100,
    rules: [
      {
        code: 'R1',
        kind: 'HARD',
        test: { is: 'NOT_ABOVE', part: 'value', others: [{ code: 'P07', part: 'value' }] },
        message: 'Không được lớn hơn số lượt bồi dưỡng ở chỉ tiêu P07.',
      },
    ],
    sentence: 'Trong đó có {value} lượt đào tạo sau đại học, {change}.',
  }),
  sum('P08', {
    label: 'Người được cử học trung cấp lý luận chính trị',
    unit: 'người',
    definition: 'Người nhập học trong kỳ.',
    sourceNote: 'Quyết định cử đi học',
    period: 'YEAR',
    required: false,
    changeThreshold: 100,
    sentence: 'Có {value} người được cử học trung cấp lý luận chính trị, {change}.',
  }),
  sum('P08B', {
    label: 'Người được cử học cao cấp, cử nhân lý luận chính trị',
    unit: 'người',
    definition: 'Người nhập học trong kỳ.',
    sourceNote: 'Quyết định cử đi học',
    period: 'YEAR',
    required: false,
    changeThreshold: 100,
    sentence: 'Có {value} người được cử học cao cấp, cử nhân lý luận chính trị, {change}.',
  }),
  indicator('P09', 'SUM', {
    label: 'Cán bộ được điều chuyển, bố trí lại theo kết quả đánh giá',
    unit: 'người',
    definition: 'Quyết định điều chuyển, bố trí căn cứ kết quả đánh giá, xếp loại.',
    sourceNote: 'Quyết định của cấp có thẩm quyền',
    period: 'YEAR',
    required: false,
    sentence: prose`Căn cứ kết quả đánh giá đã điều chuyển, bố trí lại {value} cán bộ, công chức,
      viên chức, người lao động, {change}.`,
  }),
  sum('P10', {
    label: 'Người được tuyển dụng, thu hút',
    unit: 'người',
    definition: 'Người nhận việc trong kỳ theo quyết định hoặc hợp đồng không xác định thời hạn.',
    sourceNote: 'Quyết định tuyển dụng',
    period: 'YEAR',
    required: false,
    changeThreshold: 100,
    sentence: 'Trong kỳ đã tuyển dụng, thu hút {value} người, {change}.',
  }),
  sum('P10B', {
    label: 'Trong đó có trình độ đại học trở lên',
    unit: 'người',
    definition: 'Trong số người đã đếm ở chỉ tiêu P10.',
    sourceNote: 'Hồ sơ tuyển dụng',
    period: 'YEAR',
    required: false,
    changeThreshold: 100,
    rules: [
      {
        code: 'R1',
        kind: 'HARD',
        test: { is: 'NOT_ABOVE', part: 'value', others: [{ code: 'P10', part: 'value' }] },
        message: 'Không được lớn hơn số người được tuyển dụng ở chỉ tiêu P10.',
      },
    ],
    sentence: 'Trong đó có {value} người có trình độ đại học trở lên, {change}.',
  }),
]);
