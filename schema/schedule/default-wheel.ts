import type { DateRule, Roll, ScheduleRules, WheelEntry } from './schedule.model.js';

const on = (day: number, time: string, roll: Roll): DateRule => ({ months: 0, day, time, roll });

/**
 * Figures up to the 14th (Nghị định 09/2019/NĐ-CP), organizations by the 20th, the committee by the
 * 25th as the ministries do it; what the superior waits for by the 28th.
 */
function rules(opens: number, asked: boolean): ScheduleRules {
  return {
    opensAt: on(opens, '08:00', 'NEXT'),
    cutoffAt: on(14, '17:00', 'NONE'),
    organizationDueAt: on(20, '17:00', 'NEXT'),
    lockedAt: on(24, '17:00', 'NEXT'),
    committeeDueAt: on(25, '17:00', 'NEXT'),
    superiorDueAt: asked ? on(28, '17:00', 'NEXT') : null,
  };
}

/** Codes of the templates that are shipped. */
const QUARTERLY = 'bao-cao-quy';
const YEARLY = 'bao-cao-nam';
const REVIEW = 'so-ket-tong-ket';

type Texts = Pick<WheelEntry, 'name' | 'kind' | 'label' | 'templateCode'>;
type Periods = Pick<WheelEntry, 'firstOn' | 'periodMonths' | 'everyMonths' | 'rules' | 'active'>;

const ladder = [14, 7, 3, 1, 0, -1, -2, -3];
const digests = [3, 0, -1, -3];

/** Months of a period, from one to the next, and the first day of one of them. */
const every = (periodMonths: number, everyMonths: number, firstOn: string) => ({
  periodMonths,
  everyMonths,
  firstOn,
});

const asked = rules(1, true);

const entries: (Texts & Periods)[] = [
  {
    name: 'Báo cáo tháng',
    kind: 'MONTH',
    label: 'Báo cáo tháng {month} năm {year}',
    templateCode: QUARTERLY,
    ...every(1, 1, '2025-12-15'),
    rules: rules(8, false),
    active: false,
  },
  {
    name: 'Báo cáo quý I, quý III',
    kind: 'QUARTER',
    label: 'Báo cáo quý {quarter} năm {year}',
    templateCode: QUARTERLY,
    ...every(3, 6, '2025-12-15'),
    rules: asked,
    active: true,
  },
  {
    name: 'Báo cáo 6 tháng đầu năm',
    kind: 'HALF_YEAR',
    label: 'Báo cáo 6 tháng đầu năm {year}',
    templateCode: QUARTERLY,
    ...every(6, 12, '2025-12-15'),
    rules: asked,
    active: true,
  },
  {
    name: 'Báo cáo năm',
    kind: 'YEAR',
    label: 'Báo cáo năm {year}',
    templateCode: YEARLY,
    ...every(12, 12, '2025-12-15'),
    rules: asked,
    active: true,
  },
  {
    name: 'Sơ kết nghị quyết (2 năm)',
    kind: 'INTERIM_REVIEW',
    label: 'Sơ kết nghị quyết, năm {year}',
    templateCode: REVIEW,
    ...every(24, 24, '2025-06-15'),
    rules: asked,
    active: false,
  },
  {
    name: 'Tổng kết nghị quyết (5 năm)',
    kind: 'FINAL_REVIEW',
    label: 'Tổng kết nghị quyết, năm {year}',
    templateCode: REVIEW,
    ...every(60, 60, '2025-06-15'),
    rules: asked,
    active: false,
  },
];

/**
 * The year wheel that a committee begins with on a day: the reporting regime of Nghị định
 * 09/2019/NĐ-CP and the reviews of a resolution. The second quarter is part of the half year's
 * report and the fourth of the year's, so that nothing is asked for twice. Monthly reports and
 * reviews wait to be switched on.
 */
export function defaultWheel(validFrom: string): WheelEntry[] {
  return entries.map((entry) => ({
    ...entry,
    validFrom,
    validTo: null,
    reminderDays: ladder,
    digestDays: digests,
    sendsDigest: true,
    placeholders: { programmeYear: '{year}' },
  }));
}
