import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CLIENT_ADDRESS } from './client-address.js';
import { headersOf, personOf } from './session.js';
import type { SignIn } from './sign-in.js';

/** The few routes of the sign-in library that are served; every other one is not found. */
const routes = [
  { method: 'POST', path: '/sign-in/email' },
  { method: 'POST', path: '/sign-out' },
  { method: 'GET', path: '/get-session' },
  { method: 'POST', path: '/reset-password' },
  { method: 'POST', path: '/change-password' },
  { method: 'POST', path: '/two-factor/enable' },
  { method: 'POST', path: '/two-factor/disable' },
  { method: 'POST', path: '/two-factor/verify-totp' },
  { method: 'POST', path: '/two-factor/verify-backup-code' },
  { method: 'POST', path: '/two-factor/generate-backup-codes' },
] as const;

/**
 * What the library would also take and we do not offer: no browser is trusted without a code, and a
 * changed password ends every other session.
 */
const FIXED = { trustDevice: false, revokeOtherSessions: true };

function bodyOf(given: unknown): object {
  const body = typeof given === 'object' && given !== null ? given : {};
  return Array.isArray(body) ? body : { ...body, ...FIXED };
}

/** A question to the sign-in library. */
interface Question {
  method: 'GET' | 'POST';
  /** Below its own part of the addresses, with its query. */
  path: string;
  body?: object;
}

/** Asks the sign-in library on behalf of a request. */
export async function askLibrary(
  signIn: SignIn,
  request: FastifyRequest,
  { method, path, body }: Question,
): Promise<Response> {
  // Ends a session that was not used for too long, before the library meets it.
  await personOf(signIn, request.headers);
  const headers = headersOf(request.headers);
  headers.delete('content-length');
  headers.set(CLIENT_ADDRESS, request.ip);
  if (body) headers.set('content-type', 'application/json');
  const target = `${(await signIn.auth.$context).baseURL}${path}`;
  const json = body ? JSON.stringify(body) : null;
  return signIn.auth.handler(new Request(target, { method, headers, body: json }));
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

/** Hands those routes to the sign-in library. */
export function serveSignIn(app: FastifyInstance, signIn: SignIn): void {
  for (const { method, path } of routes) {
    app.route({
      method,
      url: `/api/auth${path}`,
      handler: async (request, reply) => {
        const body = method === 'POST' ? { body: bodyOf(request.body) } : {};
        return passOn(await askLibrary(signIn, request, { method, path, ...body }), reply);
      },
    });
  }
}
