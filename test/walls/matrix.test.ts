import { entities } from '../../schema/entities.js';
import { database } from '../core/database.js';
import { wallFaults } from './matrix.js';
import type { Table } from './arranged/places.js';
import { buildWall, type Wall } from './arranged/wall.js';
import { type Wanderer, wanderersOf } from './arranged/wanderers.js';

let wall: Wall;
let wanderers: Wanderer[];

beforeAll(async () => {
  wall = await buildWall();
  wanderers = wanderersOf(wall.places, wall.rows.made);
});

afterAll(() => wall.close());

const names = entities.filter(({ meta }) => !meta.abstract).map(({ meta }) => meta.className);

test.each(names)(
  '%s answers each role with the rows its policies name, and no other',
  async (name) => {
    const table = wall.tables.find(({ className }) => className === name) as Table;

    const faults = [];
    for (const who of wanderers) faults.push(...(await wallFaults({ wall, table, who })));

    expect(faults).toEqual([]);
  },
);

test('a hole in a table is noticed', async () => {
  const { owner } = await database();
  const table = wall.tables.find(({ className }) => className === 'Figure') as Table;
  const who = wanderers.find(({ name }) => name === 'organization A2') as Wanderer;
  const sql = owner.em.getConnection();
  await sql.execute(`create policy hole on app.figure for update to app_organization using (true);
    create policy second_hole on app.figure for select to app_organization using (true)`);

  const faults = await wallFaults({ wall, table, who });
  await sql.execute('drop policy hole on app.figure; drop policy second_hole on app.figure');

  expect(faults).toEqual([
    'organization A2: select is wrong about rows of A1,B1,B2',
    'organization A2: update is wrong about rows of A1,B1,B2',
  ]);
});

test('a row that could be given away is noticed', async () => {
  const { owner } = await database();
  const table = wall.tables.find(({ className }) => className === 'Outbox') as Table;
  const who = wanderers.find(({ name }) => name === 'worker for A') as Wanderer;
  const sql = owner.em.getConnection();
  await sql.execute(`grant update (committee_id) on app.outbox to app_worker;
    alter table app.outbox disable trigger keep_owner`);

  const faults = await wallFaults({ wall, table, who });
  await sql.execute(`revoke update (committee_id) on app.outbox from app_worker;
    alter table app.outbox enable trigger keep_owner`);

  expect(faults).toContain('worker for A: a move from A to B answers null');
});
