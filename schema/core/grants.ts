import type { EntityMetadata } from '@mikro-orm/core';
import { DatabaseRole, type TablePolicy } from './access.js';

/** Columns of who made a row and when: no role sets them once it is written. */
const MADE = ['created_at', 'created_by'];

/** Properties that every change of a row sets. */
const STAMPS = ['updatedAt', 'updatedBy', 'version'];

function policiesOf(table: EntityMetadata, role: DatabaseRole): TablePolicy[] {
  return table.policies.filter((policy) => policy.roles?.includes(role));
}

function columnsOf(table: EntityMetadata, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const property = table.props.find((each) => each.name === name);
    if (!property) throw new Error(`${table.className} has no property ${name}`);
    return property.fieldNames;
  });
}

/** Columns of a table that an update of a role may set. */
export function settableColumns(table: EntityMetadata, role: DatabaseRole): string[] {
  const updates = policiesOf(table, role).filter(({ command }) => command === 'update');
  if (updates.length === 0) return [];
  const known = table.props.filter(({ persist }) => persist !== false).map(({ name }) => name);
  const stamps = known.filter((name) => STAMPS.includes(name));
  const named = updates.flatMap(({ sets }) => sets ?? known);
  const columns = new Set(columnsOf(table, [...named, ...stamps]));
  return [...columns].filter((column) => !MADE.includes(column));
}

/** Columns that say whose a row is and which; whoever reads anything of a row reads them. */
const OWNERS = ['committee_id', 'organization_id'];

/** Columns of a table that a role may read; none where it reads nothing of it. */
export function readableColumns(table: EntityMetadata, role: DatabaseRole): string[] {
  const known = table.props.filter(({ persist }) => persist !== false);
  const all = [...new Set(known.flatMap(({ fieldNames }) => fieldNames ?? []))];
  const selects = policiesOf(table, role).filter(({ command }) =>
    ['select', 'all'].includes(command ?? 'all'),
  );
  if (selects.length === 0) return [];
  if (selects.some(({ reads }) => !reads)) return all;
  const key = table.getPrimaryProps().flatMap(({ fieldNames }) => fieldNames);
  const named = selects.flatMap(({ reads }) => columnsOf(table, reads ?? []));
  const owners = all.filter((column) => OWNERS.includes(column));
  return [...new Set([...key, ...owners, ...named])];
}

/** Columns of a table that partner apps may read. */
export function sharedColumns(table: EntityMetadata): string[] {
  return readableColumns(table, DatabaseRole.PARTNER);
}

function listed(columns: string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}

function rightsOf(table: EntityMetadata, role: DatabaseRole): string[] {
  const commands = new Set(policiesOf(table, role).map(({ command }) => command ?? 'all'));
  if (commands.has('all')) return ['select', 'insert', 'update', 'delete'];
  const isWhole = policiesOf(table, role).some(
    ({ command, reads }) => command === 'select' && !reads,
  );
  return [...commands].map((command) => {
    if (command === 'update') return `update (${listed(settableColumns(table, role))})`;
    if (command === 'select' && !isWhole) return `select (${listed(readableColumns(table, role))})`;
    return command;
  });
}

/**
 * SQL that gives each role exactly the commands its policies name, on the columns they name, and
 * takes everything else away.
 */
export function grantsOf(tables: EntityMetadata[]): string[] {
  const roles = Object.values(DatabaseRole);
  const statements = [
    `grant usage on schema app to ${roles.join(', ')}`,
    `revoke all on all tables in schema app from ${roles.join(', ')}`,
  ];
  for (const table of tables) {
    for (const role of roles) {
      const rights = rightsOf(table, role);
      if (rights.length === 0) continue;
      statements.push(`grant ${rights.join(', ')} on app."${table.tableName}" to ${role}`);
    }
  }
  return statements;
}
