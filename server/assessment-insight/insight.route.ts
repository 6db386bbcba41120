import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { answered, type FileRoutes } from '../core/route/file-route.js';
import { insightSheets, writeSheets } from './insight-workbook.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface OfRound {
  Params: { id: string };
  Querystring: { membership?: string };
}

/** Hands out the figures of a round as a workbook. */
export function serveInsight(app: FastifyInstance, routes: FileRoutes): void {
  app.get<OfRound>('/files/assessment-rounds/:id/insight', (request, reply) =>
    answered(
      routes,
      [request, reply],
      async ({ ctx }) => {
        const sheets = await insightSheets(ctx, request.params.id);
        const stream = new PassThrough();
        writeSheets(sheets, stream).catch((fault: Error) => stream.destroy(fault));
        return reply
          .header('content-type', XLSX)
          .header('content-disposition', 'attachment; filename="phan-tich-danh-gia.xlsx"')
          .send(stream);
      },
      request.query.membership,
    ),
  );
}
