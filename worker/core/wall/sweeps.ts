import type { EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import {
  ALL_ROWS,
  type DatabaseRole,
  OWN_COMMITTEE,
  type TablePolicy,
} from '../../../schema/core/access.js';
import { readableColumns, settableColumns } from '../../../schema/core/grants.js';
import type { Intruder } from './intruders.js';

/** A table as one role tries it. */
export interface Sweep {
  table: string;
  /** Column of the committee a row is of. */
  committee: string;
  /** Column of the organization a row is of, where the role may meet its own alone. */
  organization: string | null;
  /** A column that the role may set; empty where it changes nothing. */
  column: string;
}

/** A policy's condition on the rows it reaches. */
function rowsOf({ using }: TablePolicy): string {
  return typeof using === 'string' ? using : '';
}

function policiesFor(table: EntityMetadata, role: DatabaseRole, command: string): TablePolicy[] {
  const policies: TablePolicy[] = table.policies;
  return policies.filter((each) => each.roles?.includes(role) && each.command === command);
}

/** The column that says whose committee's a row is; a committee is its own. */
function committeeColumn(table: EntityMetadata): string | null {
  if (table.className === 'Committee') return 'id';
  return table.props.some(({ fieldNames }) => fieldNames?.includes('committee_id'))
    ? 'committee_id'
    : null;
}

/** The column of the organization, where each of the role's policies keeps to it. */
function organizationColumn(table: EntityMetadata, policies: TablePolicy[]): string | null {
  const column = table.className === 'Organization' ? 'id' : 'organization_id';
  const isThere = table.props.some(({ fieldNames }) => fieldNames?.includes(column));
  const keepsToIt = policies.every((each) => rowsOf(each).includes('organization_id()'));
  return isThere && keepsToIt ? column : null;
}

/**
 * A table that the role may meet rows of its own committee in, and no other. What is meant for
 * more, such as the worker's books over all committees, is no leak.
 */
function sweepOf(table: EntityMetadata, role: DatabaseRole, command: string): Sweep | null {
  const policies = policiesFor(table, role, command);
  const committee = committeeColumn(table);
  const isNarrow = policies.every(
    (each) => rowsOf(each).startsWith(OWN_COMMITTEE) || rowsOf(each).startsWith('id = '),
  );
  if (policies.length === 0 || !committee || !isNarrow) return null;
  return {
    table: table.tableName,
    committee,
    organization: organizationColumn(table, policies),
    column: settableColumns(table, role)[0] ?? '',
  };
}

function tablesOf(orm: MikroORM): EntityMetadata[] {
  return [...orm.getMetadata().getAll().values()].filter(({ abstract }) => !abstract);
}

/** Tables in which somebody without a tenant may meet nothing at all. */
function closedTable(table: EntityMetadata, role: DatabaseRole): Sweep | null {
  const policies = policiesFor(table, role, 'select');
  const isOpen = policies.some((each) => rowsOf(each) === ALL_ROWS);
  if (policies.length === 0 || isOpen || readableColumns(table, role).length === 0) return null;
  return { table: table.tableName, committee: 'id', organization: null, column: '' };
}

/** Tables that an intruder reads in, from what is declared of them. */
export function readableTables(orm: MikroORM, { session, isNobody }: Intruder): Sweep[] {
  const { role } = session;
  return tablesOf(orm).flatMap(
    (table) => (isNobody ? closedTable(table, role) : sweepOf(table, role, 'select')) ?? [],
  );
}

/** Tables that an intruder changes rows in. */
export function writableTables(orm: MikroORM, { session: { role } }: Intruder): Sweep[] {
  return tablesOf(orm)
    .flatMap((table) => sweepOf(table, role, 'update') ?? [])
    .filter(({ column }) => column !== '');
}
