import { ReportBlockChange } from '../../../schema/report/block.entity.js';
import { Report, ReportState } from '../../../schema/report/report.entity.js';
import { sendForReview, returnReport } from '../../../server/report/report.service.js';
import { aReport } from '../../core/given/report.js';
import { auditOf, stored, storedRows } from '../../core/given/stored.js';
import { newTenant } from '../../core/world.js';
import { aDraft, addText, blockOf, change, paragraph, readReport, undo } from './composing.js';

const words = { content: [paragraph('Nội dung mới.')] };

test('the office writes over a block; both texts are kept, and the document says the new one', async () => {
  const { tenant, id } = await aDraft();
  const { office } = tenant;
  const before = await blockOf(office, id, 'opening');

  const reply = await change(office, 'edit', before, words);

  expect(reply).toSucceed();
  const after = await readReport(office, id);
  expect(after.blocks[0]).toMatchObject({
    key: 'opening',
    generated: before.generated,
    edited: [paragraph('Nội dung mới.')],
    stale: false,
  });
  expect(after.previewHtml).toContain('Nội dung mới.');
  expect(await auditOf(before.id)).toMatchObject([
    { action: 'report.editBlock', entity: 'ReportBlock', actorId: office.personId },
  ]);
});

test('of two who write over the same version, the second is told and nothing is lost', async () => {
  const { tenant, id } = await aDraft();
  const block = await blockOf(tenant.office, id, 'opening');
  await change(tenant.office, 'edit', block, words);

  const reply = await change(tenant.office2, 'edit', block, {
    content: [paragraph('Nội dung khác.')],
  });

  expect(reply).toBeRefused('CHANGED_ELSEWHERE');
  expect((await readReport(tenant.office, id)).previewHtml).toContain('Nội dung mới.');
});

test('two who write into different blocks at once both keep their words', async () => {
  const { tenant, id } = await aDraft();
  const { office, office2 } = tenant;
  const [one, other] = [
    await blockOf(office, id, 'opening'),
    await blockOf(office, id, 'I/handing-in'),
  ];

  const replies = await Promise.all([
    change(office, 'edit', one, { content: [paragraph('Đoạn một.')] }),
    change(office2, 'edit', other, { content: [paragraph('Đoạn hai.')] }),
  ]);

  for (const reply of replies) expect(reply).toSucceed();
  const { previewHtml } = await readReport(office, id);
  expect(previewHtml).toContain('Đoạn một.');
  expect(previewHtml).toContain('Đoạn hai.');
});

test('taking what was generated forgets the edit; without one there is nothing to take', async () => {
  const { tenant, id } = await aDraft();
  const { office } = tenant;
  await change(office, 'edit', await blockOf(office, id, 'opening'), words);

  const reply = await change(office, 'reset', await blockOf(office, id, 'opening'));
  const again = await change(office, 'reset', await blockOf(office, id, 'opening'));

  expect(reply).toSucceed();
  expect(again).toBeRefused('BLOCK_NOT_EDITED');
  expect(await blockOf(office, id, 'opening')).toMatchObject({ edited: null });
  expect((await readReport(office, id)).previewHtml).not.toContain('Nội dung mới.');
});

test('only a stale edit can be kept beside the new text', async () => {
  const { tenant, id } = await aDraft();

  const block = await blockOf(tenant.office, id, 'opening');

  expect(await change(tenant.office, 'keep', block)).toBeRefused('BLOCK_NOT_STALE');
});

test('the last change is taken back: of an edit, a move, a hiding and an added text', async () => {
  const { tenant, id } = await aDraft();
  const { office } = tenant;
  const untouched = await readReport(office, id);
  const shape = (report: typeof untouched) =>
    report.blocks.map(({ key, edited, hidden }) => ({ key, edited, hidden }));
  const opening = await blockOf(office, id, 'opening');
  await change(office, 'edit', opening, words);
  await change(office, 'hide', await blockOf(office, id, 'opening'), { hidden: true });
  await change(office, 'move', await blockOf(office, id, 'I/heading'), { afterId: null });
  await addText(office, id, opening.id, 'Đoạn thêm.');

  const undone = [1, 2, 3, 4].map(() => () => undo(office, id));
  for (const step of undone) expect(await step()).toSucceed();

  expect(shape(await readReport(office, id))).toEqual(shape(untouched));
  expect(await undo(office, id)).toBeRefused('NOTHING_TO_UNDO');
});

