import { prose } from '../template/prose.js';
import { category, indicator, inSection, money, ratio, sum } from './indicator-kinds.js';

/** The checklist of a workplace: suffix, word, what is looked at. */
const checklist = [
  ['', 'Sáng', 'Đủ ánh sáng nơi làm việc, hành lang, sân.'],
  ['B', 'Xanh', 'Có cây xanh được chăm sóc trong khuôn viên, nơi làm việc.'],
  ['C', 'Sạch', 'Nơi làm việc, khu vệ sinh, khuôn viên sạch, rác được phân loại.'],
  ['D', 'Đẹp', 'Bố trí gọn gàng, biển tên, khẩu hiệu đúng quy định.'],
  ['E', 'An toàn', 'Có phương án phòng cháy, chữa cháy, lối thoát nạn thông thoáng.'],
  ['F', 'Văn minh', 'Trang phục, thẻ chức danh, ứng xử đúng quy tắc.'],
] as const;

const workplaces = [
  category(
    'W01',
    {
      FIRST: 'được công nhận lần đầu',
      RENEWED: 'được công nhận lại',
      NOT_YET: 'chưa được công nhận',
    },
    {
      label: 'Công nhận cơ quan, đơn vị, doanh nghiệp đạt chuẩn văn hóa',
      definition: 'Theo quyết định công nhận còn hiệu lực ngày chốt số liệu.',
      sourceNote: 'Quyết định công nhận',
      period: 'YEAR',
      prefill: 'carryOver',
      sentence: prose`Về công nhận đạt chuẩn văn hóa, trong {reporting}/{total} cơ quan, đơn vị,
        doanh nghiệp đã báo cáo: {categories}.`,
    },
  ),
  indicator('W02', 'MEAN', {
    polarity: 'HIGHER',
    label: 'Điểm tự chấm chuẩn văn hóa',
    unit: 'điểm',
    definition: 'Điểm bình quân của các bộ phận đã tự chấm; ghi số bộ phận.',
    sourceNote: 'Phiếu tự chấm điểm',
    period: 'YEAR',
    required: false,
    changeThreshold: 20,
    rules: [
      {
        code: 'R1',
        kind: 'HARD',
        test: { is: 'BETWEEN', part: 'value', least: 0, most: 100 },
        message: 'Điểm phải từ 0 đến 100.',
      },
    ],
    sentence: 'Điểm tự chấm chuẩn văn hóa bình quân là {mean} điểm của {n} bộ phận, {change}.',
  }),
  category(
    'W03',
    { DONE: 'đã đầu tư, cải tạo', PLANNED: 'đang chuẩn bị', NOT_YET: 'chưa thực hiện' },
    {
      label: 'Đầu tư, cải tạo cảnh quan, nơi làm việc xanh, sạch, đẹp, văn minh',
      definition: 'Đã đầu tư khi có hạng mục hoàn thành trong kỳ.',
      sourceNote: 'Kế hoạch, biên bản nghiệm thu',
      period: 'YEAR',
      sentence: prose`Về đầu tư xây dựng, cải tạo, sắp xếp nơi làm việc khoa học, cảnh quan xanh,
        sạch, đẹp, văn minh, trong {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
    },
  ),
  ...checklist.map(([suffix, word, definition]) =>
    category(
      `W04${suffix}`,
      { MET: 'đạt', NOT_YET: 'chưa đạt' },
      {
        label: `Nơi làm việc sáng - xanh - sạch - đẹp - an toàn - văn minh: ${word}`,
        definition,
        sourceNote: 'Biên bản tự kiểm tra nơi làm việc',
        period: 'YEAR',
        required: false,
        sentence: `Về tiêu chí “${word}” của nơi làm việc, trong {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
      },
    ),
  ),
  sum('W05', {
    polarity: 'LOWER',
    label: 'Sự cố mất an toàn, cháy nổ',
    unit: 'vụ',
    definition: 'Vụ việc phải lập biên bản hoặc báo cơ quan chức năng.',
    sourceNote: 'Biên bản vụ việc',
    period: 'YEAR',
    changeThreshold: null,
    sentence: 'Trong kỳ xảy ra {value} sự cố mất an toàn, cháy nổ, {change}.',
  }),
];

