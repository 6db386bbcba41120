import { prose } from '../template/prose.js';
import { category, inSection, money, publicService, ratio, sum } from './indicator-kinds.js';

/** Indicators of II.2 about whom one serves, and the conditions of work. */
export const serviceIndicators = inSection('II.2', [
  category(
    'P11',
    { ALL: 'có đủ cả ba kênh', SOME: 'có một hoặc hai kênh', NONE: 'chưa có kênh nào' },
    {
      label: 'Kênh tiếp nhận phản ánh: hòm thư góp ý, đường dây nóng, trang thông tin điện tử',
      definition: 'Kênh đang hoạt động và được công khai tại nơi tiếp nhận.',
      sourceNote: 'Bộ phận tiếp nhận và trả kết quả',
      period: 'YEAR',
      prefill: 'carryOver',
      appliesTo: publicService,
      sentence: prose`Về công khai hòm thư góp ý, đường dây nóng, trang thông tin điện tử để tiếp
        nhận phản ánh, trong {reporting} cơ quan, đơn vị đã báo cáo: {categories}.`,
    },
  ),
  ratio('P12', ['Số đã giải quyết đúng hạn', 'Số đã tiếp nhận'], {
    label: 'Phản ánh, kiến nghị được giải quyết đúng hạn',
    unit: 'phản ánh, kiến nghị',
    definition: 'Phản ánh, kiến nghị nhận trong kỳ đã đến hạn giải quyết.',
    sourceNote: 'Sổ tiếp nhận phản ánh, kiến nghị',
    period: 'QUARTER',
    appliesTo: publicService,
    changeThreshold: 15,
    sentence: prose`Qua các kênh đã tiếp nhận {denominator} phản ánh, kiến nghị; {numerator} phản
      ánh, kiến nghị được giải quyết đúng hạn, đạt {percent}, {change}.`,
  }),
  sum('P13', {
    label: 'Lượt người được chăm lo đời sống: hỗ trợ, khám sức khỏe, tham quan',
    unit: 'lượt người',
    definition: 'Mỗi người được chăm lo một lần tính một lượt.',
    sourceNote: 'Sổ theo dõi của công đoàn',
    period: 'YEAR',
    required: false,
    sentence: prose`Đã có {value} lượt cán bộ, công chức, viên chức, người lao động được hỗ trợ,
      khám sức khỏe, tham quan, nghỉ dưỡng, {change}.`,
  }),
  money('P13B', {
    label: 'Kinh phí chăm lo đời sống cán bộ, người lao động',
    definition: 'Số tiền đã chi trong kỳ từ mọi nguồn.',
    sourceNote: 'Sổ kế toán của đơn vị, công đoàn',
    period: 'YEAR',
    required: false,
    sentence: 'Kinh phí chăm lo đời sống cán bộ, người lao động là {money}, {change}.',
  }),
  category(
    'P14',
    { YES: 'đã đưa vào', NO: 'chưa đưa vào' },
    {
      label: prose`Đưa nội dung học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh vào
        nghị quyết của cấp ủy`,
      unit: 'tổ chức',
      definition: 'Nghị quyết của cấp ủy trong kỳ có nội dung này.',
      sourceNote: 'Sổ nghị quyết của cấp ủy',
      period: 'YEAR',
      prefill: 'carryOver',
      sentence: prose`Về đưa nội dung học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí
        Minh vào nghị quyết, trong {reporting}/{total} cấp ủy cơ sở đã báo cáo: {categories}.`,
    },
  ),
  ratio('P15', ['Số đã giải quyết xong', 'Số đã nêu'], {
    label: 'Vấn đề bức xúc, nổi cộm được giải quyết',
    unit: 'vấn đề',
    definition: 'Vấn đề được cấp ủy xác định và ghi vào nghị quyết hoặc kế hoạch.',
    sourceNote: 'Nghị quyết, kế hoạch của cấp ủy',
    period: 'QUARTER',
    required: false,
    changeThreshold: 50,
    sentence: prose`Trong {denominator} vấn đề bức xúc, nổi cộm được nêu, đã giải quyết xong
      {numerator} vấn đề, đạt {percent}, {change}.`,
  }),
  category(
    'P16',
    { FULL: 'đáp ứng yêu cầu', MOSTLY: 'cơ bản đáp ứng yêu cầu', NOT: 'chưa đáp ứng yêu cầu' },
    {
      label: 'Trụ sở, phương tiện làm việc đáp ứng yêu cầu',
      definition: 'Tự đánh giá của đơn vị ngày chốt số liệu.',
      sourceNote: 'Biên bản kiểm kê, đánh giá',
      period: 'YEAR',
      prefill: 'carryOver',
      sentence: prose`Về trụ sở, phương tiện làm việc của {reporting} cơ quan, đơn vị, doanh
        nghiệp đã báo cáo: {categories}.`,
    },
  ),
  money('P17', {
    label: 'Kinh phí đầu tư nâng cấp, sửa sang trụ sở, trang thiết bị làm việc',
    definition: 'Số tiền đã chi trong kỳ; không tính đầu tư cho sản xuất, kinh doanh.',
    sourceNote: 'Sổ kế toán của đơn vị',
    period: 'YEAR',
    sentence: prose`Kinh phí đầu tư nâng cấp, sửa sang trụ sở, trang thiết bị làm việc trong kỳ
      là {money}, {change}.`,
  }),
  sum('P17B', {
    label: 'Công trình, hạng mục nâng cấp, sửa chữa',
    unit: 'công trình, hạng mục',
    definition: 'Công trình, hạng mục hoàn thành trong kỳ.',
    sourceNote: 'Biên bản nghiệm thu',
    period: 'YEAR',
    required: false,
    changeThreshold: 100,
    sentence: 'Đã hoàn thành {value} công trình, hạng mục nâng cấp, sửa chữa, {change}.',
  }),
]);
