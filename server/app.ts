import { resolve } from 'node:path';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { v7 } from 'uuid';
import type { Env } from './core/env.js';
import { serveInsight } from './assessment-insight/insight.route.js';
import { servePasswordReset } from './account/password-reset.route.js';
import { createApollo } from './core/graphql/apollo.js';
import { maskError } from './core/graphql/mask-error.js';
import type { OpenRequest, RequestContext } from './core/graphql/request-context.js';
import { createSchema } from './core/graphql/schema.js';
import { serveHealth } from './core/process/health.js';
import { readFileSync } from 'node:fs';
import { chargeOn } from './core/gate/charge.js';
import { fieldBookOn } from './core/gate/field-book.js';
import { Turned } from './core/gate/admit.js';
import {
  askForToken,
  isKeyWrong,
  refuseKeysInUrls,
  statusOf,
  tellLimits,
} from './core/gate/answer.js';
import { serveTokens } from './core/gate/token.route.js';
import { paceOf } from './core/gate/pace.js';
import { isWithin } from './core/gate/networks.js';
import { languageOf } from './core/language.js';
import type { Log } from './core/process/log.js';
import { tellCommittees } from './core/sign-in/events/account-event.js';
import { serveIdentity } from './core/sign-in/identity/identity.route.js';
import { secretBoxOf } from './core/process/secret-box.js';
import { refuseOtherSites } from './core/sign-in/own-site.js';
import { serveSignIn } from './core/sign-in/sign-in.route.js';
import { endConnections } from './core/process/open-connections.js';
import { serveDocumentFiles } from './document/document.route.js';
import { serveDocumentTemplates } from './document-template/document-template.route.js';
import { serveFieldPhotos } from './assessment-verification/visit/field-photo.route.js';
import { openEvidenceStore } from './evidence/evidence-store.service.js';
import { serveRecognitions } from './recognition/recognition.route.js';
import { serveEvidence } from './evidence/evidence.route.js';
import { serveImports } from './import/import.route.js';
import { serveWorkbooks } from './workbook/workbook.route.js';
import { serveRoundExports } from './workbook/export/round-export.route.js';
import { translate } from './messages/translate.js';
import { Refusal } from './core/refusal.js';
import { anyContextOf, openRequest, type Parts } from './request.js';
import { serveBounces } from './delivery/bounce/bounce.route.js';
import { serveSignedPdfs } from './signature/signed-pdf.route.js';
import { serveVerification } from './verification/verification.route.js';
import { resolvers } from './resolvers.js';

const BODY_LIMIT = 256 * 1024;

const contentSecurity = {
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

/** What is told to whom the gate turns away, or when nobody can even say who asks. */
function turnedAway(fault: unknown, request: FastifyRequest, log: Log): GraphQLError {
  const asked = { requestId: request.id, language: languageOf(request.headers['accept-language']) };
  const { message, extensions } = maskError(fault, asked, translate, log);
  const status = statusOf(String(extensions?.['code']));
  return new GraphQLError(message, {
    extensions: { ...extensions, ...(status ? { http: { status } } : {}) },
  });
}

/** When whoever was turned away for asking too fast may come back. */
function tellWhen(reply: FastifyReply, fault: unknown): void {
  if (fault instanceof Turned) tellLimits(reply, fault.admitted, fault.params);
  else if (fault instanceof Refusal && fault.params['seconds'] !== undefined) {
    reply.header('retry-after', String(fault.params['seconds']));
  }
}

/** Documents that the console was built with; in production people run no other. */
function registeredOperations(env: Env): ReadonlySet<string> | undefined {
  if (env.NODE_ENV !== 'production') return undefined;
  const registered = JSON.parse(readFileSync('dist/console-operations.json', 'utf8')) as object;
  return new Set(Object.keys(registered));
}

/** A fault of a file that was sent, told as GraphQL tells it. */
function told(fault: unknown, request: FastifyRequest, log: Log) {
  const asked = { requestId: request.id, language: languageOf(request.headers['accept-language']) };
  const { message, extensions } = maskError(fault, asked, translate, log);
  const status = extensions?.['code'] === 'INTERNAL' ? 500 : 422;
  return { status, body: { message, ...extensions } };
}

/** Books of partner apps, which are complete when the server stops. */
function booksOf(app: FastifyInstance, { orm }: Parts) {
  const book = fieldBookOn(orm);
  app.addHook('preClose', () => book.close());
  return chargeOn(orm, book);
}

async function serveGraphql(app: FastifyInstance, env: Env, parts: Parts, log: Log) {
  // Before every route: here and further on.
  refuseKeysInUrls(app);
  const schema = createSchema(resolvers);
  const introspection = env.INTROSPECTION === 'on';
  const operations = registeredOperations(env);
  const charge = booksOf(app, parts);
  const paced = { ...parts, pace: paceOf(env.PERSON_RATE) };
  const apollo = createApollo({ schema, app, introspection, translate, log, charge, operations });
  await apollo.start();
  const open = new WeakMap<object, OpenRequest>();
  app.route({
    method: 'POST',
    url: '/graphql',
    handler: fastifyApolloHandler<RequestContext>(apollo, {
      context: async (request, reply) => {
        const opened = await openRequest(paced, request).catch((fault: unknown) => {
          tellWhen(reply, fault);
          const refused = turnedAway(fault, request, log);
          if (isKeyWrong(refused.extensions['code'])) askForToken(reply);
          throw refused;
        });
        open.set(request, opened);
        return opened;
      },
    }),
    onSend: async (request, reply) => {
      const opened = open.get(request);
      if (opened?.app) tellLimits(reply, opened.app);
      await opened?.close();
    },
    onRequestAbort: async (request) => open.get(request)?.close(),
  });
}

/**
 * The console: one page that routes for itself, with its files cached for good by their hashed
 * names.
 */
async function serveConsole(app: FastifyInstance) {
  await app.register(files, {
    root: resolve('dist/admin'),
    wildcard: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}

/** Every answer says which it is, and is kept by nobody. */
function nameAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

/** Says of whatever goes wrong no more than whose fault it is. */
function answerFaults(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ requestId: request.id, err: error }, 'request failed');
    // A download that failed at its first byte had its own type and name set already.
    void reply
      .removeHeader('content-disposition')
      .type('application/json; charset=utf-8')
      .status(status)
      .send({ code: status >= 500 ? 'INTERNAL' : 'BAD_REQUEST', requestId: request.id });
  });
}

