/**
 * The wall between tenants, tried again and again on the running system. What came of it is kept,
 * turns /readyz red and is shown to administrators.
 */
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import {
  canaryFile,
  otherCanary,
  outcomeOf,
  ownCanary,
  type WayResult,
} from '../../schema/canary/canary.model.js';
import type { Env } from '../../server/core/env.js';
import { createFileStore } from '../../server/core/file-store.js';
import { connect } from '../../server/core/process/database.js';
import type { Log } from '../../server/core/process/log.js';
import { asPlatform } from '../../server/core/tenancy.js';
import { trySql } from '../core/wall/try-sql.js';
import { tryWay } from './attempts.js';
import { asCanary, tryApi, tryFiles } from './try-http.js';
import { tryExports, tryJobs, type Works } from './try-work.js';

/** Days for which runs are kept. */
const KEPT_DAYS = 30;

/** Key of the lock under which a run is begun: of several workers one does. */
const PROBE_LOCK = 8677;

/** Notes that a run begins, where none began within the period. Says its id, or null. */
async function begin(em: SqlEntityManager, minutes: number): Promise<string | null> {
  const db = em.getKysely();
  await sql`select pg_advisory_xact_lock(${PROBE_LOCK})`.execute(db);
  const { rows } = await sql<{ id: string }>`insert into app.wall_probe (id, started_at, results)
    select ${v7()}::uuid, now(), '[]' where not exists (
      select 1 from app.wall_probe where started_at > now() - make_interval(secs => ${minutes * 60}))
    returning id`.execute(db);
  await sql`delete from app.wall_probe
    where started_at < now() - make_interval(days => ${KEPT_DAYS})`.execute(db);
  return rows[0]?.id ?? null;
}

/** Files of both canaries, so that a file which is not given is one that is there. */
async function placeFiles({ FILES_DIR }: Env): Promise<void> {
  const files = createFileStore(FILES_DIR);
  for (const ids of [ownCanary, otherCanary]) {
    await files.put(canaryFile(ids), Buffer.from('%PDF-1.4 canary'));
  }
}

async function tryLogins({ orm, env }: Works) {
  const server = await connect(env.DATABASE_URL, { pool: 2, setting: 'DATABASE_URL' });
  try {
    return { ...(await trySql({ worker: orm, server })), fault: null };
  } finally {
    await server.close();
  }
}

/** Tries every way once. */
export async function tryWall(works: Works): Promise<WayResult[]> {
  return [
    await tryWay('API', () => asCanary(works.env, tryApi)),
    await tryWay('SQL', () => tryLogins(works)),
    await tryWay('JOB', () => tryJobs(works)),
    await tryWay('EXPORT', () => tryExports(works)),
    await tryWay('FILE', async () => {
      await placeFiles(works.env);
      return asCanary(works.env, tryFiles);
    }),
  ];
}

async function finish(orm: MikroORM, id: string, results: WayResult[]): Promise<void> {
  await asPlatform(orm, 'what the probe of the wall found', async (em) => {
    await sql`update app.wall_probe set finished_at = now(), outcome = ${outcomeOf(results)},
      results = ${JSON.stringify(results)} where id = ${id}`.execute(em.getKysely());
  });
}

/** Probes the wall where it is due, and keeps what came of it. */
export async function probeWall(works: Works, log: Log): Promise<void> {
  const { orm, env } = works;
  const id = await asPlatform(orm, 'when the wall was probed', (em) =>
    begin(em, env.WALL_PROBE_MINUTES),
  );
  if (!id) return;
  const results = await tryWall(works);
  await finish(orm, id, results);
  const outcome = outcomeOf(results);
  if (outcome === 'LEAKS') log.error({ results }, 'the wall between tenants leaks');
  else if (outcome === 'UNPROVEN') log.warn({ results }, 'the wall could not be tried');
}
