/**
 * A partner's program in small: what it asks, page by page, and what it does when it is turned
 * away.
 */
import { ClientError, GraphQLClient } from 'graphql-request';
import {
  ReportsDocument,
  RoundsDocument,
  SubmissionsDocument,
  type TypedDocumentString,
} from './operations.js';

/** As it stands in the operations. */
const PAGE = 2;

/** Why the committee's server did not answer what was asked. */
export class Declined extends Error {
  constructor(
    readonly code: string,
    /** Seconds after which to ask again; null where asking again is no use. */
    readonly retryAfter: number | null,
  ) {
    super(code);
  }
}

function declined(fault: unknown): never {
  if (!(fault instanceof ClientError)) throw fault;
  const [error] = fault.response.errors ?? [];
  const headers = fault.response.headers as Headers | undefined;
  const seconds = headers?.get('retry-after');
  throw new Declined(String(error?.extensions?.['code']), seconds ? Number(seconds) : null);
}

/** A client of one committee, with the key that its administrator handed over. */
export function committeeClient(url: string, key: string) {
  const http = new GraphQLClient(url, { headers: { authorization: `Bearer ${key}` } });
  /** The limits as the last answer told them. */
  const limits = { rate: '', cost: 0 };

  async function ask<Result, Variables extends object>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const answer = await http.rawRequest<Result>(document.toString(), variables).catch(declined);
    limits.rate = answer.headers.get('ratelimit') ?? '';
    limits.cost = (answer.extensions as { cost: { asked: number } }).cost.asked;
    return answer.data;
  }

  async function* pages<Row>(page: (offset: number) => Promise<{ total: number; items: Row[] }>) {
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
      const next = await page(offset);
      total = next.total;
      yield* next.items;
    }
  }

  return {
    limits,
    rounds: async () => (await ask(RoundsDocument, {})).reportRounds.items,
    submissions: (roundId: string) =>
      pages(async (offset) => (await ask(SubmissionsDocument, { roundId, offset })).submissions),
    reports: () => pages(async (offset) => (await ask(ReportsDocument, { offset })).reports),
  };
}
