import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OfficialDocument } from '../../schema/document/document.entity.js';
import { may } from '../core/actor.js';
import type { Env } from '../core/env.js';
import { createFileStore } from '../core/file-store.js';
import { isRowId } from '../core/read/row-id.js';
import type { OpenRequest } from '../core/graphql/request-context.js';

const contentTypes: Record<string, string> = {
  pdf: 'application/pdf',
  signed: 'application/pdf',
  certificates: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  manifest: 'application/json; charset=utf-8',
};

interface FileRequest {
  Params: { id: string; kind: string };
  Querystring: { membership?: string };
}

/** Says who asks, and as what; a link carries its membership in the address. */
type Open = (request: FastifyRequest, membershipId?: string) => Promise<OpenRequest>;

/** The file of a kind, or the manifest that the document was made from. */
function fileOf(document: OfficialDocument | null | undefined, kind: string) {
  if (kind !== 'manifest') return document?.files.find((each) => each.kind === kind);
  const path = document?.proof?.manifest.path;
  return path && { kind, name: `manifest-${document.id}.json`, path };
}

/** Serves the files of a document to who may read it; everything else is not found. */
export function serveDocumentFiles(app: FastifyInstance, open: Open, env: Env): void {
  const store = createFileStore(env.FILES_DIR);
  app.get<FileRequest>('/files/documents/:id/:kind', async (request, reply) => {
    const { id, kind } = request.params;
    // Files name their signer: no app of a partner gets them.
    if (request.headers.authorization !== undefined) {
      return reply.status(403).send({ code: 'FORBIDDEN', requestId: request.id });
    }
    const opened = await open(request, request.query.membership);
    try {
      const mayAct = opened.acting && !opened.acting.needsSecondFactor;
      const allowed = mayAct && isRowId(id) && may(opened.ctx.actor, 'document:read');
      const em = allowed ? await opened.reader.em() : null;
      const document = await em?.findOne(OfficialDocument, { id });
      const file = fileOf(document, kind);
      if (!file) return reply.status(404).send({ code: 'NOT_FOUND', requestId: request.id });
      return await reply
        .header('content-type', contentTypes[file.kind] ?? 'application/octet-stream')
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(store.read(file.path));
    } finally {
      await opened.close();
    }
  });
}
