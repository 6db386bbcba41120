import type { GatewayInterface } from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

/** A compiled operation, as far as it is used here. */
interface Runnable {
  query: (root: undefined, context: unknown, variables: object) => Promise<ExecutionResult>;
}

function isRunnable(compiled: object): compiled is Runnable {
  return 'query' in compiled;
}

/**
 * Faults of variables that are told of; a caller who sends a thousand wrong ones learns of these.
 */
const MOST_FAULTS = 10;

/**
 * Variables by the letter of the specification: the compiler on its own passes over default values
 * inside input objects, and its faults carry no code.
 */
function coerce(schema: GraphQLSchema, document: DocumentNode, name: string | null, given: object) {
  const definitions = getOperationAST(document, name)?.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(
    schema,
    definitions,
    { ...given },
    { maxErrors: MOST_FAULTS },
  );
  const faults = errors?.map(
    ({ message, nodes }) =>
      new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } }),
  );
  return { variables: coerced ?? {}, faults };
}

/** Compiled operations kept; an operation beyond that is compiled again when it comes back. */
const KEPT = 500;

/**
 * Runs operations compiled once instead of walking the tree on every request. Apollo takes an
 * executor only from a gateway, so this is one: it serves our own schema.
 */
export function compiledExecution(schema: GraphQLSchema): GatewayInterface {
  const compiled = new LRUCache<string, Runnable>({ max: KEPT });

  function compile(hash: string, document: Parameters<typeof compileQuery>[1], name?: string) {
    const key = `${hash}:${name ?? ''}`;
    const known = compiled.get(key);
    if (known) return known;
    const query = compileQuery(schema, document, name);
    if (isRunnable(query)) compiled.set(key, query);
    return query;
  }

  return {
    load: async () => ({
      executor: async ({ document, request, operationName, queryHash, context }) => {
        const query = compile(queryHash, document, operationName ?? undefined);
        const { variables, faults } = coerce(
          schema,
          document,
          operationName,
          request.variables ?? {},
        );
        if (faults) return { errors: faults };
        // What the compiler does not take (a directive of the future) is walked as ever.
        if (!isRunnable(query)) {
          return execute({
            schema,
            document,
            variableValues: request.variables,
            operationName,
            contextValue: context,
          });
        }
        return query.query(undefined, context, variables);
      },
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => compiled.clear(),
  };
}
