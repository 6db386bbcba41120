import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { assessmentRoundRead } from './assessment-round.read.js';
import {
  cancelAssessmentRound,
  changeAssessmentRound,
  closeAssessmentRound,
  openAssessmentRound,
  planAssessmentRound,
} from './assessment-round.service.js';
import {
  AssessmentRoundFilter,
  AssessmentRoundPage,
  AssessmentRoundType,
  ChangeAssessmentRoundInput,
  PlanAssessmentRoundInput,
} from './assessment-round.type.js';

@Authorized()
@Resolver()
export class AssessmentRoundResolver {
  @Query(() => AssessmentRoundPage, { description: 'Rounds of self-assessment, the newest first.' })
  assessmentRounds(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssessmentRoundFilter, { nullable: true })
    filter: AssessmentRoundFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AssessmentRoundType>> {
    const sort = page.sort ?? { field: 'dueAt', descending: true };
    return readPage(reader, assessmentRoundRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => AssessmentRoundType, { nullable: true, description: 'One round, or null.' })
  assessmentRound(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentRoundType | null> {
    return readOne(reader, assessmentRoundRead, id, info);
  }

  @Mutation(() => AssessmentRoundType, { description: 'Plans a round as a draft.' })
  async planAssessmentRound(
    @Arg('input', () => PlanAssessmentRoundInput) input: PlanAssessmentRoundInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentRoundType> {
    return readRequired(reader, assessmentRoundRead, await planAssessmentRound(ctx, input), info);
  }

  @Mutation(() => AssessmentRoundType, { description: 'Changes a draft of a round.' })
  async changeAssessmentRound(
    @Arg('input', () => ChangeAssessmentRoundInput) input: ChangeAssessmentRoundInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentRoundType> {
    await changeAssessmentRound(ctx, input);
    return readRequired(reader, assessmentRoundRead, input.id, info);
  }

  @Mutation(() => AssessmentRoundType, {
    description: 'Opens a round: each organization asked has its self-assessment from now on.',
  })
  async openAssessmentRound(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentRoundType> {
    await openAssessmentRound(ctx, { id });
    return readRequired(reader, assessmentRoundRead, id, info);
  }

  @Mutation(() => AssessmentRoundType, { description: 'Ends the hand-in before its due instant.' })
  async closeAssessmentRound(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentRoundType> {
    await closeAssessmentRound(ctx, { id, reason });
    return readRequired(reader, assessmentRoundRead, id, info);
  }

  @Mutation(() => AssessmentRoundType, { description: 'Takes a round back, for a reason.' })
  async cancelAssessmentRound(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentRoundType> {
    await cancelAssessmentRound(ctx, { id, reason });
    return readRequired(reader, assessmentRoundRead, id, info);
  }
}
