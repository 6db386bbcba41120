import { prose } from '../template/prose.js';
import {
  category,
  derived,
  indicator,
  inSection,
  publicService,
  ratio,
  sum,
} from './indicator-kinds.js';

const regulations = [
  sum('E01', {
    label: 'Nội quy, quy chế, quy tắc được sửa đổi, bổ sung, ban hành mới',
    unit: 'văn bản',
    definition: 'Văn bản nội bộ có hiệu lực trong kỳ.',
    sourceNote: 'Sổ văn bản của đơn vị',
    period: 'YEAR',
    sentence: prose`Trong kỳ, các cơ quan, đơn vị, doanh nghiệp đã sửa đổi, bổ sung, ban hành mới
      {value} nội quy, quy chế, quy tắc, {change}.`,
  }),
  sum('E01B', {
    label: 'Trong đó ban hành mới',
    unit: 'văn bản',
    definition: 'Trong số văn bản đã đếm ở chỉ tiêu E01.',
    sourceNote: 'Sổ văn bản của đơn vị',
    period: 'YEAR',
    required: false,
    changeThreshold: 100,
    rules: [
      {
        code: 'R1',
        kind: 'HARD',
        test: { is: 'NOT_ABOVE', part: 'value', others: [{ code: 'E01', part: 'value' }] },
        message: 'Không được lớn hơn số văn bản ở chỉ tiêu E01.',
      },
    ],
    sentence: 'Trong đó ban hành mới {value} văn bản, {change}.',
  }),
  category(
    'E02',
    { FULL: 'có đủ', PARTIAL: 'còn thiếu', NONE: 'chưa có' },
    {
      label: 'Bộ quy chế còn hiệu lực: làm việc, chi tiêu nội bộ, dân chủ, ứng xử',
      definition: 'Có đủ khi cả bốn quy chế còn hiệu lực ngày chốt số liệu.',
      sourceNote: 'Văn bản nội bộ của đơn vị',
      period: 'YEAR',
      prefill: 'carryOver',
      sentence: prose`Về quy chế làm việc, chi tiêu nội bộ, dân chủ và quy tắc ứng xử còn hiệu
        lực, trong {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
    },
  ),
  sum('E03', {
    polarity: 'LOWER',
    label: 'Quy chế, quy định chung chung bị yêu cầu sửa',
    unit: 'văn bản',
    definition: 'Văn bản có yêu cầu sửa bằng văn bản hoặc ghi trong biên bản kiểm tra.',
    sourceNote: 'Biên bản kiểm tra, rà soát',
    period: 'YEAR',
    required: false,
    changeThreshold: 100,
    sentence: 'Qua rà soát, kiểm tra có {value} quy chế, quy định bị yêu cầu sửa, {change}.',
  }),
  derived(
    'E04',
    'Mô hình, đề án, phong trào, ấn phẩm tiêu biểu',
    'Đếm các mô hình, cách làm hay mà tổ chức đã nêu trong báo cáo, theo loại.',
  ),
  sum('E05', {
    polarity: 'HIGHER',
    label: 'Mô hình, cách làm hay được nhân rộng',
    unit: 'lượt nhân rộng',
    definition: 'Mỗi đơn vị áp dụng lại một mô hình của nơi khác tính một lượt.',
    sourceNote: 'Kế hoạch, báo cáo áp dụng mô hình',
    period: 'YEAR',
    required: false,
    changeThreshold: 100,
    sentence: 'Có {value} lượt nhân rộng mô hình, cách làm hay, {change}.',
  }),
];

const democracy = [
  category(
    'E06',
    { ON_TIME: 'tổ chức đúng hạn', LATE: 'tổ chức chậm', NOT_HELD: 'chưa tổ chức' },
    {
      label: 'Hội nghị cán bộ, công chức, viên chức, hội nghị người lao động',
      definition: 'Đúng hạn khi tổ chức trong ba tháng đầu của năm tiếp theo.',
      sourceNote: 'Biên bản, nghị quyết hội nghị',
      period: 'YEAR',
      sentence: prose`Về hội nghị cán bộ, công chức, viên chức và hội nghị người lao động, trong
        {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
    },
  ),
  category(
    'E07',
    { UPDATED: 'đã cập nhật', OUTDATED: 'chưa cập nhật' },
    {
      label: 'Quy chế dân chủ, quy chế chi tiêu nội bộ được cập nhật',
      definition: 'Đã cập nhật khi cả hai quy chế phù hợp với quy định hiện hành.',
      sourceNote: 'Văn bản nội bộ của đơn vị',
      period: 'YEAR',
      prefill: 'carryOver',
      sentence: prose`Về cập nhật quy chế dân chủ, quy chế chi tiêu nội bộ, trong
        {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
    },
  ),
  sum('E08', {
    label: 'Cuộc giám sát của các tổ chức đoàn thể',
    unit: 'cuộc',
    definition: 'Cuộc giám sát có kế hoạch và có thông báo kết quả.',
    sourceNote: 'Hồ sơ giám sát của đoàn thể',
    period: 'YEAR',
    required: false,
    sentence: 'Các tổ chức đoàn thể đã thực hiện {value} cuộc giám sát, {change}.',
  }),
  sum('E08B', {
    label: 'Kiến nghị qua giám sát của các tổ chức đoàn thể',
    unit: 'kiến nghị',
    definition: 'Kiến nghị ghi trong thông báo kết quả giám sát.',
    sourceNote: 'Thông báo kết quả giám sát',
    period: 'YEAR',
    required: false,
    changeThreshold: 100,
    sentence: 'Qua giám sát, các tổ chức đoàn thể đã nêu {value} kiến nghị, {change}.',
  }),
  sum('E09', {
    label: 'Cuộc tự kiểm tra kỷ cương, kỷ luật tại đơn vị',
    unit: 'cuộc',
    definition: 'Cuộc tự kiểm tra có biên bản.',
    sourceNote: 'Biên bản tự kiểm tra',
    period: 'QUARTER',
    sentence: prose`Cấp ủy, lãnh đạo các cơ quan, đơn vị, doanh nghiệp đã tổ chức {value} cuộc tự
      kiểm tra việc chấp hành kỷ cương hành chính, kỷ luật lao động, {change}.`,
  }),
  sum('E09B', {
    label: 'Việc đã chấn chỉnh qua tự kiểm tra',
    unit: 'việc',
    definition: 'Việc được nêu trong biên bản và đã khắc phục.',
    sourceNote: 'Biên bản tự kiểm tra',
    period: 'QUARTER',
    required: false,
    sentence: 'Qua tự kiểm tra đã chấn chỉnh {value} việc, {change}.',
  }),
  category(
    'E10',
    { YES: 'đã ứng dụng', NO: 'chưa ứng dụng' },
    {
      label: 'Ứng dụng công nghệ thông tin trong giám sát nội bộ',
      definition: 'Chấm công, theo dõi tiến độ, đánh giá công việc bằng phần mềm.',
      sourceNote: 'Tự đánh giá của đơn vị',
      period: 'YEAR',
      prefill: 'carryOver',
      sentence: prose`Về ứng dụng công nghệ thông tin trong giám sát nội bộ, trong
        {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
    },
  ),
];

const reform = [
  ratio('E11', ['Số dịch vụ công trực tuyến toàn trình, một phần', 'Tổng số dịch vụ công'], {
    label: 'Dịch vụ công trực tuyến',
    unit: 'dịch vụ công',
    definition: 'Dịch vụ thuộc thẩm quyền của đơn vị; toàn trình, một phần là mức độ 4, 3 cũ.',
    sourceNote: 'Cổng dịch vụ công',
    period: 'QUARTER',
    appliesTo: publicService,
    required: false,
    prefill: 'carryOver',
    sentence: prose`Có {numerator}/{denominator} dịch vụ công được cung cấp trực tuyến toàn trình,
      một phần, đạt {percent}, {change}.`,
  }),
  ratio('E12', ['Số hồ sơ giải quyết đúng hạn', 'Tổng số hồ sơ đã giải quyết'], {
    label: 'Hồ sơ thủ tục hành chính giải quyết đúng hạn',
    unit: 'hồ sơ',
    definition: 'Hồ sơ đã trả kết quả trong kỳ, kể cả hồ sơ trực tuyến.',
    sourceNote: 'Bộ phận tiếp nhận và trả kết quả',
    period: 'QUARTER',
    appliesTo: publicService,
    changeThreshold: 5,
    sentence: prose`Các cơ quan, đơn vị đã giải quyết đúng hạn {numerator}/{denominator} hồ sơ
      thủ tục hành chính, đạt {percent}, {change}.`,
  }),
  indicator('E13', 'MEAN', {
    polarity: 'HIGHER',
    label: 'Mức độ hài lòng của người dân, doanh nghiệp',
    unit: '%',
    definition: 'Tỷ lệ hài lòng bình quân của các phiếu đã thu về; ghi số phiếu thu về.',
    sourceNote: 'Kết quả khảo sát',
    period: 'YEAR',
    appliesTo: publicService,
    changeThreshold: 10,
    rules: [
      {
        code: 'R1',
        kind: 'HARD',
        test: { is: 'BETWEEN', part: 'value', least: 0, most: 100 },
        message: 'Mức độ hài lòng phải từ 0 đến 100%.',
      },
    ],
    sentence: prose`Mức độ hài lòng của người dân, doanh nghiệp đạt bình quân {mean}% qua {n}
      phiếu khảo sát, {change}.`,
  }),
  sum('E14', {
    polarity: 'HIGHER',
    label: 'Sáng kiến cải cách hành chính, cải tiến kỹ thuật được công nhận',
    unit: 'sáng kiến',
    definition: 'Sáng kiến có quyết định công nhận trong kỳ.',
    sourceNote: 'Quyết định công nhận sáng kiến',
    period: 'YEAR',
    changeThreshold: 100,
    sentence: prose`Trong kỳ có {value} sáng kiến cải cách hành chính, cải tiến kỹ thuật được
      công nhận, {change}.`,
  }),
  sum('E15', {
    label: 'Đầu mối tổ chức trước sắp xếp',
    unit: 'đầu mối',
    definition: 'Phòng, ban, đơn vị trực thuộc ngày đầu kỳ.',
    sourceNote: 'Quyết định về tổ chức bộ máy',
    period: 'YEAR',
    required: false,
    sentence: 'Đầu kỳ các đơn vị có {value} đầu mối trực thuộc, {change}.',
  }),
  sum('E15B', {
    label: 'Đầu mối tổ chức sau sắp xếp',
    unit: 'đầu mối',
    definition: 'Phòng, ban, đơn vị trực thuộc ngày cuối kỳ.',
    sourceNote: 'Quyết định về tổ chức bộ máy',
    period: 'YEAR',
    required: false,
    rules: [
      {
        code: 'R1',
        kind: 'EXPLAIN',
        test: { is: 'NOT_ABOVE', part: 'value', others: [{ code: 'E15', part: 'value' }] },
        message: 'Số đầu mối sau sắp xếp lớn hơn trước sắp xếp.',
      },
    ],
    sentence: 'Cuối kỳ các đơn vị có {value} đầu mối trực thuộc, {change}.',
  }),
];

/** Indicators of II.3, in printing order. */
export const environmentIndicators = inSection('II.3', [...regulations, ...democracy, ...reform]);
