import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { sources } from './checks/project-files.js';
import {
  isFeatureCode,
  platformCalls,
  tenancyFaults,
  tenantInputs,
} from './checks/tenancy-style.js';

const files = sources(['schema', 'server', 'worker']);

test('only the tenancy file says as whom a transaction runs, and features name no tenant', () => {
  expect(files.filter(isFeatureCode).length).toBeGreaterThan(40);
  expect(tenancyFaults(files)).toEqual([]);
});

test('nobody can name a tenant in an input', () => {
  expect(tenantInputs(buildSchema(readFileSync('schema/schema.graphql', 'utf8')))).toEqual([]);
});

/** The whole list of what works across tenants. A new entry is a decision, not a detail. */
test('work across tenants is listed with its reason', () => {
  expect(platformCalls(files).toSorted()).toEqual([
    'worker/audit/ask-for-checks.ts: the audit logs of all committees',
    'worker/audit/audit-chain.ts: the audit log of all committees',
    'worker/audit/audit-chain.ts: the audit log of one committee',
    'worker/audit/audit.handler.ts: heads of audit logs that have none',
    'worker/audit/verify.ts: verification of all audit chains',
    'worker/canary/probe-wall.ts: what the probe of the wall found',
    'worker/canary/probe-wall.ts: when the wall was probed',
    'worker/core/relay-outbox.ts: the outbox of all committees',
    'worker/core/tick.ts: the timetable of all committees',
    'worker/operations/tell-pulse.ts: how long the queues are',
    'worker/webhook/fan-out.ts: events for the webhooks of all committees',
    'worker/webhook/seal-secrets.ts: secrets of all committees under the present key',
  ]);
});

describe('the check', () => {
  const faults = (path: string, text: string) => tenancyFaults([{ path, text }]);
  const service = 'server/report/report.service.ts';

  test.each([
    ['orm.em.fork({ session });', 'forks'],
    ['const role = DatabaseRole.WORKER;', 'role'],
    ["await em.execute('set local role app_worker');", 'by hand'],
    ["await sql`select set_config('app.committee', ${id}, true)`;", 'by hand'],
    ['await inTransaction(orm, session, work);', 'transaction'],
    ['em.getConnection().execute(text);', 'connection'],
    ['const round = em.getReference(Round, input.roundId);', 'not read'],
    ['await tx.em.find(Report, { committeeId });', 'condition'],
    ['await tx.em.findOne(Report, { id, committeeId: input.tenant });', 'condition'],
    ['await tx.em.count(Figure, {\n  organizationId: row.organizationId,\n});', 'condition'],
    ['sql`select 1 from app.report r where r.committee_id = ${committee}`;', 'condition'],
    ['sql`delete from app.figure where organization_id = any(${ids})`;', 'condition'],
  ])('finds fault in a feature with %s', (text, because) => {
    expect(faults(service, text).join()).toContain(because);
  });

  test.each([
    '// em.fork({}) is left to tenancy.ts',
    'await tx.em.find(Membership, { role, organizationId: null });',
    'await tx.em.findOneOrFail(Organization, { id: submission.organizationId });',
    'await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });',
    "sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}`;",
    'sql`join app.organization o on o.committee_id = s.committee_id`;',
    'sql`where s.committee_id = tenancy.committee_id()`;',
  ])('lets a feature say %s', (text) => {
    expect(faults(service, text)).toEqual([]);
  });

  test('finds an input that names a tenant, however deep', () => {
    const schema = buildSchema(`
      input Inner { organizationId: ID }
      input Outer { inner: [Inner!]! }
      type Query { a(committeeId: ID!): Int b(filter: Outer): Int c(organization: ID): Int }`);

    expect(tenantInputs(schema)).toEqual([
      'Query.a(committeeId)',
      'Query.b(filter).inner.organizationId',
    ]);
  });

  test('finds a call across tenants', () => {
    const text = "await asPlatform(\n  orm,\n  'a reason',\n  work);";

    expect(platformCalls([{ path: 'worker/x.ts', text }])).toEqual(['worker/x.ts: a reason']);
  });
});
