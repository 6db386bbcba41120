import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { confirmPassword } from '../confirm-password.js';
import { personOf, type SignedIn } from '../session.js';
import { askLibrary, type Desk, passOn } from '../events/ask-library.js';
import type { SignIn } from '../sign-in.js';
import { CALLBACK, PROVIDER } from './identity-provider.js';
import { ownIdentity } from './own-identity.js';

/** What the console tells of a way through the provider that ended nowhere. */
type Ending = 'UNKNOWN' | 'TAKEN' | 'CANCELLED' | 'FAILED';

const endings: Record<string, Ending> = {
  signup_disabled: 'UNKNOWN',
  account_already_linked_to_different_user: 'TAKEN',
  access_denied: 'CANCELLED',
};

/** Pages of the console that a way through the provider begins and ends at. */
const PAGES = { signIn: '#/login', link: '#/account' } as const;

/** Where the browser goes after the provider: a page of the console, whatever anybody sent along. */
function pageAfter(answer: Response, own: URL, isSignedIn: boolean): string {
  const target = new URL(answer.headers.get('location') ?? '/', own);
  const fault = target.searchParams.get('error');
  if (target.origin === own.origin && fault === null && target.hash) return `/${target.hash}`;
  const ending = (fault !== null && endings[fault]) || 'FAILED';
  const page = target.hash || (isSignedIn ? PAGES.link : PAGES.signIn);
  return `/${page}?provider=${ending}`;
}

/** Parts of the routes. */
interface Parts {
  desk: Desk;
  own: URL;
}

/** Has the library prepare the way to the provider, and tells the browser its address. */
async function setOut(
  { desk, own }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  page: keyof typeof PAGES,
) {
  const home = new URL(PAGES[page], own).href;
  const body = {
    provider: PROVIDER,
    callbackURL: home,
    errorCallbackURL: home,
    disableRedirect: true,
  };
  const path = page === 'signIn' ? '/sign-in/social' : '/link-social';
  const answer = await askLibrary(desk, request, { method: 'POST', path, body });
  if (answer.ok || answer.status === 429) return passOn(answer, reply);
  return reply.status(503).send({ code: 'PROVIDER_UNREACHABLE' });
}

/** Asks for the password before `work`. */
async function confirmed(
  { desk: { signIn } }: Parts,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (person: SignedIn) => Promise<unknown>,
) {
  const person = await personOf(signIn, request.headers);
  if (!person) return reply.status(401).send({ code: 'UNAUTHENTICATED' });
  const { password } = (request.body ?? {}) as { password?: unknown };
  const given = typeof password === 'string' ? password : '';
  const outcome = await confirmPassword(signIn, request, person.id, given);
  if (outcome === 'RIGHT') return work(person);
  if (outcome === 'WRONG') return reply.status(400).send({ code: 'INVALID_PASSWORD' });
  const wait = String(outcome.waitSeconds);
  return reply.status(429).header('retry-after', wait).send({ code: 'TOO_MANY_TRIES' });
}

function serveOwnIdentity(app: FastifyInstance, parts: Parts): void {
  const { signIn, tell } = parts.desk;
  app.post('/api/account/identity/link', (request, reply) =>
    confirmed(parts, request, reply, async ({ id }) => {
      if (await ownIdentity(signIn, id).linkedAt()) {
        return reply.status(409).send({ code: 'ALREADY_LINKED' });
      }
      return setOut(parts, request, reply, 'link');
    }),
  );
  app.post('/api/account/identity/unlink', (request, reply) =>
    confirmed(parts, request, reply, async ({ id }) => {
      if (await ownIdentity(signIn, id).unlink()) {
        await tell({ personId: id, action: 'account.unlinkIdentity' }, request);
      }
      return {};
    }),
  );
}

/** Whether an account is linked, where the way back may have done it. */
async function isLinked({ signIn }: Desk, person: SignedIn | null): Promise<boolean> {
  return person !== null && (await ownIdentity(signIn, person.id).linkedAt()) !== null;
}

async function comeBack({ desk, own }: Parts, request: FastifyRequest, reply: FastifyReply) {
  const { search } = new URL(request.url, own);
  const person = await personOf(desk.signIn, request.headers);
  const wasLinked = await isLinked(desk, person);
  const answer = await askLibrary(desk, request, { method: 'GET', path: `${CALLBACK}${search}` });
  if (person && !wasLinked && (await isLinked(desk, person))) {
    await desk.tell({ personId: person.id, action: 'account.linkIdentity' }, request);
  }
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const { twoFactorRedirect } = (await answer
    .clone()
    .json()
    .catch(() => ({}))) as { twoFactorRedirect?: boolean };
  if (twoFactorRedirect) return reply.redirect(`/${PAGES.signIn}?step=code`, 303);
  return reply.redirect(pageAfter(answer, own, person !== null), 303);
}

/** Says of nobody but who asks whether an account is linked. */
async function tellProvider(signIn: SignIn, request: FastifyRequest) {
  const { providerLabel: label } = signIn;
  const person = label === null ? null : await personOf(signIn, request.headers);
  return { label, linkedAt: person && (await ownIdentity(signIn, person.id).linkedAt()) };
}

/** The way through the identity provider, where one is set. */
export function serveIdentity(app: FastifyInstance, desk: Desk, publicUrl: string): void {
  const { signIn } = desk;
  const parts = { desk, own: new URL(publicUrl) };
  app.get('/api/account/identity', (request) => tellProvider(signIn, request));
  if (signIn.providerLabel === null) return;
  app.post('/api/account/identity/sign-in', (request, reply) =>
    setOut(parts, request, reply, 'signIn'),
  );
  app.get(`/api/auth${CALLBACK}`, (request, reply) => comeBack(parts, request, reply));
  serveOwnIdentity(app, parts);
}
