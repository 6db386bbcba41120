import type { ApolloServer } from '@apollo/server';
import fastify from 'fastify';
import pg from 'pg';
import type { Actor } from '../../server/core/actor.js';
import { createContext } from '../../server/core/context.js';
import { createApollo } from '../../server/core/graphql/apollo.js';
import type { RequestContext } from '../../server/core/graphql/request-context.js';
import { createSchema } from '../../server/core/graphql/schema.js';
import { connect } from '../../server/core/process/database.js';
import { createLog } from '../../server/core/process/log.js';
import type { Statement, Value } from '../../server/core/read/one-trip.js';
import { askAs, sessionOf } from '../../server/core/tenancy.js';
import { translate } from '../../server/messages/translate.js';
import { resolvers } from '../../server/resolvers.js';
import { freshDatabase, testEnv } from '../core/database.js';
import { benchId } from './data/bench-ids.js';
import { consolidate, orderReport } from './data/bench-report.js';
import { copyTables } from './data/copy-rows.js';
import { registerTables } from './data/register-rows.js';
import { submissionTables } from './data/submission-rows.js';
import { type BenchRead, benchReads, OFFICER_OF } from './reads/bench-read.js';
import { ourQueries } from './reads/our-queries.js';

const ORGANIZATIONS = 1000;

/** Rows from which on a table must not be read from end to end. */
const LARGE = 5000;

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

interface Asked {
  statement: Statement;
  values: Value[];
}

let apollo: ApolloServer<RequestContext>;
let orm: Awaited<ReturnType<typeof connect>>;
let client: pg.Client;
let large: Set<string>;

async function makeDataSet(url: string, env: ReturnType<typeof testEnv>) {
  const tables = [...registerTables(ORGANIZATIONS), ...submissionTables(ORGANIZATIONS)];
  await copyTables(url, tables, { advance: () => undefined, done: () => undefined });
  await orderReport(url);
  await consolidate(env);
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('vacuum (analyze)');
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'app'::regnamespace and relkind = 'r' and reltuples > ${LARGE}`,
  );
  await admin.end();
  large = new Set(rows.map(({ name }) => name));
}

beforeAll(async () => {
  const name = `culture_explain_${process.pid}`;
  const urls = await freshDatabase(name);
  const admin = new URL(process.env['TEST_ADMIN_URL'] ?? '');
  admin.pathname = `/${name}`;
  await makeDataSet(admin.href, testEnv(urls));
  orm = await connect(urls.DATABASE_URL, { pool: 2, setting: 'DATABASE_URL' });
  client = new pg.Client({ connectionString: urls.DATABASE_URL });
  await client.connect();
  const log = createLog({ LOG_LEVEL: 'error' }, 'test');
  const schema = createSchema(resolvers);
  apollo = createApollo({ schema, app: fastify(), introspection: false, translate, log });
  await apollo.start();
}, 120_000);

afterAll(async () => {
  await apollo?.stop();
  await client?.end();
  await orm?.close();
});

function actorOf({ reader }: BenchRead): Actor {
  const isOfficer = reader === 'organization';
  return {
    personId: benchId('person', 0),
    membershipId: benchId('membership', 0),
    role: isOfficer ? 'TENANT_OFFICER' : 'COMMITTEE_OFFICE',
    title: 'Chuyên viên',
    committeeId: benchId('committee'),
    organizationId: isOfficer ? benchId('organization', OFFICER_OF) : null,
  };
}

/** Asks a read as a client would; says its answer and the statements it took. */
async function ask(read: BenchRead, query: string) {
  const actor = actorOf(read);
  const asked: Asked[] = [];
  const contextValue = {
    requestId: 'explain',
    language: 'vi',
    person: { id: actor.personId, fullName: '', email: '' },
    memberships: [],
    acting: { id: actor.membershipId },
    ctx: createContext({ orm, actor, requestId: 'explain', confirmPassword: async () => false }),
    reader: {
      actor,
      ask: (statement: Statement, values: Value[]) => {
        asked.push({ statement, values });
        return askAs(orm, sessionOf(actor), statement, values);
      },
    },
  } as unknown as RequestContext;
  const variables = read.variables[0] ?? {};
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
  if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
  return { asked, answer: JSON.stringify(body.singleResult.data) };
}

/** The plan that PostgreSQL keeps for the statement, as the actor's role with its policies. */
async function planOf(read: BenchRead, { statement, values }: Asked): Promise<PlanNode[]> {
  const { role, variables } = sessionOf(actorOf(read));
  await client.query('begin');
  try {
    const settings = { ...variables, role, plan_cache_mode: 'force_generic_plan' };
    for (const setting of Object.entries(settings)) {
      await client.query('select set_config($1, $2, true)', setting);
    }
    await client.query(`prepare planned as ${statement.text}`);
    const given = values.map((value) => client.escapeLiteral(String(value))).join();
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (format json) execute planned (${given})`,
    );
    return nodesOf(rows[0]!['QUERY PLAN'][0]!.Plan);
  } finally {
    await client.query('rollback; deallocate all');
  }
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** Large tables that a plan reads from end to end. */
function scannedWhole(nodes: PlanNode[]): (string | undefined)[] {
  const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan');
  return scans.map((node) => node['Relation Name']).filter((name) => name && large.has(name));
}

test('the data set is large where the product grows', () => {
  expect([...large]).toEqual(expect.arrayContaining(['figure', 'submission', 'report_source']));
});

test.each(benchReads)('$name reads no large table from end to end', async (read) => {
  const { asked } = await ask(read, ourQueries[read.name]);

  const nodes = (await Promise.all(asked.map((each) => planOf(read, each)))).flat();

  expect(nodes).not.toHaveLength(0);
  expect(scannedWhole(nodes)).toEqual([]);
});

test.each(benchReads.filter(({ name }) => name !== 'form'))(
  '$name is one statement, however many rows it is about',
  async (read) => {
    const query = ourQueries[read.name];
    const few = await ask(read, query.replace(/first: \d+/, 'first: 2'));
    const many = await ask(read, query.replace(/first: \d+/, 'first: 100'));

    expect(few.asked).toHaveLength(1);
    expect(many.asked).toHaveLength(1);
    expect(many.answer.length).toBeGreaterThan(few.answer.length);
  },
);

test('a plan that reads a large table from end to end is noticed', async () => {
  const [read] = benchReads;
  const text = 'select count(*) from app.figure where numerator > $1';

  // No index is left to it, whatever the planner thinks of them.
  await client.query('set enable_indexscan = off; set enable_bitmapscan = off');
  const nodes = await planOf(read!, { statement: { name: 'slow', text }, values: [7] });
  await client.query('reset enable_indexscan; reset enable_bitmapscan');

  expect(scannedWhole(nodes)).toContain('figure');
});
