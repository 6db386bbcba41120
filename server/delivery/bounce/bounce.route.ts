import type { FastifyInstance } from 'fastify';
import {
  answered,
  type FileRoutes,
  sentFile,
  takeWholeFiles,
} from '../../core/route/file-route.js';
import { giveInBounce, mayGiveInBounce, MOST_BOUNCE_BYTES } from './bounce.service.js';

/** Takes a mail that came back, as an .eml file. */
export async function serveBounces(app: FastifyInstance, routes: FileRoutes): Promise<void> {
  await app.register(async (own) => {
    // A byte more than is taken, so that a file that is too large is told so in words.
    const bodyLimit = MOST_BOUNCE_BYTES + 1024;
    takeWholeFiles(own, bodyLimit);
    own.post('/files/bounces', { bodyLimit }, (request, reply) =>
      answered(routes, [request, reply], async ({ ctx }) => {
        mayGiveInBounce(ctx);
        const told = await giveInBounce(ctx, { file: sentFile(request) });
        return reply.status(201).send(told);
      }),
    );
  });
}
