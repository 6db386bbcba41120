/** What the gate says to partner apps beside the answer: HTTP statuses and the limits' headers. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Admitted, type GateCode, secondsToMinute } from './admit.js';
import { holdsKey } from './key-text.js';

const statuses: Record<GateCode, number> = {
  KEY_INVALID: 401,
  KEY_EXPIRED: 401,
  KEY_REVOKED: 401,
  TOKEN_EXPIRED: 401,
  KEY_IN_URL: 400,
  APP_DISABLED: 403,
  ADDRESS_NOT_ALLOWED: 403,
  RATE_EXCEEDED: 429,
  BUDGET_EXCEEDED: 429,
};

/** HTTP status of a code of the gate; undefined for any other code. */
export function statusOf(code: string): number | undefined {
  return Object.hasOwn(statuses, code) ? statuses[code as GateCode] : undefined;
}

/** Whether a code says that a key or token is no good. */
export function isKeyWrong(code: unknown): boolean {
  return statusOf(String(code)) === 401;
}

/** Clients of OAuth ask for another token when they are told so. */
export function askForToken(reply: FastifyReply): void {
  reply.header('www-authenticate', 'Bearer error="invalid_token"');
}

const DAY_SECONDS = 86_400;

/** Seconds until midnight in a time zone, when budgets begin anew. */
export function secondsToMidnight(now: Date, timeZone: string): number {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(now);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return DAY_SECONDS - (hours * 3600 + minutes * 60 + seconds);
}

/** Rate and budget as draft-ietf-httpapi-ratelimit-headers has them, and when to come back. */
export function tellLimits(
  reply: FastifyReply,
  { rate, budget, requests, spent, timeZone }: Admitted,
  turned?: { seconds?: string | number },
): void {
  const now = new Date();
  const left = (most: number, used: number) => Math.max(0, most - used);
  reply.header('ratelimit-policy', `"rate";q=${rate};w=60, "budget";q=${budget};w=${DAY_SECONDS}`);
  reply.header(
    'ratelimit',
    `"rate";r=${left(rate, requests)};t=${secondsToMinute(now)}, ` +
      `"budget";r=${left(budget, spent)};t=${secondsToMidnight(now, timeZone)}`,
  );
  if (turned?.seconds !== undefined) reply.header('retry-after', String(turned.seconds));
}

/** Refuses a request whose address holds a key: logs and proxies on the way have kept it by now. */
export function refuseKeysInUrls(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!holdsKey(request.url)) return;
    const code: GateCode = 'KEY_IN_URL';
    return reply.status(statuses[code]).send({ code, requestId: request.id });
  });
}
