/** How rounds follow from the year wheel: periods, rules of dates, days off. */
import { zonedDate, zonedInstant } from '../../schema/core/calendar.js';
import { holidays, substituteWorkdays } from '../../schema/core/holidays.js';
import { isWorkingDay } from '../../schema/core/working-days.js';
import { checkRoundDates } from '../../schema/round/round.rule.js';
import { defaultWheel } from '../../schema/schedule/default-wheel.js';
import type { WheelEntry } from '../../schema/schedule/schedule.model.js';
import {
  checkSchedule,
  comingRounds,
  filledIn,
  periodsWithin,
  rolled,
} from '../../schema/schedule/schedule.rule.js';

const calendar = {
  off: new Set(holidays.map(({ date }) => date)),
  worked: new Set(substituteWorkdays.map(({ date }) => date)),
};
const ZONE = 'Asia/Ho_Chi_Minh';
const place = { timeZone: ZONE, calendar };
const wheel = defaultWheel('2026-01-01');
const JANUARY = new Date('2026-01-05T00:00Z');

function entry(name: string, over: Partial<WheelEntry> = {}): WheelEntry {
  const found = wheel.find((each) => each.name.startsWith(name));
  if (!found) throw new Error(`no ${name}`);
  return { ...found, active: true, ...over };
}

const labels = (of: WheelEntry, from = JANUARY) =>
  comingRounds(of, place, from).map(({ label }) => label);

test('the shipped wheel asks for four reports a year, and for nothing twice', () => {
  const coming = wheel.flatMap((each) => comingRounds(each, place, JANUARY));

  expect(coming.map(({ label, endOn }) => `${endOn} ${label}`).toSorted()).toEqual([
    '2026-03-14 Báo cáo quý I năm 2026',
    '2026-06-14 Báo cáo 6 tháng đầu năm 2026',
    '2026-09-14 Báo cáo quý III năm 2026',
    '2026-12-14 Báo cáo năm 2026',
  ]);
});

test('a quarter counts from the 15th to the 14th, with the dates of its last month', () => {
  const [first] = comingRounds(entry('Báo cáo quý'), place, JANUARY);

  expect(JSON.parse(JSON.stringify(first))).toEqual({
    label: 'Báo cáo quý I năm 2026',
    startOn: '2025-12-15',
    endOn: '2026-03-14',
    // The 1st of March is a Sunday, the 14th a Saturday: a cut-off stays where it is.
    opensAt: '2026-03-02T01:00:00.000Z',
    cutoffAt: '2026-03-14T10:00:00.000Z',
    organizationDueAt: '2026-03-20T10:00:00.000Z',
    lockedAt: '2026-03-24T10:00:00.000Z',
    committeeDueAt: '2026-03-25T10:00:00.000Z',
    // The 28th is a Saturday.
    superiorDueAt: '2026-03-30T10:00:00.000Z',
  });
});

test.each([
  ['2026-02-18', 'NEXT', '2026-02-23'],
  ['2026-02-18', 'PREVIOUS', '2026-02-13'],
  ['2026-02-18', 'NONE', '2026-02-18'],
  // A Saturday that is worked in exchange.
  ['2026-08-22', 'NEXT', '2026-08-22'],
  ['2026-09-01', 'PREVIOUS', '2026-08-28'],
] as const)('%s goes to the %s working day: %s', (day, roll, expected) => {
  expect(rolled(day, roll, calendar)).toBe(expected);
});

test.each(wheel.map(({ name }) => name))('%s: every round is sound, whatever is off', (name) => {
  for (const year of [2023, 2024, 2025, 2026]) {
    const from = new Date(`${year}-01-01T00:00Z`);
    for (const round of comingRounds(entry(name, { validFrom: '2020-01-01' }), place, from)) {
      expect(checkRoundDates(round, ZONE, calendar)).toEqual([]);
      const due = zonedDate(round.organizationDueAt, ZONE);
      expect([due, isWorkingDay(due, calendar)]).toEqual([due, true]);
    }
  }
});

