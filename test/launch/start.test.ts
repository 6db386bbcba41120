import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { takeLock } from '../../server/launch/process/lock-file.js';
import { freePort } from '../../server/launch/process/ports.js';
import { newFolder, type Outcome, root, runNode } from './programs.js';

const START = join(root, 'server/launch/start.js');
const folder = newFolder();
const REACHABLE_NOWHERE = 'postgresql://app_server:very-secret@127.0.0.1:1/app';

async function npmStart(env: Record<string, string>, ...args: string[]): Promise<Outcome> {
  const usual = {
    PORT: String(await freePort()),
    MAIL_CAPTURE_PORT: String(await freePort()),
    MAIL_VIEWER_PORT: String(await freePort()),
    DATA_DIR: join(folder, 'data'),
  };
  return runNode([START, ...args], { ...usual, ...env });
}

/** One line in Vietnamese, one in English, and nothing a programmer alone could read. */
function expectSentence({ code, output }: Outcome, ...words: string[]) {
  expect(output.trim().split('\n')).toHaveLength(2);
  expect(output).not.toMatch(/\n\s+at |node:internal|very-secret/);
  for (const word of words) expect(output).toContain(word);
  expect(code).toBe(1);
}

async function listenOnce(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, port };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it.each(['v18.20.4', 'v20.20.2', 'v24.8.0'])('names the Node it needs on %s', async (version) => {
    const fake = `Object.defineProperty(process,'version',{value:'${version}'})`;

    const outcome = await runNode(['--import', `data:text/javascript,${fake}`, START]);

    expectSentence(outcome, version, '24.9', 'npm ci');
  });

  it.each(['PORT', 'MAIL_CAPTURE_PORT', 'MAIL_VIEWER_PORT'])(
    'names the setting %s when that port is in use',
    async (setting) => {
      const { server, port } = await listenOnce();

      const outcome = await npmStart({ [setting]: String(port) });

      server.close();
      expectSentence(outcome, `Cổng ${port}`, `${setting}=`, 'npm start');
    },
  );

  it.each(['PORT', 'MAIL_VIEWER_PORT'])('refuses a %s that no browser opens', async (setting) => {
    const outcome = await npmStart({ [setting]: '4190' });

    expectSentence(outcome, 'Trình duyệt', '4190', `${setting}=`, 'npm start');
  });

  it('says that a database server cannot be reached, without its password', async () => {
    const outcome = await npmStart({
      DATABASE_URL: REACHABLE_NOWHERE,
      WORKER_DATABASE_URL: REACHABLE_NOWHERE,
      DATABASE_OWNER_URL: REACHABLE_NOWHERE,
      AUTH_DATABASE_URL: REACHABLE_NOWHERE,
      QUEUE_URL: REACHABLE_NOWHERE,
    });

    expectSentence(outcome, 'DATABASE_URL', '127.0.0.1:1', 'ECONNREFUSED');
  });

  it('names every setting that goes with DATABASE_URL', async () => {
    const outcome = await npmStart({ DATABASE_URL: REACHABLE_NOWHERE, AUTH_DATABASE_URL: 'x' });

    expectSentence(outcome, 'WORKER_DATABASE_URL, DATABASE_OWNER_URL, QUEUE_URL');
  });

  it('refuses words and ports that it does not understand', async () => {
    expectSentence(await npmStart({}, '--rest'), '--reset', '--help');
    expectSentence(await npmStart({ PORT: '4000x' }), 'PORT=4000x');
  });

  it('says that it runs already', async () => {
    mkdirSync(join(folder, 'data'), { recursive: true });
    const lock = await takeLock(join(folder, 'data/launch.lock'));

    const outcome = await npmStart({});

    if (lock.heldBy === undefined) lock.release();
    expectSentence(outcome, String(process.pid));
  });

  it('explains itself', async () => {
    const { code, output } = await npmStart({}, '--help');

    expect(code).toBe(0);
    expect(output).toContain('--reset');
  });
});
