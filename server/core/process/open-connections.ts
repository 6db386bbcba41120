import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What takes longer to be asked or answered is cut off when the application closes. */
const LONGEST_ANSWER_MS = 20_000;

/**
 * Ends every connection when the application closes: at once where nothing was asked, otherwise
 * with its answer. Browsers open some ahead of need and keep the others for later; Node ends those
 * alone that are idle in that instant, and closing would wait for the rest until it is cut off.
 */
export function endConnections(app: FastifyInstance): void {
  const spare = new Set<Socket>();
  let closing = false;
  app.server.on('connection', (socket: Socket) => {
    if (closing) return socket.destroy();
    spare.add(socket);
    socket.once('close', () => spare.delete(socket));
  });
  app.server.on('request', ({ socket }: { socket: Socket }) => spare.delete(socket));
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  // Whose answer was on its way already was told that the connection stays.
  app.addHook('onResponse', async () => {
    if (closing) setImmediate(() => app.server.closeIdleConnections());
  });
  app.addHook('preClose', async () => {
    closing = true;
    for (const socket of spare) socket.destroy();
    setTimeout(() => app.server.closeAllConnections(), LONGEST_ANSWER_MS).unref();
  });
}
