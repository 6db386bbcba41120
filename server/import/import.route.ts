import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MOST_BYTES } from '../../schema/import/import.model.js';
import { answered, type FileRoutes, sentFile, takeWholeFiles } from '../core/route/file-route.js';
import { readImport } from './import.service.js';
import { importTemplate } from './template.js';

interface Upload {
  Querystring: { name?: string; validFrom?: string };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function upload(routes: FileRoutes, request: FastifyRequest<Upload>, reply: FastifyReply) {
  return answered(routes, [request, reply], async ({ ctx }) => {
    const { name: fileName = '', validFrom } = request.query;
    const id = await readImport(ctx, { fileName, file: sentFile(request), validFrom });
    return reply.status(201).send({ id });
  });
}

/** Takes a file of organizations and hands out the workbook to be filled in. */
export async function serveImports(app: FastifyInstance, routes: FileRoutes): Promise<void> {
  await app.register(async (own) => {
    takeWholeFiles(own, MOST_BYTES);
    own.post<Upload>('/files/organization-imports', { bodyLimit: MOST_BYTES }, (request, reply) =>
      upload(routes, request, reply),
    );
    own.get('/files/organization-imports/template', async (_request, reply) =>
      reply
        .header('content-type', XLSX)
        .header('content-disposition', 'attachment; filename="so-to-chuc.xlsx"')
        .send(await importTemplate()),
    );
  });
}
