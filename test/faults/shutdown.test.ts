/** SIGTERM at bad moments: the programs end well within half a minute, and nothing is lost. */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { TestCommittee } from './stage/committee.js';
import { checkEnd, checkInvariants } from './stage/invariants.js';
import { until } from './stage/program.js';
import { openStage, queueKinds, type Stage } from './stage/stage.js';

async function hasDeliveries({ sql }: Stage, { id }: TestCommittee, state: string) {
  const rows = await sql(`select 1 from app.delivery where committee_id = $1 and state = $2`, [
    id,
    state,
  ]);
  return rows.length > 0;
}

/** With it the server begins every answer: the statement stands prepared under this name. */
const SESSION_ASKED = '\0session\0';

const allWell = (ends: { code: number | null; ms: number }[]) =>
  ends.every(({ code, ms }) => code === 0 && ms < 30_000);

describe.each(queueKinds())('with the queue on %s', (queue) => {
  let stage: Stage;
  let committee: TestCommittee;
  beforeAll(async () => {
    stage = await openStage({ queue });
  });
  beforeEach(async () => {
    committee = await stage.newCommittee();
    await stage.startAll();
  });
  afterAll(() => stage.close());

  test('the server answers whom it has heard, then ends', async () => {
    await stage.console.reports(committee);
    const heard = stage.serverDatabase.count(SESSION_ASKED);
    stage.serverDatabase.weather.delay = 30;
    const asked = Array.from({ length: 50 }, () => stage.console.reports(committee));
    const settled = Promise.allSettled(asked);
    await until('all fifty were heard', () => heard() >= 50);

    const end = await stage.server.stop();

    stage.serverDatabase.weather.delay = 0;
    expect(allWell([end])).toBe(true);
    const failed = (await settled).filter(({ status }) => status === 'rejected');
    expect(failed.map((each) => String((each as PromiseRejectedResult).reason))).toEqual([]);
  });

  test('the server does not wait for ever for somebody who never ends a question', async () => {
    const { hostname, port } = new URL(stage.server.settings['PUBLIC_URL'] ?? '');
    const somebody = connect(Number(port), hostname).on('error', () => undefined);
    await once(somebody, 'connect');
    somebody.write(`POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\n{`);
    await stage.console.reports(committee);

    expect(allWell([await stage.server.stop()])).toBe(true);
    somebody.destroy();
  });

  test('workers end in the middle of their jobs, and others go on', async () => {
    const programs = stage.workplaces.map(({ program }) => program);
    await stage.fallDue(committee);
    await until('the report is begun', async () => {
      const reports = await stage.sql('select 1 from app.report where committee_id = $1', [
        committee.id,
      ]);
      return reports.length > 0;
    });

    const ends = await Promise.all(programs.map((program) => program.stop()));
    await stage.startAll();
    await stage.console.decideAll(committee);

    expect(allWell(ends)).toBe(true);
    await checkInvariants(stage, committee);
  });

  test('a worker does not wait for ever for a mail server that says nothing', async () => {
    for (const { smtp } of stage.workplaces) smtp.weather.isSwallowing = true;
    await stage.fallDue(committee);
    await stage.console.decideAll(committee);
    await until('a mail is under way', () => hasDeliveries(stage, committee, 'SENDING'));

    const ends = await Promise.all(stage.workplaces.map(({ program }) => program.stop()));

    expect(allWell(ends)).toBe(true);
    for (const { smtp } of stage.workplaces) smtp.weather.isSwallowing = false;
    await stage.startAll();
    await checkInvariants(stage, committee, { unknown: true });
  });

  test('programs end while the database cannot be reached', async () => {
    const proxies = [stage.serverDatabase, ...stage.workplaces.map(({ database }) => database)];
    for (const proxy of [...proxies, ...stage.workplaces.map((place) => place.queue)]) {
      proxy.weather.isRefusing = true;
      proxy.cut();
    }

    const programs = [stage.server, ...stage.workplaces.map(({ program }) => program)];
    const ends = await Promise.all(programs.map((program) => program.stop()));

    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(allWell(ends)).toBe(true);
    for (const proxy of [...proxies, ...stage.workplaces.map((place) => place.queue)]) {
      proxy.weather.isRefusing = false;
    }
  });

  test('after all of it the programs end well', async () => {
    await stage.startAll();
    await checkEnd(stage);
  });
});
