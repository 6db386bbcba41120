import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MOST_BYTES } from '../../schema/import/import.model.js';
import type { OpenRequest } from '../core/graphql/request-context.js';
import { refuse } from '../core/refusal.js';
import { readImport } from './import.service.js';
import { importTemplate } from './template.js';

type Open = (request: FastifyRequest, membershipId?: string) => Promise<OpenRequest>;

/** Says a fault as GraphQL does: code, sentence in the reader's language, fields. */
type Tell = (fault: unknown, request: FastifyRequest) => { status: number; body: object };

interface Upload {
  Querystring: { name?: string; validFrom?: string };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function upload(
  open: Open,
  tell: Tell,
  request: FastifyRequest<Upload>,
  reply: FastifyReply,
) {
  const opened = await open(request);
  try {
    if (!opened.acting) refuse('UNAUTHENTICATED');
    const { name: fileName = '', validFrom } = request.query;
    const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const id = await readImport(opened.ctx, { fileName, file, validFrom });
    return await reply.status(201).send({ id });
  } catch (fault) {
    const { status, body } = tell(fault, request);
    return await reply.status(status).send(body);
  } finally {
    await opened.close();
  }
}

/** Takes a file of organizations and hands out the workbook to be filled in. */
export async function serveImports(app: FastifyInstance, open: Open, tell: Tell): Promise<void> {
  await app.register(async (own) => {
    const body = { parseAs: 'buffer' as const, bodyLimit: MOST_BYTES };
    own.addContentTypeParser('application/octet-stream', body, (_request, content, done) =>
      done(null, content),
    );
    own.post<Upload>('/files/organization-imports', { bodyLimit: MOST_BYTES }, (request, reply) =>
      upload(open, tell, request, reply),
    );
    own.get('/files/organization-imports/template', async (_request, reply) =>
      reply
        .header('content-type', XLSX)
        .header('content-disposition', 'attachment; filename="so-to-chuc.xlsx"')
        .send(await importTemplate()),
    );
  });
}
