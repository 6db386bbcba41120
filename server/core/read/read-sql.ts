/**
 * Turns a selection into one statement. Rows come as columns, a JSON array for each field, which
 * costs PostgreSQL half of what objects with their keys do; a decoder made along with the statement
 * gives them their names back.
 */
import { type RawBuilder, sql } from 'kysely';
import { column, expression, type Link, type ReadModel, type Row } from './read-model.js';
import type { Selection } from './selection.js';

/** Rows of a link's list that are never exceeded, whatever it declares. */
const LINK_LIMIT = 1000;

/** A list as it comes: a JSON array for each cell of its rows, null for no rows. */
export type Columns = (unknown[] | null)[];

/** Makes the value at one place of a list. */
type Decode = (columns: Columns, index: number) => unknown;

/** Where a value is put in that the caller gives: a filter's, or a number of the page. */
export class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** One FROM clause: a table and what is joined to it. */
interface Scope {
  names: () => string;
  joins: RawBuilder<unknown>[];
  /**
   * Whether rows without one that is always there may be left out: joins are then free in their
   * order.
   */
  isInner: boolean;
}

interface ScopedRow extends Row {
  model: ReadModel;
  scope: Scope;
  /** Whether it is there with every row of the table that is read. */
  isAlways: boolean;
  /** Columns of it that the statement names. */
  used: Set<string>;
}

function linkOf({ links }: ReadModel, name: string): Link | undefined {
  return links && Object.hasOwn(links, name) ? links[name] : undefined;
}

function rowOf(model: ReadModel, scope: Scope, as: string, isAlways = true): ScopedRow {
  const linked = new Map<string, Row>();
  const join = (name: string): Row => {
    const link = linkOf(model, name);
    if (!link || link.many) throw new Error(`${model.table} has no link to one ${name}`);
    const there = rowOf(link.to(), scope, scope.names(), isAlways && link.always === true);
    linked.set(name, there);
    const kind = there.isAlways && scope.isInner ? sql`join` : sql`left join`;
    const table = sql`${sql.table(there.model.table)} as ${sql.ref(there.as)}`;
    scope.joins.push(sql`${kind} ${table} on ${link.on(row, there)}`);
    return there;
  };
  const used = new Set<string>();
  const row: ScopedRow = {
    as,
    used,
    uses: (name) => void used.add(name),
    model,
    scope,
    isAlways,
    link: (name) => linked.get(name) ?? join(name),
  };
  return row;
}

function open(model: ReadModel, names: () => string, isInner: boolean): ScopedRow {
  return rowOf(model, { names, joins: [], isInner }, names());
}

function joinsOf({ scope }: ScopedRow): RawBuilder<unknown> {
  return sql.join(scope.joins, sql` `);
}

function tableOf({ model, as }: ScopedRow): RawBuilder<unknown> {
  return sql`${sql.table(model.table)} as ${sql.ref(as)}`;
}

/** The cells of a list's rows, each named by its place. */
type Cells = RawBuilder<unknown>[];

function cell(cells: Cells, value: RawBuilder<unknown>): Decode {
  const place = cells.push(value) - 1;
  return (columns, index) => columns[place]?.[index] ?? null;
}

function isIdAlone(selection: Selection): boolean {
  return [...selection.keys()].every((name) => name === 'id' || name === '__typename');
}

function linkedObject(row: ScopedRow, name: string, selection: Selection, cells: Cells): Decode {
  const { always, reference } = linkOf(row.model, name) ?? {};
  if (always && reference && row.isAlways && isIdAlone(selection)) {
    const id = cell(cells, column(row, reference));
    return (columns, index) => ({ id: id(columns, index) });
  }
  const linked = row.link(name) as ScopedRow;
  const object = objectOf(linked, selection, cells);
  if (linked.isAlways) return object;
  const isThere = cell(cells, sql`${sql.ref(`${linked.as}.id`)} is not null`);
  return (columns, index) => (isThere(columns, index) === true ? object(columns, index) : null);
}

