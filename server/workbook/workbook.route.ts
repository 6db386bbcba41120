import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MOST_WORKBOOK_BYTES } from '../../schema/workbook/workbook.model.js';
import type { OpenRequest } from '../core/graphql/request-context.js';
import { refuse } from '../core/refusal.js';
import { preparedWorkbook, readWorkbook } from './submission-import.service.js';

type Open = (request: FastifyRequest, membershipId?: string) => Promise<OpenRequest>;

/** Says a fault as GraphQL does: code, sentence in the reader's language, fields. */
type Tell = (fault: unknown, request: FastifyRequest) => { status: number; body: object };

export interface WorkbookRoutes {
  open: Open;
  tell: Tell;
}

interface OfSubmission {
  Params: { id: string };
  Querystring: { membership?: string; name?: string };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Does what somebody asks for as whom they act; a fault is told with its status. */
export async function answered(
  { open, tell }: WorkbookRoutes,
  [request, reply]: [FastifyRequest, FastifyReply],
  work: (opened: OpenRequest) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { membership } = request.query as { membership?: string };
  // Reports are no business of partners' apps here.
  if (request.headers.authorization !== undefined) {
    return reply.status(403).send({ code: 'FORBIDDEN', requestId: request.id });
  }
  const opened = await open(request, membership);
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

/** Hands out the prepared workbook of a report, and takes it back filled in. */
export async function serveWorkbooks(app: FastifyInstance, routes: WorkbookRoutes): Promise<void> {
  await app.register(async (own) => {
    const bodyLimit = MOST_WORKBOOK_BYTES;
    const body = { parseAs: 'buffer' as const, bodyLimit };
    own.addContentTypeParser('application/octet-stream', body, (_request, content, done) =>
      done(null, content),
    );
    own.get<OfSubmission>('/files/submissions/:id/workbook', (request, reply) =>
      answered(routes, [request, reply], async ({ ctx }) =>
        reply
          .header('content-type', XLSX)
          .header('content-disposition', 'attachment; filename="bieu-bao-cao.xlsx"')
          .send(await preparedWorkbook(ctx, { id: request.params.id })),
      ),
    );
    own.post<OfSubmission>('/files/submissions/:id/imports', { bodyLimit }, (request, reply) =>
      answered(routes, [request, reply], async ({ ctx }) => {
        const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const { id } = request.params;
        const fileName = request.query.name ?? '';
        return reply.status(201).send({ id: await readWorkbook(ctx, { id, fileName, file }) });
      }),
    );
  });
}
