/** A report that is owed, in texts. */
export interface DueWords {
  organization: string;
  round: string;
  state: 'DUE' | 'DRAFT' | 'RETURNED';
  /** "17:00 20/03/2026"; so below. */
  due: string;
  isOver: boolean;
  /** Whole days to the due date, or since it. */
  days: number;
  locked: string | null;
}

const vi = {
  greeting: (name: string) => `Kính gửi đồng chí ${name},`,
  lead: (committee: string, count: number) =>
    count === 1
      ? `${committee} nhắc đơn vị còn một báo cáo chưa gửi:`
      : `${committee} nhắc đơn vị còn ${count} báo cáo chưa gửi:`,
  state: {
    DUE: 'Đơn vị chưa bắt đầu làm báo cáo này.',
    DRAFT: 'Báo cáo đang soạn, chưa gửi.',
    RETURNED: 'Báo cáo đã được trả lại để bổ sung, chưa gửi lại.',
  },
  when({ due, isOver, days, locked }: DueWords): string {
    if (!isOver) return days === 0 ? `hạn gửi hôm nay, ${due}` : `hạn gửi ${due}, còn ${days} ngày`;
    const since = days === 0 ? 'đã quá hạn' : `đã quá hạn ${days} ngày`;
    const until = locked ? `lúc ${locked}` : 'khi cấp ủy phát hành báo cáo tổng hợp';
    return `hạn gửi ${due}, ${since}; báo cáo muộn được nhận đến ${until}`;
  },
  item(owed: DueWords): string {
    return `${owed.organization}: ${owed.round}, ${vi.when(owed)}. ${vi.state[owed.state]}`;
  },
  subject: (owed: readonly DueWords[]): string => {
    const [first] = owed;
    const over = owed.some(({ isOver }) => isOver) ? 'Quá hạn' : 'Nhắc gửi';
    if (owed.length === 1) return `${over}: ${first?.round} (hạn ${first?.due})`;
    return `${over}: ${owed.length} báo cáo, hạn sớm nhất ${first?.due}`;
  },
  close: [
    'Nếu báo cáo vừa được gửi, đồng chí vui lòng bỏ qua thư này. Khi báo cáo được gửi, hệ thống ngừng nhắc ngay.',
    'Thư này được gửi tự động, mỗi ngày làm việc nhiều nhất một thư; đồng chí không cần trả lời.',
  ],
};

const en: typeof vi = {
  greeting: (name) => `Dear ${name},`,
  lead: (committee, count) =>
    count === 1
      ? `${committee} reminds you of a report that has not been handed in:`
      : `${committee} reminds you of ${count} reports that have not been handed in:`,
  state: {
    DUE: 'It has not been started.',
    DRAFT: 'It is being written and has not been handed in.',
    RETURNED: 'It was returned for correction and has not been handed in again.',
  },
  when({ due, isOver, days, locked }) {
    if (!isOver) return days === 0 ? `due today, ${due}` : `due ${due}, days left: ${days}`;
    const since = days === 0 ? 'overdue' : `overdue, days: ${days}`;
    const until = locked ?? 'the committee issues its report';
    return `due ${due}, ${since}; late reports are taken until ${until}`;
  },
  item: (owed) => `${owed.organization}: ${owed.round}, ${en.when(owed)}. ${en.state[owed.state]}`,
  subject: (owed) => {
    const [first] = owed;
    const over = owed.some(({ isOver }) => isOver) ? 'Overdue' : 'Reminder';
    if (owed.length === 1) return `${over}: ${first?.round} (due ${first?.due})`;
    return `${over}: ${owed.length} reports, the first due ${first?.due}`;
  },
  close: [
    'If it has just been handed in, please disregard this mail. Reminders stop as soon as a report is handed in.',
    'This mail was sent automatically, at most one on a working day; there is no need to answer.',
  ],
};

/** Words of reminders by language. */
export const reminderWords = { vi, en };
