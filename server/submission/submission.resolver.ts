import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../core/graphql/list.type.js';
import type { RequestContext } from '../core/graphql/request-context.js';
import { type Page, readOne, readPage, readRequired } from '../core/read/read.js';
import {
  ReturnSubmissionInput,
  SaveSubmissionInput,
  SubmissionFilter,
} from './submission.input.js';
import { submissionRead } from './submission.read.js';
import { prefillSubmission } from './prefill-submission.js';
import {
  acceptSubmission,
  exemptSubmission,
  handIn,
  noteOpened,
  returnSubmission,
  saveSubmission,
} from './submission.service.js';
import { SubmissionPage, SubmissionType } from './submission.type.js';

@Authorized()
@Resolver()
export class SubmissionResolver {
  @Query(() => SubmissionPage, {
    description: 'Submissions: of all organizations for the committee.',
  })
  submissions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SubmissionFilter, { nullable: true }) filter: SubmissionFilter | null,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SubmissionType>> {
    const sort = page.sort ?? { field: 'organization' };
    return readPage(reader, submissionRead, { ...page, sort, filter: { ...filter } }, info);
  }

  @Query(() => SubmissionType, { nullable: true, description: 'One submission, or null.' })
  submission(
    @Arg('id', () => ID) id: string,
    @Ctx() { reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType | null> {
    return readOne(reader, submissionRead, id, info);
  }

  @Mutation(() => SubmissionType, { description: 'Keeps what has been typed so far.' })
  async saveSubmission(
    @Arg('input', () => SaveSubmissionInput) input: SaveSubmissionInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> {
    await saveSubmission(ctx, input);
    return readRequired(reader, submissionRead, input.id, info);
  }

  @Mutation(() => SubmissionType, {
    description: 'Notes that somebody of the organization has looked at its report.',
  })
  async openSubmission(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> {
    await noteOpened(ctx, id);
    return readRequired(reader, submissionRead, id, info);
  }

  @Mutation(() => SubmissionType, {
    description: 'Fills empty figures from what is known already, marked until confirmed.',
  })
  async prefillSubmission(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> {
    await prefillSubmission(ctx, { id, version });
    return readRequired(reader, submissionRead, id, info);
  }

  @Mutation(() => SubmissionType, { description: 'Hands a submission in after its checks.' })
  async handInSubmission(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> {
    await handIn(ctx, { id, version });
    return readRequired(reader, submissionRead, id, info);
  }

  @Mutation(() => SubmissionType, {
    description: 'Sends a submission back with reasons at its fields.',
  })
  async returnSubmission(
    @Arg('input', () => ReturnSubmissionInput) input: ReturnSubmissionInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> {
    await returnSubmission(ctx, input);
    return readRequired(reader, submissionRead, input.id, info);
  }

  @Mutation(() => SubmissionType, { description: 'Accepts a submission and locks its figures.' })
  async acceptSubmission(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> {
    await acceptSubmission(ctx, { id });
    return readRequired(reader, submissionRead, id, info);
  }

  @Mutation(() => SubmissionType, {
    description: 'Frees an organization from the round for a reason.',
  })
  async exemptSubmission(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> {
    await exemptSubmission(ctx, { id, reason });
    return readRequired(reader, submissionRead, id, info);
  }
}
