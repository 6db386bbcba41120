import { newTenant } from '../../core/world.js';
import {
  aMember,
  ask,
  ORIGIN,
  requestOf,
  serve,
  type Served,
  signedIn,
  type Tab,
} from '../../sign-in/served.js';

let served: Served;
let tab: Tab;

beforeAll(async () => {
  served = await serve();
  const { committeeId } = await newTenant();
  tab = await signedIn(served.app, await aMember({ committeeId, role: 'COMMITTEE_OFFICE' }));
});

afterAll(() => served.close());

const ME = '{ me { id } }';

/** Sends bytes as they are to /graphql. */
function send(payload: string | Buffer, headers: Record<string, string> = {}) {
  return served.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { origin: ORIGIN, cookie: tab.cookie, 'content-type': 'application/json', ...headers },
    payload,
  });
}

/** An answer that refuses and says nothing of the inside. */
function expectRefusal(answer: { statusCode: number; body: string }, codes = [400, 413, 415]) {
  expect(codes).toContain(answer.statusCode);
  expect(answer.body).not.toMatch(/<html|node_modules|\bat .*:\d+:\d+|select |"me":\{/i);
}

test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'] as const)(
  '%s is no way to ask',
  async (method) => {
    const answer = await served.app.inject({
      method,
      url: `/graphql?query=${encodeURIComponent(ME)}`,
      headers: { origin: ORIGIN, cookie: tab.cookie, 'apollo-require-preflight': 'true' },
    });

    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('"me"');
  },
);

test('a mutation by GET changes nothing', async () => {
  const query = encodeURIComponent('mutation { acceptSubmission(id: "x") { id } }');

  const answer = await served.app.inject({
    method: 'GET',
    url: `/graphql?query=${query}`,
    headers: { cookie: tab.cookie, 'content-type': 'application/json' },
  });

  expect(answer.statusCode).toBe(404);
});

test.each([
  ['text/plain', JSON.stringify({ query: ME })],
  ['application/x-www-form-urlencoded', `query=${encodeURIComponent(ME)}`],
  [
    'multipart/form-data; boundary=x',
    `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${ME}\r\n--x--`,
  ],
  ['application/xml', '<query/>'],
  ['', JSON.stringify({ query: ME })],
])(
  'a body of type "%s", as a form of another site could send it, is refused',
  async (type, payload) => {
    const answer = await send(payload, { 'content-type': type });

    expectRefusal(answer);
  },
);

test.each(['utf-32', 'ibm500', 'utf-7'])(
  'a body that calls itself %s is read as UTF-8',
  async (charset) => {
    const answer = await send(JSON.stringify({ query: ME }), {
      'content-type': `application/json; charset=${charset}`,
    });

    expect(answer.json()).toMatchObject({ data: { me: {} } });
  },
);

test.each([
  ['a list of operations', JSON.stringify([{ query: ME }, { query: ME }])],
  ['an empty list', '[]'],
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '1'],
  ['half an object', '{"query": "{ me'],
  ['no query', '{}'],
  ['a query that is a list', JSON.stringify({ query: [ME] })],
  ['variables that are text', JSON.stringify({ query: ME, variables: '{"a":1}' })],
  ['variables that are a list', JSON.stringify({ query: ME, variables: [1] })],
])('%s is refused', async (_what, payload) => {
  const answer = await send(payload);

  expectRefusal(answer);
});

test('a hash instead of a query is refused', async () => {
  const persistedQuery = { version: 1, sha256Hash: 'a'.repeat(64) };

  const answer = await send(JSON.stringify({ extensions: { persistedQuery } }));

  expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  expect(answer.body).not.toContain('data');
  expect(served.logged()).not.toContain('operation failed');
});

test('a body of 256 KB is read, one byte more is not', async () => {
  const body = (length: number) => {
    const frame = JSON.stringify({ query: ME, operationName: null, extensions: { pad: '' } });
    return frame.replace('"pad":""', `"pad":"${'x'.repeat(length - frame.length)}"`);
  };

  expect((await send(body(256 * 1024))).statusCode).toBe(200);
  expectRefusal(await send(body(256 * 1024 + 1)), [413]);
});

