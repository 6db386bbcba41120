import { consolidatedText } from '../../admin/report/source/source-text.js';
import { isMoving, nextSteps, stepOf, STEPS } from '../../admin/report/step/report-steps.js';
import type { Report, ReportFigure } from '../../admin/report/report.shape.js';
import { ReportState } from '../../schema/report/report.entity.js';

beforeAll(() => {
  // Words follow the language chosen in the browser; nothing chosen is Vietnamese.
  Object.defineProperty(globalThis, 'localStorage', {
    value: { getItem: () => null },
    configurable: true,
  });
});

const figure: ReportFigure = {
  id: 'f',
  indicatorCode: 'L04',
  hostType: null,
  reporting: 2,
  numerator: null,
  denominator: null,
  value: null,
  cases: null,
  categories: null,
};
const indicator = { code: 'L04', label: 'L04', unit: 'lớp', categories: null };

describe('the way of a report', () => {
  it('shows the step that is waited for', () => {
    const waited = Object.values(ReportState).map((state) => [state, STEPS[stepOf(state)]]);

    expect(Object.fromEntries(waited)).toEqual({
      GENERATING: 'DRAFT',
      DRAFT: 'DRAFT',
      IN_REVIEW: 'APPROVED',
      APPROVED: 'NUMBERED',
      NUMBERED: 'SIGNED',
      SIGNED: 'DISPATCHED',
      DISPATCHED: undefined,
      ARCHIVED: undefined,
      SUPERSEDED: undefined,
    });
    expect(stepOf('SUPERSEDED')).toBe(-1);
    expect(stepOf('ARCHIVED')).toBe(STEPS.length);
  });

  it('lets a composition that failed be asked for again, and none that is under way', () => {
    expect(nextSteps('GENERATING')).toEqual([]);
    expect(nextSteps('GENERATING', true)).toEqual(['consolidate']);
    expect(nextSteps('DISPATCHED')).toEqual([]);
  });

  it('looks again while a machine is at work', () => {
    const report = (state: ReportState, deliveries: string[] = []) =>
      ({ state, document: { deliveries: deliveries.map((each) => ({ state: each })) } }) as Report;

    expect(isMoving(report('GENERATING'))).toBe(true);
    expect(isMoving(report('SIGNED'))).toBe(true);
    expect(isMoving(report('DISPATCHED', ['SENT', 'RETRY_WAIT']))).toBe(true);
    expect(isMoving(report('DISPATCHED', ['SENT', 'FAILED', 'UNKNOWN']))).toBe(false);
    expect(isMoving(report('DRAFT'))).toBe(false);
  });
});

describe('a consolidated figure in words', () => {
  it.each([
    ['RATIO', { numerator: 4458, denominator: 4628 }, '4.458/4.628 (96,33%)'],
    ['SUM', { value: 396 }, '396 lớp'],
    ['MEAN', { value: 9556.5, cases: 100 }, '95,57 lớp (n = 100)'],
    ['MEAN', { value: 0, cases: 0 }, ''],
  ] as const)('of %s %j', (aggregation, amounts, text) => {
    expect(consolidatedText({ ...indicator, aggregation }, { ...figure, ...amounts })).toBe(text);
  });

  it('counts organizations per category, none included', () => {
    const categories = [
      { code: 'A', label: 'lần đầu' },
      { code: 'B', label: 'công nhận lại' },
    ];

    expect(
      consolidatedText(
        { ...indicator, aggregation: 'CATEGORY', categories },
        { ...figure, categories: { A: 3 } },
      ),
    ).toBe('lần đầu: 3; công nhận lại: 0');
  });

  it('is empty where nobody reported', () => {
    const none = { ...figure, reporting: 0, value: 0 };

    expect(consolidatedText({ ...indicator, aggregation: 'SUM' }, none)).toBe('');
    expect(consolidatedText({ ...indicator, aggregation: 'SUM' }, undefined)).toBe('');
  });
});
