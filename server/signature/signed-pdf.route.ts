import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from '../core/env.js';
import { createFileStore } from '../core/file-store.js';
import type { OpenRequest } from '../core/graphql/request-context.js';
import { refuse } from '../core/refusal.js';
import {
  attachSignedPdf,
  mayAttachSigned,
  MOST_SIGNED_BYTES,
  trustedRoots,
} from './signed-pdf.service.js';

interface Routes {
  open: (request: FastifyRequest, membershipId?: string) => Promise<OpenRequest>;
  tell: (fault: unknown, request: FastifyRequest) => { status: number; body: object };
  env: Env;
}

interface Upload {
  Params: { id: string };
}

async function upload(
  { open, tell, env }: Routes,
  request: FastifyRequest<Upload>,
  reply: FastifyReply,
) {
  const opened = await open(request);
  try {
    if (!opened.acting) refuse('UNAUTHENTICATED');
    mayAttachSigned(opened.ctx);
    const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const files = createFileStore(env.FILES_DIR);
    const roots = await trustedRoots(env.SIGNING_ROOTS);
    const { id } = request.params;
    const signatures = await attachSignedPdf(opened.ctx, { files, roots }, { id, file });
    return await reply.status(201).send({ signatures });
  } catch (fault) {
    const { status, body } = tell(fault, request);
    return await reply.status(status).send(body);
  } finally {
    await opened.close();
  }
}

/** Takes the digitally signed PDF of an issued document. */
export async function serveSignedPdfs(app: FastifyInstance, routes: Routes): Promise<void> {
  await app.register(async (own) => {
    // A byte more than is taken, so that a file that is too large is told so in words.
    const bodyLimit = MOST_SIGNED_BYTES + 1024;
    own.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit },
      (_request, content, done) => done(null, content),
    );
    own.post<Upload>('/files/documents/:id/signed', { bodyLimit }, (request, reply) =>
      upload(routes, request, reply),
    );
  });
}
