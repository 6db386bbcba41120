import type { FastifyInstance } from 'fastify';
import { CLIENT_ADDRESS } from './client-address.js';
import { headersOf, personOf } from './session.js';
import type { SignIn } from './sign-in.js';

/** The few routes of the sign-in library that are served; every other one is not found. */
const routes = [
  { method: 'POST', url: '/api/auth/sign-in/email' },
  { method: 'POST', url: '/api/auth/sign-out' },
  { method: 'GET', url: '/api/auth/get-session' },
  { method: 'POST', url: '/api/auth/reset-password' },
  { method: 'POST', url: '/api/auth/change-password' },
  { method: 'POST', url: '/api/auth/two-factor/enable' },
  { method: 'POST', url: '/api/auth/two-factor/disable' },
  { method: 'POST', url: '/api/auth/two-factor/verify-totp' },
  { method: 'POST', url: '/api/auth/two-factor/verify-backup-code' },
  { method: 'POST', url: '/api/auth/two-factor/generate-backup-codes' },
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

/** Hands those routes to the sign-in library. */
export function serveSignIn(app: FastifyInstance, signIn: SignIn): void {
  const { auth } = signIn;
  for (const { method, url } of routes) {
    app.route({
      method,
      url,
      handler: async (request, reply) => {
        // Ends a session that was not used for too long, before the library meets it.
        await personOf(signIn, request.headers);
        const headers = headersOf(request.headers);
        headers.delete('content-length');
        headers.set(CLIENT_ADDRESS, request.ip);
        const body = method === 'POST' ? JSON.stringify(bodyOf(request.body)) : null;
        const target = new URL(url, auth.options.baseURL);
        const answer = await auth.handler(new Request(target, { method, headers, body }));
        reply.status(answer.status);
        answer.headers.forEach((value, name) => {
          if (name !== 'set-cookie') reply.header(name, value);
        });
        for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
        return reply.send(await answer.text());
      },
    });
  }
}
