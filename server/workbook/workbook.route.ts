import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MOST_WORKBOOK_BYTES } from '../../schema/workbook/workbook.model.js';
import { answered, type FileRoutes, sentFile, takeWholeFiles } from '../core/route/file-route.js';
import type { OpenRequest } from '../core/graphql/request-context.js';
import { preparedWorkbook, readWorkbook } from './submission-import.service.js';

interface OfSubmission {
  Params: { id: string };
  Querystring: { membership?: string; name?: string };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Does what a person asks for; reports are no business of partners' apps here. */
async function askedByPerson(
  routes: FileRoutes,
  [request, reply]: [FastifyRequest<OfSubmission>, FastifyReply],
  work: (opened: OpenRequest) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  if (request.headers.authorization !== undefined) {
    return reply.status(403).send({ code: 'FORBIDDEN', requestId: request.id });
  }
  return answered(routes, [request, reply], work, request.query.membership);
}

/** Hands out the prepared workbook of a report, and takes it back filled in. */
export async function serveWorkbooks(app: FastifyInstance, routes: FileRoutes): Promise<void> {
  await app.register(async (own) => {
    const bodyLimit = MOST_WORKBOOK_BYTES;
    takeWholeFiles(own, bodyLimit);
    own.get<OfSubmission>('/files/submissions/:id/workbook', (request, reply) =>
      askedByPerson(routes, [request, reply], async ({ ctx }) =>
        reply
          .header('content-type', XLSX)
          .header('content-disposition', 'attachment; filename="bieu-bao-cao.xlsx"')
          .send(await preparedWorkbook(ctx, { id: request.params.id })),
      ),
    );
    own.post<OfSubmission>('/files/submissions/:id/imports', { bodyLimit }, (request, reply) =>
      askedByPerson(routes, [request, reply], async ({ ctx }) => {
        const file = sentFile(request);
        const { id } = request.params;
        const fileName = request.query.name ?? '';
        return reply.status(201).send({ id: await readWorkbook(ctx, { id, fileName, file }) });
      }),
    );
  });
}
