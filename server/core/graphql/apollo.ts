import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Charge } from '../gate/charge.js';
import type { Log } from '../process/log.js';
import { charging } from './charging.js';
import { consoleOnly, introspectionForApps } from './known-operations.js';
import { compiledExecution } from './executor.js';
import { limits, withinLimits, withinPages } from './limits.js';
import { maskError, type Translate } from './mask-error.js';
import type { RequestContext } from './request-context.js';

interface ApolloParts {
  schema: GraphQLSchema;
  app: FastifyInstance;
  /** On: for whoever asks. Off: for partner apps alone. */
  introspection: boolean;
  /** Books of the partner apps. */
  charge?: Charge;
  /** Hashes of the documents that people may run; without it they may run any. */
  operations?: ReadonlySet<string> | undefined;
  translate: Translate;
  log: Log;
}

/** Masks what leaves; formatError alone does not know whose request it was. */
function masking({ translate, log }: ApolloParts): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, contextValue, errors }) => {
        if (response.body.kind === 'single' && response.body.singleResult.errors) {
          const raw = errors ?? response.body.singleResult.errors;
          response.body.singleResult.errors = raw.map((error) =>
            maskError(error, contextValue, translate, log),
          );
        }
      },
    }),
  };
}

/** The GraphQL server: compiled execution, bounded, charged to partner apps, and masked. */
export function createApollo(parts: ApolloParts): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: compiledExecution(parts.schema),
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    maxRecursiveSelections: limits.selections,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: [withinLimits],
    validationOptions: { maxErrors: limits.errors },
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(parts.app),
      ...(parts.operations ? [consoleOnly(parts.operations)] : []),
      ...(parts.introspection ? [] : [introspectionForApps()]),
      withinPages(parts.schema),
      ...(parts.charge ? [charging(parts.schema, parts.charge)] : []),
      masking(parts),
    ],
  });
}
