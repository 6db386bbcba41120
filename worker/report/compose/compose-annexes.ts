import type { Annex, Block, WorkbookList } from '../../../schema/document/document.model.js';
import type { Consolidation } from '../../../schema/report/consolidation.model.js';
import { formatNumber } from '../../../schema/report/figure.rule.js';
import { printedList, workbookLists } from './annex/long-lists.js';
import { composeComparison } from './annex/compose-comparison.js';
import { tabulateHistory } from './annex/compose-history.js';
import { hasMoreDirections, listDirections } from './compose-directions.js';
import { listExplanations } from './annex/compose-explanations.js';
import { tabulateFigures } from './compose-figure-tables.js';
import { tabulateClusters, tabulateOrganizations } from './annex/compose-groups.js';
import { listCases, tabulateHandingIn } from './compose-handing-in.js';
import { listPractices } from './compose-practices.js';
import { paragraph, words, writeDate } from './compose-prose.js';

/**
 * What the body points at, complete: who handed in, every figure with the parts it was computed
 * from, this period beside the last, the organizations' own practices and proposals (left out where
 * there are none), figures by cluster and by organization, and what organizations explained. The
 * order of the first three is that of `annexName`, for every rendering numbers annexes by their
 * position.
 */
export function composeAnnexes(c: Consolidation): Annex[] {
  const period = `Kỳ báo cáo: ${c.periodLabel}; số liệu tính đến ngày ${writeDate(c.cutoffOn)}.`;
  const legend =
    'Tỷ lệ, bình quân được tính từ tổng số của các tổ chức; dấu “–” là không có số liệu.';
  const contributions = [
    ...(c.practices.length > 0 ? printedList(c, listPractices(c)) : []),
    ...(hasMoreDirections(c) ? printedList(c, listDirections(c)) : []),
  ];
  const annexes: Annex[] = [
    {
      title: 'Tình hình gửi báo cáo của các tổ chức cơ sở đảng',
      blocks: [paragraph(words(period)), ...tabulateHandingIn(c)],
    },
    {
      title: 'Số liệu chi tiết theo từng chỉ tiêu',
      blocks: [
        paragraph(words(`${period} ${legend}`)),
        ...composeComparison(c),
        ...tabulateHistory(c),
        ...tabulateFigures(c),
      ],
    },
  ];
  const title = 'Mô hình, cách làm và đề xuất của các tổ chức';
  const own = contributions.length === 0 ? [] : [{ title, blocks: contributions }];
  const explained = listExplanations(c);
  const explanations = explained
    ? [{ title: 'Giải trình của các tổ chức về số liệu', blocks: printedList(c, explained) }]
    : [];
  return [...annexes, ...own, ...groupAnnexes(c), ...explanations];
}

/** Lists of the annexes that are too long for paper, for the workbook. */
export function composeLists(c: Consolidation): WorkbookList[] {
  const explained = listExplanations(c);
  return workbookLists(c, [
    listCases(c),
    listPractices(c),
    listDirections(c),
    ...(explained ? [explained] : []),
  ]);
}

/** Says where the figures of each organization are, where they are too many to print. */
function pointToSources(c: Consolidation): Block[] {
  if (c.reporting <= c.rules.annexes.organizations) return [];
  const count = formatNumber(c.reporting);
  const sheet = 'trang “Nguồn số liệu” của tệp XLSX kèm theo văn bản';
  return [paragraph(words(`Số liệu của từng tổ chức (${count} tổ chức) có đủ tại ${sheet}.`))];
}

/** By cluster, then by organization; after the annexes that the body points at. */
function groupAnnexes(c: Consolidation): Annex[] {
  const codes =
    'Tên chỉ tiêu theo mã nêu tại Phụ lục 2; số tiền tính bằng triệu đồng; dấu “–” là không có số liệu.';
  const clusters = tabulateClusters(c);
  const organizations = tabulateOrganizations(c);
  return [
    ...(clusters.length > 0
      ? [{ title: 'Số liệu theo cụm thi đua', blocks: [...pointToSources(c), ...clusters] }]
      : []),
    ...(organizations.length > 0
      ? [
          {
            title: 'Số liệu theo từng tổ chức cơ sở đảng',
            blocks: [paragraph(words(codes)), ...organizations],
          },
        ]
      : []),
  ];
}
