import { type RawBuilder, sql } from 'kysely';
import type { Permission } from '../../../schema/core/permission.js';
import type { Value } from './one-trip.js';
import { isRowId } from './row-id.js';

/** A row that SQL is written about. */
export interface Row {
  /** Name of the row in the statement. */
  as: string;
  /** The one row a link leads to. It is joined where it is first asked for. */
  link: (name: string) => Row;
  /** Is told of every column of the row that the SQL names. */
  uses?: (column: string) => void;
}

/** A piece of SQL about a row. */
export type RowSql = (row: Row) => RawBuilder<unknown>;

/** A link to other rows: one (an object or null) or many (a list, bounded by `limit`). */
export interface Link {
  to: () => ReadModel;
  many?: boolean;
  /** Condition that joins the two rows. Without `many` it holds for one row at most. */
  on: (row: Row, linked: Row) => RawBuilder<unknown>;
  /** Every row has a linked one, and whoever may see the row may see that. */
  always?: boolean;
  /** Its condition asks something of other rows: of those on a page alone. */
  isCostly?: boolean;
  /** The column that holds the linked row's id: who asks for that alone needs no other row. */
  reference?: string;
  /** Order of a list: a sort of the linked model. */
  order?: string;
  limit?: number;
}

/** A condition that a list may be asked for. */
export interface Filter {
  where: (row: Row, value: RawBuilder<unknown>) => RawBuilder<unknown>;
  /** What SQL is given for the value asked for; default is that value. */
  value?: (asked: never) => Value;
  /** Whether every row has to be looked at for it: it is done once for the page and the total. */
  looksAtAll?: boolean;
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
  /** Fields whose SQL looks up a person: no partner app is told of them. */
  personal?: readonly string[];
  links?: Record<string, Link>;
  sorts: Record<string, string | RowSql>;
  filters?: Record<string, Filter>;
}

/** Column of a row. */
export function column({ as, uses }: Row, name: string): RawBuilder<unknown> {
  uses?.(name);
  return sql.ref(`${as}.${name}`);
}

/** A declared field or sort as SQL; undefined where it is not declared. */
export function expression(declared: Record<string, string | RowSql>, name: string, row: Row) {
  const found = Object.hasOwn(declared, name) ? declared[name] : undefined;
  return typeof found === 'string' ? column(row, found) : found?.(row);
}

/** A link to the one row of the same committee that a column refers to; the column is never null. */
export function toOne(to: Link['to'], reference: string): Link {
  return {
    to,
    on: (row, linked) =>
      sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
        and ${column(linked, 'id')} = ${column(row, reference)}`,
    always: true,
    reference,
  };
}

/** The other way round: rows that refer to this one. */
export function byOwner(reference: string): Link['on'] {
  return (row, linked) =>
    sql`${column(linked, 'committee_id')} = ${column(row, 'committee_id')}
      and ${column(linked, reference)} = ${column(row, 'id')}`;
}

/** Filter on equality with a column. */
export function equals(name: string): Filter {
  return { where: (row, value) => sql`${column(row, name)} = ${value}` };
}

/** Filter on the id of another row; a text that is no id names none. */
export function sameId(name: string): Filter {
  return { ...equals(name), value: (asked: string) => (isRowId(asked) ? asked : null) };
}

/** Filter on a column being one of some values. */
export function oneOf(name: string): Filter {
  return { where: (row, values) => sql`${column(row, name)} = any(${values})` };
}
