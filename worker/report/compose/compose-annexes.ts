import type { Annex } from '../../../schema/document/document.model.js';
import type { Consolidation } from '../../../schema/report/consolidation.model.js';
import { hasMoreDirections, tabulateDirections } from './compose-directions.js';
import { tabulateFigures } from './compose-figure-tables.js';
import { tabulateHandingIn } from './compose-handing-in.js';
import { tabulatePractices } from './compose-practices.js';
import { paragraph, words, writeDate } from './compose-prose.js';

/**
 * What the body points at, complete: who handed in, every figure with the parts it was computed
 * from, and the organizations' own practices and proposals (left out where there are none). The
 * order is that of `annexName`, for every rendering numbers annexes by their position.
 */
export function composeAnnexes(c: Consolidation): Annex[] {
  const period = `Kỳ báo cáo: ${c.periodLabel}; số liệu tính đến ngày ${writeDate(c.cutoffOn)}.`;
  const legend =
    'Tỷ lệ, bình quân được tính từ tổng số của các tổ chức; dấu “–” là không có số liệu.';
  const contributions = [
    ...(c.practices.length > 0 ? [tabulatePractices(c)] : []),
    ...(hasMoreDirections(c) ? [tabulateDirections(c)] : []),
  ];
  const annexes: Annex[] = [
    {
      title: 'Tình hình gửi báo cáo của các tổ chức cơ sở đảng',
      blocks: [paragraph(words(period)), ...tabulateHandingIn(c)],
    },
    {
      title: 'Số liệu chi tiết theo từng chỉ tiêu',
      blocks: [paragraph(words(`${period} ${legend}`)), ...tabulateFigures(c)],
    },
  ];
  if (contributions.length === 0) return annexes;
  const title = 'Mô hình, cách làm và đề xuất của các tổ chức';
  return [...annexes, { title, blocks: contributions }];
}
