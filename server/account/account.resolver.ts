import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../core/graphql/request-context.js';
import { refuse } from '../core/refusal.js';
import type { OwnSession } from '../core/sign-in/own-sessions.js';
import { Me } from '../membership/membership.type.js';
import { Language, OwnSessionType } from './account.type.js';

/** What `me` tells of the account. */
@Resolver(() => Me)
export class OwnLanguageResolver {
  @FieldResolver(() => Language, {
    description: 'Language of the console, and of mails that are no documents.',
  })
  async language(@Ctx() { visitor }: RequestContext): Promise<Language> {
    return visitor.language?.read() ?? Language.vi;
  }
}

@Authorized()
@Resolver()
export class AccountResolver {
  @Query(() => [OwnSessionType], {
    description: 'Browsers in which the person is signed in, the last used first.',
  })
  mySessions(@Ctx() { sessions }: RequestContext): Promise<OwnSession[]> {
    return sessions?.list() ?? refuse('UNAUTHENTICATED');
  }

  @Mutation(() => [OwnSessionType], {
    description: 'Ends one of the own sessions at once. Says which are left.',
  })
  async endMySession(
    @Arg('id', () => ID) id: string,
    @Ctx() { sessions }: RequestContext,
  ): Promise<OwnSession[]> {
    if (!sessions) refuse('UNAUTHENTICATED');
    if (!(await sessions.end(id))) refuse('NOT_FOUND');
    return sessions.list();
  }

  @Mutation(() => [OwnSessionType], {
    description: 'Ends all own sessions but the one that asks. Says which are left.',
  })
  async endMyOtherSessions(@Ctx() { sessions }: RequestContext): Promise<OwnSession[]> {
    if (!sessions) refuse('UNAUTHENTICATED');
    await sessions.endOthers();
    return sessions.list();
  }

  @Mutation(() => Language, {
    description: 'Chooses the language of the console and of mails that are no documents.',
  })
  chooseLanguage(
    @Arg('language', () => Language) language: Language,
    @Ctx() { visitor }: RequestContext,
  ): Promise<Language> {
    return visitor.language?.choose(language) ?? refuse('UNAUTHENTICATED');
  }
}
