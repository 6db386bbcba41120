import { connect, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { newTenant } from '../../core/world.js';
import { aMember, ORIGIN, serve, type Served, signedIn, type Tab } from '../../sign-in/served.js';

let served: Served;
let tab: Tab;
let port: number;

beforeAll(async () => {
  served = await serve();
  const { committeeId } = await newTenant();
  tab = await signedIn(served.app, await aMember({ committeeId, role: 'COMMITTEE_OFFICE' }));
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  port = (served.app.server.address() as AddressInfo).port;
});

afterAll(() => served.close());

const ME = JSON.stringify({ query: '{ me { id } }' });

/** A request as bytes; of the headers given, one that is null is left out. */
function message(headers: Record<string, string | null>, body = '', start = 'POST /graphql') {
  const all = {
    host: `localhost:${port}`,
    origin: ORIGIN,
    cookie: tab.cookie ?? '',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return [`${start} HTTP/1.1`, ...lines, '', body].join('\r\n');
}

interface Conversation {
  /** All that came back. */
  heard: string;
  /** Bytes that were sent before the server hung up. */
  sent: number;
}

/** Sends parts over one connection until the other side ends it, or says nothing for a while. */
function converse(parts: Iterable<string | Buffer>, patience = 1000): Promise<Conversation> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    const done = () => {
      resolve({ heard, sent: socket.bytesWritten });
      socket.destroy();
    };
    socket.setTimeout(patience, done);
    socket.on('data', (bytes) => (heard += bytes.toString()));
    socket.on('error', () => undefined);
    socket.on('close', done);
    void (async () => {
      for (const part of parts) {
        if (socket.destroyed) return;
        if (!socket.write(part)) {
          await new Promise((go) => socket.once('drain', go).once('close', go));
        }
      }
    })();
  });
}

const statusesIn = ({ heard }: Conversation) =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);

function expectSilenceAboutInside({ heard }: Conversation) {
  expect(heard).not.toMatch(/"me":|node_modules|\bat .*:\d+:\d+|<html/);
}

test('this way of asking is a way of asking', async () => {
  const conversation = await converse([message({ connection: 'close' }, ME)]);

  expect(statusesIn(conversation)).toEqual(['200']);
  expect(conversation.heard).toContain('"me":');
});

const KB = 1024;

function* chunks(count: number): Generator<string> {
  yield message({ 'content-length': null, 'transfer-encoding': 'chunked' });
  const chunk = 'x'.repeat(64 * KB);
  for (let at = 0; at < count; at += 1) yield `${chunk.length.toString(16)}\r\n${chunk}\r\n`;
  yield '0\r\n\r\n';
}

test('a body of 60 MB is refused before it is sent', async () => {
  const conversation = await converse([
    message({ 'content-length': String(60 * KB * KB) }, 'x'.repeat(64 * KB)),
  ]);

  expect(statusesIn(conversation)[0]).toBe('413');
  expectSilenceAboutInside(conversation);
});

test('a body without a length is refused when it has become too long', async () => {
  const conversation = await converse(chunks(960));

  expect(statusesIn(conversation)[0]).toBe('413');
  expect(conversation.sent).toBeLessThan(8 * KB * KB);
});

test('signing in takes no longer bodies than asking does', async () => {
  const body = JSON.stringify({ email: 'x'.repeat(257 * KB), password: 'x' });

  const conversation = await converse([message({}, body, 'POST /api/auth/sign-in/email')]);

  expect(statusesIn(conversation)[0]).toBe('413');
});

test.each(['gzip', 'deflate', 'br', 'gzip, gzip'])(
  'a body that calls itself %s is not unpacked',
  async (encoding) => {
    const bomb = gzipSync(Buffer.alloc(10 * KB * KB, ' '));
    const head = message({ 'content-encoding': encoding, 'content-length': String(bomb.length) });

    const conversation = await converse([Buffer.concat([Buffer.from(head), bomb])]);

    expect(['400', '415']).toContain(statusesIn(conversation)[0]);
    expectSilenceAboutInside(conversation);
  },
);

test('a body that is shorter than it says is waited for and not guessed', async () => {
  const conversation = await converse([message({ 'content-length': '500' }, ME)]);

  expect(conversation.heard).toBe('');
});

const smuggling: [how: string, bytes: () => string][] = [
  [
    'a length and chunks',
    () => message({ 'transfer-encoding': 'chunked' }, `0\r\n\r\n${message({}, ME)}`),
  ],
  ['two lengths', () => message({ 'Content-Length': '3' }, ME)],
  ['a length with a sign', () => message({ 'content-length': '+28' }, ME)],
  [
    'chunks that are something else too',
    () => message({ 'content-length': null, 'transfer-encoding': 'chunked, identity' }, ME),
  ],
  ['a header that ends in a line feed', () => message({ 'x-one': 'a\nx-two: b' }, ME)],
  ['a header with a space before its colon', () => message({ 'x-one ': 'a' }, ME)],
  ['a header that goes on in the next line', () => message({ 'x-one': 'a\r\n b' }, ME)],
  ['a NUL in a header', () => message({ 'x-one': 'a\0b' }, ME)],
  ['a body longer than it says', () => message({ 'content-length': '5' }, ME)],
  ['100 KB of headers', () => message({ 'x-one': 'a'.repeat(100 * KB) }, ME)],
  ['no host', () => message({ host: null }, ME)],
];

test.each(smuggling)('%s is refused, and the connection ended', async (_how, bytes) => {
  const conversation = await converse([bytes()]);

  const statuses = statusesIn(conversation);
  expect(statuses.filter((status) => !['400', '431'].includes(status ?? ''))).toEqual([]);
  expect(statuses.length).toBeGreaterThan(0);
  expectSilenceAboutInside(conversation);
});

test.each(['TRACE', 'CONNECT', 'OPTIONS', 'PROPFIND'])('%s is no way to ask', async (method) => {
  const conversation = await converse([message({}, '', `${method} /graphql`)]);

  expect(['400', '403', '404', '405', undefined]).toContain(statusesIn(conversation)[0]);
  expect(conversation.heard).not.toContain(String(tab.cookie));
});

const forged = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '127.0.0.1',
  forwarded: 'host=evil.example;proto=https',
  'x-original-url': '/healthz',
  'x-http-method-override': 'GET',
};

test.each([['evil.example'], ['evil.example:80@localhost'], ['localhost:4000.evil.example']])(
  'who calls the server %s does not make that site its own',
  async (host) => {
    const origin = `https://${host}`;

    const conversation = await converse([message({ ...forged, host, origin }, ME)]);

    expect(statusesIn(conversation)[0]).toBe('403');
    expectSilenceAboutInside(conversation);
  },
);

test('forged headers of a proxy change nothing in an answer', async () => {
  const conversation = await converse([message({ ...forged, connection: 'close' }, ME)]);

  expect(statusesIn(conversation)).toEqual(['200']);
  expect(conversation.heard).not.toContain('evil.example');
});
