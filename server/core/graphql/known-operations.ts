import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { BREAK, type DocumentNode, GraphQLError, visit } from 'graphql';
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
      didResolveOperation: async ({ queryHash, contextValue }) => {
        if (contextValue.app || hashes.has(queryHash)) return;
        const originalError = new Refusal('OPERATION_NOT_REGISTERED');
        throw new GraphQLError('The operation is not registered.', {
          originalError,
          extensions: { http: { status: 400 } },
        });
      },
    }),
  };
}

/** What was found of documents, which are parsed once and kept. */
const asking = new WeakMap<DocumentNode, boolean>();

function asksForSchema(document: DocumentNode): boolean {
  const known = asking.get(document);
  if (known !== undefined) return known;
  let found = false;
  visit(document, {
    Field: ({ name: { value } }) => {
      if (value !== '__schema' && value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  asking.set(document, found);
  return found;
}

/** Tells the schema to partner apps, whose developers need it, and to nobody else. */
export function introspectionForApps(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, contextValue }) => {
        if (contextValue.app || !asksForSchema(document)) return;
        throw new GraphQLError('Introspection is not allowed.', {
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
        });
      },
    }),
  };
}
