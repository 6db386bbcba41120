import { join } from 'node:path';
import { provision } from '../../../server/database/provision.js';
import { migrate } from '../../../server/database/migrate.js';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../../server/launch/embedded-database.js';
import { testEnv } from '../../core/database.js';
import { freePort } from '../../main-job/processes.js';
import type { StageDatabase } from './stage.js';

/** A PostgreSQL server of the scenario's own, that it may kill, fill and starve. */
export interface OwnDatabase {
  /** A migrated database of that name. */
  database: (name: string) => Promise<StageDatabase>;
  /** SIGKILL to the server; its other processes end when they find out. */
  kill: () => Promise<void>;
  /** Starts it on what it has; after a kill it recovers what was committed. */
  start: () => Promise<void>;
  isAlive: () => boolean;
  stop: () => Promise<void>;
}

const passwords = {
  app_owner: 'own-owner',
  app_server: 'own-server',
  app_worker: 'own-worker',
  app_auth: 'own-auth',
  app_queue: 'own-queue',
};

/** Starts a server in a folder, always at the same port. */
export async function startOwnDatabase(dir: string, ...settings: string[]): Promise<OwnDatabase> {
  const port = await freePort();
  const flags = settings.flatMap((setting) => ['-c', setting]);
  let running: EmbeddedDatabase | undefined;
  let alive = false;
  const start = async () => {
    await running?.stop();
    running = await startEmbeddedDatabase({
      dir: join(dir, 'postgres'),
      port,
      flags,
      fsync: false,
    });
    alive = true;
    void running.exited.then(() => (alive = false));
  };
  await start();
  return {
    start,
    isAlive: () => alive,
    database: async (name) => {
      const adminUrl = running?.adminUrl ?? '';
      const urls = await provision(adminUrl, name, passwords);
      await migrate(testEnv(urls));
      const inside = new URL(adminUrl);
      inside.pathname = `/${name}`;
      return { urls, adminUrl: inside.href };
    },
    kill: async () => {
      if (running && alive) process.kill(running.pid, 'SIGKILL');
      await running?.exited;
    },
    stop: async () => running?.stop(),
  };
}
