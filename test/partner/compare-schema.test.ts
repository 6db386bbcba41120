import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../server/compare-schema.js';
import { compareSchemas } from '../../server/core/graphql/schema-changes.js';
import { database } from '../core/database.js';
import { anApp, askedWith } from '../core/given/partner.js';
import { newTenant } from '../core/world.js';
import { serve } from '../sign-in/served.js';

const OLDER = `enum State { OPEN CLOSED OVER }
  input Inner { state: State }
  input Filter { inner: Inner }
  type Wave { height: Int }
  type Round { id: ID! label: String! state: State! wave: Wave tally(first: Int): Int }
  type Query { round(id: ID!): Round rounds(filter: Filter): [Round!]! }`;

const fieldsOf = (changes: { field: string; kind: string }[]) =>
  changes.map(({ field, kind }) => `${kind} ${field}`).toSorted();

test.each<[string, string, string, string[]]>([
  ['a field that is gone', 'label: String! ', '', ['REMOVED Round.label']],
  ['a field of another type', 'label: String!', 'label: Int', ['CHANGED Round.label']],
  ['an argument that is gone', 'tally(first: Int)', 'tally', ['CHANGED Round.tally']],
  [
    'an argument that has to be given',
    'tally(first: Int)',
    'tally(first: Int, more: Int!)',
    ['CHANGED Round.tally'],
  ],
  [
    'a value that is gone, wherever it is answered or taken',
    'CLOSED OVER',
    'CLOSED',
    ['CHANGED Query.rounds', 'CHANGED Round.state'],
  ],
])('%s breaks whoever relied on it', (_what, older, newer, broken) => {
  expect(fieldsOf(compareSchemas(OLDER, OLDER.replace(older, newer)).breaking)).toEqual(broken);
});

test('a type that is gone takes its fields and what led to it along', () => {
  const newer = OLDER.replace('type Wave { height: Int }', '').replace('wave: Wave ', '');

  expect(new Set(fieldsOf(compareSchemas(OLDER, newer).breaking))).toEqual(
    new Set(['REMOVED Round.wave', 'REMOVED Wave.height']),
  );
});

test('what is new breaks nobody; a further value is to be looked at', () => {
  const newer = OLDER.replace('CLOSED OVER', 'CLOSED OVER LATER').replace(
    'id: ID!',
    'id: ID! at: Int',
  );

  const { breaking, dangerous } = compareSchemas(OLDER, newer);

  expect(breaking).toEqual([]);
  expect(fieldsOf(dangerous)).toContain('CHANGED Round.state');
});

test('the command names the apps that asked for what is gone', async () => {
  const { urls } = await database();
  const { key } = await anApp(await newTenant(), { name: 'Cổng còn dùng trường cũ' });
  const { app, close } = await serve();
  await app.inject(askedWith(key, '{ organizations { items { name } } }'));
  await close();
  const older = join(
    mkdtempSync(join(process.env['TEST_DIR'] ?? '.data', 'sdl-')),
    'older.graphql',
  );
  const sdl = readFileSync('schema/schema.graphql', 'utf8');
  writeFileSync(older, sdl.replace(/(type Organization \{[^}]*\n {2}name: )String!/, '$1Int!'));

  const [lines, breaking] = await compare(older, urls.DATABASE_OWNER_URL);

  expect(breaking).toMatchObject([{ field: 'Organization.name', kind: 'CHANGED' }]);
  expect(lines.join('\n')).toMatch(/Cổng còn dùng trường cũ, 1 times, last on \d{4}-\d{2}-\d{2}/);
});

test('a schema is equal to itself', async () => {
  const [lines, breaking] = await compare('schema/schema.graphql');

  expect(breaking).toEqual([]);
  expect(lines).toContain('breaking: none');
});