const emulation = [
  sum('W06', {
    label: 'Phong trào thi đua phát động trong kỳ',
    unit: 'phong trào',
    definition: 'Phong trào do đơn vị, đoàn thể phát động bằng văn bản.',
    sourceNote: 'Kế hoạch phát động',
    period: 'EVENT',
    changeThreshold: 100,
    sentence: prose`Các cơ quan, đơn vị, doanh nghiệp và đoàn thể đã phát động {value} phong trào
      thi đua, {change}.`,
  }),
  ratio('W06B', ['Số bộ phận hoàn thành chỉ tiêu', 'Số bộ phận đăng ký'], {
    label: 'Kết quả các phong trào thi đua',
    unit: 'bộ phận',
    definition: 'Bộ phận đăng ký phong trào trong kỳ; hoàn thành theo kết quả đã tổng kết.',
    sourceNote: 'Báo cáo tổng kết phong trào',
    period: 'EVENT',
    required: false,
    changeThreshold: 30,
    sentence: prose`Trong {denominator} bộ phận đăng ký thi đua, {numerator} bộ phận hoàn thành
      chỉ tiêu, đạt {percent}, {change}.`,
  }),
  sum('W07', {
    label: 'Hoạt động kỷ niệm các ngày lễ lớn',
    unit: 'hoạt động',
    definition: 'Hoạt động do đơn vị, đoàn thể tổ chức nhân các ngày lễ lớn.',
    sourceNote: 'Kế hoạch của đơn vị',
    period: 'EVENT',
    required: false,
    sentence: 'Đã tổ chức {value} hoạt động kỷ niệm các ngày lễ lớn, {change}.',
  }),
];

const commendation = [
  ratio('K01', ['Số được khen thưởng', 'Số đề nghị'], {
    label: 'Tập thể, cá nhân được khen thưởng về xây dựng văn hóa',
    unit: 'tập thể, cá nhân',
    definition: 'Đề nghị đã có kết quả trong kỳ, của mọi cấp khen thưởng.',
    sourceNote: 'Tờ trình, quyết định khen thưởng',
    period: 'EVENT',
    required: false,
    changeThreshold: 50,
    sentence: prose`Trong {denominator} tập thể, cá nhân được đề nghị, {numerator} tập thể, cá
      nhân được khen thưởng, đạt {percent}, {change}.`,
  }),
  money('K02', {
    label: 'Tiền thưởng về xây dựng văn hóa',
    definition: 'Số tiền đã chi kèm theo quyết định khen thưởng.',
    sourceNote: 'Sổ kế toán của đơn vị',
    period: 'EVENT',
    required: false,
    sentence: 'Tiền thưởng kèm theo các quyết định khen thưởng là {money}, {change}.',
  }),
  sum('K03', {
    label: 'Gương tốt được biểu dương',
    unit: 'gương',
    definition: 'Tập thể, cá nhân được biểu dương công khai mà không kèm hình thức khen thưởng.',
    sourceNote: 'Biên bản hội nghị, tin bài',
    period: 'EVENT',
    required: false,
    changeThreshold: 100,
    sentence: 'Đã biểu dương {value} gương tốt trong xây dựng văn hóa, {change}.',
  }),
  sum('K05', {
    polarity: 'LOWER',
    label: 'Danh hiệu, hình thức khen thưởng bị thu hồi',
    unit: 'trường hợp',
    definition: 'Trường hợp có quyết định hủy bỏ, thu hồi trong kỳ.',
    sourceNote: 'Quyết định thu hồi',
    period: 'EVENT',
    required: false,
    changeThreshold: null,
    sentence: 'Trong kỳ có {value} trường hợp bị thu hồi danh hiệu, khen thưởng, {change}.',
  }),
];

/** Indicators of II.4, in printing order. */
export const workplaceIndicators = inSection('II.4', [
  ...workplaces,
  ...emulation,
  ...commendation,
]);
