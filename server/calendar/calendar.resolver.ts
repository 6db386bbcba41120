import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { holidaysOf } from './calendar.service.js';
import { HolidayType } from './calendar.type.js';

@Authorized()
@Resolver()
export class CalendarResolver {
  @Query(() => [HolidayType], {
    description: 'Days off of a year, and weekend days worked in exchange, in their order.',
  })
  holidays(
    @Arg('year', () => Int) year: number,
    @Ctx() { ctx }: RequestContext,
  ): Promise<HolidayType[]> {
    return holidaysOf(ctx, year);
  }
}
