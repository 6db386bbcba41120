import { quotaLimit, quotaOf } from '../../schema/ranking/ranking.model.js';

const counts = (good: number) => ({ EXCELLENT: 0, GOOD: good, FULFILLED: 7, NOT_FULFILLED: 1 });

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [99, 19],
  [100, 20],
])('of %d ranked good at most %d are excellent, rounded down', (good, limit) => {
  expect(quotaLimit({ percent: 20, of: ['GOOD'] }, counts(good))).toBe(limit);
});

test.each([
  [2022, undefined],
  [2023, 'Quy định 124-QĐ/TW năm 2023'],
  [2024, 'Quy định 124-QĐ/TW năm 2023'],
  [2025, 'Quy định 366-QĐ/TW năm 2025'],
  [2030, 'Quy định 366-QĐ/TW năm 2025'],
])('the year %d is ranked under the rule of its time', (year, source) => {
  expect(quotaOf(year)?.source).toBe(source);
});
