import type { IndicatorDefinition } from '../../../../schema/template/template.model.js';
import { environmentIndicators } from './environment-indicators.js';
import { category, indicator, inSection, publicService, ratio, sum } from './indicator-kinds.js';
import { prose } from './prose.js';

const dissemination = inSection('I', [
  sum('L03', {
    label: 'Lớp, hội nghị quán triệt Nghị quyết ở cơ sở',
    unit: 'lớp, hội nghị',
    sentence: prose`Các cấp ủy cơ sở đã tổ chức {value} lớp, hội nghị học tập, quán triệt Nghị
      quyết số 04-NQ/ĐUK và các văn bản của Trung ương, của tỉnh về xây dựng văn hóa, {change}.`,
  }),
  ratio('L04', ['Số đảng viên đã học tập', 'Số đảng viên thuộc diện học tập'], {
    label: 'Đảng viên học tập, quán triệt Nghị quyết',
    unit: 'đảng viên',
    sentence: prose`Tham gia học tập, quán triệt Nghị quyết có {numerator}/{denominator} đảng
      viên, đạt {percent}, {change}.`,
  }),
  ratio('L05', ['Số người được phổ biến', 'Tổng số người ngoài Đảng'], {
    label: 'Công chức, viên chức, người lao động ngoài Đảng được phổ biến Nghị quyết',
    unit: 'người',
    sentence: prose`Nội dung Nghị quyết được phổ biến đến {numerator}/{denominator} công chức,
      viên chức, người lao động ngoài Đảng, đạt {percent}, {change}.`,
  }),
]);

const leadership = inSection('II.1', [
  category(
    'L06',
    { ON_TIME: 'ban hành đúng hạn', LATE: 'ban hành chậm', NONE: 'chưa ban hành' },
    {
      label: 'Kế hoạch, chương trình thực hiện Nghị quyết',
      unit: 'tổ chức',
      sentence: prose`Về ban hành kế hoạch, chương trình thực hiện Nghị quyết, trong
        {reporting}/{total} tổ chức cơ sở đảng đã báo cáo: {categories}.`,
    },
  ),
  ratio('L12', ['Số chi bộ đã đưa vào sinh hoạt', 'Tổng số chi bộ'], {
    label: 'Chi bộ đưa nội dung xây dựng văn hóa vào sinh hoạt thường kỳ',
    unit: 'chi bộ',
    sentence: prose`Nội dung xây dựng văn hóa được đưa vào sinh hoạt thường kỳ ở
      {numerator}/{denominator} chi bộ, đạt {percent}, {change}.`,
  }),
  sum('L13', {
    label: 'Buổi sinh hoạt chuyên đề về văn hóa của chi bộ, đoàn thể',
    unit: 'buổi',
    sentence: prose`Các chi bộ, đoàn thể đã tổ chức {value} buổi sinh hoạt chuyên đề về văn hóa
      công sở, văn hóa doanh nghiệp, {change}.`,
  }),
  ratio('L15', ['Số đảng viên đã ký cam kết', 'Số đảng viên thuộc diện ký cam kết'], {
    label: 'Đảng viên ký cam kết tu dưỡng, rèn luyện, phấn đấu',
    unit: 'đảng viên',
    sentence: prose`Ký cam kết tu dưỡng, rèn luyện, phấn đấu có {numerator}/{denominator} đảng
      viên, đạt {percent}, {change}.`,
  }),
  ratio('L16', ['Số bản cam kết đã được đánh giá', 'Số bản cam kết đã ký'], {
    label: 'Cam kết được đánh giá kết quả thực hiện trước chi bộ',
    unit: 'bản cam kết',
    sentence: prose`Kết quả thực hiện được đánh giá trước chi bộ đối với
      {numerator}/{denominator} bản cam kết, đạt {percent}, {change}.`,
  }),
  ratio('L19', ['Số đã hoàn thành', 'Số đã đăng ký'], {
    label: 'Ý tưởng, giải pháp do các tổ chức đoàn thể đăng ký đã hoàn thành',
    unit: 'ý tưởng, giải pháp',
    required: false,
    changeThreshold: 40,
    sentence: prose`Các tổ chức đoàn thể đã đăng ký với cấp ủy, lãnh đạo cơ quan, đơn vị, doanh
      nghiệp {denominator} ý tưởng, giải pháp; {numerator} ý tưởng, giải pháp đã hoàn thành, đạt
      {percent}, {change}.`,
  }),
  sum('L20', {
    label: 'Phần việc, công trình do các tổ chức đoàn thể đảm nhận',
    unit: 'phần việc, công trình',
    required: false,
    sentence: prose`Các tổ chức đoàn thể đã đảm nhận {value} phần việc, công trình có ý nghĩa
      thiết thực, {change}.`,
  }),
  sum('L21', {
    label: 'Hoạt động văn hóa, văn nghệ, thể dục, thể thao',
    unit: 'hoạt động',
    sentence: prose`Toàn Đảng bộ Khối đã tổ chức {value} hoạt động văn hóa, văn nghệ, thể dục,
      thể thao, {change}.`,
  }),
]);

