/** SIGKILL at every moment of the work, each in a committee of its own that goes the whole way. */
import { checkEnd, checkInvariants } from './stage/invariants.js';
import { until } from './stage/program.js';
import { openStage, queueKinds, type Stage } from './stage/stage.js';
import type { Passing } from './stage/tcp-proxy.js';
import type { Workplace } from './stage/workplace.js';

/**
 * A moment in a worker's work: when this is said on its way to the database or to the mail server.
 */
interface Moment {
  name: string;
  to: 'database' | 'smtp';
  passing: Passing;
  /** Whether it is in the sending of a mail, and whether nobody can know then what became of it. */
  mail?: 'known' | 'unknown';
}

const said = (deliver: boolean, ...texts: string[]): Passing => ({ texts, deliver });

/** As it ends a message to PostgreSQL; the word alone begins every `committee_id`. */
const COMMIT = 'commit\0';
/** The clock looks at the ledger too; it sets a state without quoting the column. */
const CLAIM = ['update "app"."delivery"', `"state" = 'SENDING'`, COMMIT];
const SETTLE = ['update "app"."delivery"', '"smtp_code" = 250', COMMIT];
const DOT = '\r\n.\r\n';
const RENDER = ['insert into app.job_progress', 'document.issue'];

const database = (name: string, passing: Passing): Moment => ({ name, to: 'database', passing });
const smtp = (name: string, passing: Passing): Moment => ({ name, to: 'smtp', passing });

const moments: Moment[] = [
  database('before a due moment is claimed for good', said(false, 'update app.due_moment', COMMIT)),
  database('after a due moment is claimed', said(true, 'update app.due_moment', COMMIT)),
  database('between queue and outbox', said(false, 'update app.outbox')),
  database('in consolidation, at its sources', said(true, 'insert into app.report_source')),
  database('in consolidation, at its figures', said(false, 'insert into app.report_figure')),
  database('in consolidation, before commit', said(false, 'insert into app.report_figure', COMMIT)),
  database('in consolidation, at commit', said(true, 'insert into app.report_figure', COMMIT)),
  database('in rendering, at the PDF', said(true, ...RENDER, 'pdf')),
  database('in rendering, at the DOCX', said(true, ...RENDER, 'docx')),
  database('in rendering, at the sources', said(true, ...RENDER, 'sources')),
  database(
    'before the deliveries are committed',
    said(false, 'insert into "app"."delivery"', COMMIT),
  ),
  database('when the deliveries are committed', said(true, 'insert into "app"."delivery"', COMMIT)),
  { ...database('before a delivery is claimed for good', said(false, ...CLAIM)), mail: 'known' },
  { ...database('before SMTP', said(true, ...CLAIM)), mail: 'unknown' },
  { ...smtp('at the final dot, before it is heard', said(false, DOT)), mail: 'unknown' },
  { ...smtp('after the final dot', said(true, DOT)), mail: 'unknown' },
  { ...database('before the outcome is committed', said(false, ...SETTLE)), mail: 'unknown' },
  { ...database('when the outcome is committed', said(true, ...SETTLE)), mail: 'known' },
];

/** Moments in the server's work: a person's signature, and what follows from it in the outbox. */
const SIGN = ['insert into "app"."audit_event"', 'report.sign', COMMIT];
const serverMoments = [
  { name: 'before a signature is committed', passing: said(false, ...SIGN) },
  { name: 'when a signature is committed', passing: said(true, ...SIGN) },
];

/** Kills whichever worker comes to the moment first. */
function killAt({ workplaces }: Stage, { to, passing }: Moment): Promise<Workplace> {
  return Promise.race(
    workplaces.map(async (place) => {
      await place[to].next(passing, () => {
        for (const each of workplaces) each[to].disarm();
        place.program.kill();
      });
      return place;
    }),
  );
}

describe.each(queueKinds())('with the queue on %s', (queue) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ queue });
  });
  afterAll(() => stage.close());

  test.each(moments)('a worker is killed $name', async (moment) => {
    const committee = await stage.newCommittee({ isSmall: moment.mail !== undefined });

    // Watched from then on: the clock says the same while nothing is due.
    await stage.fallDue(committee);
    const killed = killAt(stage, moment);
    const decided = stage.console.decideAll(committee);
    const victim = await Promise.race([killed, decided.then(() => killed)]);
    await until('the worker is dead', () => !victim.program.isAlive);
    await Promise.all([decided, stage.startAll()]);

    const unknown = await checkInvariants(stage, committee, { unknown: moment.mail === 'unknown' });
    expect(unknown).toHaveLength(moment.mail === 'unknown' ? 1 : 0);
  });

  test.each(serverMoments)('the server is killed $name', async ({ passing }) => {
    const committee = await stage.newCommittee({ isSmall: true });
    const killed = stage.serverDatabase.next(passing, () => stage.server.kill());

    await stage.fallDue(committee);
    const decided = stage.console.decideAll(committee);
    await Promise.race([killed, decided.then(() => killed)]);
    await until('the server is dead', () => !stage.server.isAlive);
    await Promise.all([decided, stage.startAll()]);

    await checkInvariants(stage, committee);
  });

  test('after all of it the programs end well', () => checkEnd(stage));
});
