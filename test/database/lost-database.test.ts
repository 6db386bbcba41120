import { createHmac } from 'node:crypto';
import pg from 'pg';
import { freshDatabase } from '../core/database.js';
import { askToSignIn, ORIGIN, PASSWORD, serve, type Served } from '../sign-in/served.js';

const NAME = `culture_lost_${process.pid}`;

let served: Served;

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env['TEST_ADMIN_URL'] });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}

/** Our database is there under its name, or nowhere to be found. */
function lose(): Promise<void> {
  return asAdmin(`alter database ${NAME} allow_connections false;
    select pg_terminate_backend(pid) from pg_stat_activity where datname = '${NAME}'`);
}

function giveBack(): Promise<void> {
  return asAdmin(`alter database ${NAME} allow_connections true`);
}

beforeAll(async () => {
  const { DATABASE_URL, AUTH_DATABASE_URL } = await freshDatabase(NAME);
  served = await serve({ DATABASE_URL, AUTH_DATABASE_URL });
});

afterEach(giveBack);

afterAll(() => served.close());

const get = (url: string, headers: object = {}) =>
  served.app.inject({ method: 'GET', url, headers: { ...headers } });

/** A session's cookie with our signature, so that the database must be asked about it. */
function cookie(): string {
  const signature = createHmac('sha256', served.env.AUTH_SECRET).update('abc').digest('base64');
  return `workplace-culture.session_token=abc.${encodeURIComponent(signature)}`;
}

test('without its database the server lives and is not ready, and is again once it is back', async () => {
  const before = await get('/readyz');

  await lose();
  const [alive, ready] = [await get('/healthz'), await get('/readyz')];
  await giveBack();
  const after = await get('/readyz');

  expect(before.statusCode).toBe(200);
  expect(alive.statusCode).toBe(200);
  expect([ready.statusCode, ready.body]).toEqual([
    503,
    '{"status":"not ready","reason":"database"}',
  ]);
  expect(after.statusCode).toBe(200);
});

test.each([
  [
    'a question',
    () =>
      served.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { origin: ORIGIN, cookie: cookie() },
        payload: { query: '{ me { id } }' },
      }),
  ],
  ['signing in', () => askToSignIn(served.app, 'somebody@test.example', PASSWORD)],
  ['asking for the session', () => get('/api/auth/get-session', { cookie: cookie() })],
  [
    'a file',
    () => get('/files/documents/01a20901-b10e-7713-9edf-6f5f5afe733f/pdf', { cookie: cookie() }),
  ],
])('%s is answered as an error of ours, with nothing of the inside', async (_what, ask) => {
  await lose();

  const answer = await ask();

  expect(answer.statusCode).toBeGreaterThanOrEqual(500);
  expect(answer.body).not.toMatch(
    /postgres|culture_lost|connect|node_modules|127\.0\.0\.1|app_auth/i,
  );
  expect(answer.body).toContain('INTERNAL');
  expect(served.logged()).toContain('not currently accepting connections');
});
