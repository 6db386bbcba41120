import type { Block, TableBlock } from '../../../schema/document/document.model.js';
import type { Consolidation, HandingIn } from '../../../schema/report/consolidation.model.js';
import { formatNumber, formatPercent } from '../../../schema/report/figure.rule.js';
import { type LongList, printedList } from './annex/long-lists.js';
import type { HostType } from '../../../schema/template/template.model.js';
import {
  annexName,
  decapitalise,
  listNames,
  paragraph,
  tidy,
  words,
  writeDate,
} from './compose-prose.js';

/** Who handed in a report: whoever did not, or not in time, or need not, is named. */

export const hostNames: Record<HostType, string> = {
  AGENCY: 'cơ quan',
  PUBLIC_UNIT: 'đơn vị',
  ENTERPRISE: 'doanh nghiệp',
};

const hosts = Object.keys(hostNames) as HostType[];

/** An organization the annex names, with what became of its report. */
interface NamedCase {
  name: string;
  state: string;
  note: string;
}

function namedCases(handingIn: HandingIn): NamedCase[] {
  const { missing, returned, unaccepted, late, exempt } = handingIn;
  const cases = (names: string[], state: string, note = '') =>
    names.map((name) => ({ name: tidy(name), state, note }));
  return [
    ...cases(missing, 'Chưa gửi báo cáo'),
    ...cases(returned, 'Bị trả lại, chưa gửi lại'),
    ...cases(unaccepted, 'Đã gửi, chưa được chấp nhận', 'Số liệu đã được tổng hợp'),
    ...cases(late, 'Gửi chậm'),
    ...exempt.flatMap(({ name, reason }) => cases([name], 'Được miễn gửi', tidy(reason))),
  ];
}

/** "Có 2 tổ chức chưa gửi báo cáo: A; B." */
function nameThem({ rules }: Consolidation, names: string[], state: string): string[] {
  if (names.length === 0) return [];
  const listed = listNames(names.map(tidy), rules);
  return [`Có ${formatNumber(names.length)} tổ chức ${state}: ${listed}.`];
}

function composeAccepted({ expected, expectedByHost, accepted }: HandingIn): string {
  const kinds = hosts
    .filter((host) => expectedByHost[host] > 0)
    .map((host) => `${formatNumber(expectedByHost[host])} ${hostNames[host]}`)
    .join(', ');
  const whole = `${formatNumber(expected)} tổ chức cơ sở đảng phải gửi báo cáo (${kinds})`;
  if (accepted === expected) return `tất cả ${whole} đều có báo cáo được chấp nhận, đạt 100%.`;
  if (accepted === 0) return `trong số ${whole}, chưa có báo cáo nào được chấp nhận.`;
  const share = `đạt ${formatPercent(accepted, expected)}`;
  const part = `${formatNumber(accepted)} tổ chức có báo cáo được chấp nhận, ${share}`;
  return `trong số ${whole}, ${part}.`;
}

/** "quý IV năm 2026" of a round called "Báo cáo quý IV năm 2026": the sentence says the rest. */
export const nameOfPeriod = (label: string): string =>
  decapitalise(label.replace(/^báo cáo\s+/iu, ''));

/** What changes are measured against: said once, so that the paragraphs need not. */
function comparedWith({ previousLabel, previousFigures }: Consolidation): string {
  if (!previousLabel || previousFigures.length === 0) return '';
  return ` Mức tăng, giảm nêu trong báo cáo là so với kỳ trước: ${nameOfPeriod(previousLabel)}.`;
}

/**
 * The state of handing in, for the end of the committee's own section I: it tells on whose reports
 * everything after it rests. `expected` does not count exempt organizations.
 */
