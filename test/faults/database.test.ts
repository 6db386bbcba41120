/** A database server of the scenario's own is killed, and its connections are used up. */
import pg from 'pg';
import type { TestCommittee } from './stage/committee.js';
import { checkEnd, checkInvariants } from './stage/invariants.js';
import { type OwnDatabase, startOwnDatabase } from './stage/own-database.js';
import { until } from './stage/program.js';
import { newDir, openStage, queueKinds, type Stage, type StageDatabase } from './stage/stage.js';

let own: OwnDatabase;
beforeAll(async () => {
  own = await startOwnDatabase(newDir('own-postgres'), 'max_connections=110');
});
afterAll(() => own.stop());

/** Holds connections until the server has no more for anybody but its superuser. */
async function holdAll(url: string, held: pg.Client[]): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch {
      return;
    }
    held.push(client);
  }
}

/** Moments at which the database is killed: when a worker says this. */
const deaths = [
  'insert into app.report_figure',
  'insert into "app"."delivery"',
  '"smtp_code" = 250',
];

async function killAtEach(stage: Stage): Promise<void> {
  for (const text of deaths) {
    const proxies = stage.workplaces.map(({ database }) => database);
    await Promise.race(proxies.map((proxy) => proxy.next({ texts: [text], deliver: true })));
    for (const proxy of proxies) proxy.disarm();
    await own.kill();
    await own.start();
    await stage.startAll();
  }
}

describe.each(queueKinds())('with the queue on %s', (queue) => {
  let database: StageDatabase;
  let stage: Stage;
  let committee: TestCommittee;
  beforeAll(async () => {
    database = await own.database(`culture_own_${queue}`);
    stage = await openStage({ queue, database });
  });
  beforeEach(async () => {
    committee = await stage.newCommittee();
  });
  afterAll(() => stage.close());

  test('a database killed thrice on a report’s way loses nothing that was committed', async () => {
    const killed = killAtEach(stage);

    await stage.fallDue(committee);
    await Promise.all([stage.console.decideAll(committee), killed]);

    await checkInvariants(stage, committee, { unknown: true });
  });

  test('without a connection to be had the server says so, and all goes on afterwards', async () => {
    const held: pg.Client[] = [];
    const places = stage.workplaces.flatMap((place) => [place.database, place.queue]);
    const proxies = [stage.serverDatabase, ...places];
    await stage.fallDue(committee);
    await until('the server finds no connection', async () => {
      for (const proxy of proxies) proxy.cut();
      await holdAll(database.urls.DATABASE_OWNER_URL, held);
      return (await stage.readiness()) === 503;
    });

    const alive = [stage.server, ...stage.workplaces.map(({ program }) => program)];
    expect(alive.map(({ isAlive }) => isAlive)).toEqual([true, true, true]);
    await Promise.all(held.map((client) => client.end()));

    await until('the server is ready', async () => (await stage.readiness()) === 200);
    await stage.console.decideAll(committee);
    await checkInvariants(stage, committee, { unknown: true });
  });

  test('after all of it the programs end well', () => checkEnd(stage));
});
