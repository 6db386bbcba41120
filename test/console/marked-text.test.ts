import type { Run } from '../../schema/document/document.model.js';
import type { Finding, LintFacts } from '../../schema/report/lint/lint.model.js';
import { fromEditor, toEditor } from '../../admin/report/composer/editor/editor-content.js';
import { figureChoices, searchFigures } from '../../admin/report/composer/editor/figure-choices.js';
import { findingsWhileWriting } from '../../admin/report/composer/editor/finding-marks.js';
import { markRuns } from '../../admin/report/composer/paper/marked-runs.js';
import { lintWords } from '../../schema/report/lint/lint-words.js';

const found = (start: number, end: number): Finding => ({
  ...{ id: `${start}`, rule: 'SPELLING', key: 'I/lead', piece: 0, excerpt: '' },
  ...{ start, end },
});

const figure = { indicatorCode: 'L04', part: 'percent' };

const told = (runs: Run[], findings: Finding[]) =>
  markRuns(runs, findings).map((stretch) => [
    stretch.runs.map(({ text }) => text).join('|'),
    stretch.findings.map(({ id }) => id).join(),
  ]);

describe('marks in a text', () => {
  test('stand at their words, over the edges of styles', () => {
    const runs = [{ text: 'Các TC' }, { text: 'CSB đã họp', bold: true }];

    expect(told(runs, [found(4, 9)])).toEqual([
      ['Các ', ''],
      ['TC|CSB', '4'],
      [' đã họp', ''],
    ]);
  });

  test('never cut a figure', () => {
    const runs = [{ text: 'Đạt ' }, { text: '96,33%', figure }, { text: ' số người.' }];

    expect(told(runs, [found(5, 7)])).toEqual([
      ['Đạt ', ''],
      ['96,33%', '5'],
      [' số người.', ''],
    ]);
  });

  test('say all that was found where several lie over one another', () => {
    expect(told([{ text: 'Ưu điểm;' }], [found(0, 8), found(7, 8)])).toEqual([
      ['Ưu điểm', '0'],
      [';', '0,7'],
    ]);
  });

  test('leave a text without findings as it is', () => {
    expect(told([{ text: 'Không có gì.' }], [])).toEqual([['Không có gì.', '']]);
  });
});

const facts: LintFacts = {
  figures: [
    {
      ...{ code: 'L04', label: 'Đảng viên học tập nghị quyết', sectionCode: 'I' },
      ...{ unit: 'đảng viên', aggregation: 'RATIO', categories: [] },
      texts: { percent: '96,33%', numerator: '4.458' },
    },
    {
      ...{ code: 'L06', label: 'Ban hành kế hoạch', sectionCode: 'I', unit: 'tổ chức' },
      ...{ aggregation: 'CATEGORY', texts: { 'category:LATE': '14' } },
      categories: [{ code: 'LATE', label: 'Ban hành chậm' }],
    },
  ],
  choices: [],
};

describe('figures to write into a text', () => {
  const choices = figureChoices(facts, (part) => (part === 'percent' ? 'tỷ lệ' : part));
  const found = (search: string) =>
    searchFigures(choices, search).map(({ code, part }) => `${code} ${part}`);

  test('are found by name without accents, by code, by amount and by category', () => {
    expect(found('dang vien ty le')).toEqual(['L04 percent']);
    expect(found('l06')).toEqual(['L06 category:LATE']);
    expect(found('4.458')).toEqual(['L04 numerator']);
    expect(found('ban hành CHẬM')).toEqual(['L06 category:LATE']);
    expect(found('không có')).toEqual([]);
  });

  test('carry their source through the editor', () => {
    const [choice] = choices;
    const { code: indicatorCode, part, text } = choice as (typeof choices)[number];
    const runs = [{ text: 'Đạt ' }, { text, figure: { indicatorCode, part } }];

    expect(fromEditor(toEditor([{ kind: 'paragraph', runs }]))).toEqual([
      { kind: 'paragraph', runs },
    ]);
  });
});

test('while one writes, a figure that no longer matches is found, and nothing of the whole', () => {
  const words = lintWords[0]?.words;
  if (!words) throw new Error('no word lists');
  const lint = { facts, words, endMark: '.' };
  const runs = [
    { text: 'Nghị quyết số 04-NQ/ĐUK, đạt ' },
    { text: '95%', figure },
    { text: './.' },
  ];

  const findings = findingsWhileWriting([{ kind: 'paragraph', runs }], { key: 'I/lead', lint });

  expect(findings.map(({ rule, start }) => [rule, start])).toEqual([['FIGURE_CHANGED', 29]]);
});
