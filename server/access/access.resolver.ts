import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { explain } from './access.service.js';
import { AccessExplanationType, AskAccessInput } from './access.type.js';

@Authorized()
@Resolver()
export class AccessResolver {
  @Query(() => AccessExplanationType, {
    description:
      'Why a membership reads a record, or does not: for administrators of the committee about everybody, for everybody about themselves.',
  })
  accessExplanation(
    @Arg('input', () => AskAccessInput) input: AskAccessInput,
    @Ctx() { ctx }: RequestContext,
  ): Promise<AccessExplanationType> {
    return explain(ctx, input);
  }
}
