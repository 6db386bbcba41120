import { prose } from '../template/prose.js';
import { category, inSection, money, ratio, sum } from './indicator-kinds.js';

/** Indicators of II.1, in printing order: what party committees and mass organizations did. */
export const activityIndicators = inSection('II.1', [
  category(
    'L06',
    { ON_TIME: 'ban hành đúng hạn', LATE: 'ban hành chậm', NONE: 'chưa ban hành' },
    {
      label: 'Kế hoạch, chương trình thực hiện Nghị quyết',
      unit: 'tổ chức',
      definition: 'Đúng hạn khi ban hành không muộn hơn ngày Đảng ủy yêu cầu.',
      sourceNote: 'Kế hoạch, chương trình đã ký',
      period: 'EVENT',
      prefill: 'carryOver',
      sentence: prose`Về ban hành kế hoạch, chương trình thực hiện Nghị quyết, trong
        {reporting}/{total} tổ chức cơ sở đảng đã báo cáo: {categories}.`,
    },
  ),
  ratio('L12', ['Số chi bộ đã đưa vào sinh hoạt', 'Tổng số chi bộ'], {
    label: 'Chi bộ đưa nội dung xây dựng văn hóa vào sinh hoạt thường kỳ',
    unit: 'chi bộ',
    definition: 'Chi bộ có ít nhất một kỳ sinh hoạt trong kỳ báo cáo có nội dung này.',
    sourceNote: 'Sổ nghị quyết chi bộ',
    period: 'QUARTER',
    prefill: 'subCells',
    sentence: prose`Nội dung xây dựng văn hóa được đưa vào sinh hoạt thường kỳ ở
      {numerator}/{denominator} chi bộ, đạt {percent}, {change}.`,
  }),
  sum('L13', {
    label: 'Buổi sinh hoạt chuyên đề về văn hóa của chi bộ, đoàn thể',
    unit: 'buổi',
    definition: 'Buổi sinh hoạt có chuyên đề riêng và có biên bản.',
    sourceNote: 'Biên bản sinh hoạt chuyên đề',
    period: 'YEAR',
    sentence: prose`Các chi bộ, đoàn thể đã tổ chức {value} buổi sinh hoạt chuyên đề về văn hóa
      công sở, văn hóa doanh nghiệp, {change}.`,
  }),
  category(
    'L14',
    { YES: 'đã đưa vào', NO: 'chưa đưa vào' },
    {
      label: 'Đưa nội dung xây dựng văn hóa vào chương trình công tác năm',
      definition: 'Chương trình công tác năm của cấp ủy hoặc của đơn vị có nội dung này.',
      sourceNote: 'Chương trình công tác năm đã ban hành',
      period: 'YEAR',
      prefill: 'carryOver',
      sentence: prose`Về đưa nội dung xây dựng văn hóa vào chương trình công tác năm, trong
        {reporting}/{total} đơn vị đã báo cáo: {categories}.`,
    },
  ),
  ratio('L15', ['Số đảng viên đã ký cam kết', 'Số đảng viên thuộc diện ký cam kết'], {
    label: 'Đảng viên ký cam kết tu dưỡng, rèn luyện, phấn đấu',
    unit: 'đảng viên',
    definition: 'Bản cam kết của năm báo cáo; không tính đảng viên được miễn công tác, sinh hoạt.',
    sourceNote: 'Bản cam kết lưu tại chi bộ',
    period: 'YEAR',
    prefill: 'eligibleMembers',
    sentence: prose`Ký cam kết tu dưỡng, rèn luyện, phấn đấu có {numerator}/{denominator} đảng
      viên, đạt {percent}, {change}.`,
  }),
  ratio('L16', ['Số bản cam kết đã được đánh giá', 'Số bản cam kết đã ký'], {
    label: 'Cam kết được đánh giá kết quả thực hiện trước chi bộ',
    unit: 'bản cam kết',
    definition: 'Bản cam kết đã được chi bộ nhận xét, đánh giá kết quả thực hiện.',
    sourceNote: 'Biên bản kiểm điểm cuối năm của chi bộ',
    period: 'YEAR',
    rules: [
      {
        code: 'R1',
        kind: 'EXPLAIN',
        test: {
          is: 'EQUALS',
          part: 'denominator',
          others: [{ code: 'L15', part: 'numerator' }],
        },
        message: 'Số bản cam kết đã ký khác số đảng viên đã ký cam kết ở chỉ tiêu L15.',
      },
    ],
    sentence: prose`Kết quả thực hiện được đánh giá trước chi bộ đối với
      {numerator}/{denominator} bản cam kết, đạt {percent}, {change}.`,
  }),
  ratio('L17', ['Số cá nhân đạt kết quả tốt', 'Số cá nhân đã đăng ký'], {
    label: 'Cá nhân đăng ký học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    unit: 'cá nhân',
    definition: 'Cá nhân có nội dung đăng ký cụ thể và được chi bộ đánh giá cuối kỳ.',
    sourceNote: 'Bản đăng ký lưu tại chi bộ',
    period: 'YEAR',
    sentence: prose`Đăng ký học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh có
      {denominator} cá nhân; {numerator} cá nhân được đánh giá đạt kết quả tốt, đạt {percent},
      {change}.`,
  }),
  sum('L17B', {
    label: 'Tập thể đăng ký học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    unit: 'tập thể',
    definition: 'Tập thể có nội dung đăng ký cụ thể trong kỳ.',
    sourceNote: 'Bản đăng ký lưu tại cấp ủy',
    period: 'YEAR',
    sentence: prose`Có {value} tập thể đăng ký học tập và làm theo tư tưởng, đạo đức, phong cách
      Hồ Chí Minh, {change}.`,
  }),
  category(
    'L18',
    { ISSUED: 'đã ban hành', DRAFTED: 'đang xây dựng', NONE: 'chưa ban hành' },
    {
      label: 'Chuẩn mực đạo đức nghề nghiệp, đạo đức công vụ',
      definition: 'Văn bản do cấp ủy hoặc lãnh đạo đơn vị ban hành còn hiệu lực ngày chốt số liệu.',
      sourceNote: 'Văn bản đã ban hành',
      period: 'YEAR',
      prefill: 'carryOver',
      sentence: prose`Về ban hành chuẩn mực đạo đức, trong {reporting}/{total} đơn vị đã báo cáo:
        {categories}.`,
    },
  ),
  ratio('L19', ['Số đã hoàn thành', 'Số đã đăng ký'], {
    label: 'Ý tưởng, giải pháp do các tổ chức đoàn thể đăng ký đã hoàn thành',
    unit: 'ý tưởng, giải pháp',
    definition: 'Ý tưởng, giải pháp được cấp ủy, lãnh đạo đơn vị chấp nhận cho thực hiện.',
    sourceNote: 'Sổ đăng ký của đoàn thể',
    period: 'YEAR',
    required: false,
    changeThreshold: 40,
    sentence: prose`Các tổ chức đoàn thể đã đăng ký với cấp ủy, lãnh đạo cơ quan, đơn vị, doanh
      nghiệp {denominator} ý tưởng, giải pháp; {numerator} ý tưởng, giải pháp đã hoàn thành, đạt
      {percent}, {change}.`,
  }),
  sum('L20', {
    label: 'Phần việc, công trình do các tổ chức đoàn thể đảm nhận',
    unit: 'phần việc, công trình',
    definition: 'Phần việc, công trình đã nhận trong kỳ, dù đã xong hay chưa.',
    sourceNote: 'Sổ theo dõi của đoàn thể',
    period: 'YEAR',
    required: false,
    sentence: prose`Các tổ chức đoàn thể đã đảm nhận {value} phần việc, công trình có ý nghĩa
      thiết thực, {change}.`,
  }),
  money('L20B', {
    label: 'Giá trị phần việc, công trình do các tổ chức đoàn thể đảm nhận',
    definition: 'Giá trị làm lợi hoặc kinh phí thực hiện, tính bằng đồng.',
    sourceNote: 'Hồ sơ phần việc, công trình',
    period: 'YEAR',
    required: false,
    sentence: 'Giá trị các phần việc, công trình đoàn thể đảm nhận là {money}, {change}.',
  }),
  sum('L21', {
    label: 'Hoạt động văn hóa, văn nghệ, thể dục, thể thao',
    unit: 'hoạt động',
    definition: 'Hội diễn, giải thi đấu, giao lưu do đơn vị tổ chức hoặc đăng cai.',
    sourceNote: 'Kế hoạch và kết quả của đơn vị',
    period: 'YEAR',
    sentence: prose`Toàn Đảng bộ đã tổ chức {value} hoạt động văn hóa, văn nghệ, thể dục, thể
      thao, {change}.`,
  }),
  sum('L21B', {
    label: 'Lượt người tham gia hoạt động văn hóa, văn nghệ, thể dục, thể thao',
    unit: 'lượt người',
    definition: 'Người của đơn vị tham gia, tính theo từng hoạt động.',
    sourceNote: 'Danh sách tham gia',
    period: 'YEAR',
    required: false,
    sentence: prose`Có {value} lượt người tham gia các hoạt động văn hóa, văn nghệ, thể dục, thể
      thao, {change}.`,
  }),
]);
