import type { Block } from '../../schema/document/document.model.js';
import { fromEditor, toEditor } from '../../admin/report/composer/editor/editor-content.js';
import { wordDifference } from '../../admin/report/composer/paper/word-difference.js';

const blocks: Block[] = [
  { kind: 'heading', level: 2, ordinal: '1', text: 'Ưu điểm' },
  {
    kind: 'paragraph',
    runs: [
      { text: 'Có ' },
      { text: '98,42%', figure: { indicatorCode: 'L04', part: 'percent' } },
      { text: ' đảng viên ', bold: true },
      { text: 'học tập', italic: true, bold: true },
      { text: '12', figure: { indicatorCode: 'L03' } },
    ],
  },
  { kind: 'item', ordinal: '2', runs: [{ text: 'Tăng cường kiểm tra.' }] },
  { kind: 'item', runs: [{ text: 'Không có số.' }] },
];

test('a text comes out of the editor as it went in', () => {
  expect(fromEditor(toEditor(blocks))).toEqual(blocks);
});

test('an empty text is one empty paragraph to write in', () => {
  expect(fromEditor(toEditor([]))).toEqual([{ kind: 'paragraph', runs: [] }]);
});

test('a comparison says which words came and went', () => {
  const stretches = wordDifference('nhiều cơ quan đã họp', '45/63 cơ quan đã họp');

  expect(stretches.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'nhiều' },
    { kind: 'added', text: '45/63' },
  ]);
});
