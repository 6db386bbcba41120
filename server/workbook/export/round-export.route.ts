import type { FastifyInstance } from 'fastify';
import type { Env } from '../../core/env.js';
import { createFileStore } from '../../core/file-store.js';
import { answered, type FileRoutes } from '../../core/route/file-route.js';
import { roundExportFile } from './round-export.service.js';

interface OfExport {
  Params: { id: string };
  Querystring: { membership?: string };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands out the workbook of a whole round. It is no business of partners' apps. */
export function serveRoundExports(app: FastifyInstance, routes: FileRoutes & { env: Env }): void {
  const store = createFileStore(routes.env.FILES_DIR);
  app.get<OfExport>('/files/round-exports/:id', async (request, reply) => {
    if (request.headers.authorization !== undefined) {
      return reply.status(403).send({ code: 'FORBIDDEN', requestId: request.id });
    }
    const { id } = request.params;
    return answered(
      routes,
      [request, reply],
      async ({ ctx }) => {
        const path = await roundExportFile(ctx, { id });
        return reply
          .header('content-type', XLSX)
          .header('content-disposition', 'attachment; filename="so-lieu-ky-bao-cao.xlsx"')
          .send(store.read(path));
      },
      request.query.membership,
    );
  });
}
