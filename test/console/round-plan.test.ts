/** What the plan of a report round begins with, and what keeps it from being sent. */
import { nextPlan, previousOf } from '../../admin/round/plan/next-plan.js';
import { dateFaults, type Plan, planFaults, planInput } from '../../admin/round/plan/plan.js';

const template = {
  id: 'template',
  code: 'review',
  name: 'Báo cáo sơ kết',
  number: 1,
  placeholders: ['years'],
};

const round = (id: string, endOn: string, code = 'review') => ({
  id,
  label: id,
  endOn,
  template: { code },
});

function planOn(day: string, rounds: ReturnType<typeof round>[] = []): Plan {
  return nextPlan(new Date(`${day}T09:00:00+07:00`), [template], rounds);
}

describe('a new plan', () => {
  test('is of the quarter under way, with the dates of its last month', () => {
    expect(planOn('2026-11-23')).toMatchObject({
      label: 'Báo cáo quý IV năm 2026',
      startOn: '2026-09-15',
      endOn: '2026-12-14',
      opensAt: '2026-12-01T08:00',
      cutoffAt: '2026-12-14T17:00',
      organizationDueAt: '2026-12-21T17:00',
      committeeDueAt: '2026-12-25T17:00',
      lockedAt: '',
      superiorDueAt: '',
    });
  });

  test('is of the next quarter once the cut-off has come', () => {
    expect(planOn('2026-12-14').label).toBe('Báo cáo quý I năm 2027');
    expect(planOn('2026-12-13').label).toBe('Báo cáo quý IV năm 2026');
  });

  test('passes over a quarter that is planned already', () => {
    const rounds = [round('fourth', '2026-12-31')];

    expect(planOn('2026-11-23', rounds)).toMatchObject({
      label: 'Báo cáo quý I năm 2027',
      startOn: '2026-12-15',
      endOn: '2027-03-14',
    });
  });

  test('lets nobody be due on a weekend', () => {
    // The 20th of March 2027 is a Saturday.
    expect(planOn('2027-01-05').organizationDueAt).toBe('2027-03-22T17:00');
  });

  test('is sound but for the texts only people know', () => {
    const plan = planOn('2026-11-23');

    expect(planFaults(plan, template)).toEqual({ 'placeholders.years': 'TEXT_MISSING' });
    expect(planFaults({ ...plan, placeholders: { years: '5' } }, template)).toEqual({});
  });
});

test('a round is compared with the last one of its template, else with the last one', () => {
  const rounds = [
    round('other', '2026-06-30', 'quarterly'),
    round('older', '2024-06-30'),
    round('last', '2025-06-30'),
    round('later', '2027-06-30'),
  ];

  expect(previousOf('review', '2026-09-15', rounds)?.id).toBe('last');
  expect(previousOf('unknown', '2026-09-15', rounds)?.id).toBe('other');
  expect(previousOf('review', '2020-01-01', rounds)).toBeUndefined();
});

describe('the dates', () => {
  test.each([
    ['endOn', { endOn: '2026-09-14' }],
    ['cutoffAt', { cutoffAt: '2026-12-01T08:00' }],
    ['organizationDueAt', { organizationDueAt: '2026-12-14T16:59' }],
    ['committeeDueAt', { committeeDueAt: '2026-12-20T17:00' }],
    ['lockedAt', { lockedAt: '2026-12-21T17:00' }],
    ['superiorDueAt', { superiorDueAt: '2026-12-25T17:00' }],
  ])('%s comes after the one before it', (field, over) => {
    const plan = planOn('2026-11-23');

    expect(dateFaults({ ...plan, ...over })).toEqual({ [field]: 'ROUND_DATES_OUT_OF_ORDER' });
  });

  test.each(['', '20266-12-14T17:00'])('"%s" is no date', (cutoffAt) => {
    const plan = planOn('2026-11-23');

    expect(dateFaults({ ...plan, cutoffAt })).toEqual({ cutoffAt: 'DATE_MISSING' });
  });

  test('are left to the server where holidays decide', () => {
    const plan = planOn('2026-11-23');

    expect(dateFaults({ ...plan, organizationDueAt: '2026-12-14T18:00' })).toEqual({});
  });
});

test("sends Vietnamese time as instants, texts without blanks, and the template's placeholders alone", () => {
  const plan = planOn('2026-11-23');

  const input = planInput(
    { ...plan, label: '  Báo cáo quý IV ', placeholders: { years: ' 5 ', gone: 'x' } },
    template,
  );

  expect(JSON.parse(JSON.stringify(input))).toMatchObject({
    label: 'Báo cáo quý IV',
    kind: 'QUARTER',
    previousRoundId: null,
    superiorDueAt: null,
    lockedAt: null,
    cutoffAt: '2026-12-14T10:00:00.000Z',
    placeholders: [{ name: 'years', value: '5' }],
  });
});

describe('the days of reminders', () => {
  const sound = { ...planOn('2026-11-23'), placeholders: { years: '2' } };

  test('are those of the wheel to begin with, and sent as numbers', () => {
    expect(planInput(sound, template)).toMatchObject({
      reminderDays: [7, 3, 1, 0, -1, -3],
      digestDays: [3, 0, -3],
    });
  });

  test('may be left out, and are told where they cannot be read', () => {
    const faultsOf = (reminderDays: string) => planFaults({ ...sound, reminderDays }, template);

    expect(faultsOf('')).toEqual({});
    expect(faultsOf('5; 2 -1')).toEqual({});
    for (const text of ['ba', '7, x', '121', '1.5', '-121']) {
      expect(faultsOf(text)).toEqual({ reminderDays: 'DAYS_UNREADABLE' });
    }
  });
});
