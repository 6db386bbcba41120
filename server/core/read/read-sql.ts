import { type RawBuilder, sql } from 'kysely';
import { expression, type Link, type ReadModel, type RowSql } from './read-model.js';
import type { Selection } from './selection.js';

/** Rows of a link's list that are never exceeded, whatever it declares. */
const LINK_LIMIT = 1000;

interface Aliases {
  next: () => string;
}

function aliases(): Aliases {
  let count = 0;
  return { next: () => `t${count++}` };
}

function orderOf(model: ReadModel, order: string | undefined, row: string) {
  const sorts: Record<string, string | RowSql> = model.sorts;
  return (order && expression(sorts, order, row)) ?? sql`${sql.ref(`${row}.id`)}`;
}

function linkSql(
  link: Link,
  selection: Selection,
  row: string,
  names: Aliases,
): RawBuilder<unknown> {
  const model = link.to();
  const linked = names.next();
  const object = objectSql(model, selection, linked, names);
  const from = sql`from ${sql.table(model.table)} as ${sql.ref(linked)} where ${link.on(row, linked)}`;
  if (!link.many) return sql`(select ${object} ${from} limit 1)`;
  const order = orderOf(model, link.order, linked);
  const limit = Math.min(link.limit ?? LINK_LIMIT, LINK_LIMIT);
  return sql`(select coalesce(json_agg(o.v), '[]'::json) from
    (select ${object} as v ${from} order by ${order} limit ${sql.lit(limit)}) o)`;
}

/**
 * A row as a JSON object of just what was selected and declared; unknown names are left to GraphQL.
 */
function objectSql(model: ReadModel, selection: Selection, row: string, names: Aliases) {
  const parts: RawBuilder<unknown>[] = [];
  // The id is always there: guarded and computed fields find their row by it.
  if (model.fields.id && !selection.has('id')) parts.push(sql`'id', ${sql.ref(`${row}.id`)}`);
  for (const [name, child] of selection) {
    const link = model.links && Object.hasOwn(model.links, name) ? model.links[name] : undefined;
    const value = link ? linkSql(link, child, row, names) : expression(model.fields, name, row);
    if (value) parts.push(sql`${sql.lit(name)}, ${value}`);
  }
  return sql`json_build_object(${sql.join(parts)})`;
}

/** A page of a list as the caller asked for it. */
export interface PageRequest {
  first: number;
  offset: number;
  sort?: { field: string; descending?: boolean };
  filter?: Record<string, unknown>;
}

function whereSql(model: ReadModel, filter: Record<string, unknown>, row: string) {
  const conditions = Object.entries(filter).flatMap(([name, value]) => {
    const declared =
      model.filters && Object.hasOwn(model.filters, name) ? model.filters[name] : undefined;
    if (!declared || value === undefined || value === null) return [];
    // PostgreSQL holds no text with a NUL, so that none is equal to it.
    if (typeof value === 'string' && value.includes('\0')) return [sql`false`];
    return [declared(row, value as never)];
  });
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** One statement for a page: its items, and the total where it was selected. */
export function pageSql(model: ReadModel, selection: Selection, page: PageRequest) {
  const names = aliases();
  const row = names.next();
  const where = whereSql(model, page.filter ?? {}, row);
  const order = orderOf(model, page.sort?.field, row);
  const direction = page.sort?.descending ? sql`desc nulls last` : sql`asc nulls last`;
  const from = sql`from ${sql.table(model.table)} as ${sql.ref(row)} where ${where}`;
  const items = selection.get('items');
  const object = objectSql(model, items ?? new Map(), row, names);
  const total = selection.has('total') ? sql`(select count(*) ${from})::int` : sql`null`;
  const list = items
    ? sql`(select coalesce(json_agg(o.v), '[]'::json) from (select ${object} as v ${from}
        order by ${order} ${direction}, ${sql.ref(`${row}.id`)}
        limit ${page.first} offset ${page.offset}) o)`
    : sql`'[]'::json`;
  return sql<{ total: number; items: unknown[] }>`select ${total} as total, ${list} as items`;
}

/** One statement for one row by id. */
export function rowSql(model: ReadModel, selection: Selection, id: string) {
  const names = aliases();
  const row = names.next();
  return sql<{ item: unknown }>`select ${objectSql(model, selection, row, names)} as item
    from ${sql.table(model.table)} as ${sql.ref(row)} where ${sql.ref(`${row}.id`)} = ${id}`;
}
