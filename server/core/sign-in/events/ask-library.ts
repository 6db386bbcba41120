import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '../../gate/networks.js';
import type { Log } from '../../process/log.js';
import { CLIENT_ADDRESS } from '../client-address.js';
import { headersOf, personOf } from '../session.js';
import { personByAddress, personOfReset, type SignIn } from '../sign-in.js';
import type { TellEvent } from './account-event.js';
import { type Done, eventsOf } from './event-of.js';

/** Where people sign in: the library, and whom it is told. */
export interface Desk {
  signIn: SignIn;
  tell: TellEvent;
  log: Log;
}

/** A question to the sign-in library. */
export interface Question {
  method: 'GET' | 'POST';
  /** Below its own part of the addresses, with its query. */
  path: string;
  body?: Record<string, unknown>;
}

const SIGN_IN = '/sign-in/email';

async function send({ signIn }: Desk, request: FastifyRequest, { method, path, body }: Question) {
  const headers = headersOf(request.headers);
  headers.delete('content-length');
  headers.set(CLIENT_ADDRESS, request.ip);
  if (body) headers.set('content-type', 'application/json');
  const target = `${(await signIn.auth.$context).baseURL}${path}`;
  const json = body ? JSON.stringify(body) : null;
  return signIn.auth.handler(new Request(target, { method, headers, body: json }));
}

/** The cookies that an answer sets, as the browser sends them back. */
function cookiesOf(answer: Response): string {
  const lines = answer.headers.getSetCookie();
  return lines.map((line) => line.split(';', 1)[0]).join('; ');
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Tells of the wrong passwords before a right one; as long as there is none, nobody is told whose. */
async function tellTries({ signIn, tell }: Desk, request: FastifyRequest, tries: Tries) {
  if (tries.count === 0) return;
  const personId = await personByAddress(signIn, tries.account);
  if (!personId) return;
  await tell({ personId, action: 'account.wrongTries', detail: String(tries.count) }, request);
}

interface Tries {
  account: string;
  count: number;
}

async function triesBefore({ signIn }: Desk, { path, body }: Question): Promise<Tries> {
  const account = path === SIGN_IN ? textOf(body?.['email']) : '';
  return { account, count: account ? await signIn.limit.triesOf(account) : 0 };
}

/** Asks the sign-in library on behalf of a request, and writes down what became of it. */
export async function askLibrary(
  desk: Desk,
  request: FastifyRequest,
  question: Question,
): Promise<Response> {
  const { signIn, tell, log } = desk;
  const [path = ''] = question.path.split('?');
  // Ends a session that was not used for too long, before the library meets it.
  const before = await personOf(signIn, request.headers);
  const tries = await triesBefore(desk, question);
  const token = path === '/reset-password' ? textOf(question.body?.['token']) : '';
  const resetFor = token ? await personOfReset(signIn, token) : null;
  const answer = await send(desk, request, question);
  if (answer.status >= 400) {
    log.warn({ requestId: request.id, path, network: networkOf(request.ip) }, 'sign-in refused');
    return answer;
  }
  const opened = await personOf(signIn, { cookie: cookiesOf(answer) });
  const done: Done = { path, before, opened, resetFor };
  await tellTries(desk, request, tries);
  for (const event of eventsOf(done)) await tell(event, request);
  return answer;
}

/** Passes on what the sign-in library answered. */
export async function passOn(answer: Response, reply: FastifyReply) {
  reply.status(answer.status);
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie') reply.header(name, value);
  });
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.send(await answer.text());
}