function linkedList(row: ScopedRow, link: Link, selection: Selection, cells: Cells): Decode {
  const linked = open(link.to(), row.scope.names, false);
  const inner: Cells = [];
  const object = objectOf(linked, selection, inner);
  const order = link.order && expression(linked.model.sorts, link.order, linked);
  const limit = Math.min(link.limit ?? LINK_LIMIT, LINK_LIMIT);
  const on = link.on(row, linked);
  const id = sql.ref(`${linked.as}.id`);
  const from = sql`from ${tableOf(linked)} ${joinsOf(linked)} where ${on}
    order by ${order ? sql`${order}, ${id}` : id} limit ${sql.lit(limit)}`;
  const columns = cell(cells, listSql(inner, from));
  return (outer, index) => decodeList(columns(outer, index) as Columns, object);
}

/**
 * Puts what is selected of a row into cells and says how to read it back. What is declared nowhere
 * is a field that GraphQL guards or computes: it finds its row by the id.
 */
function objectOf(row: ScopedRow, selection: Selection, cells: Cells): Decode {
  const { model } = row;
  const parts: [string, Decode][] = [];
  let needsId = false;
  for (const [name, child] of selection) {
    const link = linkOf(model, name);
    const value = link ? undefined : expression(model.fields, name, row);
    if (link?.many) parts.push([name, linkedList(row, link, child, cells)]);
    else if (link) parts.push([name, linkedObject(row, name, child, cells)]);
    else if (value) parts.push([name, cell(cells, value)]);
    else if (name !== '__typename') needsId = true;
  }
  if (needsId && !selection.has('id')) {
    parts.push(['id', cell(cells, sql.ref(`${row.as}.id`))]);
  }
  return (columns, index) => {
    const object: Record<string, unknown> = {};
    for (const [name, decode] of parts) object[name] = decode(columns, index);
    return object;
  };
}

/** A function of PostgreSQL takes no more; an array may be longer, but costs more to build. */
const ARGUMENTS = 100;

/** A list as JSON: an array for each cell of the rows that a FROM clause gives. */
function listSql(cells: Cells, from: RawBuilder<unknown>): RawBuilder<unknown> {
  const places = cells.length > 0 ? cells : [sql`true`];
  const name = (place: number) => sql.ref(`c${place}`);
  const named = sql.join(places.map((value, place) => sql`${value} as ${name(place)}`));
  const columns = sql.join(places.map((_, place) => sql`json_agg(${name(place)})`));
  const row =
    cells.length > ARGUMENTS ? sql`to_json(array[${columns}])` : sql`json_build_array(${columns})`;
  return sql`(select ${row} from (select ${named} ${from}) l)`;
}

function decodeList(columns: Columns, object: Decode): unknown[] {
  const rows = columns[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, index) => object(columns, index));
}

/** What of a list is asked for, apart from values. */
export interface ListShape {
  model: ReadModel;
  /** What is selected of each row. */
  selection: Selection;
  filters: string[];
  sort?: { field: string; descending?: boolean };
  /** Rows at most. It stands in the statement: PostgreSQL plans for a tenth of a list otherwise. */
  size: number;
  /** Whether it is the first page, for the same reason. */
  isFirst: boolean;
}

/** A list in SQL, and what its JSON stands for. */
export interface ListSql {
  /** What stands before the statement. */
  with?: RawBuilder<unknown>;
  sql: RawBuilder<unknown>;
  decode: (columns: Columns) => unknown[];
}