test.each([
  ['lists', '['.repeat(100_000)],
  ['closed lists', `${'['.repeat(60_000)}${']'.repeat(60_000)}`],
  ['objects', '{"a":'.repeat(40_000)],
  ['variables', `{"query":"{me{id}}","variables":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`],
])('%s within %s without end are answered at once', async (_what, payload) => {
  const before = process.cpuUsage();

  const answer = await send(payload);

  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
  expect(answer.statusCode).toBeLessThan(500);
});

test.each([
  ['{"__proto__":{"polluted":true},"query":"{ me { id } }"}'],
  ['{"query":"{ me { id } }","variables":{"__proto__":{"polluted":true}}}'],
  ['{"query":"{ me { id } }","extensions":{"constructor":{"prototype":{"polluted":true}}}}'],
])('%s gives no object anything', async (payload) => {
  const answer = await send(payload);

  expect(answer.statusCode).toBeLessThan(500);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('of two queries in one body the last one counts, as JSON has it, and no other', async () => {
  const answer = await send('{"query":"{ organizations { total } }","query":"{ me { id } }"}');

  expect(answer.json()).toMatchObject({ data: { me: {} } });
});

test('an operation name that is not there is refused', async () => {
  const answer = await send(
    JSON.stringify({ query: `query A ${ME} query B ${ME}`, operationName: 'C' }),
  );

  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({
    errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
  });
});

test('of two operations that share a text each is compiled for itself', async () => {
  const query = 'query A { me { id } } query B { organizations { total } }';

  const [a, b, again] = [
    await send(JSON.stringify({ query, operationName: 'A' })),
    await send(JSON.stringify({ query, operationName: 'B' })),
    await send(JSON.stringify({ query, operationName: 'A' })),
  ];

  expect(Object.keys(a.json<{ data: object }>().data)).toEqual(['me']);
  expect(Object.keys(b.json<{ data: object }>().data)).toEqual(['organizations']);
  expect(again.body).toBe(a.body);
});

test('answers are kept by nobody, named by an id, and framed by no other site', async () => {
  const answer = await served.app.inject(requestOf(tab, ME));

  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  });
  expect(answer.headers['x-powered-by']).toBeUndefined();
});

test('a request id that the caller brings is not taken over', async () => {
  const brought = 'chosen\\r\\nby-the-caller';

  const answer = await served.app.inject(
    requestOf({ ...tab, headers: { 'x-request-id': brought } }, '{ nothing }'),
  );

  expect(answer.headers['x-request-id']).not.toBe(brought);
  expect(
    answer.json<{ errors: { extensions: { requestId: string } }[] }>().errors[0]?.extensions
      .requestId,
  ).toBe(answer.headers['x-request-id']);
});

test("the language of an answer is the reader's, Vietnamese if they say none", async () => {
  const query = '{ organizations(first: 0) { total } }';

  const answers = [
    await ask(served.app, tab, query),
    await ask(served.app, { ...tab, headers: { 'accept-language': 'en-GB,vi;q=0.5' } }, query),
    await ask(served.app, { ...tab, headers: { 'accept-language': '<script>' } }, query),
  ];

  const [vietnamese, english, other] = answers.map(({ errors }) => errors?.[0]?.message);
  expect(vietnamese).toMatch(/[ăâđêôơư]/);
  expect(english).not.toBe(vietnamese);
  expect(other).toBe(vietnamese);
});

test('health is told to whoever asks, and nothing but health', async () => {
  const [alive, ready] = [
    await served.app.inject({ method: 'GET', url: '/healthz' }),
    await served.app.inject({ method: 'GET', url: '/readyz' }),
  ];

  expect([alive.statusCode, alive.body]).toEqual([200, '{"status":"ok"}']);
  expect([ready.statusCode, ready.body]).toEqual([200, '{"status":"ready"}']);
});

test.each([
  '/metrics',
  '/admin/queues',
  '/graphiql',
  '/playground',
  '/.git/config',
  '/server-status',
])('there is nothing at %s', async (url) => {
  const answer = await served.app.inject({ method: 'GET', url });

  expect(answer.statusCode).toBe(404);
});
