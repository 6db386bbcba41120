import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { FieldPhoto } from '../../../schema/assessment-verification/assessment-verification.entity.js';
import { fileTypes } from '../../../schema/evidence/evidence.model.js';
import { may } from '../../core/actor.js';
import { answered, type FileRoutes } from '../../core/route/file-route.js';
import { isRowId } from '../../core/read/row-id.js';
import type { EvidenceStore } from '../../evidence/evidence-store.service.js';
import { keepFieldPhoto } from './field-photo.service.js';

interface Routes extends FileRoutes {
  files: EvidenceStore;
}

interface Upload {
  Querystring: { name?: string; assessment?: string; line?: string };
}

interface Taken {
  Params: { id: string; part: string };
  Querystring: { membership?: string };
}

async function upload(routes: Routes, request: FastifyRequest<Upload>, reply: FastifyReply) {
  const body = request.body instanceof Readable ? request.body : Readable.from([]);
  return answered(routes, [request, reply], async ({ ctx }) => {
    const { name: fileName = '', assessment: assessmentId = '', line = '' } = request.query;
    try {
      const id = await keepFieldPhoto(ctx, routes.files, { fileName, body, assessmentId, line });
      return await reply.status(201).send({ id });
    } finally {
      // What is left of it goes nowhere.
      body.resume();
    }
  });
}

/** Hands a photograph out to who may see it; whatever else is asked for is not found. */
async function take(routes: Routes, request: FastifyRequest<Taken>, reply: FastifyReply) {
  const { id, part } = request.params;
  const notFound = () => reply.status(404).send({ code: 'NOT_FOUND', requestId: request.id });
  if (request.headers.authorization !== undefined) return notFound();
  const work: Parameters<typeof answered>[2] = async ({ ctx, reader, acting }) => {
    const mayAct = acting && !acting.needsSecondFactor && isRowId(id);
    const isPart = part === 'file' || part === 'thumbnail';
    if (!mayAct || !isPart || !may(ctx.actor, 'evidence:read')) return notFound();
    const photo = await (await reader.em()).findOne(FieldPhoto, { id, removedAt: null });
    if (!photo) return notFound();
    return reply
      .header('content-type', fileTypes[part === 'file' ? photo.fileType : 'JPEG'].mime)
      .header('content-disposition', 'inline')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'same-origin')
      .send(await routes.files.read(photo, part));
  };
  return answered(routes, [request, reply], work, request.query.membership);
}

/** Takes photographs of visits as a stream, and hands them out again. */
export async function serveFieldPhotos(app: FastifyInstance, routes: Routes): Promise<void> {
  await app.register(async (own) => {
    own.addContentTypeParser('application/octet-stream', (_request, payload, done) =>
      done(null, payload),
    );
    own.post<Upload>('/files/field-photos', (request, reply) => upload(routes, request, reply));
    own.get<Taken>('/files/field-photos/:id/:part', (request, reply) =>
      take(routes, request, reply),
    );
  });
}
