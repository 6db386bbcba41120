import type { PolicyDef } from '@mikro-orm/core';

/** Database roles, one per kind of actor. Policies and grants are both made from them. */
export const DatabaseRole = {
  /** An organization's people: the own organization's rows. */
  ORGANIZATION: 'app_organization',
  /** Committee staff: the committee's rows, and of an organization's work what was handed in. */
  COMMITTEE: 'app_committee',
  /** A signed-in person before a membership is chosen: the own person row and memberships. */
  PERSON: 'app_person',
  /** The worker, across tenants by policies named on each table. */
  WORKER: 'app_worker',
  /** Installs customers, seeds, restores: every row. Only the owner's login can take it on. */
  OPERATOR: 'app_operator',
} as const;
export type DatabaseRole = (typeof DatabaseRole)[keyof typeof DatabaseRole];

type Command = 'select' | 'insert' | 'update' | 'delete';
type Commands = Command | `${Command} ${Command}` | `${Command} ${Command} ${Command}` | 'all';

/**
 * What a role may do with a table: a list of commands, narrowed by a further SQL condition if
 * given.
 */
export interface Rule {
  may: Commands;
  /** Rows the rule reaches; default is the tenant's own rows. */
  rows?: string;
  /** What must also be true of a row that an insert or update leaves behind, as SQL. */
  leaves?: string;
  /** Properties an update may set, besides its stamps; default is all. Nobody changes a key. */
  sets?: readonly string[];
}

/** A policy with what its role may set by it; the grants are made from both. */
export interface TablePolicy extends PolicyDef {
  sets?: readonly string[];
}

/** Roles left out have no access at all: neither grant nor policy. */
export interface Access {
  organization?: Commands | Rule | Rule[];
  committee?: Commands | Rule | Rule[];
  person?: Commands | Rule | Rule[];
  worker?: Commands | Rule | Rule[];
}

export const OWN_COMMITTEE = 'committee_id = (select tenancy.committee_id())';
export const OWN_ORGANIZATION = `${OWN_COMMITTEE} and organization_id = (select tenancy.organization_id())`;
/**
 * Rows that a membership names, of those the reader may see. The line break is PostgreSQL's own:
 * without it the schema diff takes the policy for a changed one.
 */
export function namedByMembership(column: string): string {
  return `id in (select ${column}\n from app.membership)`;
}

/**
 * People whose membership the reader may see. Asked person by person, for a list shows few of the
 * many there are.
 */
export const KNOWN_PERSON = `exists (select 1
   from app.membership m
  where m.person_id = person.id)`;

/** Rows about the person who asks, and about everybody else. */
export const OWN_PERSON = 'person_id = (select tenancy.person_id())';
export const ANOTHER_PERSON = 'person_id <> (select tenancy.person_id())';

/** Positions an organization gives itself; its secretary is the committee's matter. */
export const ORGANIZATION_STAFF = `(role = 'TENANT_OFFICER' or role = 'ORGANIZATION_ADMIN')`;

/**
 * Rows of a table that belong to a submission which was handed in and not returned since: contents
 * are the organization's own until then.
 */
export function handedIn(table: string): string {
  const isOf = ['committee_id', 'organization_id'].map((key) => `s.${key} = ${table}.${key}`);
  const standing = `s.id = ${table}.submission_id and s.state in ('SUBMITTED', 'ACCEPTED')`;
  return `${OWN_COMMITTEE} and exists (select 1
   from app.submission s
  where ${isOf.join(' and ')} and ${standing})`;
}

/** Every row of every tenant: only for the worker's own bookkeeping tables. */
export const ALL_ROWS = 'true';

const roleOf = {
  organization: DatabaseRole.ORGANIZATION,
  committee: DatabaseRole.COMMITTEE,
  person: DatabaseRole.PERSON,
  worker: DatabaseRole.WORKER,
} as const;

const everyCommand: Command[] = ['select', 'insert', 'update', 'delete'];

function commandsOf(may: Commands): Command[] {
  return may === 'all' ? everyCommand : (may.split(' ') as Command[]);
}

function policiesOf(who: keyof Access, rule: Rule, rows: string): TablePolicy[] {
  const reached = rule.rows ?? rows;
  const kept = rule.leaves && reached !== ALL_ROWS ? `${reached} and ${rule.leaves}` : rule.leaves;
  const left = kept ?? reached;
  return commandsOf(rule.may).map((command) => ({
    name: `${who}_${command}`,
    command,
    roles: [roleOf[who]],
    ...(command === 'insert' ? {} : { using: reached }),
    ...(command === 'insert' || command === 'update' ? { check: left } : {}),
    ...(command === 'update' && rule.sets ? { sets: rule.sets } : {}),
  }));
}

/** A second rule of a role for the same command has its place in its name. */
function named(policies: TablePolicy[]): TablePolicy[] {
  return policies.map((policy, at) => {
    const before = policies.slice(0, at).filter(({ name }) => name === policy.name).length;
    return before === 0 ? policy : { ...policy, name: `${policy.name}_${before + 1}` };
  });
}

function tableAccess(access: Access, rowsOf: Record<keyof Access, string>) {
  const policies = (Object.keys(access) as (keyof Access)[]).flatMap((who) => {
    const given = access[who] ?? [];
    const rules = Array.isArray(given) ? given : [given];
    return rules.flatMap((rule) =>
      policiesOf(who, typeof rule === 'string' ? { may: rule } : rule, rowsOf[who]),
    );
  });
  const operator: PolicyDef = {
    name: 'operator_all',
    command: 'all',
    roles: [DatabaseRole.OPERATOR],
    using: ALL_ROWS,
    check: ALL_ROWS,
  };
  return { policies: [...named(policies), operator], rowLevelSecurity: 'force' as const };
}

/**
 * Access to a table whose rows belong to a committee. Organizations see all of them unless
 * narrowed.
 */
export function committeeRows(access: Access) {
  return tableAccess(access, {
    organization: OWN_COMMITTEE,
    committee: OWN_COMMITTEE,
    person: OWN_COMMITTEE,
    worker: OWN_COMMITTEE,
  });
}

/** Access to a table whose rows belong to one organization of a committee. */
export function organizationRows(access: Access) {
  return tableAccess(access, {
    organization: OWN_ORGANIZATION,
    committee: OWN_COMMITTEE,
    person: OWN_ORGANIZATION,
    worker: OWN_COMMITTEE,
  });
}

/**
 * Access to reference rows that belong to nobody: everybody reads, the owner writes by migration.
 */
export function sharedRows(access: Access = {}) {
  const rows = { organization: ALL_ROWS, committee: ALL_ROWS, person: ALL_ROWS, worker: ALL_ROWS };
  return tableAccess(
    { organization: 'select', committee: 'select', person: 'select', worker: 'select', ...access },
    rows,
  );
}
