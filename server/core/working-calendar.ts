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
