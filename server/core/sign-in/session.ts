import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { parseCookies } from 'better-auth/cookies';
import type { SignIn } from './sign-in.js';

/** Somebody signed in. */
export interface SignedIn {
  id: string;
  fullName: string;
  email: string;
}

/** A session by its token, where nothing is to be done about it: no refresh is due before `$2`. */
const SESSION = {
  name: 'session',
  text: `select u.id, u.name as "fullName", u.email from session s join "user" u on u.id = s."userId"
    where s.token = $1 and s."expiresAt" > $2`,
};

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

/**
 * Who a request's session stands for. The usual case, a session in force that needs no refresh, is
 * one statement; whatever else there is to do about a session is the sign-in library's.
 */
export async function personOf(
  { auth, pool }: SignIn,
  headers: IncomingHttpHeaders,
): Promise<SignedIn | null> {
  const { authCookies, secret, sessionConfig } = await auth.$context;
  const cookies = parseCookies(headers.cookie ?? '');
  const token = tokenOf(cookies.get(authCookies.sessionToken.name), secret);
  if (!token) return null;
  const { expiresIn, updateAge } = sessionConfig;
  const freshUntil = new Date(Date.now() + (expiresIn - updateAge) * 1000);
  const { rows } = await pool.query<SignedIn>({ ...SESSION, values: [token, freshUntil] });
  if (rows[0]) return rows[0];
  const session = await auth.api.getSession({ headers: headersOf(headers) });
  const user = session?.user;
  return user ? { id: user.id, fullName: user.name, email: user.email } : null;
}
