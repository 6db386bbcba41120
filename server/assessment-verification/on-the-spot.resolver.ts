import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { readRequired } from '../core/read/read.js';
import { appealAssessment, resolveAppeal } from './appeal.service.js';
import { removeFieldPhoto } from './visit/field-photo.service.js';
import { finishFieldVisit, saveFieldFinding, saveFieldVisit } from './visit/field-visit.service.js';
import {
  ContestInput,
  ResolveAssessmentAppealInput,
  SaveFieldFindingInput,
  SaveFieldVisitInput,
} from './verification.input.js';
import { verificationRead } from './verification.read.js';
import { AssessmentVerificationType } from './verification.type.js';

/** What comes beside the papers: visits, and appeals. */
@Authorized()
@Resolver()
export class OnTheSpotResolver {
  @Mutation(() => AssessmentVerificationType, { description: 'Keeps what is said of a visit.' })
  async saveFieldVisit(
    @Arg('input', () => SaveFieldVisitInput) input: SaveFieldVisitInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    await saveFieldVisit(ctx, input);
    return readRequired(reader, verificationRead, input.assessmentId, info);
  }

  @Mutation(() => AssessmentVerificationType, { description: 'Keeps a line of the checklist.' })
  async saveFieldFinding(
    @Arg('input', () => SaveFieldFindingInput) input: SaveFieldFindingInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    await saveFieldFinding(ctx, input);
    return readRequired(reader, verificationRead, input.assessmentId, info);
  }

  @Mutation(() => AssessmentVerificationType, {
    description: 'Takes a photograph out of a visit that is not finished.',
  })
  async removeFieldPhoto(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    return readRequired(reader, verificationRead, await removeFieldPhoto(ctx, { id }), info);
  }

  @Mutation(() => AssessmentVerificationType, {
    description: 'Finishes a visit, or takes it up again.',
  })
  async finishFieldVisit(
    @Arg('assessmentId', () => ID) assessmentId: string,
    @Arg('finished', () => Boolean) finished: boolean,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    await finishFieldVisit(ctx, { assessmentId, finished });
    return readRequired(reader, verificationRead, assessmentId, info);
  }

  @Mutation(() => AssessmentVerificationType, { description: 'Contests what was verified.' })
  async appealAssessment(
    @Arg('id', () => ID) id: string,
    @Arg('points', () => [ContestInput]) points: ContestInput[],
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    await appealAssessment(ctx, { id, points });
    return readRequired(reader, verificationRead, id, info);
  }

  @Mutation(() => AssessmentVerificationType, { description: 'Resolves an appeal, with a reason.' })
  async resolveAssessmentAppeal(
    @Arg('input', () => ResolveAssessmentAppealInput) input: ResolveAssessmentAppealInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    await resolveAppeal(ctx, input);
    return readRequired(reader, verificationRead, input.id, info);
  }
}
