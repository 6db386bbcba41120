import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendPasswordReset } from '../../schema/account/account.job.js';
import type { Ctx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import type { Log } from '../core/process/log.js';
import { personByAddress, type SignIn } from '../core/sign-in/sign-in.js';

/** Longest mail address there is (RFC 5321). */
const LONGEST = 254;

/** What asking needs: a person's use cases, by one of the memberships; null where there is none. */
export interface ResetParts {
  signIn: SignIn;
  contextOf: (personId: string, request: FastifyRequest) => Promise<Ctx | null>;
}

async function askForMail(parts: ResetParts, request: FastifyRequest, address: string) {
  const wait = await parts.signIn.limit.admit(`reset ${address}`, request.ip);
  if (wait > 0) return;
  const id = await personByAddress(parts.signIn, address);
  const ctx = id && (await parts.contextOf(id, request));
  if (ctx) await ctx.transaction(async (tx) => enqueue(tx, sendPasswordReset, { id }));
}

/**
 * Somebody has forgotten the password. The answer is the same, and as quick, whether there is such
 * an account or not; what is to be done is done after it.
 */
export function servePasswordReset(app: FastifyInstance, parts: ResetParts, log: Log): void {
  app.route<{ Body: { email?: unknown } | null }>({
    method: 'POST',
    url: '/api/account/password-reset',
    handler: async (request) => {
      const { email } = request.body ?? {};
      if (typeof email === 'string' && email.length <= LONGEST) {
        setImmediate(() => {
          askForMail(parts, request, email).catch((fault: unknown) => {
            log.error({ requestId: request.id, err: fault }, 'password reset not asked for');
          });
        });
      }
      return {};
    },
  });
}
