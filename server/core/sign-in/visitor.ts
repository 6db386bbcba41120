import type { MikroORM } from '@mikro-orm/postgresql';
import type { Actor } from '../actor.js';
import { createContext, type Ctx } from '../context.js';
import { VISIT_MINUTES } from './guess-limit.js';
import { type OwnLanguage, ownLanguage } from './own-language.js';
import type { SignIn } from './sign-in.js';
import { refuse } from '../refusal.js';
import { invitedSession, verifyingSession } from '../tenancy.js';

/** Somebody at the door: with a link in hand, signed in or not, without a membership to act by. */
export interface Visitor {
  signIn: SignIn;
  person: { id: string; fullName: string; email: string } | null;
  /** null where nobody is signed in. */
  language: OwnLanguage | null;
  /** Counts a try. @throws Refusal TOO_MANY_VISITS */
  knock: () => Promise<void>;
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

async function countTry({ limit }: SignIn, address: string): Promise<void> {
  if (!(await limit.visit(address))) refuse('TOO_MANY_VISITS', { minutes: VISIT_MINUTES });
}

/** Makes the visitor of a request. */
export function visitorOf({ orm, signIn, person, address, requestId }: VisitorParts): Visitor {
  return {
    signIn,
    person,
    language: person && ownLanguage(orm, person.id),
    knock: () => countTry(signIn, address),
    holding: (hash, actor) =>
      createContext({ orm, actor, requestId, session: invitedSession(hash, actor.personId) }),
  };
}

export type Looking = Pick<VisitorParts, 'orm' | 'signIn'>;

/** A context of whoever holds the code of an issued document: it reads what is public of it. */
export function lookingAt({ orm }: Looking, code: string, requestId: string): Ctx {
  const actor: Actor = {
    ...{ personId: null, membershipId: null, organizationId: null },
    ...{ role: 'CLOCK', title: '', committeeId: '' },
  };
  return createContext({ orm, actor, requestId, session: verifyingSession(code) });
}
