import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { CLIENT_ADDRESS } from './client-address.js';
import type { GuessLimit } from './guess-limit.js';
import { passwordFault } from './password-rule.js';

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

const SIGN_IN = '/sign-in/email';

function textAt(body: unknown, key: string): string {
  const value = (body as Record<string, unknown> | undefined)?.[key];
  return typeof value === 'string' ? value : '';
}

const addressOf = (ctx: HookContext) => ctx.headers?.get(CLIENT_ADDRESS) ?? '';

async function admit(ctx: HookContext, limit: GuessLimit) {
  const wait = await limit.admit(textAt(ctx.body, 'email'), addressOf(ctx));
  if (wait === 0) return;
  throw new APIError(
    'TOO_MANY_REQUESTS',
    { code: 'TOO_MANY_TRIES', message: `Too many tries. Wait ${wait} seconds.` },
    { 'retry-after': String(wait) },
  );
}

/** Name and address of whoever sets a password. */
async function aboutSetter(ctx: HookContext): Promise<string[]> {
  const { internalAdapter } = ctx.context;
  const token = textAt(ctx.body, 'token');
  const asked = token && (await internalAdapter.findVerificationValue(`reset-password:${token}`));
  const user = asked
    ? await internalAdapter.findUserById(asked.value)
    : (await getSessionFromCtx(ctx))?.user;
  return user ? [user.name, user.email, user.email.split('@')[0] ?? ''] : [];
}

async function checkNewPassword(ctx: HookContext) {
  const fault = passwordFault(textAt(ctx.body, 'newPassword'), await aboutSetter(ctx));
  if (fault) throw new APIError('BAD_REQUEST', { code: fault, message: fault });
}

/** A code that was read over a shoulder is of no use: each opens one session. */
async function refuseUsedCode(ctx: HookContext, limit: GuessLimit) {
  const opened = ctx.context.newSession;
  if (!opened || (await limit.useOnce(opened.user.id, textAt(ctx.body, 'code')))) return;
  await ctx.context.internalAdapter.deleteSession(opened.session.token);
  deleteSessionCookie(ctx);
  throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'The code was used.' });
}

const SETS_PASSWORD = new Set(['/reset-password', '/change-password']);

/** What we ask for around the sign-in library's own routes. */
export function signInHooks(limit: GuessLimit) {
  return {
    before: createAuthMiddleware(async (ctx) => {
      if (ctx.path === SIGN_IN) await admit(ctx, limit);
      if (SETS_PASSWORD.has(ctx.path)) await checkNewPassword(ctx);
    }),
    after: createAuthMiddleware(async (ctx) => {
      if (ctx.context.returned instanceof APIError) return;
      if (ctx.path === SIGN_IN) await limit.forget(textAt(ctx.body, 'email'), addressOf(ctx));
      if (ctx.path === '/two-factor/verify-totp') await refuseUsedCode(ctx, limit);
    }),
  };
}
