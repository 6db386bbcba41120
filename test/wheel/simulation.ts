/** A committee whose years go by in seconds: the worker's clock is a variable, its outages a draw. */
import { sql } from 'kysely';
import { ReportRound } from '../../schema/round/round.entity.js';
import type { Submission } from '../../schema/submission/submission.entity.js';
import type { Actor } from '../../server/core/actor.js';
import { createContext } from '../../server/core/context.js';
import { createLog } from '../../server/core/process/log.js';
import { Refusal } from '../../server/core/refusal.js';
import { asPlatform } from '../../server/core/tenancy.js';
import { handIn } from '../../server/submission/submission.service.js';
import { createRunner } from '../../worker/core/run-job.js';
import { tick } from '../../worker/core/tick.js';
import { handlersByName } from '../../worker/handlers.js';
import { database } from '../core/database.js';
import { moreOrganizations, writeFigures } from '../core/given/contents.js';
import { mailServer } from '../core/given/mail-server.js';
import { aMember } from '../core/given/member.js';
import { storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { quarterly, SAVE, at } from '../schedule/schedule.fixture.js';

const AT_ONCE = 5;

/** The same numbers for the same seed (mulberry32). */
export function drawsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Does some at a time, in order. */
export async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<unknown>) {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await Promise.all(all.slice(from, from + AT_ONCE).map(work));
  }
}

interface Job {
  id: string;
  name: string;
  payload: { id: string };
}

async function takeJobs(committeeId: string): Promise<Job[]> {
  const { worker } = await database();
  return asPlatform(worker, "a test runs its own committee's jobs", async (em) => {
    const { rows } = await sql<Job>`update app.outbox set relayed_at = now()
      where committee_id = ${committeeId} and relayed_at is null
      returning id, name, payload`.execute(em.getKysely());
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  });
}

/** A committee with so many organizations, each with a secretary, on the quarterly wheel. */
export async function simulatedCommittee(count: number, from: string) {
  const tenant = await newTenant({ state: 'CLOSED' });
  const { committeeId } = tenant;
  const { worker: orm, server, env } = await database();
  const post = await mailServer();
  const more = await moreOrganizations(committeeId, count - 3, 'AGENCY');
  const secretaries = new Map<string, string>();
  for (const { id, secretary } of [tenant.first, tenant.second, tenant.third]) {
    secretaries.set(id, secretary.personId);
  }
  for (const organizationId of more) {
    const given = { organizationId, role: 'TENANT_SECRETARY' as const };
    secretaries.set(organizationId, (await aMember(committeeId, given)).personId);
  }
  const office = await at(from, tenant.office);
  await office.ask(SAVE, { input: { ...quarterly, reminderDays: [5, 0, -2] } });
  const clock = { now: new Date(from) };
  const log = createLog({ LOG_LEVEL: 'silent' }, 'test');
  const run = createRunner({
    orm,
    env: { ...env, ...post.settings },
    log,
    handlers: handlersByName(),
    now: () => clock.now,
  });
  const envelope = { committeeId, organizationId: null, requestId: 'test' };
  const runOne = ({ name, payload }: Job) => run({ name, data: { payload, envelope } });

  /** The worker looks at the clock and does all it finds. */
  async function work() {
    await tick(orm, clock.now);
    for (;;) {
      const jobs = await takeJobs(committeeId);
      if (jobs.length === 0) return;
      const isMail = ({ name }: Job) => name === 'reminder.send';
      for (const job of jobs.filter((each) => !isMail(each))) await runOne(job);
      await inTurns(jobs.filter(isMail), runOne);
    }
  }

  /** An organization's secretary hands in, with figures of its own; whether it was taken. */
  async function report(submission: Submission, classes: number): Promise<boolean> {
    const { organizationId, id, version } = submission;
    const personId = secretaries.get(organizationId) ?? null;
    const actor: Actor = {
      ...{ personId, membershipId: null, role: 'TENANT_SECRETARY', title: 'BÍ THƯ' },
      ...{ committeeId, organizationId },
    };
    const now = () => clock.now;
    const ctx = createContext({ orm: server, actor, requestId: 'test', now });
    await writeFigures(id, {
      L04: { numerator: 90, denominator: 100, explanation: 'Ổn định' },
      L03: { value: classes },
      E06: { category: 'ON_TIME' },
    });
    try {
      await handIn(ctx, { id, version });
      return true;
    } catch (fault) {
      if (fault instanceof Refusal && fault.code === 'ROUND_LOCKED') return false;
      throw fault;
    }
  }

  const rounds = async (): Promise<ReportRound[]> =>
    (await storedRows(ReportRound, { committeeId })).filter(({ scheduleId }) => scheduleId);
  return { committeeId, organizations: [...secretaries.keys()], clock, work, report, rounds, post };
}
export type Simulated = Awaited<ReturnType<typeof simulatedCommittee>>;
