import { once } from 'node:events';
import { connect as openSocket } from 'node:net';
import pg from 'pg';
import { database } from '../core/database.js';
import { freePort, settingsOf, startProcess, untilReady } from '../main-job/processes.js';

const PROCESSES = ['server/main.js', 'worker/main.js'] as const;

/** The setting from which a process takes its login. */
const LOGIN = {
  'server/main.js': 'DATABASE_URL',
  'worker/main.js': 'WORKER_DATABASE_URL',
} as const;

type Process = (typeof PROCESSES)[number];
type Settings = Record<string, string>;

let settings: Settings;
let admin: pg.Client;
const planted: string[] = [];

beforeAll(async () => {
  const { urls } = await database();
  settings = settingsOf(urls, await freePort(), 'smtp://127.0.0.1:1');
  const here = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  here.pathname = new URL(urls.DATABASE_URL).pathname;
  admin = new pg.Client({ connectionString: here.href });
  await admin.connect();
});

afterAll(async () => {
  for (const name of planted) await admin.query(`drop owned by ${name}; drop role ${name}`);
  await admin.end();
});

/** Runs a process that is expected to end by itself. */
async function runToEnd(file: string, env: Settings) {
  const began = performance.now();
  const running = startProcess(file, env);
  const [code] = (await once(running.child, 'close')) as [number | null];
  return { code, output: running.output(), took: performance.now() - began };
}

/** An address of our database under another login. */
function addressAs(user: string, password: string): string {
  const url = new URL(settings['DATABASE_URL'] ?? '');
  url.username = user;
  url.password = password;
  return url.href;
}

/** Makes a login with the given powers. Says its address. */
async function plantLogin(powers: string): Promise<string> {
  const { pathname } = new URL(settings['DATABASE_URL'] ?? '');
  const name = `planted_${process.pid}_${planted.length}`;
  await admin.query(`create role ${name} login password 'planted' noinherit;
    grant connect on database ${pathname.slice(1)} to ${name}; ${powers.replace('LOGIN', name)}`);
  planted.push(name);
  return addressAs(name, 'planted');
}

const TOO_POWERFUL =
  /^(WORKER_|AUTH_)?DATABASE_URL: the login is a superuser, an owner or bypasses row security; use the runtime login\n$/;

const start = (file: Process, address: string) =>
  runToEnd(file, { ...settings, [LOGIN[file]]: address });