const people = inSection('II.2', [
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
      sentence: prose`Kết quả xếp loại chất lượng {reporting}/{total} tổ chức cơ sở đảng đã báo
        cáo: {categories}.`,
    },
  ),
  ratio('P05', ['Số người đã được tập huấn', 'Tổng số người'], {
    label: 'Cán bộ, công chức, viên chức, người lao động được tập huấn giao tiếp, ứng xử',
    unit: 'người',
    changeThreshold: 25,
    sentence: prose`Tham gia tập huấn về kỹ năng giao tiếp, ứng xử có {numerator}/{denominator}
      cán bộ, công chức, viên chức, người lao động, đạt {percent}, {change}.`,
  }),
  sum('P06', {
    label: 'Buổi tập huấn có mời chuyên gia',
    unit: 'buổi',
    changeThreshold: 100,
    sentence: prose`Các cơ quan, đơn vị, doanh nghiệp đã chủ động mời chuyên gia trực tiếp truyền
      thụ, phổ biến tại {value} buổi tập huấn, {change}.`,
  }),
  sum('P07', {
    label: 'Lượt bồi dưỡng chuyên môn, nghiệp vụ, tin học, ngoại ngữ, sau đại học',
    unit: 'lượt người',
    sentence: prose`Các cấp ủy trong Đảng bộ Khối đã cử {value} lượt cán bộ, công chức, viên
      chức, công nhân, người lao động tham dự các lớp tập huấn, bồi dưỡng chuyên môn, nghiệp vụ,
      tin học, ngoại ngữ và sau đại học theo quy định, {change}.`,
  }),
  category(
    'P11',
    { ALL: 'có đủ cả ba kênh', SOME: 'có một hoặc hai kênh', NONE: 'chưa có kênh nào' },
    {
      label: 'Kênh tiếp nhận phản ánh: hòm thư góp ý, đường dây nóng, trang thông tin điện tử',
      appliesTo: publicService,
      sentence: prose`Về công khai hòm thư góp ý, đường dây nóng, trang thông tin điện tử để tiếp
        nhận phản ánh, trong {reporting} cơ quan, đơn vị đã báo cáo: {categories}.`,
    },
  ),
  ratio('P12', ['Số đã giải quyết đúng hạn', 'Số đã tiếp nhận'], {
    label: 'Phản ánh, kiến nghị được giải quyết đúng hạn',
    unit: 'phản ánh, kiến nghị',
    appliesTo: publicService,
    changeThreshold: 15,
    sentence: prose`Qua các kênh đã tiếp nhận {denominator} phản ánh, kiến nghị; {numerator} phản
      ánh, kiến nghị được giải quyết đúng hạn, đạt {percent}, {change}.`,
  }),
  sum('P13', {
    label: 'Lượt người được chăm lo đời sống: hỗ trợ, khám sức khỏe, tham quan',
    unit: 'lượt người',
    required: false,
    sentence: prose`Đã có {value} lượt cán bộ, công chức, viên chức, người lao động được hỗ trợ,
      khám sức khỏe, tham quan, nghỉ dưỡng, {change}.`,
  }),
  category(
    'P16',
    { FULL: 'đáp ứng yêu cầu', MOSTLY: 'cơ bản đáp ứng yêu cầu', NOT: 'chưa đáp ứng yêu cầu' },
    {
      label: 'Trụ sở, phương tiện làm việc đáp ứng yêu cầu',
      sentence: prose`Về trụ sở, phương tiện làm việc của {reporting} cơ quan, đơn vị, doanh
        nghiệp đã báo cáo: {categories}.`,
    },
  ),
  indicator('P17', 'MONEY', {
    label: 'Kinh phí đầu tư nâng cấp, sửa sang trụ sở, trang thiết bị làm việc',
    unit: 'đồng',
    changeThreshold: 50,
    sentence: prose`Kinh phí đầu tư nâng cấp, sửa sang trụ sở, trang thiết bị làm việc trong kỳ
      là {money}, {change}.`,
  }),
]);

/** Indicators of the report, in printing order. Codes are those of the domain's catalogue. */
export const demoIndicators: IndicatorDefinition[] = [
  ...dissemination,
  ...leadership,
  ...people,
  ...environmentIndicators,
];
