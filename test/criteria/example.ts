/** A criteria set with one criterion of each kind of measure, and what a test changes of it. */
import type { CriteriaContent, Criterion, Measure } from '../../schema/criteria/criteria.model.js';

export const ratio = (from: number, to: number): Measure => ({
  kind: 'RATIO',
  from,
  to,
  numeratorLabel: 'đạt',
  denominatorLabel: 'tổng số',
});

export function criterion(code: string, measure: Measure, change: Partial<Criterion> = {}) {
  const made: Criterion = {
    code,
    name: `Tiêu chí ${code}`,
    maximum: { AGENCY: 6000, PUBLIC_UNIT: 6000 },
    measure,
    evidence: { required: false, kinds: [] },
    notApplicable: { allowed: true, needsReason: true },
    ...change,
  };
  return made;
}

/** Two standards of 10 and 12 points for an agency; one more criterion for enterprises alone. */
export function exampleSet(change: Partial<CriteriaContent> = {}): CriteriaContent {
  const checklist: Measure = {
    kind: 'CHECKLIST',
    items: ['A', 'B', 'C'].map((code) => ({ code, name: `Mục ${code}`, photo: false })),
  };
  return {
    standards: [
      {
        code: '1',
        name: 'Lãnh đạo',
        criteria: [
          criterion('1.1', ratio(0, 1000)),
          criterion(
            '1.2',
            { kind: 'YES_LATE_NO', late: 500 },
            { maximum: { AGENCY: 4000, ENTERPRISE: 10_000 } },
          ),
        ],
      },
      {
        code: '2',
        name: 'Môi trường',
        criteria: [
          criterion('2.1', checklist),
          criterion('2.2', { kind: 'COUNT', target: 3000, unit: 'buổi' }),
          criterion('2.3', ratio(900, 1000), { maximum: { ENTERPRISE: 5000 } }),
        ],
      },
    ],
    gates: [
      {
        code: 'G1',
        name: 'Không vi phạm',
        appliesTo: ['AGENCY', 'ENTERPRISE'],
        evidence: { required: false, kinds: [] },
      },
    ],
    bonuses: [
      { code: 'B1', name: 'Mô hình', each: 2000, cap: 3000 },
      { code: 'B2', name: 'Khen', each: 1000, cap: 3000 },
    ],
    penalties: [
      { code: 'P1', name: 'Nộp muộn', each: 500, cap: 2000, automatic: 'LATE_DAYS' },
      { code: 'P2', name: 'Số liệu sai', each: 1000, cap: 5000, automatic: 'WRONG_FIGURES' },
    ],
    bonusCap: 5000,
    penaltyCap: 5000,
    bands: [
      { code: 'GOOD', name: 'Tốt', from: 18_000, minimumShareOfEachStandard: 500 },
      { code: 'PASS', name: 'Đạt', from: 14_000, minimumShareOfEachStandard: 500 },
    ],
    fieldVisitGap: 10_000,
    rounding: { decimals: 2, mode: 'HALF_UP' },
    ...change,
  };
}