test('the server starts with no login that could step over row security', async () => {
  const { username, password } = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  const addresses = [
    addressAs(username, decodeURIComponent(password)),
    settings['DATABASE_OWNER_URL'] ?? '',
    await plantLogin('alter role LOGIN bypassrls'),
    await plantLogin('grant app_owner to LOGIN'),
    await plantLogin('grant app_operator to LOGIN'),
  ];

  const outcomes = await Promise.all(addresses.map((address) => start('server/main.js', address)));

  expect(outcomes.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
  for (const { output } of outcomes) expect(output).toMatch(TOO_POWERFUL);
});

test('nor does the worker', async () => {
  const { username, password } = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  const addresses = [
    addressAs(username, decodeURIComponent(password)),
    settings['DATABASE_OWNER_URL'] ?? '',
  ];

  const outcomes = await Promise.all(addresses.map((address) => start('worker/main.js', address)));

  expect(outcomes.map(({ code }) => code)).toEqual([1, 1]);
  for (const { output } of outcomes) expect(output).toMatch(TOO_POWERFUL);
});

test.each(PROCESSES)('%s starts with no such login for the sign-in either', async (file) => {
  const addresses = [settings['DATABASE_OWNER_URL'] ?? '', await plantLogin('')];
  const begin = (AUTH_DATABASE_URL: string) => runToEnd(file, { ...settings, AUTH_DATABASE_URL });

  const [owner, stranger] = await Promise.all(addresses.map(begin));

  expect([owner?.code, stranger?.code]).toEqual([1, 1]);
  expect(owner?.output).toMatch(TOO_POWERFUL);
  expect(stranger?.output).toBe(
    'AUTH_DATABASE_URL: the login finds no sign-in; use that of app_auth, and migrate\n',
  );
});

test('that the database cannot be reached is one sentence without a password', async () => {
  const elsewhere = new URL(settings['DATABASE_URL'] ?? '');
  elsewhere.port = String(await freePort());

  const outcomes = await Promise.all([
    start('server/main.js', elsewhere.href),
    start('worker/main.js', addressAs('app_worker', 'a-wrong-password-4711')),
    start('server/main.js', (settings['DATABASE_URL'] ?? '').replace(/[^/]+$/, 'no_such_database')),
    runToEnd('server/main.js', {
      ...settings,
      AUTH_DATABASE_URL: addressAs('app_auth', 'a-wrong-password-4711'),
    }),
  ]);

  for (const { code, output, took } of outcomes) {
    expect(code).toBe(1);
    expect(output).toMatch(
      /^(WORKER_|AUTH_)?DATABASE_URL: the database cannot be reached \([^\n]*\)\n$/,
    );
    expect(output).not.toMatch(/4711|test-server|\bat .*:\d+/);
    expect(took).toBeLessThan(15_000);
  }
});

test.each(PROCESSES)('%s names every missing setting at once', async (file) => {
  const { code, output } = await runToEnd(file, { PATH: settings['PATH'] ?? '' });

  expect(code).toBe(1);
  expect(output.match(/^ +\w+: is missing$/gm)?.map((line) => line.trim().split(':')[0])).toEqual([
    'DATABASE_URL',
    'WORKER_DATABASE_URL',
    'AUTH_DATABASE_URL',
    'QUEUE_URL',
    'AUTH_SECRET',
    'ENCRYPTION_KEYS',
    'SMTP_URL',
  ]);
});

test('wrong settings are named together, and no value is printed', async () => {
  const { code, output } = await runToEnd('server/main.js', {
    ...settings,
    DATABASE_URL: 'mysql://user:canary-4711@db/app',
    AUTH_SECRET: 'canary-4711',
    ENCRYPTION_KEYS: 'canary-4711',
    PORT: 'canary-4711',
    LOG_LEVEL: 'canary-4711',
    MAIL_FROM: 'canary-4711',
    DATABASE_POOL: '1',
  });

  expect(code).toBe(1);
  expect(output).not.toContain('canary-4711');
  for (const name of [
    'DATABASE_URL',
    'AUTH_SECRET',
    'ENCRYPTION_KEYS',
    'PORT',
    'LOG_LEVEL',
    'MAIL_FROM',
    'DATABASE_POOL',
  ]) {
    expect(output).toContain(`  ${name}: `);
  }
});

test.each(PROCESSES)('%s refuses what is fit for a demonstration in production', async (file) => {
  const secret = 'change-me-change-me-change-me-change-me';

  const { code, output } = await runToEnd(file, {
    ...settings,
    NODE_ENV: 'production',
    AUTH_SECRET: secret,
    PUBLIC_URL: 'http://bao-cao.example',
    INTROSPECTION: 'on',
  });

  expect(code).toBe(1);
  expect(output).toContain('AUTH_SECRET: a default secret does not work in production');
  expect(output).toContain('PUBLIC_URL: must be https in production');
  expect(output).toContain('INTROSPECTION: must be off in production');
  expect(output).not.toContain(secret);
});

test('the server answers, and at SIGTERM ends well and at once, whoever is still connected', async () => {
  const env: Settings = { ...settings, PORT: String(await freePort()) };
  const server = startProcess('server/main.js', env);
  await untilReady(`http://127.0.0.1:${env['PORT']}/readyz`);
  // A browser opens connections ahead of need and sends nothing on them.
  const spare = openSocket(Number(env['PORT']), '127.0.0.1');
  await once(spare, 'connect');
  spare.on('error', () => undefined);
  const health = await fetch(`http://127.0.0.1:${env['PORT']}/healthz`);

  const began = performance.now();
  const code = await server.stop();

  expect(await health.json()).toEqual({ status: 'ok' });
  expect(code).toBe(0);
  expect(performance.now() - began).toBeLessThan(3000);
  spare.destroy();
});

test('a second SIGTERM does not cut off the first, and SIGINT ends as well', async () => {
  const start = async () => {
    const env: Settings = { ...settings, PORT: String(await freePort()) };
    const server = startProcess('server/main.js', env);
    await untilReady(`http://127.0.0.1:${env['PORT']}/healthz`);
    return server.child;
  };
  const [twice, interrupted] = await Promise.all([start(), start()]);

  const codes = Promise.all([once(twice, 'exit'), once(interrupted, 'exit')]);
  twice.kill('SIGTERM');
  twice.kill('SIGTERM');
  interrupted.kill('SIGINT');

  expect((await codes).map(([code]: (number | null)[]) => code)).toEqual([0, 0]);
});

test('a taken port is one sentence', async () => {
  const { port } = new URL(process.env['TEST_ADMIN_URL'] ?? '');

  const { code, output } = await runToEnd('server/main.js', { ...settings, PORT: port });

  expect(code).toBe(1);
  expect(output).toContain('EADDRINUSE');
  expect(output).not.toMatch(/\bat .*:\d+:\d+/);
});

test('the worker works, and at SIGTERM ends well and soon', async () => {
  const worker = startProcess('worker/main.js', settings);
  const deadline = Date.now() + 20_000;
  while (!worker.output().includes('"msg":"working"') && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  const began = performance.now();
  const code = await worker.stop();

  expect(worker.output()).toContain('"msg":"working"');
  expect(code).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
});