test('dates that days off push together keep a working day between them', () => {
  const monthly = entry('Báo cáo tháng', { validFrom: '2026-02-01' });
  // Tết 2026 is from the 14th to the 22nd of February, weekends counted.
  const early = (day: number) => ({ months: 0, day, time: '17:00', roll: 'PREVIOUS' as const });
  const rules = { ...monthly.rules, organizationDueAt: early(16), committeeDueAt: early(17) };

  const [february] = comingRounds({ ...monthly, rules }, place, new Date('2026-02-01'));

  expect(february?.organizationDueAt.toISOString()).toBe('2026-02-23T10:00:00.000Z');
  expect(february?.committeeDueAt.toISOString()).toBe('2026-02-24T10:00:00.000Z');
});

test('an entry has rounds for periods that end while it is in force, and none when it is off', () => {
  const quarters = entry('Báo cáo quý');

  expect(labels({ ...quarters, validTo: '2026-03-14' })).toHaveLength(1);
  expect(labels({ ...quarters, validTo: '2026-03-13' })).toEqual([]);
  expect(labels({ ...quarters, validFrom: '2026-03-15' })).toEqual(['Báo cáo quý III năm 2026']);
  expect(labels({ ...quarters, active: false })).toEqual([]);
});

test('what was due before is past, to the instant', () => {
  const first = (from: string) => labels(entry('Báo cáo quý'), new Date(from))[0];

  expect(first('2026-03-20T09:59:59Z')).toBe('Báo cáo quý I năm 2026');
  expect(first('2026-03-20T10:00:00Z')).toBe('Báo cáo quý III năm 2026');
});

test.each([
  ['Sơ kết', ['2027-06-14', '2029-06-14']],
  ['Tổng kết', ['2025-06-14', '2030-06-14']],
])('%s of a resolution comes again from its first day', (name, expected) => {
  const cycle = entry(name, { validFrom: '2020-01-01' });

  const ends = periodsWithin(cycle, '2025-01-01', '2031-01-01').map(({ endOn }) => endOn);

  expect(ends).toEqual(expect.arrayContaining(expected));
});

test('names are filled in from the last day of the period', () => {
  expect(filledIn('Tháng {month}, quý {quarter}/{year}, {other}', '2026-09-14')).toBe(
    'Tháng 9, quý III/2026, {other}',
  );
});

test('an instant is what clocks of the zone show', () => {
  expect(zonedInstant('2026-12-25', '17:00', ZONE).toISOString()).toBe('2026-12-25T10:00:00.000Z');
  expect(zonedInstant('2026-07-01', '17:00', 'UTC').toISOString()).toBe('2026-07-01T17:00:00.000Z');
});

describe('what keeps an entry from being saved', () => {
  const base = entry('Báo cáo quý');
  const rule = (name: 'opensAt' | 'cutoffAt' | 'organizationDueAt', over: object) => ({
    rules: { ...base.rules, [name]: { ...base.rules[name], ...over } },
  });

  test.each<[string, string, Partial<WheelEntry>]>([
    ['periodMonths', 'NUMBER_OUT_OF_RANGE', { periodMonths: 0 }],
    ['everyMonths', 'NUMBER_OUT_OF_RANGE', { everyMonths: 1.5 }],
    ['firstOn', 'NUMBER_OUT_OF_RANGE', { firstOn: '2025-12-29' }],
    ['validTo', 'DAYS_OUT_OF_ORDER', { validTo: '2025-12-31' }],
    ['reminderDays', 'NUMBER_OUT_OF_RANGE', { reminderDays: [400] }],
    ['digestDays', 'NUMBER_OUT_OF_RANGE', { digestDays: [0.5] }],
    ['rules.cutoffAt', 'NUMBER_OUT_OF_RANGE', rule('cutoffAt', { day: 32 })],
    ['rules.opensAt', 'TEXT_MISSING', rule('opensAt', { time: '24:00' })],
    ['rules.organizationDueAt', 'ROUND_DATES_OUT_OF_ORDER', rule('organizationDueAt', { day: 13 })],
  ])('%s: %s', (field, code, over) => {
    expect(checkSchedule({ ...base, ...over })).toMatchObject([{ field, code }]);
  });

  test('nothing of the shipped wheel', () => {
    expect(wheel.flatMap(checkSchedule)).toEqual([]);
  });
});
