/** Pieces of the document as the editor's own tree, and back. Nothing of it is markup. */
import type { JSONContent } from '@tiptap/core';
import type { Block, Run } from '../../../../schema/document/document.model.js';

function marksOf({ bold, italic }: Run): { marks?: { type: string }[] } {
  const marks = [...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])];
  return marks.length > 0 ? { marks } : {};
}

function inline(run: Run): JSONContent[] {
  if (run.figure) {
    const { indicatorCode, part = null } = run.figure;
    return [{ type: 'figure', attrs: { text: run.text, indicatorCode, part }, ...marksOf(run) }];
  }
  return run.text ? [{ type: 'text', text: run.text, ...marksOf(run) }] : [];
}

function piece(block: Block): JSONContent[] {
  switch (block.kind) {
    case 'heading': {
      const { level, ordinal, text } = block;
      const content = text ? [{ type: 'text', text }] : [];
      return [{ type: 'heading', attrs: { level, ordinal }, content }];
    }
    case 'paragraph':
      return [{ type: 'paragraph', content: block.runs.flatMap(inline) }];
    case 'item':
      return [
        {
          type: 'item',
          attrs: { ordinal: block.ordinal ?? null },
          content: block.runs.flatMap(inline),
        },
      ];
    default:
      return [];
  }
}

/** What the editor is opened with; an empty text is one empty paragraph. */
export function toEditor(blocks: readonly Block[]): JSONContent {
  const content = blocks.flatMap(piece);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function runOf({ type, text = '', attrs = {}, marks = [] }: JSONContent): Run {
  const has = (mark: string) => marks.some((each) => each.type === mark);
  const { indicatorCode, part } = attrs as { indicatorCode?: string; part?: string | null };
  return {
    text: type === 'figure' ? String(attrs['text'] ?? '') : text,
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italic: true } : {}),
    ...(type === 'figure' && indicatorCode
      ? { figure: { indicatorCode, ...(part ? { part } : {}) } }
      : {}),
  };
}

function blockOf({ type, attrs = {}, content = [] }: JSONContent): Block {
  const runs = content.map(runOf);
  if (type === 'heading') {
    const level = attrs['level'] === 1 ? 1 : 2;
    const text = runs.map((run) => run.text).join('');
    return { kind: 'heading', level, ordinal: String(attrs['ordinal'] ?? ''), text };
  }
  if (type !== 'item') return { kind: 'paragraph', runs };
  const ordinal = attrs['ordinal'] as string | null;
  return { kind: 'item', ...(ordinal ? { ordinal } : {}), runs };
}

/** What was written, as pieces of the document. */
export function fromEditor(document: JSONContent): Block[] {
  return (document.content ?? []).map(blockOf);
}