/** Signing in, and the way back in for who forgot the password. */
function serveAccounts(app: FastifyInstance, env: Env, parts: Parts, log: Log): void {
  const desk = { signIn: parts.signIn, tell: tellCommittees(parts.orm), log };
  serveSignIn(app, desk);
  serveIdentity(app, desk, env.PUBLIC_URL);
  const contextOf = (personId: string, request: FastifyRequest) =>
    anyContextOf(parts, personId, request);
  servePasswordReset(app, { signIn: parts.signIn, contextOf }, log);
}

/** Files that people send and take home. */
async function serveFiles(app: FastifyInstance, env: Env, parts: Parts, log: Log): Promise<void> {
  const open = (request: FastifyRequest, as?: string) => openRequest(parts, request, as);
  const tell = (fault: unknown, request: FastifyRequest) => told(fault, request, log);
  serveDocumentFiles(app, open, env);
  serveInsight(app, { open, tell });
  serveRecognitions(app, { open, tell }, env);
  await serveImports(app, { open, tell });
  await serveWorkbooks(app, { open, tell });
  serveRoundExports(app, { open, tell, env });
  await serveDocumentTemplates(app, { open, tell, env });
  await serveSignedPdfs(app, { open, tell, env });
  await serveBounces(app, { open, tell });
  const files = await openEvidenceStore(env);
  await serveEvidence(app, { open, tell, files });
  await serveFieldPhotos(app, { open, tell, files });
}

/**
 * Whose `X-Forwarded-For` says where a request comes from. From anybody else it says nothing: the
 * nearest address that is none of our proxies is the caller's.
 */
function trusted(proxies: readonly string[]) {
  return proxies.length > 0 && ((address: string) => isWithin(proxies, address));
}

/** Builds the HTTP application. It listens to nobody yet. */
export async function createApp(
  env: Env,
  given: Omit<Parts, 'secrets'>,
  log: Log,
): Promise<FastifyInstance> {
  const parts: Parts = { ...given, secrets: secretBoxOf(env.ENCRYPTION_KEYS) };
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    genReqId: () => v7(),
    trustProxy: trusted(env.TRUSTED_PROXIES),
    requestTimeout: 30_000,
    // Who sends a request byte by byte is given up soon after that, not minutes later.
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5000 },
    forceCloseConnections: 'idle',
  });
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurity,
    hsts: env.PUBLIC_URL.startsWith('https://'),
  });
  nameAnswers(app);
  answerFaults(app, log);
  endConnections(app);
  refuseOtherSites(app, env.PUBLIC_URL);
  await serveGraphql(app, env, parts, log);
  await serveTokens(app, env, parts.orm, log);
  serveAccounts(app, env, parts, log);
  await serveFiles(app, env, parts, log);
  serveVerification(app, parts);
  serveHealth(app, parts.orm, env);
  await serveConsole(app);
  return app;
}
