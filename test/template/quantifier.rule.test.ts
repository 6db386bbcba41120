import { quantifierScales } from '../../schema/template/quantifier-bands.js';
import { quantifierBandsOn, quantifierFor } from '../../schema/template/quantifier.rule.js';

const bands = quantifierBandsOn(quantifierScales, '2026-06-14');

it.each([
  [1, 86, 'một số ít'],
  [8, 86, 'một số ít'],
  [12, 86, 'một số'],
  [1, 10, 'một số'],
  [3, 10, 'nhiều'],
  [29, 100, 'một số'],
  [43, 86, 'phần lớn'],
  [4, 5, 'hầu hết'],
  [85, 86, 'hầu hết'],
  [9999, 10_000, 'hầu hết'],
  [86, 86, 'tất cả các'],
  [1, 1, 'tất cả các'],
])('%d of %d organizations are "%s"', (organizations, reporting, word) => {
  expect(quantifierFor(bands, organizations, reporting)).toBe(word);
});

it('takes the highest band reached, whatever their order', () => {
  expect(quantifierFor([...bands].reverse(), 12, 86)).toBe('một số');
});

it('has no word for nobody, without bands, and below the lowest band', () => {
  expect(quantifierFor(bands, 0, 86)).toBeNull();
  expect(quantifierFor(bands, 0, 0)).toBeNull();
  expect(quantifierFor([], 12, 86)).toBeNull();
  expect(quantifierFor([{ from: 0.5, word: 'phần lớn' }], 12, 86)).toBeNull();
});

it('refuses more organizations than reported', () => {
  expect(() => quantifierFor(bands, 87, 86)).toThrow('87 organizations');
});

it('uses the scale that holds on the day', () => {
  const scale = { source: 'test', validTo: null, bands: [] };
  const scales = [
    { ...scale, validFrom: '2021-01-01', validTo: '2025-12-31', bands },
    { ...scale, validFrom: '2026-01-01', bands: [{ from: 0, word: 'có' }] },
  ];
  expect(quantifierBandsOn(scales, '2025-12-31')).toBe(bands);
  expect(quantifierBandsOn(scales, '2026-01-01')).toEqual([{ from: 0, word: 'có' }]);
  expect(() => quantifierBandsOn(scales, '2020-12-31')).toThrow('2020-12-31');
});
