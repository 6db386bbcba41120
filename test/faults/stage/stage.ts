/** The product as it runs: a server and workers as processes, each behind proxies of its own. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOwner } from '../../../server/database/owner.js';
import type { DatabaseUrls } from '../../../server/database/provision.js';
import { type MailCapture, startMailCapture } from '../../../server/launch/mail-capture.js';
import { freshDatabase, testEnv } from '../../core/database.js';
import { freePort, settingsOf } from '../../main-job/processes.js';
import { type CommitteeOptions, newCommittee, type TestCommittee } from './committee.js';
import { Console, newPeople, type Person } from './people.js';
import { Program, until } from './program.js';
import { hasRedis, type RedisServer, startRedis } from './redis-server.js';
import { type Sql, sqlAt } from './rows.js';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.js';
import { newWorkplace, type Workplace } from './workplace.js';

export type QueueKind = 'postgres' | 'redis';

/** Queues this machine can run; why one is left out is printed. */
export function queueKinds(): QueueKind[] {
  if (hasRedis()) return ['postgres', 'redis'];
  process.stderr.write(
    'no redis-server on the PATH: faults are tried on the PostgreSQL queue alone\n',
  );
  return ['postgres'];
}

/** A database, and its superuser's address for the same. */
export interface StageDatabase {
  urls: DatabaseUrls;
  adminUrl: string;
}

export interface StageOptions {
  queue: QueueKind;
  /** Default is two. */
  workers?: number;
  /** Settings of every process over the usual ones. */
  settings?: Record<string, string>;
  /** How long a program that is gone may hold up others. Default is 5. */
  idleSeconds?: number;
  /** Default is a fresh one on the run's own server. */
  database?: StageDatabase;
  /** Where Redis keeps what it has. Default is a folder of this run. */
  redisDir?: string;
}

export interface Stage {
  sql: Sql;
  mails: MailCapture;
  redis: RedisServer | undefined;
  server: Program;
  /** Between the server and its database. */
  serverDatabase: TcpProxy;
  workplaces: readonly Workplace[];
  people: readonly Person[];
  console: Console;
  filesDir: string;
  /** Another worker's place beside those there are. */
  addWorkplace: (settings?: Record<string, string>) => Promise<Workplace>;
  newCommittee: (options?: CommitteeOptions) => Promise<TestCommittee>;
  /** The committees' moments are now. */
  fallDue: (...committees: TestCommittee[]) => Promise<void>;
  /** The status with which the server says whether it is ready. */
  readiness: () => Promise<number>;
  /** Starts whatever does not run. */
  startAll: () => Promise<void>;
  /** Waits until every running worker has looked at the clock so often more. */
  untilTicked: (times?: number) => Promise<void>;
  /** Ends everything; programs are stopped as an operator would. */
  close: () => Promise<void>;
}

/** A folder of this test run. */
export function newDir(name: string): string {
  return mkdtempSync(join(process.env['TEST_DIR'] ?? '.data', `${name}-`));
}

let serial = 0;

async function databaseOnTheRunsServer(): Promise<StageDatabase> {
  const urls = await freshDatabase(`culture_faults_${process.pid}_${(serial += 1)}`);
  const admin = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  admin.pathname = new URL(urls.DATABASE_URL).pathname;
  return { urls, adminUrl: admin.href };
}

/** Leases and locks are short, so that what a dead worker held is free within seconds. */
const quick = {
  TICK_SECONDS: '0.3',
  DELIVERY_LEASE_SECONDS: '3',
  JOB_LOCK_SECONDS: '1',
  CONNECTION_SILENCE_SECONDS: '5',
  DATABASE_POOL: '8',
};

async function serverBehindProxy(settings: Record<string, string>) {
  const { DATABASE_URL = '', AUTH_DATABASE_URL = '' } = settings;
  const proxy = await startTcpProxy(Number(new URL(DATABASE_URL).port));
  const own = {
    ...settings,
    DATABASE_URL: proxy.through(DATABASE_URL),
    AUTH_DATABASE_URL: proxy.through(AUTH_DATABASE_URL),
  };
  return { proxy, server: new Program('server/main.js', own, '"listening"') };
}

async function ticked(workplaces: readonly Workplace[], times: number) {
  const alive = workplaces.filter(({ program }) => program.isAlive);
  const goals = alive.map((place) => ({ place, goal: place.ticks() + times }));
  await until('the workers look at the clock', () =>
    goals.every(({ place, goal }) => !place.program.isAlive || place.ticks() >= goal),
  );
}

/** As `provision` limits them, but within seconds: what a program that is gone holds up. */
async function endIdleTransactions(adminUrl: string, seconds: number) {
  const name = new URL(adminUrl).pathname.slice(1);
  await sqlAt(adminUrl)(`alter role app_worker in database ${name}
    set idle_in_transaction_session_timeout = '${seconds}s'`);
}

/** Opens a stage with everything running. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { urls, adminUrl } = options.database ?? (await databaseOnTheRunsServer());
  const mails = await startMailCapture({ smtpPort: 0, httpPort: 0, dir: newDir('mail') });
  const redis =
    options.queue === 'redis' ? await startRedis(options.redisDir ?? newDir('redis')) : undefined;
  const settings = {
    ...settingsOf(urls, await freePort(), mails.smtpUrl),
    ...quick,
    ...(redis ? { QUEUE_URL: `redis://127.0.0.1:${redis.port}` } : {}),
    ...options.settings,
  };
  await endIdleTransactions(adminUrl, options.idleSeconds ?? 5);
  const owner: MikroORM = await openOwner(urls.DATABASE_OWNER_URL);
  const people = await newPeople(owner, testEnv(urls));
  const { server, proxy } = await serverBehindProxy(settings);
  const workplaces: Workplace[] = [];
  const addWorkplace = async (more: Record<string, string> = {}) => {
    const place = await newWorkplace({ ...settings, ...more });
    workplaces.push(place);
    return place;
  };
  for (let at = 0; at < (options.workers ?? 2); at += 1) await addWorkplace();
  const startAll = async () => {
    await Promise.all([server.start(), ...workplaces.map(({ program }) => program.start())]);
  };
  await startAll();
  const sql = sqlAt(adminUrl);
  return {
    sql,
    mails,
    redis,
    server,
    serverDatabase: proxy,
    workplaces,
    people,
    console: new Console(settings.PUBLIC_URL, people),
    filesDir: settings.FILES_DIR,
    addWorkplace,
    newCommittee: (given) => newCommittee(owner, people, given),
    fallDue: async (...committees) => {
      const ids = committees.map(({ id }) => id);
      await sql('update app.due_moment set due_at = now() where committee_id = any($1)', [ids]);
    },
    readiness: async () => (await fetch(`${settings.PUBLIC_URL}/readyz`)).status,
    startAll,
    untilTicked: (times = 2) => ticked(workplaces, times),
    close: async () => {
      await Promise.all([server.stop(), ...workplaces.map(({ program }) => program.stop())]);
      await Promise.all([proxy.stop(), ...workplaces.map((place) => place.close())]);
      await owner.close();
      await mails.stop();
      await redis?.kill();
    },
  };
}
