import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { type Actor, may } from '../actor.js';
import { refuse } from '../refusal.js';
import { type CompiledRead, compilePage, compileRow } from './compiled-read.js';
import type { Statement, Value } from './one-trip.js';
import { refuseUnshared, refuseUnsharedOrder, type Shares, type Sharing } from './shares.js';
import { expression, type ReadModel, type Row } from './read-model.js';
import { isRowId } from './row-id.js';
import { type SelectionSource, selectionKey, selectionOf } from './selection.js';

/** Rows a page may hold. */
export const PAGE_LIMIT = 100;

/** Rows that a page is read in; what was not asked for is dropped. */
const PAGE_SIZES = [10, 20, 25, 50, PAGE_LIMIT];

/** Reads of one root field kept ready, by what is left out of it, its filters and its sort. */
const KEPT = 30;

/** A reader: asks as the actor. */
export interface Reader {
  actor: Actor | null;
  /** Asks one statement in one round trip; says its one row. */
  ask: (statement: Statement, values: Value[]) => Promise<(string | null)[]>;
  /** A read-only transaction, for what is not a read model; opened when it is first asked for. */
  em: () => Promise<SqlEntityManager>;
  /** What partner apps may read; set where one asks. */
  shares?: Shares;
}

/** A page of a list as the caller asked for it. */
export interface PageRequest {
  first: number;
  offset: number;
  sort?: { field: string; descending?: boolean };
  filter?: Record<string, unknown>;
}

export interface Page<T = unknown> {
  total: number;
  items: T[];
}

function checkPermission({ actor }: Reader, { permission }: ReadModel) {
  if (!actor) refuse('UNAUTHENTICATED');
  if (permission && !actor.app && !may(actor, permission)) refuse('FORBIDDEN');
}

function sharingOf({ actor, shares = new Map() }: Reader): Sharing | null {
  return actor?.app ? { actor, shares } : null;
}

function rootOf({ fieldNodes }: SelectionSource): string {
  return fieldNodes[0]?.name.value ?? '';
}

/** What a partner app asks of a list: its rows, their order and its conditions. */
function checkShared(reader: Reader, model: ReadModel, page: PageRequest, source: SelectionSource) {
  const sharing = sharingOf(reader);
  if (!sharing) return;
  const root = rootOf(source);
  const items = selectionOf(source).get('items') ?? new Map();
  refuseUnshared(sharing, model, items, `${root}.items`);
  const { sort } = page;
  refuseUnsharedOrder(sharing, model, [
    ...(sort
      ? [{ path: `${root}(sort)`, write: (row: Row) => expression(model.sorts, sort.field, row) }]
      : []),
    ...filtersOf(model, page).map((name) => ({
      path: `${root}(filter.${name})`,
      write: (row: Row) => model.filters?.[name]?.where(row, sql`null`),
    })),
  ]);
}

function checkPage(model: ReadModel, page: PageRequest) {
  if (page.first < 1 || page.first > PAGE_LIMIT || page.offset < 0) {
    refuse('INVALID_INPUT', {}, [{ field: 'first', code: 'PAGE_OUT_OF_RANGE' }]);
  }
  if (page.sort && !Object.hasOwn(model.sorts, page.sort.field)) {
    refuse('INVALID_INPUT', {}, [{ field: 'sort', code: 'UNKNOWN_SORT' }]);
  }
}

/** By the selected nodes: they are the same objects each time a compiled operation runs. */
const ready = new WeakMap<readonly object[], LRUCache<string, CompiledRead<unknown>>>();

function readyOr<T>(
  source: SelectionSource,
  key: string,
  make: () => CompiledRead<T>,
): CompiledRead<T> {
  let reads = ready.get(source.fieldNodes);
  if (!reads) {
    reads = new LRUCache({ max: KEPT });
    ready.set(source.fieldNodes, reads);
  }
  const whole = `${key} ${selectionKey(source)}`;
  const known = reads.get(whole) as CompiledRead<T> | undefined;
  if (known) return known;
  const made = make();
  reads.set(whole, made);
  return made;
}

/** Declared filters that were asked for. */
function filtersOf({ filters = {} }: ReadModel, { filter = {} }: PageRequest): string[] {
  return Object.keys(filters).filter((name) => filter[name] !== undefined && filter[name] !== null);
}

/** Reads a page of a list in one statement. */
export async function readPage<T>(
  reader: Reader,
  model: ReadModel,
  page: PageRequest,
  source: SelectionSource,
): Promise<Page<T>> {
  checkPermission(reader, model);
  checkPage(model, page);
  checkShared(reader, model, page, source);
  const { sort, filter = {}, first, offset } = page;
  const filters = filtersOf(model, page);
  const size = PAGE_SIZES.find((rows) => rows >= first) ?? PAGE_LIMIT;
  const isFirst = offset === 0;
  const order = `${sort?.field ?? ''} ${sort?.descending ?? false}`;
  const key = `page ${model.table} ${filters.join()} ${order} ${size} ${isFirst}`;
  const read = readyOr(source, key, () => {
    const shape = { model, filters, size, isFirst, ...(sort ? { sort } : {}) };
    return compilePage<T>(shape, selectionOf(source));
  });
  const values = read.values((slot) => {
    if (slot === 'offset') return offset;
    const asked = filter[slot] as never;
    // PostgreSQL holds no text with a NUL, so that none is equal to it.
    if (String(asked).includes('\0')) return null;
    const { value } = model.filters?.[slot] ?? {};
    return value ? value(asked) : asked;
  });
  const { total, items } = read.decode(await reader.ask(read.statement, values));
  return { total, items: items.slice(0, first) };
}

/**
 * Reads one row by id in one statement; another tenant's, an unknown and a malformed id are alike
 * null.
 */
export async function readOne<T>(
  reader: Reader,
  model: ReadModel,
  id: string,
  source: SelectionSource,
): Promise<T | null> {
  checkPermission(reader, model);
  const sharing = sharingOf(reader);
  if (sharing) refuseUnshared(sharing, model, selectionOf(source), rootOf(source));
  if (!isRowId(id)) return null;
  const read = readyOr(source, `row ${model.table}`, () =>
    compileRow<T>(model, selectionOf(source)),
  );
  return read.decode(
    await reader.ask(
      read.statement,
      read.values(() => id),
    ),
  );
}

/** As `readOne`, refusing with NOT_FOUND where there is nothing. */
export async function readRequired<T>(
  reader: Reader,
  model: ReadModel,
  id: string,
  source: SelectionSource,
): Promise<T> {
  return (await readOne<T>(reader, model, id, source)) ?? refuse('NOT_FOUND');
}
