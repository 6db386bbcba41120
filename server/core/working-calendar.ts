import { Committee } from '../../schema/committee/committee.entity.js';
import { zonedDate } from '../../schema/core/calendar.js';
import type { Tx } from './context.js';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Holiday } from '../../schema/calendar/calendar.entity.js';
import type { WorkingCalendar } from '../../schema/core/working-days.js';

/** The working calendar as the holiday table has it. */
export async function workingCalendar(em: SqlEntityManager): Promise<WorkingCalendar> {
  const days = await em.find(Holiday, {});
  const dates = (worked: boolean) =>
    new Set(days.filter((day) => day.worked === worked).map(({ date }) => date));
  return { off: dates(false), worked: dates(true) };
}

/** The day it is for the actor's committee: "2026-11-23". */
export async function todayOf(tx: Tx): Promise<string> {
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  return zonedDate(tx.now(), timeZone);
}
