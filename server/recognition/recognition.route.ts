/** Certificates, and the register as a workbook, to who may read them; else they are not found. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { CultureRecognition } from '../../schema/recognition/recognition.entity.js';
import { may } from '../core/actor.js';
import type { Env } from '../core/env.js';
import { createFileStore } from '../core/file-store.js';
import type { OpenRequest } from '../core/graphql/request-context.js';
import { isRowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { answered, type FileRoutes } from '../core/route/file-route.js';
import { registerWorkbook } from './register-workbook.js';

interface Taken {
  Params: { id: string };
  Querystring: { membership?: string };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reading people of the committee or of the organization; no app of a partner. */
function mayRead({ acting, ctx }: OpenRequest): boolean {
  return acting !== null && !acting.needsSecondFactor && may(ctx.actor, 'recognition:read');
}

async function certificateOf(opened: OpenRequest, id: string) {
  if (!mayRead(opened) || !isRowId(id)) refuse('NOT_FOUND');
  const em = await opened.reader.em();
  const found = await em.findOne(CultureRecognition, { id });
  return found?.certificate ?? refuse('NOT_FOUND');
}

function sendAs(reply: FastifyReply, type: string, name: string): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`);
}

/** Serves what people take home of recognitions. */
export function serveRecognitions(app: FastifyInstance, routes: FileRoutes, env: Env): void {
  const store = createFileStore(env.FILES_DIR);
  app.get<Taken>('/files/recognitions/:id/certificate', (request, reply) =>
    answered(
      routes,
      [request, reply],
      async (opened) => {
        if (request.headers.authorization !== undefined) refuse('FORBIDDEN');
        const { name, path } = await certificateOf(opened, request.params.id);
        return sendAs(reply, 'application/pdf', name).send(store.read(path));
      },
      request.query.membership,
    ),
  );
  app.get<Taken>('/files/recognitions.xlsx', (request, reply) =>
    answered(
      routes,
      [request, reply],
      async (opened) => {
        if (request.headers.authorization !== undefined) refuse('FORBIDDEN');
        if (!mayRead(opened)) refuse('NOT_FOUND');
        const content = await registerWorkbook(await opened.reader.em());
        return sendAs(reply, XLSX, 'So-cong-nhan-dat-chuan-van-hoa.xlsx').send(content);
      },
      request.query.membership,
    ),
  );
}
