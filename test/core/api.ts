import type { ApolloServer } from '@apollo/server';
import fastify from 'fastify';
import type { Actor } from '../../server/core/actor.js';
import { createContext, type Ctx } from '../../server/core/context.js';
import { createApollo } from '../../server/core/graphql/apollo.js';
import type { RequestContext } from '../../server/core/graphql/request-context.js';
import { createSchema } from '../../server/core/graphql/schema.js';
import { ownSessions } from '../../server/core/sign-in/own-sessions.js';
import { createLog } from '../../server/core/process/log.js';
import { secretBoxOf } from '../../server/core/process/secret-box.js';
import { lazyRead, sessionOf } from '../../server/core/tenancy.js';
import { translate } from '../../server/messages/translate.js';
import { visitorOf } from '../../server/core/sign-in/visitor.js';
import { resolvers } from '../../server/resolvers.js';
import { database } from './database.js';

/** What a GraphQL operation answered. */
export interface Reply<T = Record<string, never>> {
  data?: T | null;
  errors?: {
    message: string;
    extensions: { code: string; fields: { field: string; code: string }[]; requestId: string };
  }[];
}

let apollo: ApolloServer<RequestContext> | undefined;

async function server() {
  if (apollo) return apollo;
  apollo = createApollo({
    schema: createSchema(resolvers),
    app: fastify(),
    introspection: true,
    translate,
    log: createLog({ LOG_LEVEL: 'error' }, 'test'),
  });
  await apollo.start();
  return apollo;
}

afterAll(async () => {
  await apollo?.stop();
  apollo = undefined;
});

/** Somebody acting in a test: asks GraphQL as they would, or calls a use case with `ctx`. */
export interface TestPerson {
  personId: string;
  membershipId: string;
  fullName: string;
  email: string;
  actor: Actor;
  ctx: Ctx;
  ask: <T = Record<string, never>>(query: string, variables?: object) => Promise<Reply<T>>;
}

/** Password that `confirmPassword` takes for right in tests. */
export const RIGHT_PASSWORD = 'right-password';

interface Named {
  actor: Actor;
  fullName: string;
  email: string;
  now?: () => Date;
}

/** Makes somebody who can act. */
export async function personActing({ actor, fullName, email, now }: Named): Promise<TestPerson> {
  const { server: orm, signIn, env } = await database();
  const ctx = createContext({
    orm,
    actor,
    requestId: 'test',
    secrets: secretBoxOf(env.ENCRYPTION_KEYS),
    ...(now ? { now } : {}),
    confirmPassword: async (password) => password === RIGHT_PASSWORD,
  });
  const person = {
    id: actor.personId ?? '',
    fullName,
    email,
    hasSecondFactor: true,
    sessionId: '',
  };
  const sessions = ownSessions((await database()).signIn, person, async () => undefined);
  const acting = {
    id: actor.membershipId ?? '',
    role: actor.role,
    title: actor.title,
    committeeId: actor.committeeId,
    committeeName: 'Test',
    organizationId: actor.organizationId,
    organizationName: null,
    isNarrowed: actor.isNarrowed ?? false,
    needsSecondFactor: false,
  };
  return {
    personId: person.id,
    membershipId: acting.id,
    fullName,
    email,
    actor,
    ctx,
    ask: async (query, variables = {}) => {
      const reading = lazyRead(orm, sessionOf(actor));
      try {
        const contextValue: RequestContext = {
          requestId: 'test',
          language: 'vi',
          person,
          sessions,
          memberships: [acting],
          acting,
          support: null,
          ctx,
          visitor: visitorOf({ orm, signIn, person, address: email, requestId: 'test' }),
          reader: { actor, ...reading },
        };
        const { body } = await (
          await server()
        ).executeOperation(
          { query, variables: variables as Record<string, unknown> },
          { contextValue },
        );
        if (body.kind !== 'single') throw new Error('one answer is expected');
        return JSON.parse(JSON.stringify(body.singleResult)) as never;
      } finally {
        await reading.close();
      }
    },
  };
}
