import { Figure, Narrative, Practice } from '../../schema/submission/contents.entity.js';
import { storedRows } from '../core/given/stored.js';
import { newTenant, type Tenant } from '../core/world.js';

const SAVE = `mutation ($input: SaveSubmissionInput!) {
  saveSubmission(input: $input) {
    version
    figures { numerator denominator value cases category explanation indicator { code } }
    narratives { sectionCode kind choiceCode text }
    practices { sectionCode kind title sentence }
  }
}`;

interface Saved {
  saveSubmission: {
    version: number;
    figures: { indicator: { code: string }; value: number | null; cases: number | null }[];
    narratives: { text: string }[];
    practices: { title: string }[];
  };
}

/** Saves as the first organization's officer, each time at the version last read. */
function editor({ first }: Tenant) {
  let version = 1;
  return async (contents: object) => {
    const input = { id: first.submissionId, version, ...contents };
    const reply = await first.officer.ask<Saved>(SAVE, { input });
    version = reply.data?.saveSubmission?.version ?? version;
    return reply;
  };
}

const strength = (text: string) => ({ sectionCode: 'III.1', kind: 'STRENGTH', text });
const practice = (title: string, sentence = '') => ({
  sectionCode: 'II.1',
  kind: 'MOVEMENT',
  title,
  sentence,
});

test('a figure sent again takes the place of the one before, and the others stay', async () => {
  const tenant = await newTenant();
  const { indicators } = tenant;
  const save = editor(tenant);
  await save({
    figures: [
      { indicatorId: indicators['L03'], value: '1' },
      { indicatorId: indicators['E06'], category: 'LATE' },
    ],
  });

  const reply = await save({
    figures: [{ indicatorId: indicators['L03'], value: '2.5', explanation: ' Thêm lớp ' }],
  });

  const byCode = new Map(
    reply.data?.saveSubmission.figures.map((each) => [each.indicator.code, each]),
  );
  expect([...byCode.keys()].toSorted()).toEqual(['E06', 'L03']);
  expect(byCode.get('L03')).toMatchObject({ value: 2.5, explanation: 'Thêm lớp' });
  expect(byCode.get('E06')).toMatchObject({ category: 'LATE' });
});

test('an emptied figure is kept as nothing, not as zero', async () => {
  const tenant = await newTenant();
  const save = editor(tenant);
  const indicatorId = tenant.indicators['L03'];
  await save({ figures: [{ indicatorId, value: '3' }] });

  const reply = await save({ figures: [{ indicatorId, value: ' ' }] });

  expect(reply.data?.saveSubmission.figures).toMatchObject([{ value: null }]);
});

test('zero is a figure', async () => {
  const tenant = await newTenant();

  const reply = await editor(tenant)({
    figures: [{ indicatorId: tenant.indicators['L03'], value: '0' }],
  });

  expect(reply.data?.saveSubmission.figures).toMatchObject([{ value: 0 }]);
});

test('lists that are left out stay, lists that are given are replaced, empty ones emptied', async () => {
  const save = editor(await newTenant());
  await save({
    narratives: [strength('Một'), strength('Hai')],
    practices: [practice('Phong trào A'), practice('Phong trào B')],
  });

  const replaced = await save({ narratives: [strength('Ba')] });
  const emptied = await save({ narratives: [] });

  expect(replaced.data?.saveSubmission.narratives).toEqual([
    { ...strength('Ba'), choiceCode: null },
  ]);
  const titles = emptied.data?.saveSubmission.practices.map(({ title }) => title);
  expect(titles).toEqual(['Phong trào A', 'Phong trào B']);
  expect(emptied.data?.saveSubmission.narratives).toEqual([]);
});

test('texts and practices keep the order they were typed in', async () => {
  const save = editor(await newTenant());
  const words = ['c', 'a', 'd', 'b'];

  const reply = await save({
    narratives: words.map(strength),
    practices: words.map((word) => practice(word)),
  });

  expect(reply.data?.saveSubmission.narratives.map(({ text }) => text)).toEqual(words);
  expect(reply.data?.saveSubmission.practices.map(({ title }) => title)).toEqual(words);
});

test.each([
  ['figures', 300],
  ['narratives', 200],
  ['practices', 50],
])('takes no more than so many %s', async (list, max) => {
  const tenant = await newTenant();
  const rows: Record<string, object> = {
    figures: { indicatorId: tenant.indicators['L03'], value: '1' },
    narratives: strength('x'),
    practices: practice('x'),
  };
  const save = editor(tenant);

  const excessive = await save({ [list]: Array(max + 1).fill(rows[list]) });
  const full = await save({ [list]: Array(max).fill(rows[list]) });

  expect(excessive).toBeRefused('INVALID_INPUT', { [list]: 'LIST_TOO_LONG' });
  expect(full).toSucceed();
});

const figureWith = (tenant: Tenant, part: string, text: string) => ({
  figures: [{ indicatorId: tenant.indicators['E06'], [part]: text }],
});

