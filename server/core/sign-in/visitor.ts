import type { MikroORM } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../actor.js';
import { createContext, type Ctx } from '../context.js';
import type { SignIn } from './sign-in.js';
import { refuse } from '../refusal.js';
import { invitedSession } from '../tenancy.js';

/** Somebody at the door: with a link in hand, signed in or not, without a membership to act by. */
export interface Visitor {
  signIn: SignIn;
  person: { id: string; fullName: string; email: string } | null;
  /** Counts a try. @throws Refusal TOO_MANY_VISITS */
  knock: () => void;
  /** A context of whoever holds the token with this hash, as the actor that they become. */
  holding: (hash: string, actor: Actor) => Ctx;
}

interface VisitorParts {
  orm: MikroORM;
  signIn: SignIn;
  person: Visitor['person'];
  address: string;
  requestId: string;
}

/** Tries from one address within the time, and addresses remembered. */
const TRIES = 30;
const MINUTES = 10;
const tries = new LRUCache<string, { count: number }>({ max: 10_000, ttl: MINUTES * 60_000 });

function countTry(address: string): void {
  const seen = tries.get(address) ?? { count: 0 };
  seen.count += 1;
  if (seen.count === 1) tries.set(address, seen);
  if (seen.count > TRIES) refuse('TOO_MANY_VISITS', { minutes: MINUTES });
}

/** Makes the visitor of a request. */
export function visitorOf({ orm, signIn, person, address, requestId }: VisitorParts): Visitor {
  return {
    signIn,
    person,
    knock: () => countTry(address),
    holding: (hash, actor) =>
      createContext({ orm, actor, requestId, session: invitedSession(hash, actor.personId) }),
  };
}
