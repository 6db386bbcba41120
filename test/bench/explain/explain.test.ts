import type { ApolloServer } from '@apollo/server';
import fastify from 'fastify';
import type { Actor } from '../../../server/core/actor.js';
import { createContext } from '../../../server/core/context.js';
import { createApollo } from '../../../server/core/graphql/apollo.js';
import type { RequestContext } from '../../../server/core/graphql/request-context.js';
import { createSchema } from '../../../server/core/graphql/schema.js';
import { createLog } from '../../../server/core/process/log.js';
import type { Statement, Value } from '../../../server/core/read/one-trip.js';
import { askAs, lazyRead, sessionOf } from '../../../server/core/tenancy.js';
import { translate } from '../../../server/messages/translate.js';
import { resolvers } from '../../../server/resolvers.js';
import { tablesOf } from '../../walls/arranged/places.js';
import { benchId } from '../data/bench-ids.js';
import { type BenchRead, benchReads, OFFICER_OF } from '../reads/bench-read.js';
import { ourQueries } from '../reads/our-queries.js';
import { type ConsoleRead, consoleReads, variablesOf } from './console-reads.js';
import { type LargeSet, openLargeSet } from './large-set.js';
import { type Asked, planOf, scannedWhole } from './plans.js';

let apollo: ApolloServer<RequestContext>;
let set: LargeSet;

beforeAll(async () => {
  set = await openLargeSet();
  const log = createLog({ LOG_LEVEL: 'silent' }, 'test');
  const schema = createSchema(resolvers);
  apollo = createApollo({ schema, app: fastify(), introspection: false, translate, log });
  await apollo.start();
}, 240_000);

afterAll(async () => {
  await apollo?.stop();
  await set?.close();
});

type Side = BenchRead['reader'];

/**
 * Files of a whole committee by their time, for which there is no index: known, not wanted. And two
 * scores compared over a whole round, which is what is asked for.
 */
const WHOLE = [
  'assessment: EVIDENCES',
  'evidence: FIND_EVIDENCE',
  'assessment: ASSESSMENT_DIVERGENCES',
];

function actorOf(side: Side): Actor {
  const isOfficer = side === 'organization';
  return {
    personId: benchId('person', 0),
    membershipId: benchId('membership', 0),
    role: isOfficer ? 'TENANT_OFFICER' : 'COMMITTEE_OFFICE',
    title: 'Chuyên viên',
    committeeId: benchId('committee'),
    organizationId: isOfficer ? benchId('organization', OFFICER_OF) : null,
  };
}

/** Asks as a client would; says the answer and the statements it took. */
async function ask(side: Side, query: string, variables: Record<string, unknown>) {
  const { orm } = set;
  const actor = actorOf(side);
  const asked: Asked[] = [];
  const reading = lazyRead(orm, sessionOf(actor));
  const contextValue = {
    requestId: 'explain',
    language: 'vi',
    person: { id: actor.personId, fullName: '', email: '' },
    memberships: [],
    acting: { id: actor.membershipId },
    ctx: createContext({ orm, actor, requestId: 'explain', confirmPassword: async () => false }),
    reader: {
      actor,
      em: reading.em,
      ask: (statement: Statement, values: Value[]) => {
        asked.push({ statement, values });
        return askAs(orm, sessionOf(actor), statement, values);
      },
    },
  } as unknown as RequestContext;
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
  await reading.close();
  if (body.kind !== 'single') throw new Error('one answer is expected');
  const { data, errors = [] } = body.singleResult;
  return { asked, answer: JSON.stringify(data), errors };
}

/** Large tables that an answer's statements read from end to end. */
async function scannedBy(side: Side, asked: Asked[]): Promise<string[]> {
  const scanned: string[] = [];
  for (const each of asked) {
    const nodes = await planOf(set.client, sessionOf(actorOf(side)), each);
    scanned.push(...scannedWhole(nodes, set.large));
  }
  return scanned;
}

test('the data set is large where the product grows', () => {
  const tables = ['figure', 'submission', 'report_source', 'audit_event', 'outbox', 'reminder'];

  expect([...set.large]).toEqual(expect.arrayContaining(tables));
});

test.each(benchReads)(
  '$name reads no large table from end to end',
  async ({ name, reader, variables }) => {
    const { asked, errors } = await ask(reader, ourQueries[name], variables[0] ?? {});

    expect([asked.length > 0, errors]).toEqual([true, []]);
    expect(await scannedBy(reader, asked)).toEqual([]);
  },
);

test.each(benchReads.filter(({ name }) => name !== 'form'))(
  '$name is one statement, however many rows it is about',
  async ({ name, reader, variables }) => {
    const query = ourQueries[name];
    const [given = {}] = variables;
    const few = await ask(reader, query.replace(/first: \d+/, 'first: 2'), given);
    const many = await ask(reader, query.replace(/first: \d+/, 'first: 100'), given);

    expect([few.asked.length, many.asked.length]).toEqual([1, 1]);
    expect(many.answer.length).toBeGreaterThan(few.answer.length);
  },
);

describe('the console', () => {
  let reads: ConsoleRead[];
  beforeAll(async () => {
    reads = await consoleReads();
  });

  async function idOf(className: string): Promise<string | undefined> {
    const table = tablesOf(set.orm).find((each) => each.className === className);
    const { rows } = await set.admin.query<{ id: string }>(
      `select id from app."${table?.tableName}" order by id limit 1`,
    );
    return rows[0]?.id;
  }

  /** What is wrong with one side's reads, and how many of them were answered. */
  async function faultsOf(side: Side) {
    const faults: string[] = [];
    let answered = 0;
    for (const read of reads) {
      const variables = await variablesOf(read, idOf);
      if (!variables) continue;
      const { asked, errors } = await ask(side, read.source, variables);
      answered += errors.length > 0 ? 0 : 1;
      const scanned = WHOLE.includes(read.name) ? [] : await scannedBy(side, asked);
      faults.push(...scanned.map((table) => `${read.name} reads ${table} from end to end`));
      if (asked.length > read.roots.length) {
        faults.push(`${read.name} takes ${asked.length} statements`);
      }
    }
    return { faults, answered };
  }

  test.each(['committee', 'organization'] as const)(
    'reads no large table from end to end on any page of a %s, and asks once for each field',
    async (side) => {
      const { faults, answered } = await faultsOf(side);

      expect(faults).toEqual([]);
      expect(answered).toBeGreaterThan(side === 'committee' ? 30 : 10);
    },
    120_000,
  );
});

test('a plan that reads a large table from end to end is noticed', async () => {
  const { client } = set;
  const text = 'select count(*) from app.figure where numerator > $1';

  // No index is left to it, whatever the planner thinks of them.
  await client.query('set enable_indexscan = off; set enable_bitmapscan = off');
  const scanned = await scannedBy('committee', [
    { statement: { name: 'slow', text }, values: [7] },
  ]);
  await client.query('reset enable_indexscan; reset enable_bitmapscan');

  expect(scanned).toContain('figure');
});
