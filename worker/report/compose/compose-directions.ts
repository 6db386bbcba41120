import type { Block, TableBlock } from '../../../schema/document/document.model.js';
import type { Consolidation } from '../../../schema/report/consolidation.model.js';
import { formatNumber } from '../../../schema/report/figure.rule.js';
import type { LongList } from './annex/long-lists.js';
import { annexName, asSentence, fill, item } from './compose-prose.js';

/** The organizations' proposals as sentences, each once whatever its capitals and full stops. */
export function distinctDirections(c: Consolidation): string[] {
  const byText = new Map<string, string>();
  for (const direction of c.directions) {
    const text = asSentence(direction);
    const key = text.toLocaleLowerCase('vi');
    if (text && !byText.has(key)) byText.set(key, text);
  }
  return [...byText.values()];
}

export const hasMoreDirections = (c: Consolidation): boolean =>
  distinctDirections(c).length > c.rules.proposalsInBody;

/**
 * Section IV as numbered items: the committee's own directions (the section's lead), then one item
 * that takes up what organizations proposed, followed by the proposals.
 */
export function composeDirections(c: Consolidation, lead: string[]): Block[] {
  const own = lead.map((text, index) => item(fill(text, c.placeholders), index + 1));
  const proposals = distinctDirections(c);
  if (proposals.length === 0) return own;
  const hasMore = proposals.length > c.rules.proposalsInBody;
  const where = hasMore ? ` (danh sách đầy đủ tại ${annexName.contributions}), trong đó có` : '';
  const count = `${formatNumber(proposals.length)} đề xuất của các tổ chức cơ sở đảng`;
  return [
    ...own,
    item(`Nghiên cứu, xem xét ${count}${where}:`, own.length + 1),
    ...proposals.slice(0, c.rules.proposalsInBody).map((text) => item(text)),
  ];
}

/** All proposals, those of most organizations first; of too many the first ones are printed. */
export function listDirections(c: Consolidation): LongList {
  const table: TableBlock = {
    kind: 'table',
    caption: 'Đề xuất phương hướng, nhiệm vụ của các tổ chức',
    widths: [8, 92],
    align: ['center', 'text'],
    header: ['STT', 'Nội dung đề xuất'],
    rows: distinctDirections(c).map((text, index) => [String(index + 1), text]),
  };
  const most = c.rules.annexes.rows;
  const summary = {
    ...table,
    caption: `${formatNumber(most)} đề xuất được nhiều tổ chức nêu nhất`,
    rows: table.rows.slice(0, most),
  };
  return { sheet: 'Đề xuất', table, summary };
}
