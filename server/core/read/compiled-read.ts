import { createHash } from 'node:crypto';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';
import type { Statement, Value } from './one-trip.js';
import type { ReadModel } from './read-model.js';
import { type Columns, type ListShape, listOf, rowSql, Slot } from './read-sql.js';
import type { Selection } from './selection.js';

/** Writes SQL and runs none. */
const writer = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A read made ready: asked again with other values it costs neither SQL nor a plan anew. */
export interface CompiledRead<T> {
  statement: Statement;
  /** Values of the statement, from those of the caller. */
  values: (given: (slot: string) => Value) => Value[];
  /** What the one row of the statement says. */
  decode: (cells: (string | null)[]) => T;
}

function compile<T>(
  query: RawBuilder<unknown>,
  decode: CompiledRead<T>['decode'],
): CompiledRead<T> {
  const { sql: text, parameters } = query.compile(writer);
  // PostgreSQL keeps a prepared statement by its name, which is that of its text.
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  return {
    statement: { name, text },
    values: (given) =>
      parameters.map((each) => (each instanceof Slot ? given(each.name) : (each as Value))),
    decode,
  };
}

function columnsOf(cell: string | null | undefined): Columns {
  return JSON.parse(cell ?? '[]') as Columns;
}

/** One row by its id; null where there is none. */
export function compileRow<T>(model: ReadModel, selection: Selection): CompiledRead<T | null> {
  const row = rowSql(model, selection);
  return compile(
    sql`select ${row.sql}`,
    ([cell]) => (row.decode(columnsOf(cell))[0] ?? null) as T | null,
  );
}

/** A page of a list: its items and the total, each where it is selected. */
export function compilePage<T>(
  shape: Omit<ListShape, 'selection'>,
  selection: Selection,
): CompiledRead<{ total: number; items: T[] }> {
  const items = selection.get('items');
  const asked = { items: items !== undefined, total: selection.has('total') };
  const list = listOf({ ...shape, selection: items ?? new Map() }, asked);
  const total = asked.total ? list.total : sql`null`;
  const page = asked.items ? list.sql : sql`null`;
  const statement = sql`${list.with ?? sql``}select ${total}, ${page}`;
  return compile(statement, ([count, cell]) => ({
    total: Number(count),
    items: asked.items ? (list.decode(columnsOf(cell)) as T[]) : [],
  }));
}
