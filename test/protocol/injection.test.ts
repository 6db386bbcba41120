import type { Role } from '../../schema/core/permission.js';
import { newTenant } from '../core/world.js';
import type { Place } from '../walls/arranged/places.js';
import { buildWall, type Wall } from '../walls/arranged/wall.js';
import { operationFor, pathsTo, type Root, roots, variablesFor } from './operations.js';
import { tablesAt } from './own-ids.js';
import { readerOf } from './readers.js';

let wall: Wall;

beforeAll(async () => {
  wall = await buildWall();
});

afterAll(() => wall.close());

const payloads = (): string[] => [
  "'; drop table app.figure; --",
  "' or '1'='1",
  '" or ""="',
  `'; select set_config('app.committee', '${wall.places.b.committeeId}', false); --`,
  `'); set role app_committee; select set_config('app.organization', '', false); --`,
  "\\'; delete from app.figure; --",
  "%' union select full_name from app.person --",
  '$$; rollback; $$',
  "'||pg_sleep(3)||'",
  '%_%_%_%_%_%_%_%_%',
  '{"$ne": null}',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '(a+)+$'.repeat(50),
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066',
  'Đ'.repeat(60_000),
  '',
];

/** Ids of the reader's own rows, so that an operation comes as far as it can. */
function ownIds(root: string, place: Place) {
  return (path: string, type: string): unknown => {
    if (type !== 'ID' || path.endsWith('previousRoundId')) return undefined;
    const [table] = tablesAt(root, path);
    const found = wall.rows.made.find(
      (row) =>
        row.table.className === table &&
        row.place.committeeId === place.committeeId &&
        (!row.place.organizationId || !place.organizationId || row.place === place),
    );
    return found?.values['id'];
  };
}

async function sumOf(committeeId: string | null): Promise<string> {
  const texts = wall.tables
    .filter((table) => table.props.some(({ fieldNames }) => fieldNames[0] === 'committee_id'))
    .map(
      ({ tableName }) => `select t::text as row from app."${tableName}" t where committee_id = $1`,
    );
  const { rows } = await wall.operator.query<{ sum: string }>({
    text: `select md5(string_agg(row, '|' order by row)) as sum from (${texts.join(' union all ')}) t`,
    values: [committeeId],
  });
  return rows[0]?.sum ?? '';
}

const withText = [...roots]
  .filter(([, root]) => pathsTo(root, 'String').length > 0)
  .map(([name]) => name);

const roles: [Role, 'a' | 'a2'][] = [
  ['TENANT_SECRETARY', 'a2'],
  ['COMMITTEE_OFFICE', 'a'],
  ['STANDING_COMMITTEE', 'a'],
];

interface Attempt {
  name: string;
  path: string;
  role: Role;
  place: Place;
}

async function faultOf({ name, path, role, place }: Attempt, payload: string): Promise<string[]> {
  const root = roots.get(name) as Root;
  const reader = await readerOf(place, role);
  const ids = ownIds(name, place);
  const variables = variablesFor(root, (at, type) => (at === path ? payload : ids(at, type)));
  const began = performance.now();
  const answer = JSON.stringify(await reader.ask(operationFor(root, 2), variables));
  const took = performance.now() - began;
  const isBad = /INTERNAL|VALIDATION_FAILED|"B[12]?-/.test(answer) || took > 1500;
  const shown = JSON.stringify(payload).slice(0, 40);
  return isBad ? [`${path} = ${shown} as ${role}: ${answer.slice(0, 200)} in ${took} ms`] : [];
}

test.each(withText)('%s takes SQL, markup and broken text for text', async (name) => {
  const before = await sumOf(wall.places.b.committeeId);
  const faults: string[] = [];
  for (const [role, key] of roles) {
    for (const path of pathsTo(roots.get(name) as Root, 'String')) {
      for (const payload of payloads()) {
        // Each attempt meets the version that it names.
        await wall.operator.query('update app.submission set version = 1 where version > 1');
        faults.push(...(await faultOf({ name, path, role, place: wall.places[key] }, payload)));
      }
    }
  }

  expect(faults).toEqual([]);
  expect(await sumOf(wall.places.b.committeeId)).toBe(before);
});

const SAVE = `mutation ($input: SaveSubmissionInput!) { saveSubmission(input: $input) {
  narratives { text } practices { title sentence } figures { explanation } } }`;

test.each([
  "'; drop table app.figure; --",
  "Robert'); delete from app.submission; --",
  '<script>alert(1)</script> & "quoted" \\ {{7*7}} ${7*7} %s %n',
  "'||pg_sleep(3)||'",
])('%s is kept as it was typed', async (text) => {
  const { first, indicators } = await newTenant();
  const input = {
    id: first.submissionId,
    version: 1,
    narratives: [{ sectionCode: 'III.1', kind: 'STRENGTH', text }],
    practices: [{ sectionCode: 'II.1', kind: 'MOVEMENT', title: text, sentence: text }],
    figures: [{ indicatorId: indicators['L03'], value: '1', explanation: text }],
  };

  const reply = await first.officer.ask(SAVE, { input });

  expect(reply.data).toEqual({
    saveSubmission: {
      narratives: [{ text }],
      practices: [{ title: text, sentence: text }],
      figures: [{ explanation: text }],
    },
  });
});

test('a search for LIKE signs finds only what has them', async () => {
  const { office } = await newTenant();
  const search = (text: string) =>
    office.ask<{ organizations: { total: number } }>(
      'query ($text: String) { organizations(filter: { search: $text }) { total } }',
      { text },
    );

  const totals = [];
  for (const text of ['dong da', 'ĐỐNG ĐA', '%', '_', '\\', '%dong%', '']) {
    totals.push((await search(text)).data?.organizations.total);
  }

  expect(totals).toEqual([3, 3, 0, 0, 0, 0, 3]);
});
