/**
 * Signing in and out, and what happens when a session ends under somebody's hands: requests wait
 * here while the page asks for the password again, and go on afterwards.
 */

/** What the server's codes are about: keys below `core.signIn.fault`. */
const faults = {
  INVALID_EMAIL_OR_PASSWORD: 'WRONG',
  INVALID_PASSWORD: 'WRONG_PASSWORD',
  INVALID_CODE: 'WRONG_CODE',
  INVALID_BACKUP_CODE: 'WRONG_CODE',
  INVALID_TWO_FACTOR_COOKIE: 'TOO_LATE',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'TOO_LATE',
  ACCOUNT_TEMPORARILY_LOCKED: 'TOO_MANY',
  TOO_MANY_TRIES: 'TOO_MANY',
  INVALID_TOKEN: 'LINK_OVER',
  PROVIDER_UNREACHABLE: 'PROVIDER_UNREACHABLE',
  ALREADY_LINKED: 'ALREADY_LINKED',
  PASSWORD_TOO_SHORT: 'PASSWORD_TOO_SHORT',
  PASSWORD_TOO_LONG: 'PASSWORD_TOO_LONG',
  PASSWORD_GUESSABLE: 'PASSWORD_GUESSABLE',
} as const;

/** Why something about the own account failed: a key below `core.signIn.fault`. */
export type SignInFault = (typeof faults)[keyof typeof faults] | 'NETWORK';

export class SignInError extends Error {
  constructor(readonly fault: SignInFault) {
    super(fault);
    this.name = 'SignInError';
  }
}

function faultOf(status: number, code: unknown): SignInFault {
  if (typeof code === 'string' && Object.hasOwn(faults, code)) {
    return faults[code as keyof typeof faults];
  }
  if (status === 429) return 'TOO_MANY';
  return status < 500 ? 'WRONG' : 'NETWORK';
}

/**
 * Asks something of the own account, below /api.
 *
 * @throws SignInError
 */
export async function askAccount<T = unknown>(path: string, body: object): Promise<T> {
  const reply = await fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  const answer = (await reply?.json().catch(() => null)) as { code?: unknown } | null;
  if (reply?.ok) return answer as T;
  throw new SignInError(reply ? faultOf(reply.status, answer?.code) : 'NETWORK');
}

/**
 * Signs in by password. Says whether a code of the second factor is still to come.
 *
 * @throws SignInError
 */
export async function signIn(email: string, password: string): Promise<{ needsCode: boolean }> {
  const answer = await askAccount<{ twoFactorRedirect?: boolean }>('auth/sign-in/email', {
    email: email.trim(),
    password,
  });
  return { needsCode: answer.twoFactorRedirect === true };
}

/** Where a code comes from. */
export type CodeKind = 'totp' | 'backup-code';

/**
 * Gives the code that signing in waits for.
 *
 * @throws SignInError
 */
export async function giveCode(kind: CodeKind, code: string): Promise<void> {
  await askAccount(`auth/two-factor/verify-${kind}`, { code: code.replace(/\s/g, '') });
}

/** Ends the session at the server; one that has already ended is no fault. */
export async function signOut(): Promise<void> {
  await askAccount('auth/sign-out', {}).catch(() => undefined);
}

interface Interruption {
  email: string;
  over: Promise<boolean>;
  settle: (signedIn: boolean) => void;
}

let signedInAs: string | null = null;
let interruption: Interruption | null = null;
const listeners = new Set<() => void>();

function change(next: Interruption | null) {
  interruption = next;
  for (const listener of listeners) listener();
}

/** Keeps who is at work on this page; null when nobody is. */
export function keepSignedIn(email: string | null): void {
  signedInAs = email;
}

/** Whether the server still knows somebody: then it was not the session that ended. */
async function sessionGoesOn(): Promise<boolean> {
  return (await presentAddress()) !== null;
}

/** Mail address of whoever the server knows this browser as; null for nobody. */
async function presentAddress(): Promise<string | null> {
  const reply = await fetch('/api/auth/get-session').catch(() => null);
  if (!reply?.ok) return null;
  const session = (await reply.json()) as { user: { email: string } } | null;
  return session?.user.email ?? null;
}

/** Whether the person with this mail address is signed in in this browser. */
export async function isSignedIn(email: string): Promise<boolean> {
  return (await presentAddress()) === email;
}

/**
 * Waits until whoever was at work has signed in again; false when nobody was, or the person leaves.
 * Where somebody is still signed in, another person or with other positions, the page starts anew
 * as them.
 */
export async function signedInAgain(): Promise<boolean> {
  if (!signedInAs) return false;
  if (await sessionGoesOn()) {
    location.reload();
    return false;
  }
  if (!interruption) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    change({ email: signedInAs, over: promise, settle: resolve });
  }
  return interruption?.over ?? false;
}

/** Ends the interruption: with a new session, or by leaving. */
export function endInterruption(signedIn: boolean): void {
  interruption?.settle(signedIn);
  change(null);
}

/** For `useSyncExternalStore`: the interruption under way. */
export const interruptions = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: () => interruption,
};