export function composeHandingIn(c: Consolidation): Block[] {
  const { handingIn } = c;
  const { expected, unaccepted, returned, late, missing, exempt } = handingIn;
  const upTo = `tính đến ngày ${writeDate(c.cutoffOn)}`;
  const accepted =
    expected === 0 ? 'không có tổ chức nào phải gửi báo cáo.' : composeAccepted(handingIn);
  const exempted = exempt.map(
    ({ name, reason }) => `${name}${reason ? ` (${decapitalise(tidy(reason))})` : ''}`,
  );
  const sentences = [
    `Thực hiện chế độ thông tin, báo cáo ${nameOfPeriod(c.periodLabel)}, ${upTo}, ${accepted}`,
    ...nameThem(
      c,
      unaccepted,
      'đã gửi báo cáo nhưng chưa được chấp nhận, số liệu vẫn được tổng hợp',
    ),
    ...nameThem(c, returned, 'có báo cáo bị trả lại, chưa gửi lại'),
    ...nameThem(c, late, 'gửi báo cáo chậm so với thời hạn'),
    ...nameThem(c, missing, 'chưa gửi báo cáo'),
    ...nameThem(c, exempted, 'được miễn gửi báo cáo kỳ này'),
  ];
  const sources = `báo cáo của ${formatNumber(c.reporting)} tổ chức`;
  const basis =
    c.reporting === 0
      ? 'Chưa có báo cáo nào để tổng hợp số liệu'
      : `Số liệu trong báo cáo này được tổng hợp từ ${sources}`;
  const details = `chi tiết nêu tại ${annexName.handingIn} và ${annexName.figures}`;
  return [
    paragraph(words(sentences.join(' '))),
    paragraph(words(`${basis}; ${details}.${comparedWith(c)}`)),
  ];
}

function tabulateCounts(handingIn: HandingIn): TableBlock {
  const { expected, expectedByHost, accepted, exempt } = handingIn;
  const row = (label: string, count: number) => [
    label,
    formatNumber(count),
    formatPercent(count, expected) ?? '–',
  ];
  return {
    kind: 'table',
    caption: 'Tình hình gửi báo cáo',
    widths: [60, 20, 20],
    align: ['text', 'number', 'number'],
    header: ['Nội dung', 'Số tổ chức', 'Tỷ lệ'],
    rows: [
      row('Phải gửi báo cáo', expected),
      ...hosts.map((host) => row(`- Khối ${hostNames[host]}`, expectedByHost[host])),
      row('Báo cáo được chấp nhận', accepted),
      row('Đã gửi, chưa được chấp nhận', handingIn.unaccepted.length),
      row('Bị trả lại, chưa gửi lại', handingIn.returned.length),
      row('Chưa gửi báo cáo', handingIn.missing.length),
      row('Gửi chậm (trong số đã gửi)', handingIn.late.length),
      ['Được miễn gửi (không tính vào số phải gửi)', formatNumber(exempt.length), '–'],
    ],
  };
}

/** The same counts for each cluster, and for all of them. */
function tabulateClusterCounts({ byCluster = [] }: HandingIn): TableBlock {
  const columns = ['expected', 'missing', 'returned', 'unaccepted', 'late', 'exempt'] as const;
  const sum = (column: (typeof columns)[number]) =>
    byCluster.reduce((total, each) => total + each[column], 0);
  return {
    kind: 'table',
    caption: 'Tình hình gửi báo cáo theo cụm thi đua (số tổ chức)',
    widths: [34, 11, 11, 11, 11, 11, 11],
    align: ['text', ...columns.map(() => 'number' as const)],
    header: [
      ...['Cụm thi đua', 'Phải gửi', 'Chưa gửi', 'Bị trả lại'],
      ...['Chưa được chấp nhận', 'Gửi chậm', 'Được miễn'],
    ],
    rows: [
      ...byCluster.map((each) => [
        each.name === null ? 'Chưa phân cụm' : tidy(each.name),
        ...columns.map((column) => formatNumber(each[column])),
      ]),
      ['Toàn Đảng bộ', ...columns.map((column) => formatNumber(sum(column)))],
    ],
  };
}

/** Every organization whose report is not simply accepted and in time. */
export function listCases({ handingIn }: Consolidation): LongList {
  const cases = namedCases(handingIn);
  return {
    sheet: 'Tình hình gửi báo cáo',
    summary: tabulateClusterCounts(handingIn),
    table: {
      kind: 'table',
      caption: 'Các tổ chức chưa gửi, gửi chậm, chưa được chấp nhận hoặc được miễn gửi',
      widths: [8, 40, 26, 26],
      align: ['center', 'text', 'text', 'text'],
      header: ['STT', 'Tổ chức', 'Tình trạng', 'Ghi chú'],
      rows: cases.map(({ name, state, note }, index) => [String(index + 1), name, state, note]),
    },
  };
}

/** Counts, then the organizations that they are made of. */
export function tabulateHandingIn(c: Consolidation): Block[] {
  const cases = listCases(c);
  const counts = tabulateCounts(c.handingIn);
  return cases.table.rows.length === 0 ? [counts] : [counts, ...printedList(c, cases)];
}
