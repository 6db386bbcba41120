import {
  askedIndicators,
  changeOf,
  draftFaults,
  isEntered,
  sectionOfField,
  sectionsProgress,
} from '../../admin/submission/form/faults.js';
import { practicesField, textField } from '../../schema/submission/draft/draft-fields.rule.js';
import { changeText, figureText } from '../../admin/submission/figure/figure-text.js';
import { daysUntil } from '../../admin/submission/days-until.js';
import { sectionHeading } from '../../admin/submission/section-heading.js';
import type { HostType } from '../../schema/template/template.model.js';
import { anIndicator, aSubmission, template } from './submission.fixture.js';

beforeAll(() => {
  // Words follow the language chosen in the browser; nothing chosen is Vietnamese.
  Object.defineProperty(globalThis, 'localStorage', {
    value: { getItem: () => null },
    configurable: true,
  });
});

const organization = (hostType: HostType) => ({ id: 'o', name: 'O', shortName: 'O', hostType });
const enterprise = { organization: organization('ENTERPRISE') };

const complete = {
  'figures.L03.value': '10',
  'figures.L04.numerator': '9',
  'figures.L04.denominator': '10',
  'figures.W01.category': 'FIRST',
};

const codesOf = (fields: Record<string, string>, submission = aSubmission(enterprise)) =>
  draftFaults(submission, fields).map(({ field, code }) => `${field} ${code}`);

describe('what is wrong in a form', () => {
  it('is nothing where everything asked is entered', () => {
    expect(codesOf(complete)).toEqual([]);
  });

  it('is not about indicators that are not asked of the kind of host', () => {
    const asked = (hostType: HostType) =>
      askedIndicators(aSubmission({ organization: organization(hostType) })).map(
        ({ code }) => code,
      );

    expect(asked('ENTERPRISE')).toEqual(['L03', 'L04', 'W01']);
    expect(asked('AGENCY')).toContain('E13');
  });

  it('names every missing part in the order of the form', () => {
    expect(codesOf({ 'figures.L04.numerator': '9' })).toEqual([
      'figures.L03.value FIGURE_MISSING',
      'figures.L04.denominator FIGURE_MISSING',
      'figures.W01.category FIGURE_MISSING',
    ]);
  });

  it('calls a text no number once, not missing too', () => {
    expect(codesOf({ ...complete, 'figures.L03.value': 'mười' })).toEqual([
      'figures.L03.value FIGURE_NOT_A_NUMBER',
    ]);
  });

  it('asks for whole numbers of cases', () => {
    const agency = aSubmission({ organization: organization('AGENCY') });

    const codes = codesOf(
      { ...complete, 'figures.E13.value': '91.2', 'figures.E13.cases': '10.5' },
      agency,
    );

    expect(codes).toEqual(['figures.E13.cases FIGURE_NOT_WHOLE']);
  });

  it('asks for an explanation of an unusual change, once the figure is whole', () => {
    const submission = aSubmission({
      ...enterprise,
      previousFigures: [
        { indicator: { id: 'id-L04', code: 'L04' }, numerator: 10, denominator: 10 },
      ],
    });
    const low = { ...complete, 'figures.L04.numerator': '5' };

    expect(codesOf(low, submission)).toEqual([
      'figures.L04.explanation FIGURE_EXPLANATION_REQUIRED',
    ]);
    expect(codesOf({ ...low, 'figures.L04.numerator': '' }, submission)).toEqual([
      'figures.L04.numerator FIGURE_MISSING',
    ]);
    expect(codesOf({ ...low, 'figures.L04.explanation': 'Vì …' }, submission)).toEqual([]);
  });

  it('finds a practice without a title, after the figures of its section', () => {
    const rows = JSON.stringify([
      { kind: 'MODEL', title: '', sentence: '' },
      { kind: 'MODEL', title: ' ', sentence: 'Một câu.' },
    ]);

    expect(codesOf({ ...complete, [practicesField('II.3')]: rows })).toEqual([
      'practices.II.3.1.title TEXT_MISSING',
    ]);
  });
});

describe('how far a form has come', () => {
  it('is counted section by section', () => {
    const fields = {
      'figures.L03.value': '0',
      'figures.L04.numerator': '1',
      [textField('III.1')]: 'Tốt',
    };

    const progress = sectionsProgress(aSubmission(enterprise), fields);

    expect(
      progress.map(({ section, entered, indicators }) => [
        section.code,
        entered,
        indicators.length,
      ]),
    ).toEqual([
      ['I', 1, 2],
      ['II.3', 0, 1],
      ['III.1', 0, 0],
      ['III.2', 0, 0],
      ['III.3', 0, 0],
      ['IV', 0, 0],
    ]);
    expect(progress.find(({ section }) => section.code === 'III.1')).toMatchObject({
      asksText: true,
      isWritten: true,
    });
  });

  it('counts zero as entered and a half ratio as not', () => {
    const [sum, ratio] = template.indicators;

    expect(isEntered(sum!, { 'figures.L03.value': '0' })).toBe(true);
    expect(isEntered(ratio!, { 'figures.L04.numerator': '1' })).toBe(false);
  });

  it.each([
    ['figures.E13.value', 'II.3'],
    ['practices.II.3.0.title', 'II.3'],
    ['choice.III.2.METHOD', 'III.2'],
    ['lines.IV', 'IV'],
    ['text.I', 'I'],
    ['text.III', undefined],
  ])('knows the section of %s', (field, section) => {
    expect(sectionOfField(field, aSubmission())).toBe(section);
  });
});

describe('words of the form', () => {
  it('tells figures by their aggregation', () => {
    const ratio = anIndicator({ code: 'L04', aggregation: 'RATIO' });
    const mean = anIndicator({ code: 'E13', aggregation: 'MEAN', unit: '%' });
    const money = anIndicator({ code: 'P17', aggregation: 'MONEY', unit: 'đồng' });
    const category = template.indicators.find(({ code }) => code === 'W01')!;

    expect(figureText(ratio, { numerator: 182, denominator: 186 })).toBe('182/186 (97,85%)');
    expect(figureText(ratio, { numerator: null, denominator: 186 })).toBe('–/186');
    expect(figureText(mean, { value: 91.2, cases: 1340 })).toBe('91,2% (n = 1.340)');
    expect(figureText(money, { value: 874_000_000 })).toBe('874.000.000 đồng');
    expect(figureText(category, { category: 'FIRST' })).toBe('lần đầu');
    expect(figureText(ratio, undefined)).toBe('');
  });

  it('tells a change of a whole figure only', () => {
    const [sum] = template.indicators;

    expect(changeText(changeOf(sum!, { 'figures.L03.value': '12' }, { value: 10 }))).toBe('+20');
    expect(changeText(changeOf(sum!, { 'figures.L03.value': 'x' }, { value: 10 }))).toBe('');
  });

  it('counts days by the calendar of Vietnam', () => {
    const due = new Date('2026-12-07T10:00:00Z');

    expect(daysUntil(due, new Date('2026-12-06T18:00:00Z'))).toBe(0);
    expect(daysUntil(due, new Date('2026-12-06T16:00:00Z'))).toBe(1);
    expect(daysUntil(due, new Date('2026-12-08T20:00:00Z'))).toBe(-2);
  });

  it('takes headings out of capitals', () => {
    expect(sectionHeading({ code: 'I', heading: 'CÔNG TÁC LÃNH ĐẠO' })).toBe(
      'I. Công tác lãnh đạo',
    );
    expect(sectionHeading({ code: 'III.1', heading: 'Ưu điểm' })).toBe('III.1. Ưu điểm');
  });
});
