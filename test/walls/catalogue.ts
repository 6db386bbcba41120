import type pg from 'pg';

/** Logins and roles that the running product uses. The owner is none of them. */
export const runtimeRoles = [
  'app_server',
  'app_worker',
  'app_auth',
  'app_queue',
  'app_organization',
  'app_committee',
  'app_overseer',
  'app_person',
  'app_gate',
  'app_partner',
];

/**
 * Policies of tenant tables whose condition does not name the tenant, each looked at by a person:
 * the worker's books over all committees, what a person may see by way of the own memberships, and
 * what the gate may see and count by way of the key that a request names.
 */
const reviewedPolicies = new Set([
  'api_client.gate_select',
  'committee.gate_select',
  'api_client.worker_select',
  'api_client_organization.worker_select',
  'webhook_delivery.worker_insert',
  'webhook_delivery.worker_select',
  'webhook_delivery.worker_update',
  'webhook_secret.worker_select',
  'webhook_secret.worker_update',
  'webhook_endpoint.worker_select',
  'webhook_endpoint.worker_update',
  'api_client_organization.gate_select',
  'api_token.gate_delete',
  'api_token.gate_insert',
  'api_token.gate_select',
  'api_meter.gate_insert',
  'api_meter.gate_select',
  'api_meter.gate_update',
  'api_usage.gate_insert',
  'api_usage.gate_select',
  'api_usage.gate_update',
  'audit_event.worker_select',
  'audit_event.worker_insert',
  'audit_event.worker_update',
  'api_field_usage.gate_delete',
  'api_field_usage.gate_insert',
  'api_field_usage.gate_select',
  'api_field_usage.gate_update',
  'audit_head.worker_insert',
  'audit_head.worker_select',
  'audit_head.worker_update',
  'committee.person_select',
  'committee.worker_select',
  'delivery.worker_select',
  'delivery.worker_insert',
  'delivery.worker_update',
  'due_moment.worker_insert',
  'due_moment.worker_select',
  'due_moment.worker_update',
  'installation_fact.worker_insert',
  'installation_fact.worker_select',
  'installation_fact.worker_update',
  'organization.person_select',
  'outbox.worker_select',
  'outbox.worker_insert',
  'outbox.worker_update',
  'outbox.worker_delete',
  'person.committee_select',
  'person.organization_select',
  'person.overseer_select',
  'person.worker_select',
  'reminder.worker_insert',
  'reminder.worker_select',
  'reminder.worker_update',
  'wall_probe.worker_select',
  'wall_probe.worker_insert',
  'wall_probe.worker_update',
  'wall_probe.worker_delete',
]);

/** Tables that belong to nobody and whom everybody may read. */
const sharedTables = new Set([
  'holiday',
  'layout_profile',
  'quantifier_scale',
  'lint_word_list',
  'composition_rule',
  'recognition_terms',
  'migration',
  'wall_probe',
  'installation_fact',
]);

/**
 * Unique indexes of tenant tables that the tenant does not lead: ids of a queue that is read by
 * age.
 */
const reviewedIndexes = new Set(['outbox_pkey']);

/** A question to the catalogue; each row of the answer is a fault. */
type Check = (client: pg.Client) => Promise<string[]>;

function ask(sentence: string, text: string, values: unknown[] = []): Check {
  return async (client) => {
    const { rows } = await client.query<{ name: string }>({ text, values });
    return rows.map(({ name }) => `${name} ${sentence}`);
  };
}

const APP_TABLES = `select c.oid, c.relname, c.relacl, c.relowner, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')`;

/** Of whole tables, and of single columns. */
const GRANTS = `select distinct t.relname, pg_get_userbyid(a.grantee) as role, a.grantee,
    lower(a.privilege_type) as command
  from (${APP_TABLES}) t, lateral (select * from aclexplode(t.relacl)
    union all select x.* from pg_attribute c, aclexplode(c.attacl) x where c.attrelid = t.oid) a
  where a.grantee <> t.relowner`;

const POLICIES = `select p.tablename as relname, r.role, c.command
  from pg_policies p, unnest(p.roles) r(role),
    unnest(case p.cmd when 'ALL' then '{select,insert,update,delete}'::text[]
      else array[lower(p.cmd)] end) c(command)
  where p.schemaname = 'app'`;

/** Columns of an index or a reference in their order. */
const COLUMNS = (table: string, numbers: string) =>
  `(array(select a.attname::text from unnest(${numbers}::int2[]) with ordinality k(n, at)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.n order by k.at))`;

/** What leads the keys of a table: its committee, and its organization where every row has one. */
const OWNER = (table: string) =>
  `array(select a.attname::text from pg_attribute a where a.attrelid = ${table}
    and a.attname in ('committee_id', 'organization_id') and a.attnotnull
    and (a.attname = 'committee_id' or exists (select 1 from pg_index i
      where i.indrelid = ${table} and i.indisprimary and a.attnum = any(i.indkey)))
    order by a.attname)`;

