/** Marks in the editor what the checks find in the text as it is being written. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Block } from '../../../../schema/document/document.model.js';
import type { Finding, LintInput, LintRule } from '../../../../schema/report/lint/lint.model.js';
import { lintReport } from '../../../../schema/report/lint/lint-report.rule.js';
import { fromEditor } from './editor-content.js';

/** What cannot be judged of a block alone: it depends on the pieces before and after. */
const OF_THE_WHOLE: ReadonlySet<LintRule> = new Set([
  'CITATION_FIRST',
  'HEADING_ORDINAL',
  'END_MARK',
]);

/** What is found in a text while it is written. `key` is the block's, for its section counts. */
export function findingsWhileWriting(
  shown: Block[],
  { key, lint }: { key: string; lint: LintInput | null },
): Finding[] {
  if (!lint) return [];
  return lintReport([{ key, shown }], lint).filter(({ rule }) => !OF_THE_WHOLE.has(rule));
}

/** The place in the document of a character of a piece, whose figures count as one. */
function placeOf(piece: Node, start: number, character: number): number {
  let place = start + 1;
  let left = character;
  piece.forEach((inline) => {
    const length = inline.isText ? inline.nodeSize : String(inline.attrs['text'] ?? '').length;
    const taken = Math.min(left, length);
    place += inline.isText ? taken : taken > 0 ? inline.nodeSize : 0;
    left -= taken;
  });
  return place;
}

function decorations(document: Node, find: FindingMarksOptions): DecorationSet {
  const found = find.findings(fromEditor(document.toJSON()));
  const starts: number[] = [];
  document.forEach((_, offset) => starts.push(offset));
  const marks = found.map(({ piece, start, end, rule }) => {
    const [node, at] = [document.child(piece), starts[piece] ?? 0];
    const attributes = { class: 'finding', title: find.say(rule) };
    return Decoration.inline(placeOf(node, at, start), placeOf(node, at, end), attributes);
  });
  return DecorationSet.create(document, marks);
}

export interface FindingMarksOptions {
  findings: (shown: Block[]) => Finding[];
  /** What a mark says when pointed at. */
  say: (rule: LintRule) => string;
}

export const FindingMarks = Extension.create<FindingMarksOptions>({
  name: 'findingMarks',
  addOptions: () => ({ findings: () => [], say: () => '' }),
  addProseMirrorPlugins() {
    const key = new PluginKey<DecorationSet>('findingMarks');
    return [
      new Plugin({
        key,
        state: {
          init: (_, { doc }) => decorations(doc, this.options),
          apply: (change, marks) =>
            change.docChanged ? decorations(change.doc, this.options) : marks,
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});
