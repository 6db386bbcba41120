import type { FastifyInstance } from 'fastify';

/**
 * Refuses requests that change something and come from another site's page. A browser says where a
 * request comes from; a program that says nothing is no browser, and has no cookie that it did not
 * earn itself.
 */
export function refuseOtherSites(app: FastifyInstance, publicUrl: string): void {
  const own = new URL(publicUrl).origin;
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const { origin = own, 'sec-fetch-site': site = 'same-origin' } = request.headers;
    if (origin === own && (site === 'same-origin' || site === 'none')) return;
    return reply.status(403).send({ code: 'FORBIDDEN', requestId: request.id });
  });
}
