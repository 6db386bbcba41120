import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import { cultureSet } from '../../schema/criteria/shipped/culture-set.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { personActing } from '../core/api.js';
import { newTenant } from '../core/world.js';

const VERSION = `id code number state version name criterionCount content uses { id label state }`;
const CREATE = `mutation ($input: CreateCriteriaSetInput!) { createCriteriaSet(input: $input) { ${VERSION} } }`;
const NEXT = `mutation ($id: ID!) { draftCriteriaVersion(id: $id) { ${VERSION} } }`;
const SAVE = `mutation ($input: SaveCriteriaSetInput!) { saveCriteriaSet(input: $input) { ${VERSION} } }`;
const PUBLISH = `mutation ($id: ID!, $version: Int!) {
  publishCriteriaSet(id: $id, version: $version) { state publishedAt version } }`;
const DISCARD = `mutation ($id: ID!, $version: Int!) { discardCriteriaSet(id: $id, version: $version) }`;
const ALL = `{ criteriaSetVersions { total items { id number state } } }`;

interface Version {
  id: string;
  version: number;
  name: string;
  content: typeof cultureSet;
}

async function givenTenant() {
  const tenant = await newTenant();
  const { standing } = tenant;
  const actor = { ...standing.actor, role: 'COMMITTEE_PROPAGANDA' } as const;
  const board = await personActing({ ...standing, actor });
  return { ...tenant, board };
}

type Given = Awaited<ReturnType<typeof givenTenant>>;

async function aDraft({ board }: Given, name = 'Bộ tiêu chí thử'): Promise<Version> {
  const reply = await board.ask<{ createCriteriaSet: Version }>(CREATE, { input: { name } });
  if (!reply.data) throw new Error(JSON.stringify(reply.errors));
  return reply.data.createCriteriaSet;
}

const inputOf = ({ id, version, name, content }: Version) => ({ id, version, name, content });

async function aPublished(given: Given): Promise<Version> {
  const draft = await aDraft(given);
  await given.board.ask(PUBLISH, { id: draft.id, version: draft.version });
  return draft;
}

test('a set begins with what is shipped, under a code of its own', async () => {
  const given = await givenTenant();

  const draft = await aDraft(given, 'Bộ tiêu chí Đạt chuẩn');

  expect(draft).toMatchObject({ code: 'bo-tieu-chi-dat-chuan', number: 1, state: 'DRAFT' });
  expect(draft.content).toEqual(JSON.parse(JSON.stringify(cultureSet)));
  expect(await auditOf(draft.id)).toMatchObject([{ action: 'criteria.draft', toState: 'DRAFT' }]);
  const again = await given.board.ask(CREATE, { input: { name: 'Bộ tiêu chí đạt chuẩn' } });
  expect(again.errors?.[0]?.extensions.fields).toMatchObject([{ code: 'CRITERIA_NAME_USED' }]);
});

test('a set begins with nothing in it, or with what a file said', async () => {
  const given = await givenTenant();
  const content = { ...cultureSet, gates: [], standards: [], bands: [] };

  const input = { name: 'Bộ tiêu chí trống', content };
  const reply = await given.board.ask<{ createCriteriaSet: Version }>(CREATE, { input });

  expect(reply.data?.createCriteriaSet).toMatchObject({ criterionCount: 0, uses: [] });
  const wrong = { name: 'Bộ khác', content: { ...content, script: 'eval' } };
  expect(await given.board.ask(CREATE, { input: wrong })).toBeRefused('INVALID_INPUT');
});

test('a draft is kept as it was sent, whole or not, and a stale one is refused', async () => {
  const given = await givenTenant();
  const draft = await aDraft(given);
  const input = { ...inputOf(draft), name: 'Tên mới', content: { ...draft.content, bands: [] } };

  const reply = await given.board.ask<{ saveCriteriaSet: Version }>(SAVE, { input });

  expect(reply.data?.saveCriteriaSet).toMatchObject({ name: 'Tên mới', version: 2 });
  expect(reply.data?.saveCriteriaSet.content).toEqual(input.content);
  expect(await given.board.ask(SAVE, { input })).toBeRefused('CHANGED_ELSEWHERE');
});

test('publishing names every fault, and is done once there is none', async () => {
  const given = await givenTenant();
  const draft = await aDraft(given);
  const empty = { ...inputOf(draft), content: { ...draft.content, bands: [] } };
  const saved = await given.board.ask<{ saveCriteriaSet: Version }>(SAVE, { input: empty });
  const version = saved.data?.saveCriteriaSet.version ?? 0;
  const refused = await given.board.ask(PUBLISH, { id: draft.id, version });
  expect(refused).toBeRefused('CRITERIA_HAVE_FAULTS');
  expect(refused.errors?.[0]?.extensions.fields).toMatchObject([{ field: 'bands' }]);
  const mended = await given.board.ask<{ saveCriteriaSet: Version }>(SAVE, {
    input: { ...inputOf(draft), version },
  });

  const published = await given.board.ask(PUBLISH, {
    id: draft.id,
    version: mended.data?.saveCriteriaSet.version,
  });

  expect(published.data).toMatchObject({ publishCriteriaSet: { state: 'PUBLISHED' } });
  expect(await stored(CriteriaSetVersion, draft.id)).toMatchObject({
    publishedBy: given.board.personId,
  });
});