const tableChecks: Check[] = [
  ask(
    'has no row security, or the owner steps over it',
    `select relname as name
    from (${APP_TABLES}) t where not (relrowsecurity and relforcerowsecurity)
      and relname <> 'migration'`,
  ),
  ask(
    'is granted without a policy',
    `select g.relname || ': ' || g.command || ' to ' || g.role as name
    from (${GRANTS}) g where not exists (select 1 from (${POLICIES}) p
      where p.relname = g.relname and p.role = g.role and p.command = g.command)`,
  ),
  ask(
    'is a policy without a grant',
    `select p.relname || ': ' || p.command || ' to ' || p.role as name
    from (${POLICIES}) p where not exists (select 1 from (${GRANTS}) g
      where p.relname = g.relname and p.role = g.role and p.command = g.command)`,
  ),
  ask('is granted to everybody', `select relname as name from (${GRANTS}) g where g.grantee = 0`),
  ask(
    'is more than reading and writing rows',
    `select relname || ': ' || command || ' to ' || role
      as name from (${GRANTS}) g where command not in ('select', 'insert', 'update', 'delete')`,
  ),
  ask(
    'lets a row be given to another owner',
    `select t.relname as name from (${APP_TABLES}) t
    where t.relname <> 'migration' and not exists (select 1 from pg_trigger g
      where g.tgrelid = t.oid and g.tgname = 'keep_owner' and g.tgenabled in ('O', 'A')
        and not exists (select 1 from pg_attribute a where a.attrelid = t.oid
          and (a.attname in ('committee_id', 'organization_id')
            or a.attnum = any((select i.indkey from pg_index i
              where i.indrelid = t.oid and i.indisprimary)::int2[]))
          and position(format('old.%I IS DISTINCT FROM new.%I', a.attname, a.attname)
            in pg_get_triggerdef(g.oid)) = 0))`,
  ),
  ask(
    'may be set once the row is written',
    `select t.relname || '.' || c.attname || ' by ' || r.role as name
    from (${APP_TABLES}) t join pg_attribute c on c.attrelid = t.oid, unnest($1::text[]) r(role)
    where c.attname in ('created_at', 'created_by')
      and has_column_privilege(r.role, t.oid, c.attnum, 'update')`,
    [runtimeRoles],
  ),
  ask(
    'shows rows past row security',
    `select c.relname as name from pg_class c
    where c.relnamespace = 'app'::regnamespace and (c.relkind = 'm' or c.relkind = 'v'
      and not coalesce(c.reloptions @> '{security_invoker=true}', false))`,
  ),
  ask(
    'runs with the powers of its owner',
    `select p.proname as name from pg_proc p
    where p.pronamespace in ('app'::regnamespace, 'tenancy'::regnamespace) and p.prosecdef`,
  ),
];

const policyCheck: Check = async (client) => {
  const { rows } = await client.query<{ name: string; table: string; text: string }>(`
    select tablename || '.' || policyname as name, tablename as table,
      concat_ws(' ', qual, with_check) as text
    from pg_policies where schemaname = 'app' and roles <> '{app_operator}'`);
  return rows
    .filter(({ table, text, name }) => {
      const isShared = sharedTables.has(table) && text === 'true' && name.endsWith('_select');
      return !/\btenancy\./.test(text) && !isShared && !reviewedPolicies.has(name);
    })
    .map(({ name }) => `${name} does not name the tenant`);
};

const keyChecks: Check[] = [
  ask(
    'is unique across tenants',
    `select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
      join (${APP_TABLES}) t on t.oid = i.indrelid
    where i.indisunique and c.relname <> all($1)
      and not ${COLUMNS('t.oid', 'i.indkey')}[1:cardinality(${OWNER('t.oid')})] = ${OWNER('t.oid')}`,
    [[...reviewedIndexes]],
  ),
  ask(
    'refers to a row without its owner',
    `select f.conname as name from pg_constraint f
      join (${APP_TABLES}) t on t.oid = f.conrelid
    where f.contype = 'f' and not (
      ${COLUMNS('f.confrelid', 'f.confkey')}[1:cardinality(${OWNER('f.confrelid')})]
        = ${OWNER('f.confrelid')}
      and ${COLUMNS('f.conrelid', 'f.conkey')}[1:cardinality(${OWNER('f.confrelid')})]
        = ${OWNER('f.confrelid')})`,
  ),
];

const roleChecks = (roles: string[]): Check[] => [
  ask(
    'steps over row security',
    `select rolname as name from pg_roles where rolname = any($1)
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    [roles],
  ),
  ask(
    'has rights of other roles without taking them on',
    'select rolname as name from pg_roles where rolname = any($1) and rolinherit',
    [roles],
  ),
  ask(
    'owns a table',
    `select distinct pg_get_userbyid(relowner)::text as name from (${APP_TABLES}) t
      where pg_get_userbyid(relowner) = any($1)`,
    [roles],
  ),
  ask(
    'may make things in a schema of ours',
    `select r.role || ' in ' || n.nspname as name from unnest($1::text[]) r(role), pg_namespace n
      where n.nspname in ('app', 'tenancy', 'public') and has_schema_privilege(r.role, n.oid, 'create')`,
    [roles],
  ),
  ask(
    'can become the operator',
    `select m.rolname as name from pg_roles m
    where pg_has_role(m.oid, 'app_operator', 'member') and not m.rolsuper
      and m.rolname not in ('app_operator', 'app_owner')`,
  ),
  ask(
    'is missing',
    `select r.role as name from unnest($1::text[]) r(role)
      where not exists (select 1 from pg_roles p where p.rolname = r.role)`,
    [[...roles, 'app_operator', 'app_owner']],
  ),
];

/**
 * Everything in the catalogue that would let a row of one tenant be met by another; nothing when
 * all is well.
 */
export async function catalogueFaults(client: pg.Client, roles = runtimeRoles): Promise<string[]> {
  const faults: string[] = [];
  for (const check of [...tableChecks, policyCheck, ...keyChecks, ...roleChecks(roles)]) {
    faults.push(...(await check(client)));
  }
  return faults;
}
