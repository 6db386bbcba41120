import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Chased, chaseRound } from './chase.service.js';
import { previewQuickFigures } from './preview-figures.service.js';
import { ChaseReportType, QuickFiguresPreviewType } from './reminder.type.js';

function counted(chased: Chased[], outcome: Chased['outcome']): number {
  return chased.filter((each) => each.outcome === outcome).length;
}

@Authorized()
@Resolver()
export class ReminderResolver {
  @Query(() => QuickFiguresPreviewType, {
    description: 'What the standing committee would be told of a round now, and when it will be.',
  })
  quickFiguresPreview(
    @Arg('roundId', () => ID) roundId: string,
    @Ctx() { ctx, language }: RequestContext,
  ): Promise<QuickFiguresPreviewType> {
    return previewQuickFigures(ctx, { roundId, language });
  }

  @Mutation(() => ChaseReportType, {
    description:
      'Mails organizations that owe a report, each at most once a day; all of a round, or named ones.',
  })
  async chaseRound(
    @Arg('roundId', () => ID) roundId: string,
    @Arg('submissionIds', () => [ID], { nullable: true }) submissionIds: string[] | null,
    @Ctx() { ctx }: RequestContext,
  ): Promise<ChaseReportType> {
    const chased = await chaseRound(ctx, { roundId, submissionIds });
    return {
      chased: counted(chased, 'CHASED'),
      alreadyToday: counted(chased, 'ALREADY_TODAY'),
      withoutContact: counted(chased, 'NO_CONTACT'),
      outcomes: submissionIds ? chased : [],
    };
  }
}
