import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from '../core/env.js';
import { createFileStore } from '../core/file-store.js';
import { answered, type FileRoutes, sentFile, takeWholeFiles } from '../core/route/file-route.js';
import {
  attachSignedPdf,
  mayAttachSigned,
  MOST_SIGNED_BYTES,
  trustedRoots,
} from './signed-pdf.service.js';

interface Routes extends FileRoutes {
  env: Env;
}

interface Upload {
  Params: { id: string };
}

function upload(routes: Routes, request: FastifyRequest<Upload>, reply: FastifyReply) {
  return answered(routes, [request, reply], async ({ ctx }) => {
    mayAttachSigned(ctx);
    const files = createFileStore(routes.env.FILES_DIR);
    const roots = await trustedRoots(routes.env.SIGNING_ROOTS);
    const input = { id: request.params.id, file: sentFile(request) };
    return reply
      .status(201)
      .send({ signatures: await attachSignedPdf(ctx, { files, roots }, input) });
  });
}

/** Takes the digitally signed PDF of an issued document. */
export async function serveSignedPdfs(app: FastifyInstance, routes: Routes): Promise<void> {
  await app.register(async (own) => {
    // A byte more than is taken, so that a file that is too large is told so in words.
    const bodyLimit = MOST_SIGNED_BYTES + 1024;
    takeWholeFiles(own, bodyLimit);
    own.post<Upload>('/files/documents/:id/signed', { bodyLimit }, (request, reply) =>
      upload(routes, request, reply),
    );
  });
}
