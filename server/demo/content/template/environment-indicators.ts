import { category, indicator, inSection, publicService, ratio, sum } from './indicator-kinds.js';
import { prose } from './prose.js';

const environment = inSection('II.3', [
  sum('E01', {
    label: 'Nội quy, quy chế, quy tắc được sửa đổi, bổ sung, ban hành mới',
    unit: 'văn bản',
    sentence: prose`Trong kỳ, các cơ quan, đơn vị, doanh nghiệp đã sửa đổi, bổ sung, ban hành mới
      {value} nội quy, quy chế, quy tắc, {change}.`,
  }),
  category(
    'E02',
    { FULL: 'có đủ', PARTIAL: 'còn thiếu', NONE: 'chưa có' },
    {
      label: 'Bộ quy chế còn hiệu lực: làm việc, chi tiêu nội bộ, dân chủ, ứng xử',
      sentence: prose`Về quy chế làm việc, chi tiêu nội bộ, dân chủ và quy tắc ứng xử còn hiệu
        lực, trong {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
    },
  ),
  category(
    'E06',
    { ON_TIME: 'tổ chức đúng hạn', LATE: 'tổ chức chậm', NOT_HELD: 'chưa tổ chức' },
    {
      label: 'Hội nghị cán bộ, công chức, viên chức, hội nghị người lao động',
      sentence: prose`Về hội nghị cán bộ, công chức, viên chức và hội nghị người lao động, trong
        {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
    },
  ),
  ratio('E12', ['Số hồ sơ giải quyết đúng hạn', 'Tổng số hồ sơ đã giải quyết'], {
    label: 'Hồ sơ thủ tục hành chính giải quyết đúng hạn',
    unit: 'hồ sơ',
    appliesTo: publicService,
    changeThreshold: 5,
    sentence: prose`Các cơ quan, đơn vị đã giải quyết đúng hạn {numerator}/{denominator} hồ sơ
      thủ tục hành chính, đạt {percent}, {change}.`,
  }),
  indicator('E13', 'MEAN', {
    label: 'Mức độ hài lòng của người dân, doanh nghiệp',
    unit: '%',
    appliesTo: publicService,
    changeThreshold: 10,
    sentence: prose`Mức độ hài lòng của người dân, doanh nghiệp đạt bình quân {mean}% qua {n}
      phiếu khảo sát, {change}.`,
  }),
  sum('E14', {
    label: 'Sáng kiến cải cách hành chính, cải tiến kỹ thuật được công nhận',
    unit: 'sáng kiến',
    changeThreshold: 100,
    sentence: prose`Trong kỳ có {value} sáng kiến cải cách hành chính, cải tiến kỹ thuật được
      công nhận, {change}.`,
  }),
]);

const workplace = inSection('II.4', [
  category(
    'W01',
    {
      FIRST: 'được công nhận lần đầu',
      RENEWED: 'được công nhận lại',
      NOT_YET: 'chưa được công nhận',
    },
    {
      label: 'Công nhận cơ quan, đơn vị, doanh nghiệp đạt chuẩn văn hóa',
      sentence: prose`Về công nhận đạt chuẩn văn hóa, trong {reporting}/{total} cơ quan, đơn vị,
        doanh nghiệp đã báo cáo: {categories}.`,
    },
  ),
  category(
    'W03',
    { DONE: 'đã đầu tư, cải tạo', PLANNED: 'đang chuẩn bị', NOT_YET: 'chưa thực hiện' },
    {
      label: 'Đầu tư, cải tạo cảnh quan, nơi làm việc xanh, sạch, đẹp, văn minh',
      sentence: prose`Về đầu tư xây dựng, cải tạo, sắp xếp nơi làm việc khoa học, cảnh quan xanh,
        sạch, đẹp, văn minh, trong {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
    },
  ),
  sum('W06', {
    label: 'Phong trào thi đua phát động trong kỳ',
    unit: 'phong trào',
    changeThreshold: 100,
    sentence: prose`Các cơ quan, đơn vị, doanh nghiệp và đoàn thể đã phát động {value} phong trào
      thi đua, {change}.`,
  }),
]);

const oversight = inSection('II.5', [
  sum('E09', {
    label: 'Cuộc tự kiểm tra kỷ cương, kỷ luật tại đơn vị',
    unit: 'cuộc',
    sentence: prose`Cấp ủy, lãnh đạo các cơ quan, đơn vị, doanh nghiệp đã tổ chức {value} cuộc tự
      kiểm tra việc chấp hành kỷ cương hành chính, kỷ luật lao động, {change}.`,
  }),
]);

/** Indicators of II.3 to II.5, in printing order. */
export const environmentIndicators = [...environment, ...workplace, ...oversight];
