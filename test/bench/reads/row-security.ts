import pg from 'pg';
import type { BenchDatabase } from '../data/bench-database.js';
import { benchId } from '../data/bench-ids.js';
import { type BenchRead, benchReads, OFFICER_OF } from './bench-read.js';
import { byRowSecurity, rawReads, type TenantConditions } from './raw-sql.js';

/** Executions of each of the two, in turn. */
const TURNS = 80;

const committee = benchId('committee');
const organization = benchId('organization', OFFICER_OF);

/** What the policies say, written out for a role that they do not reach. */
const inFull: TenantConditions = {
  own: (row) => `${row}.committee_id = '${committee}'`,
  ofOrganization: (row) => `${inFull.own(row)} and ${row}.organization_id = '${organization}'`,
  handedIn: (row) => `exists (select 1 from app.submission h
    where h.committee_id = ${row}.committee_id and h.organization_id = ${row}.organization_id
      and h.id = ${row}.submission_id and h.state in ('SUBMITTED', 'ACCEPTED')
      and ${inFull.own('h')})`,
  known: (person) => `exists (select 1 from app.membership h
    where h.person_id = ${person}.id and ${inFull.own('h')})`,
};

/** Milliseconds that PostgreSQL spends on a read, with its policies and with conditions instead. */
export interface RowSecurityCost {
  organizations: number;
  read: BenchRead;
  policies: number;
  conditions: number;
}

/** Says how long the prepared statement takes, by PostgreSQL's own clock. */
type Timed = () => Promise<number>;

async function prepare(
  client: pg.Client,
  read: BenchRead,
  tenant: TenantConditions,
): Promise<Timed> {
  const { text, values } = rawReads[read.name];
  await client.query('set plan_cache_mode = force_generic_plan');
  await client.query(`prepare ${read.name} as ${text(tenant)}`);
  let turn = 0;
  return async () => {
    const given = read.variables[turn % read.variables.length] ?? {};
    turn += 1;
    const literals = values(given).map((value) => client.escapeLiteral(String(value)));
    const { rows } = await client.query<{ 'QUERY PLAN': { 'Execution Time': number }[] }>(
      `explain (analyze, timing off, buffers off, format json) execute ${read.name} (${literals.join()})`,
    );
    return rows[0]?.['QUERY PLAN'][0]?.['Execution Time'] ?? Number.NaN;
  };
}

async function takeRole(client: pg.Client, { reader }: BenchRead) {
  const settings = {
    'app.committee': committee,
    'app.organization': reader === 'organization' ? organization : '',
    'app.person': '',
    role: `app_${reader}`,
  };
  for (const setting of Object.entries(settings)) {
    await client.query('select set_config($1, $2, false)', setting);
  }
}

/** The least of many: whatever else the machine does only ever adds. */
const least = (times: number[]) => Math.min(...times);

async function compare(role: pg.Client, admin: pg.Client, read: BenchRead) {
  await takeRole(role, read);
  const byPolicies = await prepare(role, read, byRowSecurity);
  const byConditions = await prepare(admin, read, inFull);
  const times = { policies: [] as number[], conditions: [] as number[] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.policies.push(await byPolicies());
    times.conditions.push(await byConditions());
  }
  return { policies: least(times.policies), conditions: least(times.conditions) };
}

/**
 * What row security costs: each read as the role with its policies, and the same read by a
 * superuser with the conditions of the policies written out, measured in turn inside PostgreSQL.
 */
export async function rowSecurityCosts(database: BenchDatabase): Promise<RowSecurityCost[]> {
  const { organizations } = database;
  const costs: RowSecurityCost[] = [];
  for (const read of benchReads) {
    const role = new pg.Client({ connectionString: database.env.DATABASE_URL });
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await Promise.all([role.connect(), admin.connect()]);
    try {
      costs.push({ organizations, read, ...(await compare(role, admin, read)) });
    } finally {
      await Promise.all([role.end(), admin.end()]);
    }
  }
  return costs;
}
