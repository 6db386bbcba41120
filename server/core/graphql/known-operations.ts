import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, visit } from 'graphql';
import { Refusal } from '../refusal.js';
import type { RequestContext } from './request-context.js';

/** The name under which a document of the console is registered. */
export function documentHash(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

/**
 * Runs for people nothing but what the console was built with. Partner apps ask freely, within
 * their limits.
 */
export function consoleOnly(hashes: ReadonlySet<string>): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, contextValue }) => {
        if (contextValue.app || hashes.has(documentHash(source))) return;
        const originalError = new Refusal('OPERATION_NOT_REGISTERED');
        throw new GraphQLError('The operation is not registered.', {
          originalError,
          extensions: { http: { status: 400 } },
        });
      },
    }),
  };
}

/** Tells the schema to partner apps, whose developers need it, and to nobody else. */
export function introspectionForApps(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, contextValue }) => {
        if (contextValue.app) return;
        visit(document, {
          Field: ({ name: { value } }) => {
            if (value !== '__schema' && value !== '__type') return;
            throw new GraphQLError('Introspection is not allowed.', {
              extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
            });
          },
        });
      },
    }),
  };
}
