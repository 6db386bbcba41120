/** The limit: node:http, pg and SQL by hand, with our sign-in check, roles and settings. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Value } from '../../../server/core/read/one-trip.js';
import { askAs } from '../../../server/core/tenancy.js';
import { byRowSecurity, rawReads } from '../reads/raw-sql.js';
import { createCheck } from './sign-in-check.js';

const { env, orm, check } = await createCheck();

const reads = new Map(
  Object.entries(rawReads).map(([name, { text, values, answer }]) => {
    return [`/${name}`, { statement: { name, text: text(byRowSecurity) }, values, answer }];
  }),
);

async function bodyOf(request: IncomingMessage): Promise<Record<string, Value>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, Value>;
}

async function answer(request: IncomingMessage): Promise<string | null> {
  const read = reads.get(request.url ?? '');
  const session = await check(request.headers);
  if (!read || !session) return null;
  const given = await bodyOf(request);
  const row = await askAs(orm, session, read.statement, read.values(given));
  return JSON.stringify({ data: read.answer(row) });
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const text = await answer(request);
    response.statusCode = text === null ? 404 : 200;
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.setHeader('content-length', Buffer.byteLength(text ?? ''));
    response.end(text ?? '');
  } catch (fault) {
    process.stderr.write(`${String(fault)}\n`);
    response.statusCode = 500;
    response.end();
  }
}

const http = createServer((request, response) => void serve(request, response));
http.listen(env.PORT, '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
