import type { Block, ChartBlock, DocumentModel, TableBlock } from './document.model.js';

/** What tables and charts are called and counted by. */
const LABELS = { table: 'Bảng', chart: 'Biểu đồ' } as const;
const NUMBERED = /^(Bảng|Biểu đồ) (\d+)\. (.*)$/s;

type Captioned = TableBlock | ChartBlock;

const isCaptioned = (block: Block): block is Captioned =>
  (block.kind === 'table' || block.kind === 'chart') && !!block.caption;

/**
 * The document with "Bảng 1. …", "Biểu đồ 1. …" in front of its captions: counted through the whole
 * document, each kind by itself, so that a number is there once and moving a block renumbers it.
 */
export function withNumberedCaptions(model: DocumentModel): DocumentModel {
  const counts = { table: 0, chart: 0 };
  const numbered = (blocks: Block[]): Block[] =>
    blocks.map((block) => {
      if (!isCaptioned(block)) return block;
      counts[block.kind] += 1;
      const text = block.caption?.replace(NUMBERED, '$3');
      return { ...block, caption: `${LABELS[block.kind]} ${counts[block.kind]}. ${text}` };
    });
  const body = numbered(model.body);
  const annexes = model.annexes.map((annex) => ({ ...annex, blocks: numbered(annex.blocks) }));
  return { ...model, body, annexes };
}

/** A numbered caption in parts: what it counts, the number, its words. Null where it has none. */
export function captionParts(
  caption: string,
): { label: string; number: string; text: string } | null {
  const [, label, number, text] = NUMBERED.exec(caption) ?? [];
  return label && number && text !== undefined ? { label, number, text } : null;
}
