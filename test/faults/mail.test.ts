/** The mail server behaves badly while a mail is on its way; the worker lives. */
import type { TestCommittee } from './stage/committee.js';
import { checkEnd, checkInvariants } from './stage/invariants.js';
import { until } from './stage/program.js';
import { openStage, queueKinds, type Stage } from './stage/stage.js';
import type { TcpProxy } from './stage/tcp-proxy.js';

const FINAL_DOT = '\r\n.\r\n';
const proxies = ({ workplaces }: Stage): TcpProxy[] => workplaces.map(({ smtp }) => smtp);

async function statesOf({ sql }: Stage, { id }: TestCommittee): Promise<string[]> {
  const rows = await sql<{ state: string }>(
    'select state from app.delivery where committee_id = $1',
    [id],
  );
  return rows.map(({ state }) => state);
}

/** What waits to be tried again is due now. */
async function tryAgainNow({ sql }: Stage, { id }: TestCommittee) {
  await sql(
    `update app.delivery set next_attempt_at = now() where committee_id = $1 and state = 'RETRY_WAIT'`,
    [id],
  );
}

async function untilWaiting(stage: Stage, committee: TestCommittee) {
  await until('every mail waits to be tried again', async () => {
    const states = await statesOf(stage, committee);
    return states.length > 0 && states.every((state) => state === 'RETRY_WAIT');
  });
}

describe.each(queueKinds())('with the queue on %s', (queue) => {
  let stage: Stage;
  let committee: TestCommittee;
  beforeAll(async () => {
    stage = await openStage({ queue });
  });
  beforeEach(async () => {
    committee = await stage.newCommittee();
    await stage.fallDue(committee);
  });
  afterAll(() => stage.close());

  test.each([
    { name: 'after the final dot, unanswered', deliver: true },
    { name: 'at the final dot, unheard', deliver: false },
  ])('a connection cut $name leaves a mail to the office and is never sent again', async (cut) => {
    const passing = { texts: [FINAL_DOT], deliver: cut.deliver };
    const spoiled = Promise.race(
      proxies(stage).map((proxy) =>
        proxy.next(passing, (cutIt) => {
          for (const each of proxies(stage)) each.disarm();
          cutIt();
        }),
      ),
    );

    await stage.console.decideAll(committee);
    await spoiled;

    const unknown = await checkInvariants(stage, committee, { unknown: true });
    expect(unknown).toHaveLength(1);
  });

  test('a connection half closed at the final dot leaves a mail to the office too', async () => {
    const alone = await stage.newCommittee({ isSmall: true });
    const closed = Promise.race(
      proxies(stage).map((proxy) =>
        proxy.next({ texts: [FINAL_DOT], deliver: true }, () => {
          for (const each of proxies(stage)) each.disarm();
          proxy.halfClose();
        }),
      ),
    );

    await stage.fallDue(alone);
    await stage.console.decideAll(alone);
    await closed;

    expect(await checkInvariants(stage, alone, { unknown: true })).toHaveLength(1);
  });

  test('a mail server that cannot be reached is tried again, and every mail arrives once', async () => {
    for (const proxy of proxies(stage)) proxy.weather.isRefusing = true;

    await stage.console.decideAll(committee);
    await untilWaiting(stage, committee);
    for (const proxy of proxies(stage)) proxy.weather.isRefusing = false;
    await tryAgainNow(stage, committee);

    await checkInvariants(stage, committee);
  });

  test('a connection that ends before the body is safe to be tried again', async () => {
    for (const proxy of proxies(stage)) proxy.weather.dropAfter = 10;

    await stage.console.decideAll(committee);
    await untilWaiting(stage, committee);
    for (const proxy of proxies(stage)) proxy.weather.dropAfter = Infinity;
    await tryAgainNow(stage, committee);

    await checkInvariants(stage, committee);
  });

  test('a connection that ends within the body is not judged by the machine', async () => {
    for (const proxy of proxies(stage)) proxy.weather.dropAfter = 8000;

    await stage.console.decideAll(committee);

    const unknown = await checkInvariants(stage, committee, { unknown: true });
    for (const proxy of proxies(stage)) proxy.weather.dropAfter = Infinity;
    expect(unknown).toHaveLength(committee.addressees.length);
    expect(await statesOf(stage, committee)).not.toContain('SENT');
  });

  test('what the office has looked into is settled as it says', async () => {
    for (const proxy of proxies(stage)) proxy.weather.dropAfter = 8000;
    await stage.console.decideAll(committee);
    const unknown = await checkInvariants(stage, committee, { unknown: true });
    for (const proxy of proxies(stage)) proxy.weather.dropAfter = Infinity;

    const mutation =
      'mutation ($input: ResolveDeliveryInput!) { resolveDelivery(input: $input) { id } }';
    for (const id of unknown) {
      const input = { id, decision: 'SEND_AGAIN', reason: 'Đã hỏi: chưa nhận được thư' };
      await stage.console.ask(committee, 'office', mutation, { input });
    }

    await checkInvariants(stage, committee);
  });

  test('after all of it the programs end well', () => checkEnd(stage));
});
