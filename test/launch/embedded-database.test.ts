import { rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  type EmbeddedDatabase,
  removeEmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../server/launch/embedded-database.js';
import { isRunning } from '../../server/launch/process/identity.js';
import { firstLine, newFolder, startSource, until } from './programs.js';

const parent = newFolder();
const dir = join(parent, 'project/.data/postgres');
const opened: EmbeddedDatabase[] = [];

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dir, fsync: false });
  opened.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  for (const database of opened.splice(0)) await database.stop();
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('keeps its data from one start to the next, in its folder', async () => {
    const first = await start();
    await query(first.adminUrl, "create table kept as select 'Đảng ủy' as name");
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);

    const second = await start();

    expect(await query(second.adminUrl, 'select lower(name) from kept')).toEqual([['đảng ủy']]);
    expect(statSync(join(dir, 'cluster')).isDirectory()).toBe(true);
  });

  it('listens on loopback alone, asks for the password and keeps it secret', async () => {
    const { adminUrl } = await start();

    const settings = `select current_setting('listen_addresses'),
      current_setting('unix_socket_directories'), current_setting('password_encryption')`;
    expect(await query(adminUrl, settings)).toEqual([['127.0.0.1', '', 'scram-sha-256']]);
    const rules = 'select distinct auth_method from pg_hba_file_rules';
    expect(await query(adminUrl, rules)).toEqual([['scram-sha-256']]);
    const guessed = new URL(adminUrl);
    guessed.password = 'password';
    await expect(query(guessed.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(dir, 'superuser-password')).mode & 0o777).toBe(0o600);
  });

  it('recovers what was committed when the server is killed', async () => {
    const first = await start();
    await query(first.adminUrl, 'create table survivor as select 1 as n');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    await first.stop();

    const second = await start();

    expect(await query(second.adminUrl, 'select n from survivor')).toEqual([[1]]);
  });

  it('ends the server that a killed process left behind', async () => {
    const holder = startSource(
      (source) => `
        import { startEmbeddedDatabase } from '${source}/embedded-database.ts';
        const database = await startEmbeddedDatabase({ dir: ${JSON.stringify(dir)} });
        console.log(database.pid);
        setInterval(() => undefined, 1000);`,
    );
    const abandoned = Number(await firstLine(holder));
    await expect(start()).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
    holder.kill('SIGKILL');
    await until(() => !isRunning(holder.pid ?? 0));
    expect(isRunning(abandoned)).toBe(true);

    const database = await start();

    expect(isRunning(abandoned)).toBe(false);
    expect(await query(database.adminUrl, 'select 1')).toEqual([[1]]);
  });

  it('says in one sentence what to do about damaged data', async () => {
    await (await start()).stop();
    truncateSync(join(dir, 'cluster/global/pg_control'));

    const refusal = await start().catch((error: unknown) => error);

    expect(refusal).toMatchObject({ name: 'LaunchError', code: 'DATABASE_DAMAGED' });
    expect(String(refusal)).toContain('npm start -- --reset');
    rmSync(join(dir, 'cluster/PG_VERSION'));
    await expect(start()).rejects.toMatchObject({ code: 'DATABASE_DAMAGED' });
  });

  it('starts afresh once its folder is removed', async () => {
    await removeEmbeddedDatabase(dir);

    const { adminUrl } = await start();

    expect(await query(adminUrl, "select to_regclass('kept')")).toEqual([[null]]);
  });
});
