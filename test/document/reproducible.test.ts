import { setTimeout as wait } from 'node:timers/promises';
import { renderDocx } from '../../worker/document/docx/render-docx.js';
import { renderPdf } from '../../worker/document/pdf/render-pdf.js';
import { hd05, hd36, longReport, seedReport } from './sample-document.js';

test('the same document gives the same bytes, later and after other documents', async () => {
  const model = longReport(40);
  const docx = await renderDocx(model, hd36);
  const pdf = await renderPdf(model, hd36);
  await renderDocx(seedReport({ draft: 3 }), hd05);
  await renderPdf(seedReport({ draft: 3 }), hd05);
  // ZIP entries count in steps of two seconds.
  await wait(2_100);

  expect((await renderDocx(structuredClone(model), hd36)).equals(docx)).toBe(true);
  expect((await renderPdf(structuredClone(model), hd36)).equals(pdf)).toBe(true);
});

test('documents rendered at once do not disturb one another', async () => {
  const models = [seedReport(), seedReport({ number: 168 }), longReport(30)];
  const single: Buffer[] = [];
  for (const model of models) single.push(await renderPdf(model, hd36));

  const together = await Promise.all(models.map((model) => renderPdf(model, hd36)));

  together.forEach((file, index) => expect(file.equals(single[index] as Buffer)).toBe(true));
});

test('rendering leaves the model as it was', async () => {
  const model = longReport(5);
  const before = structuredClone(model);

  await renderDocx(model, hd36);
  await renderPdf(model, hd36);

  expect(model).toEqual(before);
});

test('another number, profile or date gives another file', async () => {
  const base = await renderPdf(seedReport(), hd36);

  for (const other of [
    await renderPdf(seedReport({ number: 168 }), hd36),
    await renderPdf(seedReport(), hd05),
    await renderPdf(seedReport({ date: '2023-08-16' }), hd36),
  ]) {
    expect(other.equals(base)).toBe(false);
  }
});
