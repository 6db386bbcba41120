/** A weekday or weekend day on which public bodies in Viet Nam do not work. */
export interface Holiday {
  /** ISO calendar date. */
  date: string;
  name: string;
  /** The act or announcement it follows from. */
  source?: string;
  /** False where the day was not announced, or its law not passed, when it was written down. */
  certain: boolean;
}

/** A weekly day of rest worked instead of a day off given before or after it. */
export interface SubstituteWorkday {
  /** ISO calendar date, a Saturday. */
  date: string;
  /** The weekday given off in exchange. */
  insteadOf: string;
  source?: string;
}

const CODE = 'Bộ luật Lao động 2019, Điều 112';
const REST = 'Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù)';
const SWAP = 'Thông báo hoán đổi ngày làm việc của Chính phủ';

/** `days` are "MM-DD"; consecutive days of one feast share its name and source. */
function off(year: number, name: string, days: string[], rest?: Partial<Holiday>): Holiday[] {
  return days.map((day) => ({
    date: `${year}-${day}`,
    name,
    source: CODE,
    certain: true,
    ...rest,
  }));
}

const inLieu = (year: number, of: string, days: string[], rest?: Partial<Holiday>) =>
  off(year, `Nghỉ bù ${of}`, days, { source: REST, ...rest });

const swapped = (year: number, of: string, day: string, source = SWAP) =>
  off(year, `Nghỉ hoán đổi ${of}`, [day], { source });

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Nguyên đán';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const VICTORY = 'Ngày Chiến thắng';
const LABOUR = 'Ngày Quốc tế lao động';
const NATIONAL = 'Quốc khánh';
const CULTURE = 'Ngày Văn hóa Việt Nam';

/** Resolution 80-NQ/TW wants it a paid day off; the Labour Code has yet to say so. */
const proposed: Partial<Holiday> = {
  source: 'Nghị quyết số 80-NQ/TW, ngày 07/01/2026',
  certain: false,
};
const unannounced: Partial<Holiday> = { certain: false };

/**
 * Days off of 2023 to 2027 for officials and public employees. Tết of 2027 is the likely choice of
 * days (one before the new year, four from it): each autumn's announcement settles the next year.
 */
export const holidays: Holiday[] = [
  ...off(2023, NEW_YEAR, ['01-01']),
  ...inLieu(2023, NEW_YEAR, ['01-02']),
  ...off(2023, TET, ['01-20', '01-21', '01-22', '01-23', '01-24']),
  ...inLieu(2023, TET, ['01-25', '01-26']),
  ...off(2023, HUNG_KINGS, ['04-29']),
  ...off(2023, VICTORY, ['04-30']),
  ...off(2023, LABOUR, ['05-01']),
  ...inLieu(2023, HUNG_KINGS, ['05-02']),
  ...inLieu(2023, VICTORY, ['05-03']),
  ...off(2023, NATIONAL, ['09-01', '09-02']),
  ...inLieu(2023, NATIONAL, ['09-04']),

  ...off(2024, NEW_YEAR, ['01-01']),
  ...off(2024, TET, ['02-08', '02-09', '02-10', '02-11', '02-12']),
  ...inLieu(2024, TET, ['02-13', '02-14']),
  ...off(2024, HUNG_KINGS, ['04-18']),
  ...swapped(2024, VICTORY, '04-29'),
  ...off(2024, VICTORY, ['04-30']),
  ...off(2024, LABOUR, ['05-01']),
  ...off(2024, NATIONAL, ['09-02', '09-03']),

  ...off(2025, NEW_YEAR, ['01-01']),
  ...off(2025, TET, ['01-27', '01-28', '01-29', '01-30', '01-31']),
  ...off(2025, HUNG_KINGS, ['04-07']),
  ...off(2025, VICTORY, ['04-30']),
  ...off(2025, LABOUR, ['05-01']),
  ...swapped(2025, LABOUR, '05-02'),
  ...off(2025, NATIONAL, ['09-01', '09-02']),

  ...off(2026, NEW_YEAR, ['01-01']),
  ...swapped(2026, NEW_YEAR, '01-02', 'Văn bản số 12729/VPCP-KGVX, ngày 25/12/2025'),
  ...off(2026, TET, ['02-16', '02-17', '02-18', '02-19', '02-20']),
  ...off(2026, HUNG_KINGS, ['04-26']),
  ...inLieu(2026, HUNG_KINGS, ['04-27']),
  ...off(2026, VICTORY, ['04-30']),
  ...off(2026, LABOUR, ['05-01']),
  ...swapped(2026, NATIONAL, '08-31'),
  ...off(2026, NATIONAL, ['09-01', '09-02']),
  ...off(2026, CULTURE, ['11-24'], proposed),

  ...off(2027, NEW_YEAR, ['01-01']),
  ...off(2027, TET, ['02-05', '02-06', '02-07', '02-08', '02-09'], unannounced),
  ...inLieu(2027, TET, ['02-10', '02-11'], unannounced),
  ...off(2027, HUNG_KINGS, ['04-16']),
  ...off(2027, VICTORY, ['04-30']),
  ...off(2027, LABOUR, ['05-01']),
  ...inLieu(2027, LABOUR, ['05-03']),
  ...off(2027, NATIONAL, ['09-02']),
  ...off(2027, NATIONAL, ['09-03'], unannounced),
  ...off(2027, CULTURE, ['11-24'], proposed),
];

export const substituteWorkdays: SubstituteWorkday[] = [
  { date: '2024-05-04', insteadOf: '2024-04-29', source: SWAP },
  { date: '2025-04-26', insteadOf: '2025-05-02', source: SWAP },
  {
    date: '2026-01-10',
    insteadOf: '2026-01-02',
    source: 'Văn bản số 12729/VPCP-KGVX, ngày 25/12/2025',
  },
  { date: '2026-08-22', insteadOf: '2026-08-31', source: SWAP },
];
