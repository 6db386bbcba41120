import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';

/** A database that takes longer to say a word is not ready, whatever it says then. */
const PATIENCE_MS = 3000;

/**
 * /healthz: the process answers. /readyz: the database does too, and the process is not being
 * stopped.
 */
export function serveHealth(app: FastifyInstance, orm: MikroORM): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const answers = Promise.race([orm.isConnected(), sleep(PATIENCE_MS, false, { ref: false })]);
    const ready = !stopping && (await answers);
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
