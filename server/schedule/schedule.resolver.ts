import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { SaveReportScheduleInput } from './schedule.input.js';
import { scheduleRead } from './schedule.read.js';
import { previewSchedule, saveSchedule } from './schedule.service.js';
import { PlannedRoundType, SchedulePage, ScheduleType } from './schedule.type.js';

@Authorized()
@Resolver()
export class ScheduleResolver {
  @Query(() => SchedulePage, { description: "The committee's year wheel." })
  reportSchedules(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ScheduleType>> {
    const sort = page.sort ?? { field: 'everyMonths' };
    return readPage(reader, scheduleRead, { ...page, sort }, info);
  }

  @Query(() => ScheduleType, { nullable: true, description: 'One entry of the wheel, or null.' })
  reportSchedule(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ScheduleType | null> {
    return readOne(reader, scheduleRead, id, info);
  }

  @Query(() => [PlannedRoundType], {
    description: 'What saving an entry would do to its rounds of the coming year.',
  })
  reportScheduleRounds(
    @Arg('input', () => SaveReportScheduleInput) input: SaveReportScheduleInput,
    @Ctx() { ctx }: RequestContext,
  ): Promise<PlannedRoundType[]> {
    return previewSchedule(ctx, input);
  }

  @Mutation(() => ScheduleType, {
    description: 'Puts an entry on the wheel or changes it; rounds that have not begun follow it.',
  })
  async saveReportSchedule(
    @Arg('input', () => SaveReportScheduleInput) input: SaveReportScheduleInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ScheduleType> {
    return readRequired(reader, scheduleRead, await saveSchedule(ctx, input), info);
  }
}
