import type { Block, TableBlock } from '../../../schema/document/document.model.js';
import type { ComposedBlock } from '../../../schema/report/block.model.js';
import type { FigureDifference } from '../../../schema/report/supplement/difference.model.js';
import { writtenParts } from '../../../schema/report/supplement/difference.rule.js';

/** Of the document that is supplemented, as it is cited: number, symbol, date, abstract. */
export interface Cited {
  number: number;
  symbol: string;
  documentOn: string;
  abstract: string;
}

/** "số 42-BC/ĐUK, ngày 05/02/2026"; months from March on without a zero. */
export function citation({ number, symbol, documentOn }: Omit<Cited, 'abstract'>): string {
  const [year = '', month = '', day = ''] = documentOn.split('-');
  const plain = Number(month) <= 2 ? month : String(Number(month));
  return `số ${String(number).padStart(2, '0')}-${symbol}, ngày ${day}/${plain}/${year}`;
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

function table(differences: readonly FigureDifference[]): TableBlock {
  return {
    kind: 'table',
    caption: 'Số liệu điều chỉnh theo từng tổ chức',
    widths: [10, 8, 5, 5, 9],
    align: ['text', 'text', 'center', 'center', 'text'],
    header: ['Chỉ tiêu', 'Tổ chức', 'Đã báo cáo', 'Điều chỉnh', 'Lý do'],
    rows: differences.map((difference) => [
      `${difference.indicatorCode} ${difference.label}`,
      difference.organizationName,
      writtenParts(difference.was, difference),
      writtenParts(difference.is, difference),
      difference.reason ?? 'Gửi sau khi báo cáo đã phát hành',
    ]),
  };
}

/** The supplement in blocks: what it is about, each difference, and that all else stands. */
export function composeSupplementBlocks(
  cited: Cited,
  differences: readonly FigureDifference[],
): ComposedBlock[] {
  const name = `Báo cáo ${citation(cited)}`;
  const lead = `Sau khi ${name} ${cited.abstract} được phát hành, một số tổ chức được mở lại để điều chỉnh số liệu. Các số liệu khác nhau như sau:`;
  const text = lead.replace('một số tổ chức', `${countOf(differences)} tổ chức`);
  return [
    { key: 'supplement/lead', source: 'TEXT', generated: [paragraph(text)] },
    { key: 'supplement/differences', source: 'FIGURES', generated: [table(differences)] },
    {
      key: 'supplement/closing',
      source: 'TEXT',
      generated: [paragraph(`Các nội dung khác của ${name} không thay đổi.`)],
    },
  ];
}

function countOf(differences: readonly FigureDifference[]): string {
  const count = new Set(differences.map(({ organizationName }) => organizationName)).size;
  return String(count).padStart(2, '0');
}
