import { v7 } from 'uuid';
import type { Role } from '../../schema/core/permission.js';
import type { Reply, TestPerson } from '../core/api.js';
import type { Place } from '../walls/arranged/places.js';
import { buildWall, type Wall } from '../walls/arranged/wall.js';
import {
  isList,
  isRequired,
  operationFor,
  pathsTo,
  type Root,
  roots,
  variablesFor,
} from './operations.js';
import { tablesAt } from './own-ids.js';
import { readerOf } from './readers.js';

interface Rows {
  items: object[];
  total: number;
}

let wall: Wall;

beforeAll(async () => {
  wall = await buildWall();
});

afterAll(() => wall.close());

const lists = [...roots].filter(([, root]) => isList(root)).map(([name]) => name);
const filtered = lists.filter((name) =>
  roots.get(name)?.field.args.some((argument) => argument.name === 'filter'),
);
/**
 * One answers whoever holds a link; two read a plan, and those of the wall are empty; one counts
 * within a time.
 */
const OF_THEIR_OWN = ['heldInvitation', 'orgChangePreview', 'orgChangeStory', 'webhookReplayCount'];
const queries = [...roots]
  .filter(([name, root]) => root.kind === 'query' && !OF_THEIR_OWN.includes(name))
  .map(([name]) => name);

/** Lists below one row, of which the wall has several: a row of the list, and what it refers by. */
const below: Record<string, { table: string; by: string }> = {
  webhookDeliveries: { table: 'WebhookDelivery', by: 'endpoint_id' },
  roundExports: { table: 'RoundExport', by: 'round_id' },
  criteriaRescores: { table: 'CriteriaRescore', by: 'criteria_set_id' },
  criteriaRescoreRows: { table: 'CriteriaRescoreRow', by: 'rescore_id' },
};

/** Variables with an own id wherever one is required, so that something is found. */
function known(root: Root, place: Place): Record<string, unknown> {
  const ownIn = (table: string) =>
    wall.rows.made.find(
      (row) =>
        row.table.className === table &&
        row.place.committeeId === place.committeeId &&
        (row.place === place || !row.place.organizationId || !place.organizationId),
    )?.values;
  const ownOf = (tables: string[]) => tables.map(ownIn).find((values) => values !== undefined);
  const listed = below[root.field.name];
  const above = listed && ownOf([listed.table])?.[listed.by];
  return variablesFor(root, (path, type) =>
    type.replace(/[[\]!]/g, '') === 'ID' && isRequired(root, path)
      ? (above ?? ownOf(tablesAt(root.field.name, path))?.['id'] ?? v7())
      : undefined,
  );
}

async function page(
  reader: TestPerson,
  name: string,
  more: object,
): Promise<Reply<Record<string, Rows>>> {
  const root = roots.get(name) as Root;
  return reader.ask(operationFor(root, 1), { ...known(root, wall.places.a), ...more });
}

/** Somebody of the committee who may read the list, or of an organization whose own it is. */
async function readerOfList(name: string): Promise<TestPerson> {
  const { a, a1 } = wall.places;
  const readers = [
    ...(
      ['STANDING_COMMITTEE', 'COMMITTEE_OFFICE', 'COMMITTEE_ADMIN', 'COMMITTEE_PROPAGANDA'] as const
    ).map((role) => [a, role] as const),
    [a1, 'TENANT_SECRETARY'] as const,
  ];
  for (const [place, role] of readers) {
    const reader = await readerOf(place, role);
    const reply = await page(reader, name, { first: 1 });
    if (reply.errors?.[0]?.extensions.code !== 'FORBIDDEN') return reader;
  }
  throw new Error(`nobody reads ${name}`);
}

