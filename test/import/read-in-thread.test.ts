/** A file is read beside everything else, and what is in it harms nothing but its own reading. */
import { readInThread } from '../../server/import/reading/read-in-thread.js';
import { readRows } from '../../server/import/reading/read-rows.js';
import { readSheet } from '../../server/import/reading/read-sheet.js';
import { aRow, csv, workbook, zip } from './files.js';

const many = (count: number) =>
  Array.from({ length: count }, (_none, at) =>
    aRow({ code: `to-chuc-${at}`, name: `Chi bộ số ${at}` }),
  );

test.each([
  ['a workbook', () => workbook(many(50))],
  ['separated values', async () => Buffer.from(csv(many(50)))],
])('%s is read in a thread as it is outside', async (_name, file) => {
  const given = await file();

  expect(await readInThread(given)).toEqual(readRows(await readSheet(given)));
});

test('the file that was given is left as it was', async () => {
  const given = Buffer.from(csv(many(3)));
  const before = Buffer.from(given);

  await readInThread(given);

  expect(given.equals(before)).toBe(true);
});

test('ten thousand rows are read in seconds, and the process goes on meanwhile', async () => {
  const given = await workbook(many(10_000));
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 20);

  const began = performance.now();
  const rows = await readInThread(given);
  const took = performance.now() - began;
  clearInterval(timer);

  expect(rows).toHaveLength(10_000);
  expect(took).toBeLessThan(10_000);
  expect(turns).toBeGreaterThan(took / 20 / 10);
}, 60_000);

test('a thread without memory left is told as a file that is too large', async () => {
  const given = await workbook(many(10_000));

  await expect(readInThread(given, { memoryMb: 8, milliseconds: 60_000 })).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  });
  expect(await readInThread(Buffer.from(csv(many(2))))).toHaveLength(2);
}, 60_000);

test('a thread that takes too long is ended', async () => {
  const given = await workbook(many(10_000));

  await expect(readInThread(given, { memoryMb: 384, milliseconds: 1 })).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  });
}, 60_000);

test('more files than threads are read one after the other', async () => {
  const files = Array.from({ length: 7 }, (_none, at) => Buffer.from(csv(many(at + 1))));
  const bomb = zip([
    { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(9_000_000, 48), claims: 100 },
  ]);

  const answers = await Promise.all([
    ...files.map(async (file) => (await readInThread(file)).length),
    readInThread(bomb).catch((fault: { code: string }) => fault.code),
  ]);

  expect(answers).toEqual([1, 2, 3, 4, 5, 6, 7, 'FILE_TOO_LARGE']);
});