function conditions(row: ScopedRow, filters: string[]): RawBuilder<unknown> {
  const { filters: declared = {} } = row.model;
  const all = filters.map(
    (name) => declared[name]?.where(row, sql`${new Slot(name)}`) ?? sql`false`,
  );
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

function aliases(): () => string {
  let count = 0;
  return () => `t${count++}`;
}

/** Whether nothing is selected but columns, of the rows and of one rows that a key leads to. */
function isPlain(model: ReadModel, selection: Selection): boolean {
  return [...selection].every(([name, child]) => {
    const link = linkOf(model, name);
    if (link) return !link.many && !link.isCostly && isPlain(link.to(), child);
    return typeof model.fields[name] !== 'function';
  });
}

/** A list with its number of rows. */
export interface WholeList extends ListSql {
  total: RawBuilder<unknown>;
}

/** Which rows a list is about, and in what order. */
function foundBy({ model, filters, sort }: ListShape, names: () => string) {
  const row = open(model, names, true);
  const where = conditions(row, filters);
  const order = (sort && expression(model.sorts, sort.field, row)) ?? idOf(row);
  return {
    row,
    order,
    direction: sort?.descending ? sql`desc nulls last` : sql`asc nulls last`,
    // A function: what else is asked of the row may join further tables.
    from: () => sql`from ${tableOf(row)} ${joinsOf(row)} where ${where}`,
  };
}

const idOf = ({ as }: Row) => sql.ref(`${as}.id`);

function limitSql({ size, isFirst }: ListShape): RawBuilder<unknown> {
  const offset = isFirst ? sql`` : sql` offset ${new Slot('offset')}`;
  return sql`limit ${sql.lit(size)}${offset}`;
}

/** A page that is no more than columns of the rows and of one rows that a key leads to. */
function plainPage(shape: ListShape): ListSql {
  const { row, order, direction, from } = foundBy(shape, aliases());
  const cells: Cells = [];
  const object = objectOf(row, shape.selection, cells);
  const page = sql`${from()} order by ${order} ${direction}, ${idOf(row)} ${limitSql(shape)}`;
  return { sql: listSql(cells, page), decode: (columns) => decodeList(columns, object) };
}

/**
 * A page of which it is settled first which rows they are: rows that are passed over cost nothing
 * but their place in the order. `once`: the rows found are kept, for the total as well.
 */
function settledPage(shape: ListShape, once: boolean): WholeList {
  const names = aliases();
  const { row: found, order, direction, from } = foundBy(shape, names);
  const row = open(shape.model, names, false);
  const cells: Cells = [];
  const object = objectOf(row, shape.selection, cells);
  // No more columns than are asked of the rows: a role may not read every one.
  const columns = sql.join([...row.used.add('id')].map((name) => sql.ref(`${found.as}.${name}`)));
  const all = sql`select ${columns}, ${order} as "in order" ${from()}`;
  const page = once
    ? sql`select * from found order by "in order" ${direction}, id ${limitSql(shape)}`
    : sql`${all} order by ${order} ${direction}, ${idOf(found)} ${limitSql(shape)}`;
  const rows = sql`from (${page}) as ${sql.ref(row.as)} ${joinsOf(row)}
    order by ${sql.ref(`${row.as}.in order`)} ${direction}, ${idOf(row)}`;
  return {
    with: once ? sql`with found as materialized (${all}) ` : sql``,
    sql: listSql(cells, rows),
    total: sql`(select count(*) from found)`,
    decode: (columns) => decodeList(columns, object),
  };
}

/**
 * A page of rows with how many there are in all, each where it is asked for. Where every row has to
 * be looked at to find them, that is done once.
 */
export function listOf(shape: ListShape, asked: { items: boolean; total: boolean }): WholeList {
  const { filters: declared = {} } = shape.model;
  const looksAtAll = shape.filters.some((name) => declared[name]?.looksAtAll);
  if (looksAtAll && asked.items && asked.total) return settledPage(shape, true);
  const isPlainList = isPlain(shape.model, shape.selection);
  const page = isPlainList ? plainPage(shape) : settledPage(shape, false);
  return { ...page, total: totalSql(shape) };
}

/** How many rows there are in all. */
function totalSql({ model, filters }: Pick<ListShape, 'model' | 'filters'>): RawBuilder<unknown> {
  const row = open(model, aliases(), true);
  const where = conditions(row, filters);
  return sql`(select count(*) from ${tableOf(row)} ${joinsOf(row)} where ${where})`;
}

/** The row with an id, as a list of one or none. */
export function rowSql(model: ReadModel, selection: Selection): ListSql {
  const row = open(model, aliases(), false);
  const cells: Cells = [];
  const object = objectOf(row, selection, cells);
  const from = sql`from ${tableOf(row)} ${joinsOf(row)}
    where ${sql.ref(`${row.as}.id`)} = ${new Slot('id')}`;
  return { sql: listSql(cells, from), decode: (columns) => decodeList(columns, object) };
}
