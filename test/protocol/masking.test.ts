import type { ApolloServer } from '@apollo/server';
import fastify from 'fastify';
import { GraphQLError } from 'graphql';
import { sql } from 'kysely';
import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { v7 } from 'uuid';
import { Report } from '../../schema/report/report.entity.js';
import { Figure } from '../../schema/submission/contents.entity.js';
import { createApollo } from '../../server/core/graphql/apollo.js';
import type { RequestContext } from '../../server/core/graphql/request-context.js';
import { createSchema } from '../../server/core/graphql/schema.js';
import { createLog } from '../../server/core/process/log.js';
import { translate } from '../../server/messages/translate.js';
import { resolvers } from '../../server/resolvers.js';
import type { Reply } from '../core/api.js';
import { newTenant, type Tenant } from '../core/world.js';

const SECRET = 'detail-4711';

/** Fails in every way that code can. */
@Authorized()
@Resolver()
class Broken {
  @Query(() => String)
  typeError(): string {
    const nothing = undefined as unknown as { [SECRET]: string };
    return nothing[SECRET];
  }

  @Query(() => String)
  async databaseError(@Ctx() { ctx }: RequestContext): Promise<string> {
    return ctx.transaction(async ({ em }) => {
      await sql`select ${SECRET}::text as a, missing from app.figure`.execute(em.getKysely());
      return '';
    });
  }

  @Query(() => String)
  async deniedTable(@Ctx() { ctx }: RequestContext): Promise<string> {
    return ctx.transaction(async ({ em }) => String(await em.count(Report)));
  }

  @Query(() => String)
  async foreignRow(@Ctx() { ctx }: RequestContext): Promise<string> {
    return ctx.transaction(async ({ em, create }) => {
      const submission = [ctx.actor.committeeId, v7(), v7()] as never;
      const indicator = [ctx.actor.committeeId, v7()] as never;
      create(Figure, { organizationId: v7(), submission, indicator });
      await em.flush();
      return '';
    });
  }

  @Query(() => String)
  async rejected(): Promise<string> {
    return Promise.reject(new Error(SECRET));
  }

  @Query(() => String)
  thrownText(): string {
    // oxlint-disable-next-line typescript/only-throw-error -- what a library might do
    throw SECRET;
  }

  @Query(() => String)
  ownGraphqlError(): string {
    throw new GraphQLError(SECRET, { extensions: { code: SECRET, [SECRET]: SECRET } });
  }

  @Query(() => String)
  nothingWhereSomethingMustBe(): string {
    return null as unknown as string;
  }

  @Query(() => Number)
  textForNumber(): number {
    return SECRET as unknown as number;
  }
}

let apollo: ApolloServer<RequestContext>;
let tenant: Tenant;
let logged: string[];

beforeAll(async () => {
  const log = createLog({ LOG_LEVEL: 'info' }, 'test', { write: (line) => void logged.push(line) });
  const schema = createSchema([...resolvers, Broken]);
  apollo = createApollo({ schema, app: fastify(), introspection: false, translate, log });
  await apollo.start();
  tenant = await newTenant();
});

beforeEach(() => {
  logged = [];
});

afterAll(() => apollo.stop());

const fail = () => Promise.reject(new Error(SECRET));

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Reply> {
  const { ctx, actor, personId, fullName, email } = tenant.first.officer;
  const contextValue = {
    requestId: 'request-17',
    language: 'en',
    person: { id: personId, fullName, email },
    memberships: [],
    acting: { id: actor.membershipId },
    ctx,
    reader: { actor, ask: fail, em: fail },
  } as unknown as RequestContext;
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('one answer is expected');
  return JSON.parse(JSON.stringify(body.singleResult)) as Reply;
}

test.each([
  'typeError',
  'databaseError',
  'deniedTable',
  'rejected',
  'thrownText',
  'ownGraphqlError',
  'nothingWhereSomethingMustBe',
  'textForNumber',
])('%s is told as an error of ours with the id of the request, and no more', async (field) => {
  const reply = await ask(`{ ${field} }`);

  expect(reply.errors).toHaveLength(1);
  expect(reply.errors?.[0]).toEqual({
    message: expect.stringContaining('request-17'),
    path: [field],
    extensions: { code: 'INTERNAL', params: {}, fields: [], requestId: 'request-17' },
  });
});

test.each(['typeError', 'databaseError', 'rejected', 'thrownText', 'ownGraphqlError'])(
  'what %s was about stands in the log, under the id of the request',
  async (field) => {
    await ask(`{ ${field} }`);

    expect(logged).toHaveLength(1);
    const line = JSON.parse(logged[0] ?? '') as { requestId: string; path: string[]; err: unknown };
    expect(line).toMatchObject({ requestId: 'request-17', path: [field] });
    expect(JSON.stringify(line.err)).toMatch(/detail-4711|missing/);
  },
);

test('an error of the read path is told and logged alike', async () => {
  const reply = await ask('{ organizations { total } }');

  expect(reply).toBeRefused('INTERNAL');
  expect(JSON.stringify(reply)).not.toContain(SECRET);
  expect(logged.join('')).toContain(SECRET);
});

test('a write that row security refuses is not found, and noted in the log', async () => {
  const reply = await ask('{ foreignRow }');

  expect(reply).toBeRefused('NOT_FOUND');
  expect(JSON.stringify(reply)).not.toMatch(/policy|security|figure/i);
  expect(logged.join('')).toContain('row security');
});

test('one field that fails leaves the others their answers', async () => {
  const reply = await ask('{ me { id } }');
  const both = await ask('{ rejected me { id } }');

  expect(reply.data).toEqual({ me: { id: tenant.first.officer.personId } });
  expect(both.errors).toHaveLength(1);
  expect(JSON.stringify(both)).not.toContain(SECRET);
});

test.each<[string, string, Record<string, unknown>]>([
  ['a number', 'query ($v: Int!) { organizations(first: $v) { total } }', { v: SECRET }],
  [
    'an enum',
    'query ($v: [RoundState!]) { reportRounds(filter: { states: $v }) { total } }',
    { v: [SECRET] },
  ],
  ['an id', 'query ($v: ID!) { organization(id: $v) { id } }', { v: { [SECRET]: SECRET } }],
  [
    'text',
    'mutation ($v: String!) { signReport(id: "a", password: $v) { id } }',
    { v: { p: SECRET } },
  ],
  [
    'an input',
    'mutation ($v: SaveSubmissionInput!) { saveSubmission(input: $v) { id } }',
    { v: { id: 'a', version: 1, [SECRET]: SECRET } },
  ],
  ['nothing', 'mutation ($v: String!) { signReport(id: "a", password: $v) { id } }', {}],
  ['a literal', `{ organizations(first: "${SECRET}") { total } }`, {}],
  [
    'a literal of an enum',
    `{ reportRounds(filter: { states: [${SECRET.replace('-', '_')}] }) { total } }`,
    {},
  ],
  ['broken text', `{ organizations(first: "${SECRET}`, {}],
])('a wrong value for %s is neither echoed nor logged', async (_what, query, variables) => {
  const reply = await ask(query, variables);

  expect(reply.errors?.length).toBeGreaterThan(0);
  expect(JSON.stringify(reply)).not.toMatch(/detail.4711/);
  expect(logged.join('')).not.toMatch(/detail.4711/);
});

test('of a thousand wrong values ten are told', async () => {
  const reply = await ask(
    'query ($v: [RoundState!]) { reportRounds(filter: { states: $v }) { total } }',
    {
      v: Array.from({ length: 1000 }, () => SECRET),
    },
  );

  expect(reply.errors?.length).toBeLessThanOrEqual(11);
});
