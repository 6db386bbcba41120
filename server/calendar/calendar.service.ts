/** The days off that every committee counts by. */
import { Holiday } from '../../schema/calendar/calendar.entity.js';
import { may } from '../core/actor.js';
import type { Ctx } from '../core/context.js';
import { refuse } from '../core/refusal.js';

const [FIRST, LAST] = [2000, 2999];

/** Days of a year that depart from the week, in their order. */
export async function holidaysOf(ctx: Ctx, year: number): Promise<Holiday[]> {
  if (!may(ctx.actor, 'round:read')) refuse('FORBIDDEN');
  if (year < FIRST || year > LAST) {
    const params = { min: FIRST, max: LAST };
    refuse('INVALID_INPUT', {}, [{ field: 'year', code: 'NUMBER_OUT_OF_RANGE', params }]);
  }
  return ctx.transaction((tx) =>
    tx.em.find(
      Holiday,
      { date: { $gte: `${year}-01-01`, $lte: `${year}-12-31` } },
      { orderBy: { date: 'asc' } },
    ),
  );
}
