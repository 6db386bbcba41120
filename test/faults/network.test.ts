/** The network between the programs, the database and the queue: cut, slow, mute, half closed. */
import type { TestCommittee } from './stage/committee.js';
import { checkEnd, checkInvariants } from './stage/invariants.js';
import { until } from './stage/program.js';
import { openStage, queueKinds, type Stage } from './stage/stage.js';
import type { TcpProxy } from './stage/tcp-proxy.js';

/** Numbers below a limit, the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const toDatabase = (stage: Stage): TcpProxy[] => [
  stage.serverDatabase,
  ...stage.workplaces.map(({ database }) => database),
];
const toQueue = ({ workplaces }: Stage): TcpProxy[] => workplaces.map(({ queue }) => queue);

/** Spoils one of the proxies every so often until work is done. */
async function spoilWhile(work: Promise<void>, spoil: () => void, everyMs: number) {
  const timer = setInterval(spoil, everyMs);
  try {
    await work;
  } finally {
    clearInterval(timer);
  }
}

describe.each(queueKinds())('with the queue on %s', (queue) => {
  let stage: Stage;
  let committee: TestCommittee;
  beforeAll(async () => {
    stage = await openStage({ queue });
  });
  beforeEach(async () => {
    committee = await stage.newCommittee();
  });
  afterEach(async () => {
    for (const proxy of [...toDatabase(stage), ...toQueue(stage)]) {
      Object.assign(proxy.weather, { isSwallowing: false, dropAfter: Infinity });
    }
    await stage.startAll();
  });
  afterAll(() => stage.close());

  test('connections cut again and again lose nothing', async () => {
    const roll = dice(20_260_901);
    const proxies = [...toDatabase(stage), ...toQueue(stage)];

    await stage.fallDue(committee);
    const decided = stage.console.decideAll(committee);
    await spoilWhile(decided, () => proxies[roll(proxies.length)]?.cut(), 150);

    await checkInvariants(stage, committee, { unknown: true });
  });

  test('connections that the other side half closes lose nothing', async () => {
    const roll = dice(7);
    const proxies = [...toDatabase(stage), ...toQueue(stage)];

    await stage.fallDue(committee);
    const decided = stage.console.decideAll(committee);
    await spoilWhile(decided, () => proxies[roll(proxies.length)]?.halfClose(), 300);

    await checkInvariants(stage, committee, { unknown: true });
  });

  test('connections that end after so many bytes lose nothing', async () => {
    const roll = dice(42);
    const proxies = [...toDatabase(stage), ...toQueue(stage)];
    const limit = (at: number) => {
      const proxy = proxies[at];
      if (proxy) proxy.weather.dropAfter = 5000 + roll(60_000);
    };
    for (const at of proxies.keys()) limit(at);

    await stage.fallDue(committee);
    const decided = stage.console.decideAll(committee);
    await spoilWhile(decided, () => limit(roll(proxies.length)), 300);
    for (const { weather } of proxies) weather.dropAfter = Infinity;

    await checkInvariants(stage, committee, { unknown: true });
  });

  test('a server whose database says nothing says so, and is ready when it speaks again', async () => {
    stage.serverDatabase.weather.isSwallowing = true;
    const from = Date.now();

    expect(await stage.readiness()).toBe(503);
    await expect(stage.console.reports(committee)).rejects.toThrow(/^[45]\d\d /);
    expect(Date.now() - from).toBeLessThan(25_000);

    stage.serverDatabase.weather.isSwallowing = false;
    await until('the server is ready', async () => (await stage.readiness()) === 200, 15_000);
    expect(await stage.console.reports(committee)).toEqual([]);
  });

  test('a worker whose connections go mute in a transaction is back, and holds up nobody', async () => {
    const muted = Promise.race(
      stage.workplaces.map((place) =>
        place.database.next({ texts: ['insert into app.report_figure'], deliver: true }, () => {
          for (const each of stage.workplaces) each.database.disarm();
          place.database.mute();
          place.queue.mute();
        }),
      ),
    );

    await stage.fallDue(committee);
    await muted;
    await stage.console.decideAll(committee);

    await checkInvariants(stage, committee, { unknown: true });
  });

  test('after all of it the programs end well', () => checkEnd(stage));
});
