import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { detachEvidence, saveAnswer, shareOutCriteria, attachEvidence } from './answer.service.js';
import { answerRead, selfAssessmentRead } from './self-assessment.read.js';
import { prefillAssessment } from './prefill-assessment.js';
import { submitAssessment } from './self-assessment.service.js';
import {
  AssessmentAnswerType,
  EvidenceAtAnswerInput,
  SaveAnswerInput,
  SelfAssessmentFilter,
  SelfAssessmentPage,
  SelfAssessmentType,
  ShareOutCriteriaInput,
} from './self-assessment.type.js';

@Authorized()
@Resolver()
export class SelfAssessmentResolver {
  @Query(() => SelfAssessmentPage, { description: 'Self-assessments that the reader may see.' })
  selfAssessments(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SelfAssessmentFilter, { nullable: true })
    filter: SelfAssessmentFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SelfAssessmentType>> {
    const sort = page.sort ?? { field: 'organization' };
    return readPage(reader, selfAssessmentRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => SelfAssessmentType, { nullable: true, description: 'One of them, or null.' })
  selfAssessment(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SelfAssessmentType | null> {
    return readOne(reader, selfAssessmentRead, id, info);
  }

  @Mutation(() => AssessmentAnswerType, { description: 'Keeps one answer as it is typed.' })
  async saveAnswer(
    @Arg('input', () => SaveAnswerInput) input: SaveAnswerInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentAnswerType> {
    return readRequired(reader, answerRead, await saveAnswer(ctx, input), info);
  }

  @Mutation(() => AssessmentAnswerType, { description: 'Has evidence stand at an answer.' })
  async attachEvidence(
    @Arg('input', () => EvidenceAtAnswerInput) input: EvidenceAtAnswerInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentAnswerType> {
    return readRequired(reader, answerRead, await attachEvidence(ctx, input), info);
  }

  @Mutation(() => AssessmentAnswerType, {
    description: 'Takes evidence away from an answer; it stays in the store.',
  })
  async detachEvidence(
    @Arg('input', () => EvidenceAtAnswerInput) input: EvidenceAtAnswerInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentAnswerType> {
    return readRequired(reader, answerRead, await detachEvidence(ctx, input), info);
  }

  @Mutation(() => SelfAssessmentType, { description: 'Gives criteria to an officer.' })
  async shareOutCriteria(
    @Arg('input', () => ShareOutCriteriaInput) input: ShareOutCriteriaInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SelfAssessmentType> {
    await shareOutCriteria(ctx, input);
    return readRequired(reader, selfAssessmentRead, input.assessmentId, info);
  }

  @Mutation(() => SelfAssessmentType, {
    description: 'Fills empty answers from the last report and the last round, to be confirmed.',
  })
  async prefillAssessment(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SelfAssessmentType> {
    await prefillAssessment(ctx, { id });
    return readRequired(reader, selfAssessmentRead, id, info);
  }

  @Mutation(() => SelfAssessmentType, { description: 'Hands a self-assessment in.' })
  async submitAssessment(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SelfAssessmentType> {
    await submitAssessment(ctx, { id, version });
    return readRequired(reader, selfAssessmentRead, id, info);
  }
}
