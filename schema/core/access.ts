import type { PolicyDef } from '@mikro-orm/core';

/** Database roles, one per kind of actor. Policies and grants are both made from them. */
export const DatabaseRole = {
  /** An organization's people: the own organization's rows. */
  ORGANIZATION: 'app_organization',
  /** Committee staff: the committee's rows, and of an organization's work what was handed in. */
  COMMITTEE: 'app_committee',
  /**
   * Staff who look after some organizations alone: those of their clusters, and those they are
   * assigned to.
   */
  OVERSEER: 'app_overseer',
  /** A signed-in person before a membership is chosen: the own person row and memberships. */
  PERSON: 'app_person',
  /** The worker, across tenants by policies named on each table. */
  WORKER: 'app_worker',
  /** A request with an API key before it is let in: the key it names, its app and their meter. */
  GATE: 'app_gate',
  /** Partner apps: the columns and rows that each table declares for them, to read and no more. */
  PARTNER: 'app_partner',
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
  /** Properties a select may name, besides the key; default is all. */
  reads?: readonly string[];
}

/**
 * What partner apps may read of a table: properties by name, besides the key, and of which rows if
 * not of the whole committee's. Nothing personal is ever among them: no name or address of a
 * person, not who did something, no text in which somebody may be named.
 */
export type PartnerAccess = 'nothing' | { reads: readonly string[]; rows: string };

/** A policy with what its role may set by it; the grants are made from both. */
export interface TablePolicy extends PolicyDef {
  sets?: readonly string[];
  reads?: readonly string[];
}

/**
 * Roles left out have no access at all: neither grant nor policy. Partner apps cannot be left out:
 * whoever writes a table decides about them.
 */
export interface Access {
  partner: PartnerAccess;
  gate?: Rule;
  organization?: Commands | Rule | Rule[];
  committee?: Commands | Rule | Rule[];
  /** Nothing unless it is said which rows. */
  overseer?: Rule | Rule[];
  person?: Commands | Rule | Rule[];
  worker?: Commands | Rule | Rule[];
}

type Tenant = Exclude<keyof Access, 'partner' | 'gate'>;

export const OWN_COMMITTEE = 'committee_id = (select tenancy.committee_id())';
export const OWN_ORGANIZATION = `${OWN_COMMITTEE} and organization_id = (select tenancy.organization_id())`;
/** Rows of the organizations that the acting membership looks after. */
export const OVERSEEN = `${OWN_COMMITTEE} and organization_id in (select tenancy.overseen())`;
/** So, for those of them that do not verify: verifiers judge self-assessments and nothing else. */
export const OVERSEEN_BY_STAFF = `${OVERSEEN} and not tenancy.verifies()`;
/** Rows of a committee that an app sees only when the whole committee was opened to it. */
export const WHOLE_COMMITTEE = `${OWN_COMMITTEE} and tenancy.reaches_all()`;
/** Rows of the organizations that were opened to an app. */
export const REACHED_ORGANIZATIONS = `${OWN_COMMITTEE} and tenancy.reaches(organization_id)`;
/** Rows of the one app whose key a request names. The line break is PostgreSQL's own, as below. */
export function ofNamedKey(column: string): string {
  return `${column} in (select client_id\n from app.api_key)`;
}

/** The committee of the one key that a request names. */
export const OF_NAMED_KEY = 'id in (select committee_id\n   from app.api_key)';

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
  overseer: DatabaseRole.OVERSEER,
  person: DatabaseRole.PERSON,
  worker: DatabaseRole.WORKER,
  gate: DatabaseRole.GATE,
  partner: DatabaseRole.PARTNER,
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
    ...(command === 'select' && rule.reads ? { reads: rule.reads } : {}),
  }));
}

/** A second rule of a role for the same command has its place in its name. */
function named(policies: TablePolicy[]): TablePolicy[] {
  return policies.map((policy, at) => {
    const before = policies.slice(0, at).filter(({ name }) => name === policy.name).length;
    return before === 0 ? policy : { ...policy, name: `${policy.name}_${before + 1}` };
  });
}

function rulesOf(given: Access[Tenant]): Rule[] {
  const rules = Array.isArray(given) ? given : [given ?? []].flat();
  return rules.map((rule) => (typeof rule === 'string' ? { may: rule } : rule));
}

function tableAccess({ partner, gate, ...access }: Access, rowsOf: Record<Tenant, string>) {
  const policies = (Object.keys(access) as Tenant[]).flatMap((who) =>
    rulesOf(access[who]).flatMap((rule) => policiesOf(who, rule, rowsOf[who])),
  );
  if (gate) policies.push(...policiesOf('gate', gate, gate.rows ?? 'false'));
  if (partner !== 'nothing') {
    policies.push(...policiesOf('partner', { may: 'select', ...partner }, partner.rows));
  }
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
    overseer: OWN_COMMITTEE,
    person: OWN_COMMITTEE,
    worker: OWN_COMMITTEE,
  });
}

/** Access to a table whose rows belong to one organization of a committee. */
export function organizationRows(access: Access) {
  return tableAccess(access, {
    organization: OWN_ORGANIZATION,
    committee: OWN_COMMITTEE,
    overseer: OVERSEEN,
    person: OWN_ORGANIZATION,
    worker: OWN_COMMITTEE,
  });
}

/**
 * Access to reference rows that belong to nobody: everybody reads, the owner writes by migration.
 */
export function sharedRows(access: Access) {
  const rows = {
    ...{ organization: ALL_ROWS, committee: ALL_ROWS, overseer: ALL_ROWS },
    ...{ person: ALL_ROWS, worker: ALL_ROWS },
  };
  const may = 'select' as const;
  const everybody = { organization: may, committee: may, person: may, worker: may };
  return tableAccess({ ...everybody, overseer: { may }, ...access }, rows);
}
