import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { parseCookies } from 'better-auth/cookies';
import type { SignIn } from './sign-in.js';

/** Somebody signed in. */
export interface SignedIn {
  id: string;
  fullName: string;
  email: string;
  /** Whether signing in takes a code of an authenticator. */
  hasSecondFactor: boolean;
  sessionId: string;
}

/** Use is noted to five minutes: not every question is worth a write. */
const NOTED_MINUTES = 5;

/** A session by its token, unless it ran out or was not used for `$2` minutes. */
const SESSION = {
  name: 'session',
  text: `select u.id, u.name as "fullName", u.email, s.id as "sessionId",
      coalesce(u."twoFactorEnabled", false) as "hasSecondFactor",
      s."updatedAt" < now() - make_interval(mins => ${NOTED_MINUTES}) as "isToNote"
    from session s join "user" u on u.id = s."userId"
    where s.token = $1 and s."expiresAt" > now()
      and s."updatedAt" > now() - make_interval(mins => $2)`,
};

const NOTE_USE = 'update session set "updatedAt" = now() where token = $1';

const END = 'delete from session where token = $1';

/** The token of a session cookie that we signed; null for any other. */
function tokenOf(value: string | undefined, secret: string): string | null {
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1));
  const right = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

export function headersOf(given: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}

/** The session token of a request; null where it has none that we signed. */
async function requestToken({ auth }: SignIn, headers: IncomingHttpHeaders) {
  const { authCookies, secret } = await auth.$context;
  const cookies = parseCookies(headers.cookie ?? '');
  return tokenOf(cookies.get(authCookies.sessionToken.name), secret);
}

/**
 * Who a request's session stands for, by one statement. One that was not used for too long is
 * ended, so that the sign-in library does not know it either.
 */
export async function personOf(
  signIn: SignIn,
  headers: IncomingHttpHeaders,
): Promise<SignedIn | null> {
  const token = await requestToken(signIn, headers);
  if (!token) return null;
  const { pool, idleMinutes } = signIn;
  const { rows } = await pool.query<SignedIn & { isToNote: boolean }>({
    ...SESSION,
    values: [token, idleMinutes],
  });
  if (!rows[0]) {
    await pool.query(END, [token]);
    return null;
  }
  const { isToNote, ...person } = rows[0];
  if (isToNote) await pool.query(NOTE_USE, [token]);
  return person;
}
