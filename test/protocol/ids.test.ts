import { v7 } from 'uuid';
import type { TestPerson } from '../core/api.js';
import type { Place } from '../walls/arranged/places.js';
import { buildWall, type Wall } from '../walls/arranged/wall.js';
import { tablesAt } from './own-ids.js';
import {
  isRequired,
  operationFor,
  type Path,
  pathsTo,
  type Root,
  roots,
  variablesFor,
} from './operations.js';
import { readerOf } from './readers.js';

const malformed = [
  '',
  'not-an-id',
  "' or 1=1 --",
  '-'.repeat(36),
  'x'.repeat(2000),
  '00000000-0000-0000-0000-00000000000g',
  `${v7()} `,
  `{${v7()}}`,
  v7().replaceAll('-', ''),
  '\u0000',
  '../../etc/passwd',
];

let wall: Wall;

beforeAll(async () => {
  wall = await buildWall();
});

afterAll(() => wall.close());

function idsIn(tables: string[], isWanted: (place: Place) => boolean): string[] {
  return wall.rows.made
    .filter(({ table, place }) => tables.includes(table.className) && isWanted(place))
    .map(({ values }) => String(values['id']));
}

/** One byte changed anywhere changes this. */
async function sumOfEverything(): Promise<string> {
  const texts = wall.tables.map(
    ({ tableName }) => `select '${tableName}' || t::text as row from app."${tableName}" t`,
  );
  const { rows } = await wall.operator.query<{ sum: string }>(
    `select md5(string_agg(row, '|' order by row)) as sum from (${texts.join(' union all ')}) all_rows`,
  );
  return rows[0]?.sum ?? '';
}

interface Visit {
  name: string;
  root: Root;
  path: Path;
  reader: TestPerson;
  place: Place;
}

function isOwn(place: Place, other: Place): boolean {
  if (place.committeeId !== other.committeeId) return false;
  return place.organizationId === null || place.organizationId === other.organizationId;
}

/**
 * Another committee's, or another organization's; the committee's own rows may be for everybody.
 */
function isForeign(place: Place, other: Place): boolean {
  if (other.committeeId === null) return false;
  return (
    other.committeeId !== place.committeeId || (!isOwn(place, other) && !!other.organizationId)
  );
}

/** What the root field answers to an id at the path; every other id is the reader's own. */
async function answer({ name, root, path, reader, place }: Visit, id: string): Promise<string> {
  const variables = variablesFor(root, (at, type) => {
    if (type.replace(/[[\]!]/g, '') !== 'ID') return undefined;
    if (at === path) return id;
    const own = idsIn(tablesAt(name, at), (other) => isOwn(place, other) || !other.organizationId);
    const isAsked = at.startsWith(path.split('.')[0] ?? '') || isRequired(root, at);
    return isAsked ? own[0] : undefined;
  });
  return JSON.stringify(await reader.ask(operationFor(root), variables));
}

async function differences(visit: Visit): Promise<string[]> {
  const unknown = await answer(visit, v7());
  const foreign = idsIn(tablesAt(visit.name, visit.path), (other) => isForeign(visit.place, other));
  // Any other answer would mean that the id was never looked at.
  const isPlain = /"code":"(NOT_FOUND|FORBIDDEN)"|:null}}$|:\[\]}}$|{"total":0}/.test(unknown);
  const faults = isPlain ? [] : [unknown];
  for (const id of [...foreign, ...malformed]) {
    const found = await answer(visit, id);
    if (found !== unknown)
      faults.push(`${JSON.stringify(id).slice(0, 60)}: ${found} is not ${unknown}`);
  }
  return faults.map(
    (fault) => `${visit.name}(${visit.path}) as ${visit.reader.actor.role}: ${fault}`,
  );
}

const withIds = [...roots]
  .filter(([, root]) => pathsTo(root, 'ID').length > 0)
  .map(([name]) => name);

test.each(withIds)(
  '%s answers alike for a foreign, an unknown and a malformed id',
  async (name) => {
    const root = roots.get(name) as Root;
    const { a, a2 } = wall.places;
    const before = await sumOfEverything();

    const faults: string[] = [];
    for (const path of pathsTo(root, 'ID')) {
      for (const role of ['TENANT_SECRETARY', 'COMMITTEE_OFFICE', 'STANDING_COMMITTEE'] as const) {
        const place = role === 'TENANT_SECRETARY' ? a2 : a;
        const reader = await readerOf(place, role);
        faults.push(...(await differences({ name, root, path, reader, place })));
      }
    }

    expect(faults).toEqual([]);
    expect(await sumOfEverything()).toBe(before);
  },
);

test('the own id answers otherwise, so that the comparison means something', async () => {
  const { a } = wall.places;
  const reader = await readerOf(a, 'COMMITTEE_OFFICE');
  const root = roots.get('submission') as Root;
  const visit = { name: 'submission', root, path: 'id', reader, place: a };
  const own = idsIn(['Submission'], (place) => place === wall.places.a1)[0] ?? '';

  const [found, unknown] = [await answer(visit, own), await answer(visit, v7())];

  expect(found).toContain(own);
  expect(unknown).toBe('{"data":{"submission":null}}');
});
