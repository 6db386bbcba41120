import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { sql } from 'kysely';
import { AuditEvent } from '../../schema/audit/audit.entity.js';
import { DatabaseRole } from '../../schema/core/access.js';
import { inTransaction } from '../../server/core/tenancy.js';
import { sealAuditEvents } from '../../worker/audit/audit-chain.js';
import { database } from '../core/database.js';
import { someEvents } from '../core/given/audit.js';
import { storedRows } from '../core/given/stored.js';
import { newTenant, type Tenant } from '../core/world.js';

const INSUFFICIENT_PRIVILEGE = '42501';

const tampering = {
  'changes the reason': `update app.audit_event set reason = 'khác'`,
  'changes who acted': `update app.audit_event set actor_id = null`,
  'changes the time': `update app.audit_event set occurred_at = now()`,
  'moves it to another committee': `update app.audit_event set committee_id = uuidv7()`,
  'changes the hash': `update app.audit_event set hash = repeat('0', 64)`,
  'takes the seal off': `update app.audit_event set sequence = null, hash = null`,
  'deletes it': `delete from app.audit_event`,
};

/** Whose connection and which role; the operator is no runtime role, and may not either. */
const attackers: [DatabaseRole, 'server' | 'worker' | 'owner'][] = [
  [DatabaseRole.ORGANIZATION, 'server'],
  [DatabaseRole.COMMITTEE, 'server'],
  [DatabaseRole.PERSON, 'server'],
  [DatabaseRole.WORKER, 'worker'],
  [DatabaseRole.OPERATOR, 'owner'],
];

let tenant: Tenant;

beforeAll(async () => {
  tenant = await newTenant();
  await someEvents(tenant, 2);
  await sealAuditEvents((await database()).worker);
});

const events = () => storedRows(AuditEvent, { committeeId: tenant.committeeId });

async function attack(orm: MikroORM, role: DatabaseRole, statement: string): Promise<string> {
  const variables = {
    'app.committee': tenant.committeeId,
    'app.organization': tenant.first.id,
    'app.person': tenant.office.personId,
  };
  return inTransaction(orm, { role, variables }, (em) =>
    sql.raw(statement).execute(em.getKysely()),
  ).then(
    ({ numAffectedRows }) => `${numAffectedRows} rows changed`,
    (fault: { code?: string }) => fault.code ?? 'NO CODE',
  );
}

describe.each(attackers)('%s', (role, login) => {
  test.each(Object.entries(tampering))('never %s', async (_what, statement) => {
    const before = await events();
    const { [login]: orm } = await database();

    const answer = await attack(orm, role, statement);

    expect(answer).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await events()).toEqual(before);
  });

  test('never empties the log', async () => {
    const { [login]: orm } = await database();

    expect(await attack(orm, role, 'truncate app.audit_event')).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await events()).toHaveLength(2);
  });
});

test('an event that waits for its seal is as fast as a sealed one', async () => {
  await someEvents(tenant, 1);
  const before = await events();
  const { worker } = await database();

  const answers = [];
  for (const statement of Object.values(tampering).slice(0, 4)) {
    answers.push(await attack(worker, DatabaseRole.WORKER, `${statement} where sequence is null`));
  }

  expect(new Set(answers)).toEqual(new Set([INSUFFICIENT_PRIVILEGE]));
  expect(await events()).toEqual(before);
});

test.each(['DATABASE_URL', 'WORKER_DATABASE_URL', 'AUTH_DATABASE_URL', 'QUEUE_URL'] as const)(
  'the login of %s itself changes nothing',
  async (setting) => {
    const before = await events();
    const { urls } = await database();
    const client = new pg.Client({ connectionString: urls[setting] });
    await client.connect();

    const answers = [];
    for (const statement of [...Object.values(tampering), 'truncate app.audit_event']) {
      answers.push(
        await client.query(statement).then(
          ({ rowCount }) => `${rowCount} rows changed`,
          ({ code }: { code: string }) => code,
        ),
      );
    }
    await client.end();

    expect(new Set(answers)).toEqual(new Set([INSUFFICIENT_PRIVILEGE]));
    expect(await events()).toEqual(before);
  },
);
