import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { checkAuditLog, retryJob, settleJob } from './operations.service.js';
import { SettleJobInput } from './job-failure.type.js';
import { OperationsType } from './operations.type.js';
import { readOperations } from './read-operations.js';

@Authorized()
@Resolver()
export class OperationsResolver {
  @Query(() => OperationsType, { description: 'What keeps the product running.' })
  operations(@Ctx() { reader }: RequestContext): Promise<OperationsType> {
    return readOperations(reader);
  }

  @Mutation(() => OperationsType, { description: 'Has a job that failed tried again at once.' })
  async retryJob(
    @Arg('id', () => ID) id: string,
    @Ctx() { ctx, reader }: RequestContext,
  ): Promise<OperationsType> {
    await retryJob(ctx, { id });
    return readOperations(reader);
  }

  @Mutation(() => OperationsType, {
    description: 'Puts a job that failed away, with a reason: somebody saw to it otherwise.',
  })
  async settleJob(
    @Arg('input', () => SettleJobInput) input: SettleJobInput,
    @Ctx() { ctx, reader }: RequestContext,
  ): Promise<OperationsType> {
    await settleJob(ctx, input);
    return readOperations(reader);
  }

  @Mutation(() => OperationsType, { description: 'Has the audit log looked through now.' })
  async checkAuditLog(@Ctx() { ctx, reader }: RequestContext): Promise<OperationsType> {
    await checkAuditLog(ctx);
    return readOperations(reader);
  }
}
