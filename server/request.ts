import type { IncomingHttpHeaders } from 'node:http';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyRequest } from 'fastify';
import { membershipsOf, supportOf } from './core/acting.js';
import type { Actor } from './core/actor.js';
import { createContext, type Ctx } from './core/context.js';
import type { OpenRequest, OwnMembership } from './core/graphql/request-context.js';
import { admit } from './core/gate/admit.js';
import type { Pace } from './core/gate/pace.js';
import { languageOf } from './core/language.js';
import { sharesOf } from './core/read/shares.js';
import { refuse } from './core/refusal.js';
import { confirmPassword } from './core/sign-in/confirm-password.js';
import type { SecretBox } from './core/process/secret-box.js';
import { tellCommittees } from './core/sign-in/events/account-event.js';
import { ownSessions } from './core/sign-in/own-sessions.js';
import { personOf } from './core/sign-in/session.js';
import type { SignIn } from './core/sign-in/sign-in.js';
import { lazyRead, sessionOf } from './core/tenancy.js';
import { visitorOf } from './core/sign-in/visitor.js';

export interface Parts {
  orm: MikroORM;
  signIn: SignIn;
  /** How fast one person may ask; without it there is no limit. */
  pace?: Pace;
  secrets: SecretBox;
}

function actingAs(memberships: OwnMembership[], asked: string | undefined): OwnMembership | null {
  if (asked) return memberships.find(({ id }) => id === asked) ?? null;
  return memberships.length === 1 ? (memberships[0] ?? null) : null;
}

/** Stands in where nobody acts: every use of it refuses. */
const nobody: Ctx = {
  get actor(): never {
    return refuse('UNAUTHENTICATED');
  },
  requestId: '',
  now: () => new Date(),
  transaction: async () => refuse('UNAUTHENTICATED'),
  snapshot: async () => refuse('UNAUTHENTICATED'),
  confirmPassword: async () => false,
  get secrets(): never {
    return refuse('UNAUTHENTICATED');
  },
};

function contextFor(
  { orm, signIn, secrets }: Parts,
  acting: OwnMembership,
  personId: string,
  request: FastifyRequest,
): Ctx {
  return createContext({
    orm,
    secrets,
    requestId: request.id,
    actor: {
      personId,
      membershipId: acting.id,
      role: acting.role as Actor['role'],
      title: acting.title,
      committeeId: acting.committeeId,
      organizationId: acting.organizationId,
      isNarrowed: acting.isNarrowed,
    },
    confirmPassword: async (password) => {
      const outcome = await confirmPassword(signIn, request, personId, password);
      if (typeof outcome === 'object') refuse('TOO_MANY_TRIES', { seconds: outcome.waitSeconds });
      return outcome === 'RIGHT';
    },
  });
}

/** The use cases of a person by the first membership in force; null where there is none. */
export async function anyContextOf(
  parts: Parts,
  personId: string,
  request: FastifyRequest,
): Promise<Ctx | null> {
  const person = { id: personId, hasSecondFactor: true };
  const [membership] = await membershipsOf(parts.orm, person);
  return membership ? contextFor(parts, membership, personId, request) : null;
}

type Access = Pick<OpenRequest, 'ctx' | 'reader' | 'close'>;

const noAccess: Access = {
  ctx: nobody,
  reader: {
    actor: null,
    ask: async () => refuse('UNAUTHENTICATED'),
    em: async () => refuse('UNAUTHENTICATED'),
  },
  close: async () => undefined,
};

/** Milliseconds an operation may read for, all its fields together. */
const OPERATION_MS = 15_000;

/** What somebody may use: use cases and reads, which never hold two connections. */
function accessOf({ orm }: Parts, ctx: Ctx): Access {
  const until = Date.now() + OPERATION_MS;
  const reading = lazyRead(orm, { ...sessionOf(ctx.actor), until });
  const shares = ctx.actor.app ? { shares: sharesOf(orm) } : {};
  const transaction: Ctx['transaction'] = async (work) => {
    await reading.rest();
    return ctx.transaction(work);
  };
  return {
    ctx: { ...ctx, transaction },
    reader: { actor: ctx.actor, ask: reading.ask, em: reading.em, ...shares },
    close: reading.close,
  };
}

type Asker = Pick<OpenRequest, 'person' | 'memberships' | 'acting'>;

/**
 * Who asks and as what: the session says who, the membership header as what. An unknown and a
 * foreign membership are alike nobody.
 */
export async function whoAsks(
  { orm, signIn, pace }: Omit<Parts, 'secrets'>,
  headers: IncomingHttpHeaders,
  membershipId?: string,
): Promise<Asker> {
  const person = await personOf(signIn, headers);
  if (person) await pace?.(person.id);
  if (!person) return { person, memberships: [], acting: null };
  const memberships = await membershipsOf(orm, person);
  const header = headers['x-membership-id'];
  const asked = membershipId ?? (typeof header === 'string' ? header : undefined);
  return { person, memberships, acting: actingAs(memberships, asked) };
}

/**
 * A request of a partner app, which its key alone speaks for: no cookie and no membership is looked
 * at beside it.
 *
 * @throws Refusal with a GateCode.
 */
async function openForApp(parts: Parts, request: FastifyRequest, key: string) {
  const app = await admit(parts.orm, key, request.ip, new Date());
  const ctx = createContext({ orm: parts.orm, requestId: request.id, actor: app.actor });
  return {
    person: null,
    memberships: [],
    acting: null,
    support: null,
    app,
    ...accessOf(parts, ctx),
  };
}

/**
 * Who asks, in the view of an organization where they entered one. An access that is over, and one
 * that is somebody else's, are alike nobody.
 */
async function whoSupports({ orm }: Parts, asker: Asker, id: string | string[] | undefined) {
  const { person, acting } = asker;
  if (id === undefined || !person || !acting) return { ...asker, support: null };
  const support = await supportOf(orm, person.id, { acting, id: String(id) });
  if (!support) return { ...asker, acting: null, support };
  const { organizationId, organizationName } = support;
  return {
    ...asker,
    acting: { ...acting, role: 'SUPPORT', organizationId, organizationName },
    support,
  };
}

async function openForPerson(parts: Parts, request: FastifyRequest, membershipId?: string) {
  const known = await whoAsks(parts, request.headers, membershipId);
  const asker = await whoSupports(parts, known, request.headers['x-support-id']);
  const { person, acting } = asker;
  const mayAct = acting && !acting.needsSecondFactor;
  const ctx = person && mayAct ? contextFor(parts, acting, person.id, request) : null;
  return { ...asker, ...(ctx ? accessOf(parts, ctx) : noAccess) };
}

function sessionsOf({ orm, signIn }: Parts, person: Asker['person'], request: FastifyRequest) {
  if (!person) return null;
  const ended = { personId: person.id, action: 'account.endSession' } as const;
  return ownSessions(signIn, person, () => tellCommittees(orm)(ended, request));
}

/** Opens a request: who asks, and what they may use. */
export async function openRequest(
  parts: Parts,
  request: FastifyRequest,
  membershipId?: string,
): Promise<OpenRequest> {
  const { authorization: key } = request.headers;
  const opened = key
    ? await openForApp(parts, request, key)
    : await openForPerson(parts, request, membershipId);
  return {
    requestId: request.id,
    language: languageOf(request.headers['accept-language']),
    visitor: visitorOf({
      ...parts,
      person: opened.person,
      address: request.ip,
      requestId: request.id,
    }),
    sessions: sessionsOf(parts, opened.person, request),
    ...opened,
  };
}