describe.each(lists)('%s', (name) => {
  test.each([0, -1, 101, 1_000_000_000, 2_147_483_647])(
    'refuses a page of %s rows',
    async (first) => {
      const reader = await readerOfList(name);

      const reply = await page(reader, name, { first });

      expect(reply).toBeRefused('INVALID_INPUT', { first: 'PAGE_OUT_OF_RANGE' });
    },
  );

  test.each(['10', 1.5, 3_000_000_000, true, [5], '1; drop table app.figure'])(
    'refuses a page of %j as what it is: no number of rows',
    async (first) => {
      const reader = await readerOfList(name);

      const reply = await page(reader, name, { first });

      expect(reply).toBeRefused('BAD_USER_INPUT');
    },
  );

  test('serves a page of 1 and of 100 rows, and none before the first', async () => {
    const reader = await readerOfList(name);

    const one = await page(reader, name, { first: 1 });

    expect(one.data?.[name]?.items).toHaveLength(1);
    expect(await page(reader, name, { first: 100 })).toSucceed();
    expect(await page(reader, name, { offset: -1 })).toBeRefused('INVALID_INPUT');
    expect((await page(reader, name, { offset: 2_147_483_647 })).data?.[name]?.items).toEqual([]);
  });

  test.each([
    'committee_id',
    'id; drop table app.figure',
    '__proto__',
    'constructor',
    'toString',
    '',
  ])('refuses to sort by %j, which is not declared', async (field) => {
    const reader = await readerOfList(name);

    const reply = await page(reader, name, { sort: { field } });

    expect(reply).toBeRefused('INVALID_INPUT', { sort: 'UNKNOWN_SORT' });
  });
});

test.each(filtered)('%s refuses a filter that is not declared', async (name) => {
  const reader = await readerOfList(name);

  const reply = await page(reader, name, { filter: { committeeId: wall.places.b.committeeId } });

  expect(reply).toBeRefused('BAD_USER_INPUT');
});

/** Names of other places that stand in an answer. */
function strangersIn(answer: string, reader: Place): string[] {
  const others = Object.values(wall.places).filter(({ name, committeeId, organizationId }) => {
    if (name === reader.name || (committeeId === reader.committeeId && !organizationId))
      return false;
    return reader.organizationId !== null || committeeId !== reader.committeeId;
  });
  return others
    .filter(
      (place) =>
        new RegExp(`"${place.name}-`).test(answer) ||
        answer.includes(String(place.organizationId ?? place.committeeId)),
    )
    .map(({ name }) => name);
}

const readers: [keyof Wall['places'], Role][] = [
  ['a1', 'TENANT_SECRETARY'],
  ['a2', 'TENANT_OFFICER'],
  ['b1', 'ORGANIZATION_ADMIN'],
  ['a', 'COMMITTEE_OFFICE'],
  ['a', 'COMMITTEE_ADMIN'],
  ['b', 'STANDING_COMMITTEE'],
];

describe.each(readers)('a reader of %s as %s', (key, role) => {
  test.each(queries)('%s shows none but the own rows, some links deep', async (name) => {
    const place = wall.places[key];
    const reader = await readerOf(place, role);
    const root = roots.get(name) as Root;
    const ask = (first: number, depth: number) => {
      const variables = { ...known(root, place), ...(isList(root) ? { first } : {}) };
      return reader.ask(operationFor(root, depth), variables);
    };

    let reply = await ask(100, 4);
    // Lists within lists may be too much of a page as long, or as deep, as that.
    for (const depth of [4, 3, 2]) {
      if (reply.errors?.[0]?.extensions.code !== 'OPERATION_TOO_LARGE') break;
      reply = await ask(1, depth);
    }
    const codes = (reply.errors ?? []).map(({ extensions }) => extensions.code);

    expect(strangersIn(JSON.stringify(reply), place)).toEqual([]);
    const expected = ['FORBIDDEN', 'OPERATION_TOO_LARGE', 'INVALID_INPUT'];
    expect(codes.filter((code) => !expected.includes(code ?? ''))).toEqual([]);
  });
});

test('committee staff see of an organization only what it has handed in', async () => {
  const { a, a1, a2 } = wall.places;
  const reader = await readerOf(a, 'COMMITTEE_OFFICE');

  const reply = await reader.ask(operationFor(roots.get('submissions') as Root, 2), { first: 100 });

  const answer = JSON.stringify(reply);
  expect(answer).toContain(`"${a1.name}-narrative-`);
  expect(answer).toContain(`"${a2.name}-organization-`);
  expect(answer).not.toMatch(new RegExp(`"${a2.name}-(narrative|figure|practice)-`));
});

test('there are lists and ids to try', () => {
  expect(lists.length).toBeGreaterThan(7);
  expect([...roots.values()].flatMap((root) => pathsTo(root, 'ID')).length).toBeGreaterThan(20);
});
