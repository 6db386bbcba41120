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
  const who = wanderers.find(({ name }) => name === 'organization A1') as Wanderer;
  const sql = owner.em.getConnection();
  await sql.execute(`create policy hole on app.figure for update to app_organization using (true);
    create policy second_hole on app.figure for select to app_organization using (true)`);

  const faults = await wallFaults({ wall, table, who });
  await sql.execute('drop policy hole on app.figure; drop policy second_hole on app.figure');

  expect(faults).toEqual([
    'organization A1: select is wrong about rows of A2,B1,B2',
    'organization A1: update is wrong about rows of A2,B1,B2',
  ]);
});
