import { prose } from '../template/prose.js';
import { category, indicator, inSection, ratio, sum } from './indicator-kinds.js';

const dissemination = inSection('I', [
  indicator('L01', 'SUM', {
    label: 'Hội nghị quán triệt do Đảng ủy tổ chức',
    unit: 'hội nghị',
    definition: 'Hội nghị cán bộ chủ chốt do Đảng ủy tổ chức; số người dự trên số triệu tập.',
    sourceNote: 'Văn phòng Đảng ủy nhập khi lập đợt báo cáo',
    period: 'EVENT',
    answeredBy: 'COMMITTEE',
    sentence: prose`Đảng ủy đã tổ chức {plenarySessions} hội nghị quán triệt, với
      {plenaryAttending}/{plenaryInvited} cán bộ chủ chốt tham dự.`,
  }),
  category(
    'L02',
    { DONE: 'đã quán triệt xong', PARTLY: 'đang quán triệt', NOT_YET: 'chưa quán triệt' },
    {
      label: 'Quán triệt Nghị quyết tại tổ chức cơ sở đảng',
      unit: 'tổ chức',
      definition: 'Đã quán triệt xong khi mọi chi bộ trực thuộc đã tổ chức học tập.',
      sourceNote: 'Nghị quyết, biên bản sinh hoạt của các chi bộ',
      period: 'EVENT',
      sentence: prose`Về quán triệt Nghị quyết, trong {reporting}/{total} tổ chức cơ sở đảng đã
        báo cáo: {categories}.`,
    },
  ),
  sum('L03', {
    label: 'Lớp, hội nghị quán triệt Nghị quyết ở cơ sở',
    unit: 'lớp, hội nghị',
    definition: 'Mỗi lớp hoặc hội nghị tính một lần, kể cả khi kéo dài nhiều buổi.',
    sourceNote: 'Kế hoạch học tập và danh sách dự lớp',
    period: 'EVENT',
    sentence: prose`Các cấp ủy cơ sở đã tổ chức {value} lớp, hội nghị học tập, quán triệt Nghị
      quyết và các văn bản của Trung ương, của tỉnh về xây dựng văn hóa, {change}.`,
  }),
  ratio('L04', ['Số đảng viên đã học tập', 'Số đảng viên thuộc diện học tập'], {
    label: 'Đảng viên học tập, quán triệt Nghị quyết',
    unit: 'đảng viên',
    definition: 'Mỗi đảng viên tính một lần; không tính người được miễn công tác, sinh hoạt.',
    sourceNote: 'Danh sách học tập của chi bộ',
    period: 'EVENT',
    prefill: 'eligibleMembers',
    sentence: prose`Tham gia học tập, quán triệt Nghị quyết có {numerator}/{denominator} đảng
      viên, đạt {percent}, {change}.`,
  }),
  ratio('L05', ['Số người được phổ biến', 'Tổng số người ngoài Đảng'], {
    label: 'Công chức, viên chức, người lao động ngoài Đảng được phổ biến Nghị quyết',
    unit: 'người',
    definition: 'Người đang làm việc tại cơ quan, đơn vị, doanh nghiệp mà không là đảng viên.',
    sourceNote: 'Danh sách hội nghị phổ biến',
    period: 'EVENT',
    prefill: 'nonMembers',
    sentence: prose`Nội dung Nghị quyết được phổ biến đến {numerator}/{denominator} công chức,
      viên chức, người lao động ngoài Đảng, đạt {percent}, {change}.`,
  }),
  sum('L07', {
    label: 'Văn bản cụ thể hóa chủ trương của Trung ương, của tỉnh, của Đảng ủy',
    unit: 'văn bản',
    definition: 'Nghị quyết, kế hoạch, chương trình, hướng dẫn do cấp ủy cơ sở ban hành trong kỳ.',
    sourceNote: 'Sổ văn bản đi của cấp ủy',
    period: 'YEAR',
    sentence: prose`Các cấp ủy cơ sở đã ban hành {value} văn bản cụ thể hóa chủ trương của Trung
      ương, của tỉnh và của Đảng ủy, {change}.`,
  }),
  indicator('L08', 'SUM', {
    label: 'Tin, bài trên Trang thông tin điện tử của Đảng ủy',
    unit: 'tin, bài',
    definition: 'Tin, bài về xây dựng văn hóa đăng trong kỳ và tổng số lượt xem của chúng.',
    sourceNote: 'Văn phòng Đảng ủy nhập khi lập đợt báo cáo',
    period: 'QUARTER',
    answeredBy: 'COMMITTEE',
    sentence: prose`Trang thông tin điện tử của Đảng ủy đã đăng {portalItems} tin, bài về xây dựng
      văn hóa với {portalViews} lượt xem.`,
  }),
  indicator('L09', 'SUM', {
    label: 'Hội nghị báo cáo viên, cộng tác viên dư luận xã hội',
    unit: 'hội nghị',
    definition: 'Hội nghị do Đảng ủy tổ chức; số người dự trên danh sách báo cáo viên.',
    sourceNote: 'Văn phòng Đảng ủy nhập khi lập đợt báo cáo',
    period: 'QUARTER',
    answeredBy: 'COMMITTEE',
    sentence: prose`Đã tổ chức {rapporteurSessions} hội nghị báo cáo viên, cộng tác viên dư luận
      xã hội, với {rapporteurAttending}/{rapporteurRoster} người tham dự.`,
  }),
]);

const media = inSection('II.1', [
  sum('L10', {
    label: 'Bài đăng, chia sẻ trên trang mạng xã hội của chính đơn vị',
    unit: 'bài',
    definition: prose`Bài trên trang do đơn vị lập và quản lý. Không tính, không theo dõi trang
      của cá nhân.`,
    sourceNote: 'Số liệu của trang do người quản trị trang cung cấp',
    period: 'QUARTER',
    required: false,
    changeThreshold: 100,
    sentence: prose`Trang mạng xã hội của các đơn vị đã đăng, chia sẻ {value} bài tuyên truyền,
      bảo vệ nền tảng tư tưởng của Đảng, {change}.`,
  }),
  sum('L11', {
    label: 'Báo cáo tình hình tư tưởng, dư luận đã gửi cấp trên',
    unit: 'báo cáo',
    definition: 'Chỉ đếm số báo cáo đã gửi; không ghi nội dung, không ghi tên người.',
    sourceNote: 'Sổ văn bản đi của cấp ủy',
    period: 'QUARTER',
    required: false,
    isUsual: false,
    sentence: prose`Các cấp ủy cơ sở đã gửi {value} báo cáo tình hình tư tưởng, dư luận xã hội,
      {change}.`,
  }),
]);

/** Indicators of I, and of II.1 what is told to the public. */
export const disseminationIndicators = [...dissemination, ...media];