test("what somebody else changed since is not taken back, nor somebody else's change", async () => {
  const { tenant, id } = await aDraft();
  const { office, office2 } = tenant;
  await change(office, 'edit', await blockOf(office, id, 'opening'), words);
  const theirs = { content: [paragraph('Sửa tiếp.')] };
  await change(office2, 'edit', await blockOf(office, id, 'opening'), theirs);

  const reply = await undo(office, id);

  expect(reply).toBeRefused('NOTHING_TO_UNDO');
  expect((await readReport(office, id)).previewHtml).toContain('Sửa tiếp.');
});

test.each([
  ['markup', '<b>x</b>'],
  ['an unknown kind', [{ kind: 'script', runs: [] }]],
  ['an unknown property', [{ kind: 'paragraph', runs: [{ text: 'x', onclick: 'y' }] }]],
  ['a table', [{ kind: 'table', header: [], rows: [] }]],
  ['too long a text', [paragraph('x'.repeat(20_001))]],
])('%s is not content of a block', async (_, content) => {
  const { tenant, id } = await aDraft();

  const block = await blockOf(tenant.office, id, 'opening');

  expect(await change(tenant.office, 'edit', block, { content })).toBeRefused(
    'BLOCK_CONTENT_WRONG',
  );
});

test('words are kept as they are shown: composed letters, no control characters, no empty lines', async () => {
  const { tenant, id } = await aDraft();
  const { office } = tenant;
  const block = await blockOf(office, id, 'opening');
  const typed = 'Đảng ủy\u0007 <b>'.normalize('NFD');

  await change(office, 'edit', block, { content: [paragraph(typed), paragraph(' ')] });

  const after = await readReport(office, id);
  expect(after.blocks[0]?.edited).toEqual([paragraph('Đảng ủy <b>')]);
  expect(after.previewHtml).toContain('Đảng ủy &lt;b&gt;');
});

test('a draft that went round is not changed: the next one begins', async () => {
  const { tenant, id } = await aDraft();
  const { office, standing } = tenant;
  await sendForReview(office.ctx, { id });
  await returnReport(standing.ctx, { id, reason: 'Cần bổ sung số liệu.' });

  await change(office, 'edit', await blockOf(office, id, 'opening'), words);
  await change(office, 'edit', await blockOf(office, id, 'opening'), words);

  const after = await readReport(office, id);
  expect(after.draftNumber).toBe(2);
  expect(after.previewHtml).toContain('Dự thảo lần 2');
});

test.each(Object.values(ReportState).filter((state) => state !== 'DRAFT'))(
  'nothing of a report that is %s is edited',
  async (state) => {
    const tenant = await newTenant();
    const id = await aReport(tenant, state);

    const reply = await addText(tenant.office, id, null, 'x');

    expect(reply).toBeRefused('WRONG_STATE');
    expect(await stored(Report, id)).toMatchObject({ state, version: 1 });
  },
);

test('only the office edits, and another committee finds no such report', async () => {
  const { tenant, id } = await aDraft();
  const block = await blockOf(tenant.office, id, 'opening');
  const { standing, executive, administrator, first } = tenant;
  const { office: stranger } = await newTenant();

  for (const person of [standing, executive, administrator, first.secretary, first.officer]) {
    expect(await change(person, 'edit', block, words)).toBeRefused('FORBIDDEN');
    expect(await addText(person, id, null, 'x')).toBeRefused('FORBIDDEN');
    expect(await undo(person, id)).toBeRefused('FORBIDDEN');
  }
  expect(await change(stranger, 'edit', block, words)).toBeRefused('NOT_FOUND');
  expect(await undo(stranger, id)).toBeRefused('NOT_FOUND');
  const changes = await storedRows(ReportBlockChange, { committeeId: tenant.committeeId });
  expect(changes).toEqual([]);
});
