/**
 * Signing in by an identity provider (OpenID Connect). Who somebody is there says nothing here
 * until they have linked it themselves, signed in and with their password: no account is made from
 * outside, and none is found by a mail address.
 */
import { randomUUID } from 'node:crypto';
import { getSessionFromCtx } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { twoFactor } from 'better-auth/plugins/two-factor';
import type { Env } from '../../env.js';

/** Under which name accounts at the provider are kept. */
export const PROVIDER = 'oidc';

/** The one callback the provider is told of. */
export const CALLBACK = `/callback/${PROVIDER}`;

type ProviderConfig = Parameters<typeof genericOAuth>[0]['config'][number];

interface Claims {
  iss: string;
  sub: string;
  aud: string | string[];
  azp?: string;
}

/** Whether a verified token was made by the provider that is set, and for us alone. */
function isForUs({ iss, aud, azp }: Claims, issuer: string, clientId: string): boolean {
  const isOnlyOne = [aud].flat().length === 1;
  return iss === issuer && (isOnlyOne || azp === clientId) && (azp ?? clientId) === clientId;
}

function claimsOf(idToken: string): Claims {
  const [, payload = ''] = idToken.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
}

/**
 * The library wants a mail address of everybody and looks accounts up by it; it gets one that is
 * nobody's.
 */
const nobodysAddress = () => `${randomUUID()}@identity.invalid`;

function configOf(issuer: string, clientId: string, clientSecret: string): ProviderConfig {
  return {
    providerId: PROVIDER,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    tokenEndpointAuth: { method: 'client_secret_basic' },
    scopes: ['openid'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    disableProviderLogout: true,
    // Signature, audience, term and nonce were verified before; a token there must be.
    getUserInfo: async ({ idToken }) => {
      const claims = idToken ? claimsOf(idToken) : null;
      if (!claims || !isForUs(claims, issuer, clientId)) return null;
      return { sub: claims.sub, email: nobodysAddress(), emailVerified: false, name: '' };
    },
  };
}

/**
 * The provider for the sign-in library; none where none is set. It is looked up when it is first
 * asked for: one that does not answer keeps nobody from starting the server or giving a password.
 */
export function identityProvider(env: Env) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = env;
  if (!issuer || !id || !secret) return [];
  const config = configOf(issuer, id, secret);
  const plugin = genericOAuth({ config: [config] });
  // The plugin's own field, which no type of the library names.
  const context = { genericOAuthPendingDiscovery: new Map([[PROVIDER, config]]) } as never;
  const init = async () => ({ context });
  return [{ ...plugin, init }];
}

/** Asks for the second factor of whoever set one up, also after the provider vouched for them. */
export function askedAfterProvider<P extends ReturnType<typeof twoFactor>>(plugin: P): P {
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      hook.matcher(context) || context.path === '/callback/:id',
  }));
  return { ...plugin, hooks: { ...plugin.hooks, after } };
}

type EndpointContext = Parameters<typeof getSessionFromCtx>[0];

/**
 * A link is for whoever is signed in in the browser that comes back, who is who set out: a link
 * that somebody began elsewhere ends in nobody's account. What the provider would let us do in a
 * person's name is not kept.
 */
async function admitLink(
  account: { providerId: string; userId: string },
  context: EndpointContext | null,
) {
  if (account.providerId !== PROVIDER) return;
  const session = context && (await getSessionFromCtx(context));
  if (session?.user.id !== account.userId) return false;
  return { data: { ...account, accessToken: null, refreshToken: null, idToken: null } };
}

/** How accounts at the provider are linked. */
export const linking = {
  account: {
    updateAccountOnSignIn: false,
    accountLinking: {
      enabled: true,
      disableImplicitLinking: true,
      trustedProviders: [PROVIDER],
      allowDifferentEmails: true,
    },
  },
  databaseHooks: { account: { create: { before: admitLink } } },
};
