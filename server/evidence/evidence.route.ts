import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Evidence } from '../../schema/evidence/evidence.entity.js';
import { fileTypes } from '../../schema/evidence/evidence.model.js';
import { may } from '../core/actor.js';
import type { FileRoutes } from '../core/route/file-route.js';
import type { OpenRequest } from '../core/graphql/request-context.js';
import { isRowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { keepEvidenceFile, whoKeepsEvidence } from './evidence-file.service.js';
import type { EvidencePart, EvidenceStore } from './evidence-store.service.js';

interface Routes extends FileRoutes {
  files: EvidenceStore;
}

interface Upload {
  Querystring: { name?: string };
}

interface Taken {
  Params: { id: string; part: string };
  Querystring: { membership?: string };
}

async function upload(
  { open, tell, files }: Routes,
  request: FastifyRequest<Upload>,
  reply: FastifyReply,
) {
  const body = request.body instanceof Readable ? request.body : Readable.from([]);
  const opened = await open(request);
  try {
    if (!opened.acting) refuse('UNAUTHENTICATED');
    whoKeepsEvidence(opened.ctx);
    const fileName = request.query.name ?? '';
    return await reply
      .status(201)
      .send({ id: await keepEvidenceFile(opened.ctx, files, { fileName, body }) });
  } catch (fault) {
    // What is left of it goes nowhere; the answer waits until nobody writes any more.
    body.resume();
    const { status, body: told } = tell(fault, request);
    return await reply.status(status).send(told);
  } finally {
    await opened.close();
  }
}

/** A name for a download in any script, as RFC 6266 has it. */
function attachment(name: string, isShown: boolean): string {
  const plain = name.normalize('NFD').replace(/[^ -~]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, escape);
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

const escape = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

const isPart = (part: string): part is EvidencePart => part === 'file' || part === 'thumbnail';

/** The row as whoever asks may see it, which row security says. */
async function visible({ ctx, reader, acting }: OpenRequest, id: string): Promise<Evidence | null> {
  const mayAct = acting && !acting.needsSecondFactor && isRowId(id);
  if (!mayAct || !may(ctx.actor, 'evidence:read')) return null;
  return (await reader.em()).findOne(Evidence, { id, kind: 'FILE' });
}

/** Hands a file out to who may see it; whatever else is asked for is not found. */
async function take({ open, files }: Routes, request: FastifyRequest<Taken>, reply: FastifyReply) {
  const { id, part } = request.params;
  const notFound = () => reply.status(404).send({ code: 'NOT_FOUND', requestId: request.id });
  if (request.headers.authorization !== undefined || !isPart(part)) return notFound();
  const opened = await open(request, request.query.membership);
  try {
    const found = await visible(opened, id);
    if (!found?.fileType || (part === 'thumbnail' && !found.hasThumbnail)) return await notFound();
    const type = part === 'thumbnail' ? 'JPEG' : found.fileType;
    const { mime, isImage } = fileTypes[type];
    return await reply
      .header('content-type', mime)
      .header('content-disposition', attachment(found.fileName ?? id, isImage))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'same-origin')
      .send(await files.read(found, part));
  } finally {
    await opened.close();
  }
}

/** Takes files of evidence as a stream, and hands them out again. */
export async function serveEvidence(app: FastifyInstance, routes: Routes): Promise<void> {
  await app.register(async (own) => {
    // The body itself: it is written to the disk as it comes.
    own.addContentTypeParser('application/octet-stream', (_request, payload, done) =>
      done(null, payload),
    );
    own.post<Upload>('/files/evidence', (request, reply) => upload(routes, request, reply));
    own.get<Taken>('/files/evidence/:id/:part', (request, reply) => take(routes, request, reply));
  });
}
