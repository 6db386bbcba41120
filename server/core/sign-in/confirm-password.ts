import type { FastifyRequest } from 'fastify';
import { headersOf } from './session.js';
import type { SignIn } from './sign-in.js';

/** What became of a password that was asked for again. */
export type Confirmation = 'RIGHT' | 'WRONG' | { waitSeconds: number };

/** Whether this is the password of whoever is signed in; tries are counted as at the door. */
export async function confirmPassword(
  { auth, limit }: SignIn,
  request: Pick<FastifyRequest, 'headers' | 'ip'>,
  personId: string,
  password: string,
): Promise<Confirmation> {
  const waitSeconds = await limit.admit(`confirm ${personId}`, request.ip);
  if (waitSeconds > 0) return { waitSeconds };
  const isRight = await auth.api
    .verifyPassword({ body: { password }, headers: headersOf(request.headers) })
    .then(({ status }) => status)
    .catch(() => false);
  if (isRight) await limit.forget(`confirm ${personId}`, request.ip);
  return isRight ? 'RIGHT' : 'WRONG';
}
