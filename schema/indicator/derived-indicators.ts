import { derived, indicator, inSection } from './indicator-kinds.js';

const supervision = inSection('II.5', [
  derived(
    'S01',
    'Cuộc kiểm tra, giám sát: theo kế hoạch và đã hoàn thành',
    'Tính từ chương trình kiểm tra, giám sát của Đảng ủy.',
  ),
  indicator('S02', 'SUM', {
    label: 'Tổ chức đảng được giám sát',
    unit: 'tổ chức đảng',
    definition: 'Tổ chức đảng được giám sát trong kỳ; mỗi tổ chức tính một lần.',
    sourceNote: 'Văn phòng Đảng ủy nhập khi lập đợt báo cáo',
    period: 'YEAR',
    answeredBy: 'COMMITTEE',
    sentence: 'Trong kỳ đã giám sát {supervisedOrganizations} tổ chức đảng.',
  }),
  indicator('S03', 'SUM', {
    label: 'Cá nhân được giám sát',
    unit: 'cá nhân',
    definition: 'Cá nhân được giám sát trong kỳ; mỗi người tính một lần, không ghi tên.',
    sourceNote: 'Văn phòng Đảng ủy nhập khi lập đợt báo cáo',
    period: 'YEAR',
    answeredBy: 'COMMITTEE',
    sentence: 'Trong kỳ đã giám sát {supervisedPersons} cá nhân.',
  }),
  derived(
    'S04',
    'Tỷ lệ tổ chức cơ sở đảng được giám sát',
    'Trong năm và trong nhiệm kỳ; khoảng cách dài nhất giữa hai lần giám sát.',
  ),
  derived('S05', 'Ưu điểm, cách làm hay phát hiện qua giám sát', 'Đếm từ kết luận giám sát.'),
  derived('S06', 'Hạn chế phát hiện qua giám sát', 'Đếm từ kết luận giám sát, theo nhóm.'),
  derived('S07', 'Kiến nghị sau giám sát: giao, xong, quá hạn', 'Đếm từ sổ theo dõi kiến nghị.'),
  derived('S08', 'Thời gian xử lý kiến nghị bình quân', 'Số ngày từ khi giao đến khi xong.'),
  derived('S09', 'Cuộc giám sát quá thời hạn', 'So ngày kết thúc với thời hạn theo quy định.'),
  derived(
    'S10',
    'Vụ việc chuyển kiểm tra dấu hiệu vi phạm',
    'Chỉ đếm số vụ việc; không ghi nội dung, không ghi tên người.',
  ),
]);

const evaluation = [
  ...inSection('III.2', [
    derived('V01', 'Hạn chế thường gặp nhất', 'Xếp theo số tổ chức nêu và số lần phát hiện.'),
  ]),
  ...inSection('III.3', [
    derived('V02', 'Nguyên nhân của hạn chế', 'Đếm số tổ chức chọn từng nguyên nhân.'),
  ]),
  ...inSection('III.1', [
    derived('V03', 'Tiến bộ so với kỳ trước', 'Chênh lệch của từng chỉ tiêu giữa hai kỳ.'),
  ]),
];

const timeliness = inSection('II.4', [
  derived('K04', 'Tỷ lệ hồ sơ khen thưởng xét đúng hạn', 'Tính từ hồ sơ khen thưởng.', 'EVENT'),
]);

const reporting = inSection('I', [
  derived(
    'R01',
    'Báo cáo phải gửi, đã gửi, gửi đúng hạn',
    'Tính từ đợt báo cáo, không kể tổ chức được miễn.',
    'EVENT',
  ),
  derived('R02', 'Báo cáo bị trả lại', 'Đếm số lần trả lại trong đợt.', 'EVENT'),
  derived('R03', 'Số liệu phải giải trình', 'Đếm các số liệu vượt ngưỡng kiểm tra.', 'EVENT'),
  derived('R04', 'Số liệu sửa sau khi khóa', 'Đếm số liệu sửa sau khi mở lại.', 'EVENT'),
]);

/** Indicators that no organization is asked: the committee's own work, and what is derived. */
export const derivedIndicators = [...supervision, ...evaluation, ...timeliness, ...reporting];
