/**
 * The timetable under a clock that is wrong, workers that were away, and workers that look at it
 * together.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type TestCommittee, type TestRound } from './stage/committee.js';
import { checkEnd, checkInvariants } from './stage/invariants.js';
import { until } from './stage/program.js';
import { openStage, queueKinds, type Stage } from './stage/stage.js';

const HOUR_MS = 3_600_000;
const shiftedClock = pathToFileURL(resolve('test/faults/stage/shifted-clock.js')).href;

/** Settings of a program whose clock is wrong by so much. */
function shiftedBy(ms: number): Record<string, string> {
  return { NODE_OPTIONS: `--import=${shiftedClock}`, CLOCK_SHIFT_MS: String(ms) };
}

const dueMinutesAgo = (minutes: number): TestRound => {
  return { state: 'COLLECTING', moments: { 'round.fallDue': -minutes } };
};

async function shiftMoments({ sql }: Stage, { id }: TestCommittee, by: string) {
  await sql('update app.due_moment set due_at = due_at + $2::interval where committee_id = $1', [
    id,
    by,
  ]);
}

async function stopWorkers({ workplaces }: Stage) {
  await Promise.all(workplaces.map(({ program }) => program.stop()));
}

describe.each(queueKinds())('with the queue on %s', (queue) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ queue });
  });
  afterAll(() => stage.close());

  test('workers that were down for three periods catch each of them up once', async () => {
    await stopWorkers(stage);
    const rounds = [dueMinutesAgo(180), dueMinutesAgo(120), dueMinutesAgo(60)];
    const committee = await stage.newCommittee({ rounds, isSmall: true });

    await stage.startAll();
    await stage.console.decideAll(committee, rounds.length);

    await checkInvariants(stage, committee);
  });

  test('a round whose every move was missed makes them in their order', async () => {
    await stopWorkers(stage);
    const moments = {
      'round.open': -40,
      'round.cutOff': -30,
      'round.collect': -20,
      'round.fallDue': -10,
    };
    const { id } = await stage.newCommittee({ rounds: [{ state: 'SCHEDULED', moments }] });

    await stage.startAll();

    await until('the report is composed', async () => {
      const composed = await stage.sql(
        `select 1 from app.report r join app.report_round d on d.id = r.round_id
         where r.committee_id = $1 and r.state = 'DRAFT' and d.state = 'CONSOLIDATING'`,
        [id],
      );
      return composed.length > 0;
    });
    const made = await stage.sql<{ action: string }>(
      `select action from app.audit_event where committee_id = $1 and entity = 'ReportRound'
       and action in ('round.open', 'round.fallDue') order by id`,
      [id],
    );
    expect(made.map(({ action }) => action)).toEqual(['round.open', 'round.fallDue']);
  });

  test('five workers that look at the clock at once claim each moment once', async () => {
    await stopWorkers(stage);
    const committees = [
      await stage.newCommittee(),
      await stage.newCommittee(),
      await stage.newCommittee(),
    ];
    for (let at = 0; at < 3; at += 1) await stage.addWorkplace();
    await stage.fallDue(...committees);

    await stage.startAll();
    await Promise.all(committees.map((committee) => stage.console.decideAll(committee)));

    for (const committee of committees) await checkInvariants(stage, committee);
    for (const { program } of stage.workplaces.slice(2)) await program.stop();
  });

  test('a moment moved by an hour after it was claimed is not claimed again', async () => {
    const committee = await stage.newCommittee({ isSmall: true });
    await stage.fallDue(committee);
    await stage.console.decideAll(committee);
    await checkInvariants(stage, committee);

    await shiftMoments(stage, committee, '1 hour');
    await stage.untilTicked();
    await shiftMoments(stage, committee, '-2 hours');

    await checkInvariants(stage, committee);
  });

  test('after a clock that ran an hour ahead the timetable goes on', async () => {
    await stopWorkers(stage);
    const ahead = await stage.addWorkplace(shiftedBy(HOUR_MS));
    await ahead.program.start();
    await stage.untilTicked();
    await ahead.program.stop();
    const committee = await stage.newCommittee({ isSmall: true });

    await Promise.all(stage.workplaces.slice(0, 2).map(({ program }) => program.start()));
    await stage.fallDue(committee);
    await stage.console.decideAll(committee);

    await checkInvariants(stage, committee);
  });

  test('workers two hours apart claim nothing early, lose no mail and send none twice', async () => {
    await stopWorkers(stage);
    const ahead = await stage.addWorkplace(shiftedBy(HOUR_MS));
    const behind = await stage.addWorkplace(shiftedBy(-HOUR_MS));
    const committee = await stage.newCommittee();
    const later = await stage.newCommittee({ rounds: [dueMinutesAgo(-30)] });

    await Promise.all([ahead.program.start(), behind.program.start()]);
    await stage.fallDue(committee);
    await stage.console.decideAll(committee);

    await checkInvariants(stage, committee);
    expect(await stage.console.reports(later)).toEqual([]);
  });

  test.each([HOUR_MS, -HOUR_MS])(
    'a clock that is set by %i ms while mails are sent loses and doubles none',
    async (jump) => {
      await stopWorkers(stage);
      const settings = { ...shiftedBy(0), CLOCK_JUMP_MS: String(jump) };
      const [one, other] = [await stage.addWorkplace(settings), await stage.addWorkplace(settings)];
      const committee = await stage.newCommittee();
      const set = Promise.race(
        [one, other].map(({ smtp, program }) =>
          smtp.next({ texts: ['MAIL FROM'], deliver: true }, () => program.setClock()),
        ),
      );

      await Promise.all([one.program.start(), other.program.start()]);
      await stage.fallDue(committee);
      await stage.console.decideAll(committee);
      await set;

      await checkInvariants(stage, committee);
    },
  );

  test('after all of it the programs end well', () => checkEnd(stage));
});
