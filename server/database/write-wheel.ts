import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { zonedDate } from '../../schema/core/calendar.js';
import { DueMoment } from '../../schema/job/job.entity.js';
import { defaultWheel } from '../../schema/schedule/default-wheel.js';
import { ReportSchedule } from '../../schema/schedule/schedule.entity.js';
import { planWheel } from '../../schema/schedule/schedule.job.js';

/** Writes the year wheel that a committee begins with; the clock plans its rounds at once. */
export async function writeWheel(
  em: SqlEntityManager,
  { committeeId, timeZone }: { committeeId: string; timeZone: string },
  at: Date,
): Promise<void> {
  const owned = () => ({
    ...{ committeeId, id: v7() },
    ...{ createdAt: at, createdBy: null, updatedAt: at, updatedBy: null },
  });
  const entries = defaultWheel(zonedDate(at, timeZone));
  await em.insertMany(
    ReportSchedule,
    entries.map((entry) => ({ ...owned(), ...entry, plansFrom: at })),
  );
  const moment = { jobName: planWheel.name, subjectId: committeeId, dueAt: at, claimedAt: null };
  await em.insert(DueMoment, { ...owned(), ...moment });
}
