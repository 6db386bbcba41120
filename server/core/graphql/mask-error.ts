import { RowLevelSecurityViolationException } from '@mikro-orm/core';
import { type GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AuthenticationError, AuthorizationError } from 'type-graphql';
import type { FieldFault } from '../../../schema/core/field-fault.js';
import type { Actor } from '../actor.js';
import type { Language } from '../language.js';
import type { Log } from '../process/log.js';
import { Refusal } from '../refusal.js';

/** Sentences of the codes, by language. */
export type Translate = (
  language: Language,
  code: string,
  params: Record<string, string | number>,
) => string;

/** Whose operation it was. */
interface Asked {
  requestId: string;
  language: Language;
  reader?: { actor: Actor | null };
}

interface Shown {
  code: string;
  params?: Record<string, string | number>;
  fields?: FieldFault[];
}

/** Codes of the GraphQL layer itself that a caller may know. */
const protocol = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

function originOf(error: unknown): unknown {
  let origin = error as { originalError?: unknown };
  while (origin?.originalError) origin = origin.originalError;
  return origin;
}

/** What the database answers when a statement took too long and was stopped. */
const OUT_OF_TIME = '57014';

/** What the database answers to a role that reads past its grants. */
const DENIED = '42501';

/** A partner app asked for what no read model guards: the database did. */
function isUnshared(origin: unknown, { reader }: Asked): boolean {
  return reader?.actor?.app !== undefined && (origin as { code?: unknown } | null)?.code === DENIED;
}

function shownFor(origin: unknown, code: unknown): Shown | null {
  if (origin instanceof Refusal) return origin;
  if (origin instanceof AuthenticationError || origin instanceof AuthorizationError) {
    return { code: 'UNAUTHENTICATED' };
  }
  if (origin instanceof RowLevelSecurityViolationException) return { code: 'NOT_FOUND' };
  if ((origin as { code?: unknown } | null)?.code === OUT_OF_TIME) return { code: 'TIMED_OUT' };
  if (typeof code !== 'string') return null;
  // A hash of a query that the server has not seen; it keeps none.
  if (code.startsWith('PERSISTED_QUERY_')) return { code: 'BAD_REQUEST' };
  return protocol.has(code) ? { code } : null;
}

/**
 * Turns any error into what a caller may see: a known code in the reader's language, or INTERNAL
 * with an id.
 */
export function maskError(
  error: unknown,
  request: Asked,
  translate: Translate,
  log: Log,
): GraphQLFormattedError {
  const { path, extensions } = error as GraphQLError;
  const origin = originOf(error);
  const shown = isUnshared(origin, request)
    ? { code: 'FIELD_NOT_SHARED', params: { path: path?.join('.') ?? '' } }
    : (shownFor(origin, extensions?.code) ?? { code: 'INTERNAL' });
  const { requestId, language } = request;
  if (shown.code === 'TIMED_OUT') log.warn({ requestId, path, err: origin }, 'out of time');
  if (shown.code === 'INTERNAL') log.error({ requestId, path, err: origin }, 'operation failed');
  if (origin instanceof RowLevelSecurityViolationException) {
    log.warn({ requestId, path }, 'row security refused a write');
  }
  const say = (code: string, params: Record<string, string | number> = {}) =>
    translate(language, code, { requestId, ...params });
  return {
    message: say(shown.code, shown.params),
    ...(path ? { path } : {}),
    extensions: {
      code: shown.code,
      params: shown.params ?? {},
      fields: (shown.fields ?? []).map((fault) => ({
        ...fault,
        message: say(fault.code, fault.params),
      })),
      requestId,
    },
  };
}
