import type { FastifyInstance } from 'fastify';
import { CLIENT_ADDRESS, type SignIn } from './sign-in.js';

/** The few routes of the sign-in library that are served; every other one is not found. */
const routes = [
  { method: 'POST', url: '/api/auth/sign-in/email' },
  { method: 'POST', url: '/api/auth/sign-out' },
  { method: 'GET', url: '/api/auth/get-session' },
] as const;

/** Hands those routes to the sign-in library. */
export function serveSignIn(app: FastifyInstance, { auth }: SignIn): void {
  for (const { method, url } of routes) {
    app.route({
      method,
      url,
      handler: async (request, reply) => {
        const headers = new Headers();
        for (const [name, value] of Object.entries(request.headers)) {
          if (typeof value === 'string') headers.set(name, value);
        }
        headers.delete('content-length');
        headers.set(CLIENT_ADDRESS, request.ip);
        const body = method === 'POST' ? JSON.stringify(request.body ?? {}) : null;
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
