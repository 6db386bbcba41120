import type { FastifyInstance } from 'fastify';
import { askLibrary, type Desk, passOn } from './events/ask-library.js';

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

function bodyOf(given: unknown): Record<string, unknown> {
  const body = typeof given === 'object' && given !== null ? given : {};
  return Array.isArray(body) ? {} : { ...body, ...FIXED };
}

/** Hands those routes to the sign-in library. */
export function serveSignIn(app: FastifyInstance, desk: Desk): void {
  for (const { method, path } of routes) {
    app.route({
      method,
      url: `/api/auth${path}`,
      handler: async (request, reply) => {
        const body = method === 'POST' ? { body: bodyOf(request.body) } : {};
        return passOn(await askLibrary(desk, request, { method, path, ...body }), reply);
      },
    });
  }
}
