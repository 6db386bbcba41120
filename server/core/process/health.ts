import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { Env } from '../env.js';
import { wallFault } from './wall-light.js';

/** A database that takes longer to say a word is not ready, whatever it says then. */
const PATIENCE_MS = 3000;

async function within<T>(answer: Promise<T>, late: T): Promise<T> {
  return Promise.race([answer, sleep(PATIENCE_MS, late, { ref: false })]);
}

/**
 * /healthz: the process answers. /readyz: the database does too, the process is not being stopped,
 * and nothing got through the wall between tenants when it was last tried, which was not too long
 * ago. The reason says no more than which of these it is.
 */
export function serveHealth(app: FastifyInstance, orm: MikroORM, env: Env): void {
  let stopping = false;
  const startedAt = Date.now();
  app.addHook('preClose', async () => {
    stopping = true;
  });
  const reason = async (): Promise<string | null> => {
    if (stopping) return 'stopping';
    if (!(await within(orm.isConnected(), false))) return 'database';
    return within(wallFault(orm, env.WALL_OVERDUE_MINUTES, startedAt), 'database');
  };
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const why = await reason().catch(() => 'database');
    if (why === null) return { status: 'ready' };
    return reply.status(503).send({ status: 'not ready', reason: why });
  });
}
