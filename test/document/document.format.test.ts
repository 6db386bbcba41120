import {
  annexHeading,
  columnShares,
  documentTitle,
  draftMark,
  endedBody,
  fileDate,
  headingText,
  longDate,
  numberLine,
  placeAndDate,
  recipientLines,
  signedLine,
} from '../../schema/document/document.format.js';
import { printable, unbrokenParts } from '../../schema/document/document.text.js';
import type { Block, Run } from '../../schema/document/document.model.js';
import { hd05, hd36, seedReport } from './sample-document.js';

test('a number has two digits at least, no colon, and a gap while it is open', () => {
  expect(numberLine({ number: 5, symbol: 'BC/ĐUK' })).toBe('Số 05-BC/ĐUK');
  expect(numberLine({ number: 167, symbol: 'BC/ĐUK' })).toBe('Số 167-BC/ĐUK');
  expect(numberLine({ number: null, symbol: 'BC/ĐUK' })).toBe('Số    -BC/ĐUK');
});

test.each([
  ['2026-02-05', 'Nam Định, ngày 05 tháng 02 năm 2026'],
  ['2026-01-31', 'Nam Định, ngày 31 tháng 01 năm 2026'],
  ['2026-03-09', 'Nam Định, ngày 09 tháng 3 năm 2026'],
  ['2023-12-10', 'Nam Định, ngày 10 tháng 12 năm 2023'],
  [null, 'Nam Định, ngày    tháng    năm 2026'],
])('place and date of %s', (date, line) => {
  expect(placeAndDate({ place: 'Nam Định', date, year: 2026 })).toBe(line);
});

test('a signing act is told in Vietnamese time, whatever the day is in Greenwich', () => {
  expect(signedLine({ signedAt: '2026-11-23T07:05:00Z' })).toBe(
    'Đã ký trên hệ thống lúc 14:05 ngày 23/11/2026',
  );
  expect(signedLine({ signedAt: '2026-02-04T17:30:00Z' })).toBe(
    'Đã ký trên hệ thống lúc 00:30 ngày 05/02/2026',
  );
  expect(signedLine({ signedAt: null })).toBeNull();
});

test('recipients end with commas, the last with a full stop, whatever was typed', () => {
  const lines = recipientLines([
    { label: '- Ban Thường vụ Tỉnh ủy;', note: '(để b/c)' },
    { label: 'Các đ/c UV BCH ĐBK.' },
    { label: 'Lưu,' },
  ]);

  expect(lines).toEqual(['- Ban Thường vụ Tỉnh ủy (để b/c),', '- Các đ/c UV BCH ĐBK,', '- Lưu.']);
});

const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });
const lastText = (blocks: Block[]): string => {
  const last = blocks.at(-1);
  return last && 'runs' in last ? last.runs.map((run) => run.text).join('') : '';
};

test.each([
  ['doanh nghiệp.', 'doanh nghiệp./.', 'doanh nghiệp.'],
  ['doanh nghiệp', 'doanh nghiệp./.', 'doanh nghiệp.'],
  ['doanh nghiệp./.', 'doanh nghiệp./.', 'doanh nghiệp.'],
  ['doanh nghiệp. ', 'doanh nghiệp./.', 'doanh nghiệp.'],
  ['doanh nghiệp;', 'doanh nghiệp./.', 'doanh nghiệp.'],
  ['xanh, sạch, đẹp...', 'xanh, sạch, đẹp.../.', 'xanh, sạch, đẹp...'],
  ['xanh, sạch, đẹp…', 'xanh, sạch, đẹp…/.', 'xanh, sạch, đẹp…'],
])('"%s" ends the body as "%s" or "%s"', (text, in36, in05) => {
  expect(lastText(endedBody([paragraph({ text })], hd36.endMark))).toBe(in36);
  expect(lastText(endedBody([paragraph({ text })], hd05.endMark))).toBe(in05);
});

test('the end mark is not part of a figure and skips empty runs', () => {
  const figure = { indicatorCode: 'L04' };
  const body = [paragraph({ text: 'Đạt ' }, { text: '98%', figure }, { text: ' ' })];

  expect(endedBody(body, './.')).toEqual([
    paragraph({ text: 'Đạt ' }, { text: '98%', figure }, { text: './.' }),
  ]);
});

