/** A report's workbook from its download to its being taken back. */
import { Figure, Narrative, Practice } from '../../schema/submission/contents.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { SubmissionImport } from '../../schema/workbook/submission-import.entity.js';
import { saveSubmission } from '../../server/submission/submission.service.js';
import { writeFigures, writeNarrative, writePractice } from '../core/given/contents.js';
import { arrange, auditOf, stored, storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { COMMIT, shown, type Typed, UNDO, uploaded } from './workbooks.js';

const answers: Typed[] = [
  ['figures', 'L04|numerator', 'answer', 93],
  ['figures', 'L04|denominator', 'answer', '1.234,5'],
  ['figures', 'E06|category', 'answer', 'CHẬM'],
  ['texts', 'text|III.1', 'text', '- Ưu điểm\nthứ hai'],
  ['practices', 'practice|II.1|0', 'kind', 'Phong trào'],
  ['practices', 'practice|II.1|0', 'title', 'Sáng, xanh'],
  ['practices', 'practice|II.1|0', 'sentence', 'Đã nhân rộng.'],
];

/** Contents of a submission, without what the database adds. */
async function contentsOf(id: string) {
  const where = { submission: { id } as never };
  const figures = await storedRows(Figure, where);
  const narratives = await storedRows(Narrative, where);
  const practices = await storedRows(Practice, where);
  return {
    figures: figures
      .map(({ indicator, numerator, denominator, value, category, carriedFrom }) =>
        [indicator.id, numerator, denominator, value, category, carriedFrom].join(' '),
      )
      .toSorted(),
    narratives: narratives.map(({ sectionCode, text }) => [sectionCode, text]),
    practices: practices.map(({ kind, title, sentence }) => [kind, title, sentence]),
  };
}

test('a filled workbook shows its differences, and changes nothing until it is confirmed', async () => {
  const { first } = await newTenant();

  const id = await uploaded(first.officer, first.submissionId, answers);

  expect(await shown(first.officer, id)).toMatchObject({
    state: 'READY',
    mayUndo: false,
    faults: [],
    changes: [
      { sheet: 'Số liệu', title: 'L04 Đảng viên học tập nghị quyết – Số thực hiện', to: '93' },
      { from: '', to: '1234.5' },
      { to: 'chậm' },
      { sheet: 'Nội dung', to: '- Ưu điểm\nthứ hai' },
      { sheet: 'Mô hình', to: 'Sáng, xanh. Đã nhân rộng.' },
    ],
  });
  expect((await contentsOf(first.submissionId)).figures).toEqual([]);
  expect(await stored(Submission, first.submissionId)).toMatchObject({ state: 'DUE', version: 1 });
});

test('confirmed, it is written as if it were typed, by the state machine and with an event', async () => {
  const { first } = await newTenant();
  const id = await uploaded(first.officer, first.submissionId, answers);

  const reply = await first.officer.ask(COMMIT, { id });

  expect(reply).toSucceed();
  expect(await shown(first.officer, id)).toMatchObject({ state: 'COMMITTED', mayUndo: true });
  expect(await stored(Submission, first.submissionId)).toMatchObject({ state: 'DRAFT' });
  expect(await contentsOf(first.submissionId)).toMatchObject({
    narratives: [['III.1', '- Ưu điểm\nthứ hai']],
    practices: [['MOVEMENT', 'Sáng, xanh', 'Đã nhân rộng.']],
  });
  expect((await auditOf(first.submissionId)).map(({ action }) => action)).toEqual([
    'submission.start',
  ]);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(['workbook.commit']);
  expect(await first.officer.ask(COMMIT, { id })).toBeRefused('WRONG_STATE');
});

test('taken back, everything stands as it stood, marks of what was taken over too', async () => {
  const { first } = await newTenant();
  const { submissionId } = first;
  await writeFigures(submissionId, { L04: { numerator: 1, denominator: 2 }, L03: { value: 7 } });
  await arrange(
    Figure,
    { submission: { id: submissionId } as never },
    { carriedFrom: 'carryOver' },
  );
  await writeNarrative(submissionId, { sectionCode: 'III.1', kind: 'STRENGTH', text: 'Cũ' });
  await writePractice(submissionId, { title: 'Cũ' });
  const before = await contentsOf(submissionId);
  const id = await uploaded(first.officer, submissionId, [
    ...answers,
    ['figures', 'L03|value', 'confirm', 'Có'],
  ]);
  expect(await first.officer.ask(COMMIT, { id })).toSucceed();
  expect(await contentsOf(submissionId)).not.toEqual(before);

  const reply = await first.officer.ask(UNDO, { id });

  expect(reply).toSucceed();
  expect(await contentsOf(submissionId)).toEqual(before);
  expect(await first.officer.ask(UNDO, { id })).toBeRefused('WRONG_STATE');
});

test('it is not taken back once the report has been changed', async () => {
  const { first, indicators } = await newTenant();
  const id = await uploaded(first.officer, first.submissionId, answers);
  await first.officer.ask(COMMIT, { id });
  const { version } = await stored(Submission, first.submissionId);
  const figures = [{ indicatorId: indicators['L03'] ?? '', value: '1' }];
  await saveSubmission(first.officer.ctx, { id: first.submissionId, version, figures });

  const reply = await first.officer.ask(UNDO, { id });

  expect(reply).toBeRefused('WORKBOOK_UNDO_TOO_LATE');
  expect(await shown(first.officer, id)).toMatchObject({ mayUndo: false });
});

test('what the file leaves alone keeps what was typed since; what both changed is told', async () => {
  const { first, indicators } = await newTenant();
  const { submissionId, officer } = first;
  const id = await uploaded(officer, submissionId, [['figures', 'L03|value', 'answer', 5]]);
  const figures = [
    { indicatorId: indicators['L04'] ?? '', numerator: '8', denominator: '9' },
    { indicatorId: indicators['L03'] ?? '', value: '6' },
  ];
  await saveSubmission(officer.ctx, { id: submissionId, version: 1, figures });

  const first1 = await officer.ask(COMMIT, { id });
  const told = await shown(officer, id);
  const second = await officer.ask(COMMIT, { id });

  expect(first1).toBeRefused('CHANGED_ELSEWHERE');
  expect(told.changes).toMatchObject([{ from: '6', to: '5', contested: true }]);
  expect(second).toSucceed();
  expect((await contentsOf(submissionId)).figures).toHaveLength(2);
});

test('a file that says what stands there changes nothing, and a newer one takes its place', async () => {
  const { first } = await newTenant();
  const id = await uploaded(first.officer, first.submissionId, []);

  const reply = await first.officer.ask(COMMIT, { id });
  const next = await uploaded(first.officer, first.submissionId, answers);

  expect(reply).toBeRefused('WORKBOOK_CHANGES_NOTHING');
  const kept = await storedRows(SubmissionImport, {
    submission: { id: first.submissionId } as never,
  });
  expect(kept.map((each) => each.id)).toEqual([next]);
});
