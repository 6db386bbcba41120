import {
  addYears,
  differs,
  proposalOf,
  refusalText,
  typeFor,
  validityOf,
} from '../../schema/recognition/recognition.rule.js';
import {
  type ShippedTerms,
  shippedTerms,
  termsOn,
} from '../../schema/recognition/recognition-terms.model.js';
import type { EarlierRound } from '../../schema/recognition/recognition.model.js';
import { exampleSet } from '../criteria/example.js';
import { ALL, scoreOf, SHUT } from './recognition.fixture.js';

const terms = shippedTerms[0] as ShippedTerms;

const round = (endOn: string, outcome: EarlierRound['outcome']): EarlierRound => ({
  label: `Đợt ${endOn.slice(0, 4)}`,
  endOn,
  outcome,
});

function proposed(answers: typeof ALL, earlier: EarlierRound[] = [], held: object[] = []) {
  return proposalOf({
    content: exampleSet(),
    score: scoreOf(answers),
    startOn: '2026-01-01',
    endOn: '2026-12-31',
    held: held as never,
    earlier,
    terms,
  });
}

test('who reaches a band with every gate met is proposed, and the band has its name', () => {
  const proposal = proposed(ALL);

  expect(proposal).toMatchObject({
    ...{ outcome: 'PASSED', type: 'FIRST', band: { code: 'GOOD', name: 'Tốt' }, reasons: [] },
    gates: [{ gate: 'G1', name: 'Không vi phạm', state: 'MET' }],
    ...{ total: 22_000, terms: { code: terms.code, validYears: 2 } },
  });
});

test('a gate that is not met refuses whatever the total, and the refusal says which', () => {
  const proposal = proposed(SHUT);

  expect(proposal.outcome).toBe('NOT_PASSED');
  expect(refusalText(proposal)).toBe('Không đạt điều kiện bắt buộc G1 (Không vi phạm).');
});

test('too few points are said with what was reached and what was needed', () => {
  const few = ALL.filter(({ criterion }) => criterion === 'G1' || criterion.startsWith('1.'));

  const proposal = proposed(few);

  expect(proposal.reasons.map(({ code }) => code)).toEqual(['TOTAL_TOO_LOW', 'STANDARD_TOO_LOW']);
  expect(refusalText(proposal)).toBe(
    [
      'Tổng điểm thẩm định đạt 10 điểm, thấp hơn mức 14 điểm của mức “Đạt”.',
      'Tiêu chuẩn 2 (Môi trường) đạt 0 điểm, thấp hơn mức tối thiểu 6 điểm.',
    ].join('\n'),
  );
});

test.each([
  ['a failed round of the year before', [round('2025-12-31', 'NOT_PASSED')], 'NOT_PASSED'],
  ['a passed round of the year before', [round('2025-12-31', 'PASSED')], 'PASSED'],
  ['a failed round before the years looked back on', [round('2024-12-31', 'NOT_PASSED')], 'PASSED'],
  ['no round that is known', [], 'PASSED'],
])('with %s the first recognition is %s', (_said, earlier, outcome) => {
  expect(proposed(ALL, earlier).outcome).toBe(outcome);
});

test('a renewal looks back five years, and names the round that stands against it', () => {
  const held = [{ state: 'EXPIRED', validUntil: '2026-03-01' }];

  const proposal = proposed(ALL, [round('2023-12-31', 'NOT_PASSED')], held);

  expect(proposal).toMatchObject({
    ...{ type: 'RENEWAL', outcome: 'NOT_PASSED' },
    lookBack: { years: 5, from: '2022-01-01' },
  });
  expect(refusalText(proposal)).toBe(
    'Có đợt không đạt trong thời gian xét: Đợt 2023.\nThời gian xét là 5 năm, kể từ ngày 01/01/2022.',
  );
});

test.each([
  ['none', [], 'FIRST'],
  ['one in force', [{ state: 'DECIDED', validUntil: '2027-01-01' }], 'RENEWAL'],
  ['one that ended in the period', [{ state: 'EXPIRED', validUntil: '2026-01-01' }], 'RENEWAL'],
  ['one that ended before', [{ state: 'EXPIRED', validUntil: '2025-12-31' }], 'FIRST'],
  ['one that was revoked', [{ state: 'REVOKED', validUntil: '2027-01-01' }], 'FIRST'],
] as const)('after %s it is %s', (_said, held, type) => {
  expect(typeFor(held, '2026-01-01')).toBe(type);
});

test.each([
  ['2026-02-05', 'FIRST', '2028-02-04'],
  ['2026-02-05', 'RENEWAL', '2031-02-04'],
  ['2028-02-29', 'FIRST', '2030-02-27'],
  ['2026-01-01', 'FIRST', '2027-12-31'],
] as const)('what is decided on %s as %s holds until %s', (day, type, until) => {
  expect(validityOf(terms.settings, type, day)).toEqual({ validFrom: day, validUntil: until });
});

test('a leap day has its last of February in other years', () => {
  expect([addYears('2028-02-29', 1), addYears('2028-02-29', 4)]).toEqual([
    '2029-02-28',
    '2032-02-29',
  ]);
});

test('of terms those in force on the day count, the latest of several', () => {
  const later = { ...terms, code: 'LATER', validFrom: '2026-07-01' };

  expect(termsOn([terms, later], '2026-06-30')?.code).toBe(terms.code);
  expect(termsOn([later, terms], '2026-07-01')?.code).toBe('LATER');
  expect(termsOn([terms], '2000-01-01')).toBeUndefined();
});

test('only what is not the rule asks for a reason', () => {
  const rule = { outcome: 'PASSED', type: 'FIRST' } as const;

  expect(differs(rule, rule)).toBe(false);
  expect(differs(rule, { ...rule, type: 'RENEWAL' })).toBe(true);
  expect(differs(rule, { ...rule, outcome: 'NOT_PASSED' })).toBe(true);
});
