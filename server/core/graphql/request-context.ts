import type { Language } from '../language.js';
import type { Ctx } from '../context.js';
import type { Visitor } from '../sign-in/visitor.js';
import type { OwnSessions } from '../sign-in/own-sessions.js';
import type { SignedIn } from '../sign-in/session.js';
import type { Admitted } from '../gate/admit.js';
import type { Reader } from '../read/read.js';

/** A membership the person may act as. */
export interface OwnMembership {
  id: string;
  role: string;
  title: string;
  committeeId: string;
  committeeName: string;
  organizationId: string | null;
  organizationName: string | null;
  /** Whether it counts for what it is assigned to alone. */
  isNarrowed: boolean;
  /** Whether the person has to set up a second factor before acting as this. */
  needsSecondFactor: boolean;
}

/** An organization's view that the person has entered, to help. */
export interface OwnSupport {
  id: string;
  membershipId: string;
  organizationId: string;
  organizationName: string;
  endsAt: string;
}

/** What a resolver is given. `ctx` refuses with UNAUTHENTICATED or FORBIDDEN where nobody acts. */
export interface RequestContext {
  requestId: string;
  language: Language;
  person: SignedIn | null;
  /** The own sessions; null where nobody is signed in. */
  sessions: OwnSessions | null;
  memberships: OwnMembership[];
  /** The membership named by the request, if it is the person's own. */
  acting: OwnMembership | null;
  /** Set while `acting` looks at an organization's view. */
  support: OwnSupport | null;
  ctx: Ctx;
  /** Whoever asks, for what is open to people without a membership. */
  visitor: Visitor;
  reader: Reader;
  /** The partner app that asks, where no person does. */
  app?: Admitted;
}

/** A request with its reader, which must be closed when the answer is complete. */
export type OpenRequest = RequestContext & { close: () => Promise<void> };
