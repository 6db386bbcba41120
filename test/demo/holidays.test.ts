import { holidays, substituteWorkdays } from '../../schema/core/holidays.js';

const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
const isWeekend = (date: string) => [0, 6].includes(weekday(date));
const daysOf = (year: number, name: string) =>
  holidays.filter((day) => day.date.startsWith(`${year}-`) && day.name === name);
const years = [2023, 2024, 2025, 2026, 2027];

describe('holidays', () => {
  it('are real days, each once, in order', () => {
    const dates = holidays.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const date of dates) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
  });

  it.each(years)('of %i are the days the Labour Code gives', (year) => {
    const lengths = ['Tết Dương lịch', 'Tết Nguyên đán', 'Giỗ Tổ Hùng Vương', 'Quốc khánh'].map(
      (name) => daysOf(year, name).length,
    );
    expect(lengths).toEqual([1, 5, 1, 2]);
    expect(daysOf(year, 'Quốc khánh').map(({ date }) => date)).toContain(`${year}-09-02`);
  });

  it.each([
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
  ])('of %i follow the Vietnamese lunar calendar', (year, newYear, hungKings) => {
    expect(daysOf(year, 'Tết Nguyên đán').map(({ date }) => date)).toContain(newYear);
    expect(daysOf(year, 'Giỗ Tổ Hùng Vương').map(({ date }) => date)).toEqual([hungKings]);
  });

  it.each(years)('of %i that fall on a weekend are made up for on weekdays', (year) => {
    const own = holidays.filter(({ date }) => date.startsWith(`${year}-`));
    const inLieu = own.filter(({ name }) => name.startsWith('Nghỉ bù'));
    const lost = own.filter(({ date }) => isWeekend(date));
    expect(inLieu.filter(({ date }) => isWeekend(date))).toEqual([]);
    expect(inLieu).toHaveLength(lost.length);
  });

  it('say which days were not settled yet', () => {
    const open = holidays.filter(({ certain }) => !certain).map(({ date }) => date.slice(0, 4));
    expect(new Set(open)).toEqual(new Set(['2026', '2027']));
    expect(daysOf(2026, 'Ngày Văn hóa Việt Nam')).toMatchObject([{ certain: false }]);
    expect(holidays.every(({ source }) => source)).toBe(true);
  });

  it('are exchanged for Saturdays one by one', () => {
    const swapped = holidays.filter(({ name }) => name.startsWith('Nghỉ hoán đổi'));
    expect(substituteWorkdays.map(({ insteadOf }) => insteadOf)).toEqual(
      swapped.map(({ date }) => date),
    );
    expect(substituteWorkdays.every(({ date }) => weekday(date) === 6)).toBe(true);
  });
});
