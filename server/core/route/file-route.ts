/** What routes have in common that take a file in or hand one out, beside GraphQL. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../refusal.js';
import type { OpenRequest } from '../graphql/request-context.js';

export interface FileRoutes {
  /** As whom somebody asks; links cannot carry a header, so they may name the membership. */
  open: (request: FastifyRequest, membershipId?: string) => Promise<OpenRequest>;
  /** Says a fault as GraphQL does: code, sentence in the reader's language, fields. */
  tell: (fault: unknown, request: FastifyRequest) => { status: number; body: object };
}

/** Does what somebody asks for as whom they act; a fault is told with its status. */
export async function answered(
  { open, tell }: FileRoutes,
  [request, reply]: [FastifyRequest, FastifyReply],
  work: (opened: OpenRequest) => Promise<FastifyReply>,
  membershipId?: string,
): Promise<FastifyReply> {
  const opened = await open(request, membershipId);
  try {
    if (!opened.acting) refuse('UNAUTHENTICATED');
    return await work(opened);
  } catch (fault) {
    const { status, body } = tell(fault, request);
    return await reply.status(status).send(body);
  } finally {
    await opened.close();
  }
}

/** Has a group of routes take files whole, up to a number of bytes. */
export function takeWholeFiles(routes: FastifyInstance, bodyLimit: number): void {
  const body = { parseAs: 'buffer' as const, bodyLimit };
  routes.addContentTypeParser('application/octet-stream', body, (_request, content, done) =>
    done(null, content),
  );
}

/** The file that was sent; empty where none was. */
export function sentFile({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