test.each([
  ['narratives.0.text', 5000, (text: string) => ({ narratives: [strength(text)] })],
  [
    'narratives.0.sectionCode',
    20,
    (text: string) => ({ narratives: [{ ...strength('x'), sectionCode: text }] }),
  ],
  [
    'narratives.0.choiceCode',
    40,
    (text: string) => ({ narratives: [{ ...strength('x'), choiceCode: text }] }),
  ],
  ['practices.0.title', 500, (text: string) => ({ practices: [practice(text)] })],
  ['practices.0.sentence', 1000, (text: string) => ({ practices: [practice('x', text)] })],
  ['practices.0.kind', 40, (text: string) => ({ practices: [{ ...practice('x'), kind: text }] })],
  [
    'figures.E06.explanation',
    2000,
    (text: string, of: Tenant) => figureWith(of, 'explanation', text),
  ],
  ['figures.E06.category', 40, (text: string, of: Tenant) => figureWith(of, 'category', text)],
])('%s holds %d characters and not one more', async (field, max, contents) => {
  const tenant = await newTenant();
  const save = editor(tenant);

  const tooLong = await save(contents('ă'.repeat(max + 1), tenant));
  const full = await save(contents('ă'.repeat(max), tenant));

  expect(tooLong).toBeRefused('INVALID_INPUT', { [field]: 'TEXT_TOO_LONG' });
  expect(full).toSucceed();
});

test('a refused text keeps the texts that stood there', async () => {
  const tenant = await newTenant();
  const save = editor(tenant);
  await save({ narratives: [strength('Đã có')], practices: [practice('Đã có')] });

  await save({ narratives: [strength('Mới')], practices: [practice('x'.repeat(501))] });

  const submission = { id: tenant.first.submissionId } as never;
  expect(await storedRows(Narrative, { submission })).toMatchObject([{ text: 'Đã có' }]);
  expect(await storedRows(Practice, { submission })).toMatchObject([{ title: 'Đã có' }]);
});

test('characters that nobody sees are taken out and accents composed, wherever text is typed', async () => {
  const tenant = await newTenant();
  const hidden = 'A\u0000\u0007\u202eB';
  const decomposed = 'Đảng ủy'.normalize('NFD');

  const reply = await editor(tenant)({
    figures: [{ indicatorId: tenant.indicators['L03'], value: '1', explanation: hidden }],
    narratives: [{ ...strength(decomposed), choiceCode: hidden }],
    practices: [practice(hidden, `${decomposed}\nhai dòng`)],
  });

  expect(reply.data?.saveSubmission).toMatchObject({
    figures: [{ explanation: 'A   B' }],
    narratives: [{ text: 'Đảng ủy'.normalize('NFC'), choiceCode: 'A   B' }],
    practices: [{ title: 'A   B', sentence: `${'Đảng ủy'.normalize('NFC')}\nhai dòng` }],
  });
});

test.each([
  ['2.5', 'FIGURE_NOT_WHOLE'],
  ['2147483648', 'FIGURE_NOT_WHOLE'],
  ['12a', 'FIGURE_NOT_A_NUMBER'],
])('a number of cases of %s is not kept', async (cases, code) => {
  const tenant = await newTenant();

  const reply = await editor(tenant)({
    figures: [{ indicatorId: tenant.indicators['E13'], value: '90', cases }],
  });

  expect(reply).toBeRefused('INVALID_INPUT', { 'figures.E13.cases': code });
});

test('keeps a large amount to the last digit, and refuses one it would have to round', async () => {
  const tenant = await newTenant();
  const save = editor(tenant);
  const indicatorId = tenant.indicators['L03'];

  const kept = await save({ figures: [{ indicatorId, value: '9999999999999.99' }] });
  const rounded = await save({ figures: [{ indicatorId, value: '99999999999999.99' }] });

  expect(kept.data?.saveSubmission.figures).toMatchObject([{ value: 9_999_999_999_999.99 }]);
  expect(rounded).toBeRefused('INVALID_INPUT', { 'figures.L03.value': 'FIGURE_NOT_A_NUMBER' });
});

test('parts that an indicator does not ask for are not kept', async () => {
  const tenant = await newTenant();

  await editor(tenant)({
    figures: [
      { indicatorId: tenant.indicators['E06'], category: 'ON_TIME', value: '7', cases: '3' },
      { indicatorId: tenant.indicators['L03'], value: '4', category: 'ON_TIME', denominator: '9' },
    ],
  });

  const figures: Figure[] = await storedRows(Figure, {
    submission: { id: tenant.first.submissionId } as never,
  });
  const kept = figures.map(({ value, cases, category, denominator }) => [
    value,
    cases,
    category,
    denominator,
  ]);
  expect(kept).toHaveLength(2);
  expect(kept).toContainEqual([null, null, 'ON_TIME', null]);
  expect(kept).toContainEqual([4, null, null, null]);
});

test('an indicator of another committee is not found, as one that nobody has', async () => {
  const tenant = await newTenant();
  const elsewhere = await newTenant();
  const save = editor(tenant);
  const of = (indicatorId: string | undefined) => save({ figures: [{ indicatorId, value: '1' }] });

  const foreign = await of(elsewhere.indicators['L03']);
  const unknown = await of('01a20901-b10e-7713-9edf-6f5f5afe733f');

  expect(foreign).toBeRefused('NOT_FOUND');
  expect(JSON.stringify(foreign)).toBe(JSON.stringify(unknown));
});
