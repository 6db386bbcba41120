import { ReportBlock } from '../../../schema/report/block.entity.js';
import { assembleBody, mergeOrder } from '../../../schema/report/block.rule.js';
import { Report } from '../../../schema/report/report.entity.js';
import { writeFigures } from '../../core/given/contents.js';
import { stored, storedRows } from '../../core/given/stored.js';
import { aDraft, addText, blockOf, change, compose, paragraph, readReport } from './composing.js';

test('the body of a draft is its blocks, each under a key that says where it stands', async () => {
  const { tenant, id } = await aDraft();

  const { blocks } = await readReport(tenant.office, id);

  expect(blocks[0]).toMatchObject({ key: 'opening', source: 'TEXT', edited: null, stale: false });
  const keys = blocks.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(['I/heading', 'I/handing-in']));
  const { model } = await stored(Report, id);
  expect(blocks.flatMap(({ generated }) => generated)).toEqual(model?.body);
});

test('composed again, an edit stays as it is and asks, where what was generated has changed', async () => {
  const { tenant, id } = await aDraft();
  const { office, first } = tenant;
  const [figures] = (await readReport(office, id)).blocks.filter(({ generated }) =>
    JSON.stringify(generated).includes('L03'),
  );
  const opening = await blockOf(office, id, 'opening');
  await change(office, 'edit', opening, { content: [paragraph('Mở đầu mới.')] });
  await change(office, 'edit', figures!, { content: [paragraph('Đã mở nhiều lớp.')] });
  await writeFigures(first.submissionId, { L03: { value: 41 } });

  await compose(tenant);

  const after = await readReport(office, id);
  const changed = after.blocks.find(({ key }) => key === figures?.key);
  expect(after.draftNumber).toBe(2);
  expect(changed).toMatchObject({ stale: true, edited: [paragraph('Đã mở nhiều lớp.')] });
  expect(JSON.stringify(changed?.generated)).toContain('41');
  expect(await blockOf(office, id, 'opening')).toMatchObject({ stale: false });
  expect(after.previewHtml).toContain('Mở đầu mới.');
  expect(after.previewHtml).toContain('Đã mở nhiều lớp.');
  expect(after.previewHtml).toContain('Dự thảo lần 2');
});

test("people's order, hidden marks and own texts outlive a consolidation", async () => {
  const { tenant, id } = await aDraft();
  const { office } = tenant;
  const opening = await blockOf(office, id, 'opening');
  await addText(office, id, opening.id, 'Đoạn tự viết.');
  const closing = await blockOf(office, id, 'I/handing-in');
  await change(office, 'hide', closing, { hidden: true });
  const heading = await blockOf(office, id, 'I/heading');
  await change(office, 'move', heading, { afterId: null });
  const before = (await readReport(office, id)).blocks.map(({ key }) => key);

  await compose(tenant);

  const after = await readReport(office, id);
  expect(after.blocks.map(({ key }) => key)).toEqual(before);
  expect(before[0]).toBe('I/heading');
  expect(after.previewHtml).toContain('Đoạn tự viết.');
  expect(after.blocks.find(({ key }) => key === 'I/handing-in')).toMatchObject({ hidden: true });
});

test('composed again from the same figures, no block is written', async () => {
  const { tenant, id } = await aDraft();
  const before = await storedRows(ReportBlock, { committeeId: tenant.committeeId });

  await compose(tenant);

  const after = await storedRows(ReportBlock, { committeeId: tenant.committeeId });
  const versions = (rows: typeof before) => rows.map((row) => [row.key, row.version]).toSorted();
  expect(versions(after)).toEqual(versions(before));
  expect((await readReport(tenant.office, id)).draftNumber).toBe(2);
});

test('a new block follows the one it was composed after, wherever that was moved', () => {
  const kept = ['c', 'a', 'text/1', 'b'];

  const order = mergeOrder(kept, ['a', 'a2', 'b', 'c', 'c2']);

  expect(order).toEqual(['c', 'c2', 'a', 'a2', 'text/1', 'b']);
  expect(mergeOrder([], ['x', 'y'])).toEqual(['x', 'y']);
  expect(mergeOrder(['y'], ['x', 'y'])).toEqual(['x', 'y']);
});

test('the body takes the edited text, leaves out the hidden, and follows the positions', () => {
  const block = (position: number, over: object = {}) => ({
    position,
    generated: [paragraph(`g${position}`)],
    edited: null,
    hidden: false,
    ...over,
  });

  const body = assembleBody([
    block(3),
    block(1, { edited: [paragraph('e1')] }),
    block(2, { hidden: true }),
  ]);

  expect(body).toEqual([paragraph('e1'), paragraph('g3')]);
});
