/**
 * OAuth 2 client credentials, for partner apps that speak nothing else: an app asks for a token
 * with its key and is let in by the same gate. A certified library speaks the protocol.
 */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { partnerScopes } from '../../../schema/core/permission.js';
import type { Env } from '../env.js';
import type { Log } from '../process/log.js';
import { Refusal } from '../refusal.js';
import { knownKey, letIn } from './admit.js';
import { statusOf } from './answer.js';
import { isSecret, keyIdOf, newSecret, tokenText } from './key-text.js';
import { tokenStore } from './token-store.js';

/** Seconds a token is good for. */
const TOKEN_SECONDS = 600;

const TOKEN = '/oauth/token';
const REVOKE = '/oauth/revoke';

/** A refusal of the gate in the terms of OAuth. */
function inTheirTerms(fault: unknown, ctx: KoaContextWithOIDC): never {
  if (!(fault instanceof Refusal)) throw fault;
  const status = statusOf(fault.code) ?? 400;
  if (fault.params['seconds'] !== undefined)
    ctx.set('retry-after', String(fault.params['seconds']));
  const told = new errors.CustomOIDCProviderError(
    status === 429 ? 'temporarily_unavailable' : 'unauthorized_client',
    fault.code,
  );
  throw Object.assign(told, { status, statusCode: status });
}

/** Where requests come from, as the server knows it: behind a proxy it is not the socket's end. */
const addresses = new WeakMap<IncomingMessage, string>();

/** The same gate for whoever asks for a token: networks and rate. */
async function letInFor(orm: MikroORM, ctx: KoaContextWithOIDC, clientId: string) {
  const keyId = keyIdOf(clientId) ?? '';
  const row = await knownKey(orm, keyId);
  if (!row) throw new errors.InvalidClient('client not found');
  const address = addresses.get(ctx.req) ?? '';
  await letIn(orm, { keyId, row }, address, new Date()).catch((fault: unknown) =>
    inTheirTerms(fault, ctx),
  );
}

/** Nothing is ever signed with it: tokens say nothing. The library wants one. */
function ownKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' };
}

function featuresOn(orm: MikroORM, audience: string) {
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: {
      enabled: true,
      allowedPolicy: (
        _ctx: KoaContextWithOIDC,
        client: { clientId: string },
        token: { clientId?: string | undefined },
      ) => token.clientId === client.clientId,
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      getResourceServerInfo: async (
        ctx: KoaContextWithOIDC,
        resource: string,
        client: { clientId: string; scope?: string | undefined },
      ) => {
        if (resource !== audience) throw new errors.InvalidTarget();
        await letInFor(orm, ctx, client.clientId);
        const scope = client.scope ?? '';
        return {
          scope,
          audience,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'opaque' as const,
        };
      },
    },
  };
}

function createProvider(orm: MikroORM, issuer: string): Provider {
  const provider = new Provider(issuer, {
    adapter: (kind: string) => tokenStore(orm, kind),
    scopes: [...partnerScopes],
    features: featuresOn(orm, `${issuer}/graphql`),
    routes: { token: TOKEN, revocation: REVOKE },
    ttl: { ClientCredentials: TOKEN_SECONDS },
    jwks: { keys: [ownKey()] },
    cookies: { keys: [randomUUID()] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    clientDefaults: {
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      id_token_signed_response_alg: 'ES256',
    },
  });
  Object.assign(provider.Client.prototype, {
    // Of a secret no more is kept than its hash.
    compareClientSecret(this: { clientSecret: string }, secret: string) {
      return isSecret(secret, this.clientSecret);
    },
  });
  Object.assign(provider.ClientCredentials.prototype, {
    // The gate looks a token up by the key that it names, as row security shows it no other.
    generateTokenId(this: { clientId: string; format: string }) {
      this.format = 'opaque';
      return tokenText(keyIdOf(this.clientId) ?? '', newSecret());
    },
  });
  return provider;
}

/** What clients look up before they ask, as RFC 8414 has it. */
function metadataOf(issuer: string) {
  const methods = ['client_secret_basic', 'client_secret_post'];
  return {
    issuer,
    token_endpoint: issuer + TOKEN,
    token_endpoint_auth_methods_supported: methods,
    revocation_endpoint: issuer + REVOKE,
    revocation_endpoint_auth_methods_supported: methods,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    scopes_supported: partnerScopes,
  };
}

/** Serves tokens to partner apps on the server's own origin. */
export async function serveTokens(
  app: FastifyInstance,
  env: Env,
  orm: MikroORM,
  log: Log,
): Promise<void> {
  const issuer = new URL(env.PUBLIC_URL).origin;
  const provider = createProvider(orm, issuer);
  provider.on('server_error', (_ctx, fault) => log.error({ err: fault }, 'token request failed'));
  const answer = provider.callback();
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.hijack();
    addresses.set(request.raw, request.ip);
    reply.raw.setHeader('x-request-id', request.id);
    await answer(request.raw, reply.raw);
  };
  await app.register(async (scope) => {
    // The library reads the body itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.post(TOKEN, handler);
    scope.post(REVOKE, handler);
  });
  app.get('/.well-known/oauth-authorization-server', () => metadataOf(issuer));
}
