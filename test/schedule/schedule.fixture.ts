import { DueMoment } from '../../schema/job/job.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { createLog } from '../../server/core/process/log.js';
import { createRunner } from '../../worker/core/run-job.js';
import { handlersByName } from '../../worker/handlers.js';
import { personActing, type TestPerson } from '../core/api.js';
import { database } from '../core/database.js';
import { storedRows } from '../core/given/stored.js';

export const SAVE = `mutation ($input: SaveReportScheduleInput!) {
  saveReportSchedule(input: $input) { id version name nextOpensAt }
}`;

export interface Saved {
  saveReportSchedule: { id: string };
}

const rule = (day: number, time = '17:00', roll = 'NEXT') => ({ months: 0, day, time, roll });

/** Quarterly reports by the template of tests. */
export const quarterly = {
  name: 'Báo cáo quý',
  kind: 'QUARTER',
  templateCode: 'test',
  label: 'Báo cáo quý {quarter} năm {year}',
  periodMonths: 3,
  everyMonths: 3,
  firstOn: '2025-12-15',
  validFrom: '2026-01-01',
  rules: {
    opensAt: rule(1, '08:00'),
    cutoffAt: rule(14, '17:00', 'NONE'),
    organizationDueAt: rule(20),
    lockedAt: rule(24),
    committeeDueAt: rule(25),
  },
  reminderDays: [7, 3, 1, 0, -1, -3],
  digestDays: [0, -3],
  active: true,
};

/** The same person at an instant. */
export const at = (instant: string, { actor, fullName, email }: TestPerson) =>
  personActing({ actor, fullName, email, now: () => new Date(instant) });

/** Rounds that an entry has, in order. */
export async function roundsOf(scheduleId: string): Promise<ReportRound[]> {
  const rounds: ReportRound[] = await storedRows(ReportRound, { scheduleId });
  return rounds.toSorted((a, b) => a.startOn.localeCompare(b.startOn));
}

/** When the clock moves a round, by job. */
export async function momentsOf(subjectId: string): Promise<Record<string, string>> {
  const moments = await storedRows(DueMoment, { subjectId });
  return Object.fromEntries(moments.map(({ jobName, dueAt }) => [jobName, dueAt.toISOString()]));
}

/** Runs a job as the worker would at an instant. */
export async function runAt(
  instant: string,
  [name, id]: [name: string, id: string],
  committeeId: string,
  more: object = {},
) {
  const { worker: orm, env } = await database();
  const log = createLog({ LOG_LEVEL: 'silent' }, 'test');
  const handlers = handlersByName();
  const run = createRunner({
    orm,
    env: { ...env, ...more },
    log,
    handlers,
    now: () => new Date(instant),
  });
  const envelope = { committeeId, organizationId: null, requestId: 'test' };
  await run({ name, data: { payload: { id }, envelope } });
}
