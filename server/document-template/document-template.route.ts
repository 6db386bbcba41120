import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DocumentTemplate } from '../../schema/document-template/document-template.entity.js';
import { MOST_TEMPLATE_BYTES } from '../../schema/document-template/document-template.model.js';
import { may } from '../core/actor.js';
import type { Env } from '../core/env.js';
import { createFileStore } from '../core/file-store.js';
import { answered, type FileRoutes, sentFile, takeWholeFiles } from '../core/route/file-route.js';
import { isRowId } from '../core/read/row-id.js';
import { profileOn } from '../document/document-number.js';
import { keepTemplate, mayKeepTemplates } from './document-template.service.js';
import { starterTemplate } from './starter.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Routes extends FileRoutes {
  env: Env;
}

interface Upload {
  Querystring: { name?: string };
}

interface Taken {
  Params: { id: string; what: string };
  Querystring: { membership?: string };
}

const attached = (reply: FastifyReply, name: string) =>
  reply
    .header('content-type', DOCX)
    .header('content-disposition', `attachment; filename="${name}"`);

function upload(routes: Routes, request: FastifyRequest<Upload>, reply: FastifyReply) {
  return answered(routes, [request, reply], async ({ ctx }) => {
    mayKeepTemplates(ctx);
    const input = { fileName: request.query.name ?? '', file: sentFile(request) };
    const files = createFileStore(routes.env.FILES_DIR);
    return reply.status(201).send({ id: await keepTemplate(ctx, files, input) });
  });
}

/** The file itself, what it looks like filled in, or a file to begin with. */
async function take({ open, env }: Routes, request: FastifyRequest<Taken>, reply: FastifyReply) {
  const { id, what } = request.params;
  const notFound = () => reply.status(404).send({ code: 'NOT_FOUND', requestId: request.id });
  if (request.headers.authorization !== undefined) return notFound();
  const opened = await open(request, request.query.membership);
  try {
    const mayAct = opened.acting && !opened.acting.needsSecondFactor;
    if (!mayAct || !may(opened.ctx.actor, 'document-template:manage')) return await notFound();
    const em = await opened.reader.em();
    if (id === 'starter') {
      const profile = await profileOn({ em }, new Date().toISOString().slice(0, 10));
      return await attached(reply, 'mau-van-ban.docx').send(
        await starterTemplate(profile.settings),
      );
    }
    const found = isRowId(id) ? await em.findOne(DocumentTemplate, { id }) : null;
    const path = what === 'preview' ? found?.previewPath : found?.path;
    if (!found || !path) return await notFound();
    const name = `mau-van-ban-${found.edition}${what === 'preview' ? '-xem-truoc' : ''}.docx`;
    return await attached(reply, name).send(createFileStore(env.FILES_DIR).read(path));
  } finally {
    await opened.close();
  }
}

/** Takes a committee's Word file, and hands it out again, empty or filled in. */
export async function serveDocumentTemplates(app: FastifyInstance, routes: Routes): Promise<void> {
  await app.register(async (own) => {
    const bodyLimit = MOST_TEMPLATE_BYTES;
    takeWholeFiles(own, bodyLimit);
    own.post<Upload>('/files/document-templates', { bodyLimit }, (request, reply) =>
      upload(routes, request, reply),
    );
    own.get<Taken>('/files/document-templates/:id/:what', (request, reply) =>
      take(routes, request, reply),
    );
  });
}