test('a published version is frozen, and superseded once the next one is published', async () => {
  const given = await givenTenant();
  const { board } = given;
  const { id, content, name } = await aPublished(given);
  const version = 2;

  expect(await board.ask(SAVE, { input: { id, version, name, content } })).toBeRefused(
    'WRONG_STATE',
  );
  expect(await board.ask(DISCARD, { id, version })).toBeRefused('WRONG_STATE');
  const past = board.ctx.transaction(async (tx) => {
    const row = await tx.em.findOneOrFail(CriteriaSetVersion, { id });
    row.name = 'Tên khác';
  });
  await expect(past).rejects.toThrow(/row-level security/);

  const next = await board.ask<{ draftCriteriaVersion: Version }>(NEXT, { id });
  expect(await board.ask(NEXT, { id })).toBeRefused('CRITERIA_DRAFT_EXISTS');
  const nextId = next.data?.draftCriteriaVersion.id;
  await board.ask(PUBLISH, { id: nextId, version: next.data?.draftCriteriaVersion.version });
  const all = await board.ask<{ criteriaSetVersions: { items: Version[] } }>(ALL);
  expect(all.data?.criteriaSetVersions.items).toEqual(
    expect.arrayContaining([
      { id, number: 1, state: 'SUPERSEDED' },
      { id: nextId, number: 2, state: 'PUBLISHED' },
    ]),
  );
});

test('a draft is thrown away', async () => {
  const given = await givenTenant();
  const { id, version } = await aDraft(given);

  const reply = await given.board.ask(DISCARD, { id, version });

  expect(reply.data).toEqual({ discardCriteriaSet: true });
  expect(await storedRows(CriteriaSetVersion, { id })).toEqual([]);
});

test('only the propaganda board writes sets, and organizations see what is published', async () => {
  const given = await givenTenant();
  const other = await givenTenant();
  const { office, first } = given;
  const published = await aPublished(given);
  const draft = await aDraft(given, 'Bộ tiêu chí khác');
  const { id, version } = draft;

  for (const person of [office, first.secretary]) {
    expect(await person.ask(CREATE, { input: { name: 'Bộ của tôi' } })).toBeRefused('FORBIDDEN');
    expect(await person.ask(NEXT, { id })).toBeRefused('FORBIDDEN');
    expect(await person.ask(SAVE, { input: inputOf(draft) })).toBeRefused('FORBIDDEN');
    expect(await person.ask(PUBLISH, { id, version })).toBeRefused('FORBIDDEN');
    expect(await person.ask(DISCARD, { id, version })).toBeRefused('FORBIDDEN');
  }
  expect(await other.board.ask(NEXT, { id })).toBeRefused('NOT_FOUND');
  expect(await other.board.ask(SAVE, { input: inputOf(draft) })).toBeRefused('NOT_FOUND');
  expect(await other.board.ask(PUBLISH, { id, version })).toBeRefused('NOT_FOUND');
  expect(await other.board.ask(DISCARD, { id, version })).toBeRefused('NOT_FOUND');
  const seen = await first.officer.ask<{ criteriaSetVersions: { items: Version[] } }>(ALL);
  expect(seen.data?.criteriaSetVersions.items.map((each) => each.id)).toEqual([published.id]);
});

test.each<[string, object, string]>([
  ['a code with a blank', { bands: [{ code: 'a b', name: '', from: 0 }] }, 'CRITERIA_CODE_WRONG'],
  ['points below nothing', { bonusCap: -1 }, 'NUMBER_OUT_OF_RANGE'],
  ['half a thousandth', { bonusCap: 0.5 }, 'CRITERIA_SHAPE_WRONG'],
  ['a key there is not', { script: 'eval' }, 'CRITERIA_SHAPE_WRONG'],
  [
    'a code twice',
    { standards: ['1', '1'].map((code) => ({ code, name: 'Một', criteria: [] })) },
    'CRITERIA_CODE_TWICE',
  ],
  ['no list', { gates: 'G1' }, 'CRITERIA_SHAPE_WRONG'],
])('no draft is kept with %s', async (_name, change, code) => {
  const given = await givenTenant();
  const draft = await aDraft(given);

  const reply = await given.board.ask(SAVE, {
    input: { ...inputOf(draft), content: { ...draft.content, ...change } },
  });

  expect(reply).toBeRefused('INVALID_INPUT');
  expect(reply.errors?.[0]?.extensions.fields).toMatchObject([{ code }]);
});
