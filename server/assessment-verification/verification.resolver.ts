import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import {
  AssessmentVerificationFilter,
  NameVerifiersInput,
  ProposeVerifiersInput,
  SaveVerifiedAnswerInput,
} from './verification.input.js';
import { verificationRead } from './verification.read.js';
import { claimAssessment, returnAssessment, verifyAssessment } from './verification.service.js';
import {
  AssessmentVerificationPage,
  AssessmentVerificationType,
  AssessmentVerifierType,
  ProposedVerifierType,
} from './verification.type.js';
import { acceptUnopened, saveVerifiedAnswer } from './verified-answer.service.js';
import { nameVerifiers, proposeVerifiers, verifiersFor } from './verifiers.service.js';

@Authorized()
@Resolver()
export class AssessmentVerificationResolver {
  @Query(() => AssessmentVerificationPage, {
    description: 'Self-assessments with what was found of them, as far as the reader may see.',
  })
  assessmentVerifications(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AssessmentVerificationFilter, { nullable: true })
    filter: AssessmentVerificationFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AssessmentVerificationType>> {
    const sort = page.sort ?? { field: 'organization' };
    return readPage(reader, verificationRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => AssessmentVerificationType, { nullable: true, description: 'One, or null.' })
  assessmentVerification(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType | null> {
    return readOne(reader, verificationRead, id, info);
  }

  @Query(() => [AssessmentVerifierType], { description: 'Whoever may be named in a round.' })
  assessmentVerifiers(
    @Arg('roundId', () => ID) roundId: string,
    @Ctx() { ctx }: RequestContext,
  ): Promise<AssessmentVerifierType[]> {
    return verifiersFor(ctx, { roundId });
  }

  @Query(() => [ProposedVerifierType], {
    description: 'Shares the self-assessments of a round out evenly; nothing is written.',
  })
  proposedVerifiers(
    @Arg('input', () => ProposeVerifiersInput) input: ProposeVerifiersInput,
    @Ctx() { ctx }: RequestContext,
  ): Promise<ProposedVerifierType[]> {
    return proposeVerifiers(ctx, input);
  }

  @Mutation(() => Int, { description: 'Names verifiers. Says how many were changed.' })
  nameVerifiers(
    @Arg('input', () => NameVerifiersInput) input: NameVerifiersInput,
    @Ctx() { ctx }: RequestContext,
  ): Promise<number> {
    return nameVerifiers(ctx, input);
  }

  @Mutation(() => AssessmentVerificationType, { description: 'Takes a self-assessment up.' })
  async claimAssessment(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    await claimAssessment(ctx, { id });
    return readRequired(reader, verificationRead, id, info);
  }

  @Mutation(() => AssessmentVerificationType, {
    description: 'Keeps what was made of one criterion as it is typed.',
  })
  async saveVerifiedAnswer(
    @Arg('input', () => SaveVerifiedAnswerInput) input: SaveVerifiedAnswerInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    await saveVerifiedAnswer(ctx, input);
    return readRequired(reader, verificationRead, input.assessmentId, info);
  }

  @Mutation(() => AssessmentVerificationType, {
    description: 'Takes over what was claimed wherever nothing was judged yet.',
  })
  async acceptUnopenedAssessment(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    await acceptUnopened(ctx, { id });
    return readRequired(reader, verificationRead, id, info);
  }

  @Mutation(() => AssessmentVerificationType, {
    description: 'Sends a self-assessment back with the reasons at its criteria.',
  })
  async returnAssessment(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    await returnAssessment(ctx, { id, reason });
    return readRequired(reader, verificationRead, id, info);
  }

  @Mutation(() => AssessmentVerificationType, { description: 'Concludes a verification.' })
  async verifyAssessment(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssessmentVerificationType> {
    await verifyAssessment(ctx, { id });
    return readRequired(reader, verificationRead, id, info);
  }
}
