/**
 * The one way to the server's GraphQL endpoint. A request that meets an ended session waits until
 * the person has signed in again and is then made once more, so that nothing on the page is lost.
 */
import type { FieldFault } from '../../schema/core/field-fault.js';
import { actingId } from './session/acting-id.js';
import { supportId } from './session/support-id.js';
import { language } from './language/language.js';
import { signedInAgain } from './session/session.js';

/** A fault at one field with its sentence in the reader's language. */
export interface ApiFieldFault extends FieldFault {
  message: string;
}

/** What a refusal's sentence was made of, and where it belongs. */
interface RefusalDetails {
  params?: Record<string, string | number> | undefined;
  fields?: ApiFieldFault[] | undefined;
  /** To be told to support. */
  requestId?: string | undefined;
}

/** What the server says no with. */
export class ApiError extends Error {
  readonly params: Record<string, string | number>;
  readonly fields: ApiFieldFault[];
  readonly requestId: string | undefined;

  constructor(
    /** Stable code; NETWORK when the server was not reached. */
    readonly code: string,
    message: string,
    { params = {}, fields = [], requestId }: RefusalDetails = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.params = params;
    this.fields = fields;
    this.requestId = requestId;
  }
}

interface GraphqlFault {
  message: string;
  extensions?: RefusalDetails & { code?: string };
}

interface GraphqlReply<T> {
  data?: T | null;
  errors?: GraphqlFault[];
}

function headers(): Record<string, string> {
  const membership = actingId();
  const support = supportId();
  return {
    'Content-Type': 'application/json',
    'Accept-Language': language(),
    ...(membership ? { 'X-Membership-Id': membership } : {}),
    ...(support ? { 'X-Support-Id': support } : {}),
  };
}

/** The server gives up after as long, in milliseconds. */
const PATIENCE = 30_000;

async function send<T>(document: string, variables: object, signal?: AbortSignal) {
  const reply = await fetch('/graphql', {
    method: 'POST',
    headers: headers(),
    body: JSON.stringify({ query: document, variables }),
    signal: AbortSignal.any([...(signal ? [signal] : []), AbortSignal.timeout(PATIENCE)]),
  });
  return (await reply.json()) as GraphqlReply<T>;
}

async function ask<T>(document: string, variables: object, signal?: AbortSignal): Promise<T> {
  const reply = await send<T>(document, variables, signal).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError('NETWORK', 'NETWORK');
  });
  const fault = reply.errors?.[0];
  if (fault) {
    const { code = 'INTERNAL', ...details } = fault.extensions ?? {};
    throw new ApiError(code, fault.message, details);
  }
  if (!reply.data) throw new ApiError('NETWORK', 'NETWORK');
  return reply.data;
}

/**
 * Sends a GraphQL document and returns its data.
 *
 * @throws ApiError with the server's code and translated message; NETWORK when it was not reached.
 */
export async function graphql<T>(
  document: string,
  variables: object = {},
  signal?: AbortSignal,
): Promise<T> {
  try {
    return await ask<T>(document, variables, signal);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') throw error;
    if (!(await signedInAgain())) throw error;
    return ask<T>(document, variables, signal);
  }
}
