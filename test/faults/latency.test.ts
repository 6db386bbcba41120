/** Half a second between the programs and their database and queue: slow, and all is done. */
import { checkEnd, checkInvariants } from './stage/invariants.js';
import { openStage, type QueueKind, queueKinds, type Stage } from './stage/stage.js';

const PATIENCE_MS = 100_000;

const settings = {
  DELIVERY_LEASE_SECONDS: '60',
  CONNECTION_SILENCE_SECONDS: '60',
  JOB_LOCK_SECONDS: '10',
};

/** Half of it on the way there, half on the way back. */
function slowDown({ serverDatabase, workplaces }: Stage, ms = 250) {
  const slow = workplaces.flatMap(({ database, queue, smtp }) => [database, queue, smtp]);
  for (const { weather } of [serverDatabase, ...slow]) weather.delay = ms;
}

async function goTheWholeWay(queue: QueueKind) {
  // A send takes some seconds then, as its outcome does to be stored.
  const stage = await openStage({ queue, settings, idleSeconds: 60 });
  try {
    const committee = await stage.newCommittee({ isSmall: true });
    slowDown(stage);
    expect(await stage.readiness()).toBe(200);
    await stage.fallDue(committee);
    // People decide on a quick connection: each of their pages takes many a round trip.
    stage.serverDatabase.weather.delay = 0;
    await stage.console.decideAll(committee, 1, PATIENCE_MS);
    await checkInvariants(stage, committee, { patience: PATIENCE_MS });
    slowDown(stage, 0);
    await checkEnd(stage);
  } finally {
    await stage.close();
  }
}

test('a report goes its whole way on either queue, and the server stays ready', async () => {
  const ways = queueKinds().map((queue) => goTheWholeWay(queue));

  await expect(Promise.all(ways)).resolves.toHaveLength(ways.length);
}, 180_000);
