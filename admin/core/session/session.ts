/**
 * Signing in and out, and what happens when a session ends under somebody's hands: requests wait
 * here while the page asks for the password again, and go on afterwards.
 */

/** Why a sign-in failed: a key below `core.signIn.fault`. */
export type SignInFault = 'WRONG' | 'TOO_MANY' | 'NETWORK';

export class SignInError extends Error {
  constructor(readonly fault: SignInFault) {
    super(fault);
    this.name = 'SignInError';
  }
}

async function post(path: string, body: object): Promise<Response> {
  try {
    return await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new SignInError('NETWORK');
  }
}

/** @throws SignInError */
export async function signIn(email: string, password: string): Promise<void> {
  const reply = await post('sign-in/email', { email: email.trim(), password });
  if (reply.ok) return;
  if (reply.status === 429) throw new SignInError('TOO_MANY');
  throw new SignInError(reply.status < 500 ? 'WRONG' : 'NETWORK');
}

/** Ends the session at the server; one that has already ended is no fault. */
export async function signOut(): Promise<void> {
  await post('sign-out', {}).catch(() => undefined);
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
  const reply = await fetch('/api/auth/get-session').catch(() => null);
  return reply?.ok === true && (await reply.json()) !== null;
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
