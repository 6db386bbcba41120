import {
  choiceField,
  draftFields,
  linesField,
  practicesField,
  textField,
  tickField,
  TICKED,
  typedAmount,
  writePracticeRows,
} from '../../schema/submission/draft/draft-fields.rule.js';
import {
  formField,
  readableFields,
  saveInput,
  unreadableFields,
} from '../../schema/submission/draft/draft-input.rule.js';
import type { Submission } from '../../admin/submission/submission.shape.js';
import { aSubmission, template } from './submission.fixture.js';

const contents: Pick<Submission, 'figures' | 'narratives' | 'practices'> = {
  figures: [
    { indicator: { id: 'id-L04', code: 'L04' }, numerator: 182, denominator: 186.5 },
    { indicator: { id: 'id-W01', code: 'W01' }, category: 'FIRST', explanation: 'Vì sao' },
  ],
  narratives: [
    { sectionCode: 'III.1', kind: 'STRENGTH', choiceCode: null, text: 'Chuyển biến.' },
    { sectionCode: 'III.2', kind: 'SHORTCOMING', choiceCode: 'METHOD', text: 'Họp kéo dài.' },
    { sectionCode: 'III.2', kind: 'SHORTCOMING', choiceCode: null, text: 'Hạn chế khác.' },
    { sectionCode: 'III.3', kind: 'CAUSE', choiceCode: 'FUNDING', text: '' },
    { sectionCode: 'IV', kind: 'DIRECTION', choiceCode: null, text: 'Việc thứ nhất.' },
    { sectionCode: 'IV', kind: 'DIRECTION', choiceCode: null, text: 'Việc thứ hai.' },
  ],
  practices: [{ sectionCode: 'II.3', kind: 'MODEL', title: 'Một cửa', sentence: 'Rút ngắn.' }],
};

describe('the form of a submission', () => {
  it('shows every text in its own field', () => {
    const fields = draftFields(aSubmission(contents));

    expect(fields).toEqual({
      'figures.L04.numerator': '182',
      'figures.L04.denominator': '186.5',
      'figures.W01.category': 'FIRST',
      'figures.W01.explanation': 'Vì sao',
      [textField('III.1')]: 'Chuyển biến.',
      [tickField('III.2', 'METHOD')]: TICKED,
      [choiceField('III.2', 'METHOD')]: 'Họp kéo dài.',
      [textField('III.2')]: 'Hạn chế khác.',
      [tickField('III.3', 'FUNDING')]: TICKED,
      [linesField('IV')]: 'Việc thứ nhất.\nViệc thứ hai.',
      [practicesField('II.3')]: '[{"kind":"MODEL","title":"Một cửa","sentence":"Rút ngắn."}]',
    });
  });

  it('sends back what it was given, nothing lost', () => {
    const submission = aSubmission(contents);

    const input = saveInput(submission, 3, draftFields(submission), {});

    expect(input.narratives).toEqual(contents.narratives);
    expect(input.practices).toEqual(contents.practices);
    expect(input.figures).toEqual([
      { indicatorId: 'id-L04', numerator: '182', denominator: '186.5', explanation: '' },
      { indicatorId: 'id-W01', category: 'FIRST', explanation: 'Vì sao' },
    ]);
  });

  it('keeps texts it has no place for', () => {
    const stray = { sectionCode: 'V', kind: 'STRENGTH', choiceCode: null, text: 'Khác' } as const;
    const submission = aSubmission({ narratives: [stray] });
    const base = draftFields(submission);

    const input = saveInput(submission, 3, { ...base, [textField('III.1')]: 'Mới' }, base);

    expect(input.narratives).toContainEqual(stray);
  });

  it('sends only the lists that changed, and only the figures that changed', () => {
    const submission = aSubmission(contents);
    const base = draftFields(submission);

    const input = saveInput(submission, 3, { ...base, 'figures.L03.value': '7' }, base);

    expect(input).toEqual({
      id: 'submission',
      version: 3,
      figures: [{ indicatorId: 'id-L03', value: '7', explanation: '' }],
    });
  });

  it('leaves out choices that are no longer ticked, empty lines and empty rows', () => {
    const submission = aSubmission(contents);
    const base = draftFields(submission);
    const rows = [
      { kind: 'MODEL', title: '', sentence: '' },
      { kind: 'MODEL', title: 'Hai', sentence: '' },
    ];

    const fields = {
      ...base,
      [tickField('III.2', 'METHOD')]: '',
      [linesField('IV')]: '\nMột việc\n  \n',
      [practicesField('II.3')]: writePracticeRows(rows),
    };
    const input = saveInput(submission, 3, fields, base);

    expect(input.narratives?.map(({ text }) => text)).toEqual([
      'Chuyển biến.',
      'Hạn chế khác.',
      '',
      'Một việc',
    ]);
    expect(input.practices?.map(({ title }) => title)).toEqual(['Hai']);
    expect(formField('practices.0.title', fields, template)).toBe('practices.II.3.1.title');
    expect(formField('narratives.3.text', fields, template)).toBe('lines.IV');
    expect(formField('figures.L04.value', fields, template)).toBe('figures.L04.value');
  });
});

describe('what was typed for a figure', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['1.234,50', '1234.5'],
    ['1.234', '1234'],
    ['98,42', '98.42'],
    ['007', '7'],
    [' ', ''],
    ['12a', '12a'],
    ['1,2,3', '1,2,3'],
  ])('reads %s as %s', (typed, kept) => {
    expect(typedAmount(typed)).toBe(kept);
  });

  it('is not sent where it is no number, and the rest of the figure is', () => {
    const base = { 'figures.L04.numerator': '5', 'figures.L04.denominator': '9' };
    const fields = { 'figures.L04.numerator': 'năm', 'figures.L04.denominator': '10' };

    expect(unreadableFields(fields)).toEqual(['figures.L04.numerator']);
    expect(readableFields(fields, base)).toEqual({
      'figures.L04.numerator': '5',
      'figures.L04.denominator': '10',
    });
  });

  it('is not sent where a number of cases is not whole', () => {
    expect(unreadableFields({ 'figures.E13.cases': '1.5', 'figures.E13.value': '1.5' })).toEqual([
      'figures.E13.cases',
    ]);
  });
});
