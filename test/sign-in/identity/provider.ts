/** A real identity provider on a port of its own, and a browser's way through it. */
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { ORIGIN } from '../served.js';

const CLIENT = { OIDC_CLIENT_ID: 'van-hoa-cong-so', OIDC_CLIENT_SECRET: 'bi-mat-cua-trang-thu' };

/** What the tests change about the provider while it runs. */
interface Mood {
  /** Who is signed in there; null is somebody who turns back. */
  person: string | null;
  /** Claims of the next tokens, instead of the right ones. */
  claims: (right: Record<string, unknown>) => Record<string, unknown>;
  /** Whether tokens are signed by the provider's own key. */
  ownKey: boolean;
  /** Whether there is an identity token at all. */
  withToken: boolean;
}

const right = (): Mood => ({ person: 'nobody', claims: (c) => c, ownKey: true, withToken: true });

const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

function signed(token: string, { claims, ownKey }: Mood, own: ReturnType<typeof keyPair>) {
  const [header = '', payload = ''] = token.split('.');
  const given = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const body = `${header}.${Buffer.from(JSON.stringify(claims(given))).toString('base64url')}`;
  const { privateKey } = ownKey ? own : keyPair();
  return `${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`;
}

async function listen(server: Server): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function providerAt(issuer: string, callback: string, own: ReturnType<typeof keyPair>) {
  const key = { ...own.privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' };
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.OIDC_CLIENT_ID,
        client_secret: CLIENT.OIDC_CLIENT_SECRET,
        redirect_uris: [callback],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomUUID()] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/way/${uid}` },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@provider.example`, email_verified: true }),
    }),
    loadExistingGrant: async (ctx) => {
      const { account, client } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        accountId: account?.accountId ?? '',
        clientId: client?.clientId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
}

/** Everybody at the door of the provider is let in, as whoever the test says. */
function answering(provider: Provider, mood: () => Mood, own: ReturnType<typeof keyPair>) {
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/way/')) {
      const { person } = mood();
      const result = person ? { login: { accountId: person } } : { error: 'access_denied' };
      await provider.interactionFinished(ctx.req, ctx.res, result);
      ctx.respond = false;
      return;
    }
    await next();
    const body = ctx.body as { id_token?: string } | undefined;
    if (ctx.path !== '/token' || !body?.id_token) return;
    if (mood().withToken) body.id_token = signed(body.id_token, mood(), own);
    else delete body.id_token;
  });
  const answer = provider.callback();
  return (request: IncomingMessage, response: ServerResponse) => void answer(request, response);
}

/** Starts a provider that knows the product by `origin`. */
export async function startProvider(origin = ORIGIN) {
  const server = createServer();
  const issuer = await listen(server);
  const own = keyPair();
  const provider = providerAt(issuer, `${origin}/api/auth/callback/oidc`, own);
  let mood = right();
  server.on(
    'request',
    answering(provider, () => mood, own),
  );
  return {
    issuer,
    settings: { ...CLIENT, OIDC_ISSUER: issuer, OIDC_LABEL: 'Tài khoản công vụ' },
    /** How it behaves from now on. */
    set: (change: Partial<Mood>) => {
      mood = { ...right(), ...change };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type RunningProvider = Awaited<ReturnType<typeof startProvider>>;

/** Follows the provider as a browser does. Says the address that leads back to us. */
export async function throughProvider(start: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (!next) throw new Error(`the provider answers ${answer.status}: ${await answer.text()}`);
    url = new URL(next, url).href;
    if (new URL(url).pathname === '/api/auth/callback/oidc') return url;
  }
  throw new Error('the provider leads in a circle');
}
