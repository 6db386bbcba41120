import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Arg, Authorized, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../core/graphql/request-context.js';
import { readRequired } from '../../core/read/read.js';
import { submissionRead } from '../submission.read.js';
import { SubmissionType } from '../submission.type.js';
import { extendReopening, reopenSubmission, withdrawReopening } from './reopening.service.js';
import { ReopenSubmissionInput } from './reopening.type.js';

@Authorized()
@Resolver()
export class ReopeningResolver {
  @Mutation(() => SubmissionType, {
    description:
      'Lets one organization correct what was accepted, or hand in what the lock kept out.',
  })
  async reopenSubmission(
    @Arg('input', () => ReopenSubmissionInput) input: ReopenSubmissionInput,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> {
    await reopenSubmission(ctx, input);
    return readRequired(reader, submissionRead, input.submissionId, info);
  }

  @Mutation(() => SubmissionType, { description: 'Gives a reopening more time, or less.' })
  async extendReopening(
    @Arg('id', () => ID) id: string,
    @Arg('until', () => GraphQLDateTimeISO) until: Date,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> {
    const submissionId = await extendReopening(ctx, { id, until });
    return readRequired(reader, submissionRead, submissionId, info);
  }

  @Mutation(() => SubmissionType, {
    description: 'Takes a reopening back: what was typed and not handed in is undone.',
  })
  async withdrawReopening(
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() { ctx, reader }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionType> {
    const submissionId = await withdrawReopening(ctx, { id, reason });
    return readRequired(reader, submissionRead, submissionId, info);
  }
}
