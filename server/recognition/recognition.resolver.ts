import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { assessmentRoundRead } from '../assessment-round/assessment-round.read.js';
import { AssessmentRoundType } from '../assessment-round/assessment-round.type.js';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import { handToCouncil, proposeRecognition } from './council.service.js';
import { archiveAssessmentRound, decideRecognition } from './decision.service.js';
import { recognitionDecisionRead, recognitionRead } from './recognition.read.js';
import {
  CultureRecognitionFilter,
  ProposeRecognitionInput,
  RecognitionDecisionFilter,
  RevokeRecognitionInput,
} from './recognition.input.js';
import {
  CultureRecognitionPage,
  CultureRecognitionType,
  RecognitionDecisionPage,
  RecognitionDecisionType,
} from './recognition.type.js';
import { revokeRecognition } from './revocation.service.js';

@Authorized()
@Resolver()
export class RecognitionResolver {
  @Query(() => CultureRecognitionPage, {
    description:
      'What is proposed or decided about organizations; they see their own when it is decided.',
  })
  cultureRecognitions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CultureRecognitionFilter, { nullable: true })
    filter: CultureRecognitionFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CultureRecognitionType>> {
    const sort = page.sort ?? { field: 'organization' };
    return readPage(reader, recognitionRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => CultureRecognitionType, { nullable: true, description: 'One of them, or null.' })
  cultureRecognition(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CultureRecognitionType | null> {
    return readOne(reader, recognitionRead, id, info);
  }

  @Query(() => RecognitionDecisionPage, { description: 'Decisions, the newest first.' })
  recognitionDecisions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RecognitionDecisionFilter, { nullable: true })
    filter: RecognitionDecisionFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RecognitionDecisionType>> {
    const sort = page.sort ?? { field: 'createdAt', descending: true };
    const asked = { ...page, sort, filter: { ...filter } };
    return readPage(reader, recognitionDecisionRead, asked, info);
  }

  @Query(() => RecognitionDecisionType, { nullable: true, description: 'One of them, or null.' })
  recognitionDecision(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecognitionDecisionType | null> {
    return readOne(reader, recognitionDecisionRead, id, info);
  }

  @Mutation(() => RecognitionDecisionType, {
    description:
      'Hands the list of a round to the council: everybody verified is proposed by the rule.',
  })
  async handToCouncil(
    @Arg('roundId', () => ID) roundId: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecognitionDecisionType> {
    const id = await handToCouncil(ctx, { roundId });
    return readRequired(reader, recognitionDecisionRead, id, info);
  }

  @Mutation(() => CultureRecognitionType, {
    description: 'Proposes otherwise than the rule says, with a reason, or words a refusal.',
  })
  async proposeRecognition(
    @Arg('input', () => ProposeRecognitionInput) input: ProposeRecognitionInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CultureRecognitionType> {
    await proposeRecognition(ctx, input);
    return readRequired(reader, recognitionRead, input.id, info);
  }

  @Mutation(() => RecognitionDecisionType, {
    description:
      'Decides on a list: numbered, dated and signed at once, by nobody who proposed any of it.',
  })
  async decideRecognition(
    @Arg('id', () => ID) id: string,
    @Arg('password', () => String) password: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecognitionDecisionType> {
    await decideRecognition(ctx, { id, password });
    return readRequired(reader, recognitionDecisionRead, id, info);
  }

  @Mutation(() => CultureRecognitionType, {
    description: 'Takes a recognition back by a decision of its own, for a reason.',
  })
  async revokeRecognition(
    @Arg('input', () => RevokeRecognitionInput) input: RevokeRecognitionInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CultureRecognitionType> {
    await revokeRecognition(ctx, input);
    return readRequired(reader, recognitionRead, input.id, info);
  }

  @Mutation(() => AssessmentRoundType, { description: 'Puts a decided round away for good.' })
  async archiveAssessmentRound(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentRoundType> {
    await archiveAssessmentRound(ctx, { id });
    return readRequired(reader, assessmentRoundRead, id, info);
  }
}
