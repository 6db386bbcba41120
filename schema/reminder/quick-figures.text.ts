/** The words of quick figures: the mail and its preview are the same. */
import { formatPercent } from '../report/figure.rule.js';
import type { QuickFigures, RoundFigures } from './quick-figures.model.js';

/** Printed on everything that is told in passing and replaces no document. */
const MARK = {
  vi: 'Số liệu nhanh, không thay thế văn bản',
  en: 'Quick figures; they replace no document',
};

const share = (part: number, whole: number) =>
  whole === 0 ? `${part}/${whole}` : `${part}/${whole} (${formatPercent(part, whole)})`;

/** Change of the share handed in, in points of a hundred: "+3,2". */
function change({ handedIn, expected, before }: RoundFigures): string | null {
  if (!before || before.expected === 0 || expected === 0) return null;
  const points = (100 * handedIn) / expected - (100 * before.handedIn) / before.expected;
  const size = Math.abs(points).toFixed(1).replace('.', ',');
  if (size === '0,0') return '0';
  return `${points > 0 ? '+' : '-'}${size}`;
}

const vi = {
  subject: (asOf: string) => `${MARK.vi}: tình hình gửi báo cáo lúc ${asOf}`,
  lead: (committee: string, asOf: string) =>
    `Tình hình các tổ chức gửi báo cáo về ${committee} tính đến ${asOf}:`,
  round: (figures: RoundFigures): string[] => {
    const { label, dueAt, handedIn, expected, late, missing, before } = figures;
    const than = change(figures);
    return [
      `${label} (hạn ${dueAt})`,
      `Đã gửi: ${share(handedIn, expected)} tổ chức. Trong đó gửi muộn: ${share(late, handedIn)}. Quá hạn chưa gửi: ${share(missing, expected)}.`,
      before && than
        ? `So với ${before.label} ở cùng thời điểm (${share(before.handedIn, before.expected)}): ${than} điểm phần trăm.`
        : 'Chưa có kỳ trước để so sánh.',
    ];
  },
  greeting: (name: string) => `Kính gửi đồng chí ${name},`,
  close: `${MARK.vi}. Số liệu chính thức là báo cáo tổng hợp đã ký. Thư này được gửi tự động; đồng chí không cần trả lời.`,
};

const en: typeof vi = {
  subject: (asOf) => `${MARK.en}: reports handed in by ${asOf}`,
  lead: (committee, asOf) => `Reports handed in to ${committee} by ${asOf}:`,
  round: (figures) => {
    const { label, dueAt, handedIn, expected, late, missing, before } = figures;
    const than = change(figures);
    return [
      `${label} (due ${dueAt})`,
      `Handed in: ${share(handedIn, expected)}. Of these late: ${share(late, handedIn)}. Overdue: ${share(missing, expected)}.`,
      before && than
        ? `Against ${before.label} at the same time (${share(before.handedIn, before.expected)}): ${than} percentage points.`
        : 'There is no earlier round to compare with.',
    ];
  },
  greeting: (name) => `Dear ${name},`,
  close: `${MARK.en}. The signed report alone is official. This mail was sent automatically; there is no need to answer.`,
};

const figureWords = { vi, en };

/** Quick figures as they are written to somebody: marked at the head, in the subject, at the foot. */
export function quickFiguresText(
  { asOf, committee, rounds }: QuickFigures,
  { addressee, language }: { addressee: string; language: 'vi' | 'en' },
): { subject: string; lines: string[] } {
  const words = figureWords[language];
  const lines = [
    MARK[language].toLocaleUpperCase('vi'),
    words.greeting(addressee),
    words.lead(committee, asOf),
    ...rounds.flatMap(words.round),
    words.close,
  ];
  return { subject: words.subject(asOf), lines };
}
