import { holidays, substituteWorkdays } from '../../schema/core/holidays.js';
import { addWorkingDays, isWorkingDay } from '../../schema/core/working-days.js';

const calendar = {
  off: new Set(holidays.map(({ date }) => date)),
  worked: new Set(substituteWorkdays.map(({ date }) => date)),
};

test.each([
  ['2026-11-23', true, 'a Monday'],
  ['2026-11-22', false, 'a Sunday'],
  ['2026-09-02', false, 'National Day'],
  ['2026-02-17', false, 'the first day of Tết'],
])('%s is a working day: %s (%s)', (day, works) => {
  expect(isWorkingDay(day, calendar)).toBe(works);
});

test('a Saturday worked in exchange for a day off is a working day', () => {
  const [saturday] = substituteWorkdays;

  expect(isWorkingDay(saturday?.date ?? '', calendar)).toBe(true);
  expect(isWorkingDay(saturday?.insteadOf ?? '', calendar)).toBe(false);
});

test.each([
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-16', 10, '2026-12-01'],
  ['2026-11-23', 0, '2026-11-23'],
])('%s and %i working days is %s', (day, count, expected) => {
  expect(addWorkingDays(day, count, { off: new Set(['2026-11-24']), worked: new Set() })).toBe(
    expected,
  );
});
