import type { Language } from '../language.js';
import type { Ctx } from '../context.js';
import type { Visitor } from '../sign-in/visitor.js';
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
}

/** What a resolver is given. `ctx` refuses with UNAUTHENTICATED or FORBIDDEN where nobody acts. */
export interface RequestContext {
  requestId: string;
  language: Language;
  person: { id: string; fullName: string; email: string } | null;
  memberships: OwnMembership[];
  /** The membership named by the request, if it is the person's own. */
  acting: OwnMembership | null;
  ctx: Ctx;
  /** Whoever asks, for what is open to people without a membership. */
  visitor: Visitor;
  reader: Reader;
}

/** A request with its reader, which must be closed when the answer is complete. */
export type OpenRequest = RequestContext & { close: () => Promise<void> };
