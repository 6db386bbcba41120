import { formatDay, formatInstant, formatNumber, formatPercent } from '../../admin/core/format.js';
import { parseNumber } from '../../schema/submission/draft/typed-number.rule.js';

let chosen = 'vi';
beforeAll(() => {
  const storage = { getItem: () => chosen };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
});
beforeEach(() => {
  chosen = 'vi';
});

test.each([
  ['1.234,5', '1234.5'],
  ['1234,5', '1234.5'],
  ['1234.5', '1234.5'],
  ['1,234.5', '1234.5'],
  ['1.234', '1234'],
  ['1.234.567', '1234567'],
  ['1.234.567,89', '1234567.89'],
  [' 12 345 ', '12345'],
  ['0,5', '0.5'],
  ['007', '7'],
  ['-3', '-3'],
  ['', ''],
  ['0', '0'],
])('reads %p as %p', (typed, canonical) => {
  expect(parseNumber(typed)).toBe(canonical);
});

test.each([
  'abc',
  '1.2.3',
  '1,2345',
  '12.34.567',
  '1.234.56',
  '1.234.5678',
  ',5',
  '5,',
  '1e3',
  '--1',
])('does not take %p for a number', (typed) => {
  expect(parseNumber(typed)).toBeNull();
});

test('writes figures as Vietnamese documents do', () => {
  expect(formatNumber(1234567.5)).toBe('1.234.567,5');
  expect(formatNumber('1234.5')).toBe('1.234,5');
  expect(formatNumber(null)).toBe('');
  expect(formatPercent(187, 190)).toBe('98,42%');
  expect(formatPercent(1, 0)).toBe('');
  expect(formatPercent(null, 3)).toBe('');
});

test('writes figures for English readers', () => {
  chosen = 'en';
  expect(formatNumber(1234567.5)).toBe('1,234,567.5');
  expect(formatPercent(187, 190)).toBe('98.42%');
});

test('writes instants and dates in the time of Vietnam', () => {
  expect(formatInstant('2026-03-05T17:30:00Z')).toBe('00:30 06/03/2026');
  expect(formatDay('2026-03-05T17:30:00Z')).toBe('06/03/2026');
  expect(formatDay('2026-03-05')).toBe('05/03/2026');
  expect(formatInstant(null)).toBe('');
});
