import { type RawBuilder, sql } from 'kysely';
import type { Permission } from '../../../schema/core/permission.js';
import { isRowId } from './row-id.js';

/** A piece of SQL about a row of the table under the given alias. */
export type RowSql = (row: string) => RawBuilder<unknown>;

/** A link to other rows: one (an object or null) or many (a list, bounded by `limit`). */
export interface Link {
  to: () => ReadModel;
  many?: boolean;
  /** Condition that joins the two rows, by their aliases. */
  on: (row: string, linked: string) => RawBuilder<unknown>;
  /** Order of a list: a sort of the linked model. */
  order?: string;
  limit?: number;
}

/**
 * What may be read of a table, declared once: the fields a selection may name, the links it may
 * follow, the sorts and filters a list may ask for. Nothing else reaches SQL.
 */
export interface ReadModel {
  table: string;
  /**
   * What a role needs to ask for these rows at the root; which of them it sees is row security's.
   */
  permission?: Permission;
  /** GraphQL field → column name, or SQL over the row. */
  fields: Record<string, string | RowSql>;
  links?: Record<string, Link>;
  sorts: Record<string, string | RowSql>;
  filters?: Record<string, (row: string, value: never) => RawBuilder<unknown>>;
}

/** Column of a row by alias. */
export function column(row: string, name: string): RawBuilder<unknown> {
  return sql.ref(`${row}.${name}`);
}

/** A declared field, sort or link column as SQL. */
export function expression(model: Record<string, string | RowSql>, name: string, row: string) {
  const declared = Object.hasOwn(model, name) ? model[name] : undefined;
  if (declared === undefined) return undefined;
  return typeof declared === 'string' ? column(row, declared) : declared(row);
}

/** Joins on the committee column and one reference. */
export function byReference(reference: string) {
  return (row: string, linked: string) =>
    sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
      and ${column(linked, 'id')} = ${column(row, reference)}`;
}

/** The other way round: rows that refer to this one. */
export function byOwner(reference: string) {
  return (row: string, linked: string) =>
    sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
      and ${column(linked, reference)} = ${column(row, 'id')}`;
}

/** Filter on equality with a column; the value is always a parameter. */
export function equals(name: string) {
  return (row: string, value: never) => sql`${column(row, name)} = ${value}`;
}

/** Filter on the id of another row; a text that is no id names none. */
export function sameId(name: string) {
  return (row: string, value: string) =>
    isRowId(value) ? sql`${column(row, name)} = ${value}` : sql`false`;
}

/** Filter on a column being one of some values. */
export function oneOf(name: string) {
  return (row: string, values: never) => sql`${column(row, name)} = any(${values})`;
}
