import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Actor, may } from '../actor.js';
import { refuse } from '../refusal.js';
import { isRowId } from './row-id.js';
import type { ReadModel } from './read-model.js';
import { type PageRequest, pageSql, rowSql } from './read-sql.js';
import { type SelectionSource, selectionOf } from './selection.js';

/** Rows a page may hold. */
export const PAGE_LIMIT = 100;

/** A reader: the operation's read-only transaction, opened when the first question is asked. */
export interface Reader {
  actor: Actor | null;
  em: () => Promise<SqlEntityManager>;
}

export interface Page<T = unknown> {
  total: number;
  items: T[];
}

function checkPermission({ actor }: Reader, { permission }: ReadModel) {
  if (!actor) refuse('UNAUTHENTICATED');
  if (permission && !may(actor, permission)) refuse('FORBIDDEN');
}

function checkPage(model: ReadModel, page: PageRequest) {
  if (page.first < 1 || page.first > PAGE_LIMIT || page.offset < 0) {
    refuse('INVALID_INPUT', {}, [{ field: 'first', code: 'PAGE_OUT_OF_RANGE' }]);
  }
  if (page.sort && !Object.hasOwn(model.sorts, page.sort.field)) {
    refuse('INVALID_INPUT', {}, [{ field: 'sort', code: 'UNKNOWN_SORT' }]);
  }
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
  const em = await reader.em();
  const { rows } = await pageSql(model, selectionOf(source), page).execute(em.getKysely());
  return rows[0] as Page<T>;
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
  if (!isRowId(id)) return null;
  const em = await reader.em();
  const { rows } = await rowSql(model, selectionOf(source), id).execute(em.getKysely());
  return (rows[0]?.item ?? null) as T | null;
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