test('after a table at the end the mark stands alone, unless it is a mere full stop', () => {
  const table: Block = {
    kind: 'table',
    widths: [1],
    align: ['text'],
    header: ['A'],
    rows: [['1']],
  };

  expect(endedBody([table], './.')).toEqual([table, paragraph({ text: './.' })]);
  expect(endedBody([table], '.')).toEqual([table]);
  expect(endedBody([], './.')).toEqual([]);
});

test('only the last block carries the mark', () => {
  const body = endedBody([paragraph({ text: 'Một.' }), paragraph({ text: 'Hai.' })], './.');

  expect(JSON.stringify(body).match(/\.\/\./g)).toHaveLength(1);
});

test('parts are set in capitals, sections as written', () => {
  const part = { level: 1 as const, ordinal: 'I', text: 'Công tác lãnh đạo, chỉ đạo' };

  expect(headingText(part, hd36)).toBe('I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO');
  expect(headingText({ ...part, level: 2, ordinal: '1' }, hd36)).toBe(
    '1. Công tác lãnh đạo, chỉ đạo',
  );
  expect(headingText(part, { headingCaps: false })).toBe('I. Công tác lãnh đạo, chỉ đạo');
});

test('an annex says which document it belongs to', () => {
  expect(annexHeading(seedReport(), 2)).toEqual([
    'PHỤ LỤC 2',
    '(Kèm theo Báo cáo số 167-BC/ĐUK, ngày 15 tháng 8 năm 2023)',
  ]);
});

test('the file title names type, number and abstract, or the draft', () => {
  expect(documentTitle(seedReport())).toMatch(
    /^Báo cáo số 167-BC\/ĐUK sơ kết 2 năm .* tình hình mới$/,
  );
  expect(documentTitle(seedReport({ number: null, draft: 2 }))).toMatch(
    /^Báo cáo dự thảo lần 2 sơ kết/,
  );
  expect(draftMark({ draft: null })).toBeNull();
});

test('a file is dated by the signing act, else the document, else its year', () => {
  const { signature } = seedReport();
  const signedAt = '2026-11-23T07:05:00Z';

  expect(fileDate(seedReport({ signature: { ...signature, signedAt } })).toISOString()).toBe(
    '2026-11-23T07:05:00.000Z',
  );
  expect(fileDate(seedReport()).toISOString()).toBe('2023-08-15T00:00:00.000Z');
  expect(fileDate(seedReport({ date: null })).toISOString()).toBe('2023-01-01T00:00:00.000Z');
  expect(longDate({ date: null, year: 2023 })).toBe('ngày    tháng    năm 2023');
});

test('text loses what cannot be printed and nothing else', () => {
  expect(printable('a\u0000b\u001b\u202ec\nd\te\ud800')).toBe('abc d e\ufffd');
  expect(printable('Đảng ủy'.normalize('NFD'))).toBe('Đảng ủy'.normalize('NFC'));
  expect(printable('{{7*7}} <b> & ${x} "\'')).toBe('{{7*7}} <b> & ${x} "\'');
});

test('symbols, dates and fractions stay whole; long words and spaced dashes do not', () => {
  const whole = (text: string): string[] =>
    unbrokenParts(text)
      .filter((part) => part.whole)
      .map((part) => part.text);

  expect(whole('số 04-NQ/ĐUK, ngày 28/5/2021 có 61/63 tổ chức')).toEqual([
    '04-NQ/ĐUK,',
    '28/5/2021',
    '61/63',
  ]);
  expect(whole(`xanh - sạch - đẹp ${'a'.repeat(40)}/b`)).toEqual([]);
  expect(
    unbrokenParts('một hai 1/2 ba')
      .map((part) => part.text)
      .join(''),
  ).toBe('một hai 1/2 ba');
});

test('column shares add up to one, even without usable widths', () => {
  expect(columnShares([1, 3])).toEqual([0.25, 0.75]);
  expect(columnShares([0, 0])).toEqual([0.5, 0.5]);
  expect(columnShares([])).toEqual([]);
});
