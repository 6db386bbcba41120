/**
 * What partner apps may ask of the read models: the columns that each table declares for them, of
 * linked rows only with the scope for those. Said before anything is asked of the database, which
 * would refuse it too, but not say where.
 */
import type { MikroORM } from '@mikro-orm/postgresql';
import { sharedColumns } from '../../../schema/core/grants.js';
import { type Actor, may } from '../actor.js';
import { refuse } from '../refusal.js';
import { expression, type ReadModel, type Row } from './read-model.js';
import type { Selection } from './selection.js';

/** Columns of each table that partner apps may read: "app.figure" → its columns. */
export type Shares = ReadonlyMap<string, ReadonlySet<string>>;

/** A field or its rows are not opened to partner apps, or not to this one. */
export type ShareCode = 'FIELD_NOT_SHARED' | 'SCOPE_MISSING';

const made = new WeakMap<MikroORM, Shares>();

/** What the entities declare for partner apps. */
export function sharesOf(orm: MikroORM): Shares {
  const known = made.get(orm);
  if (known) return known;
  const tables = [...orm.getMetadata().getAll().values()].filter((table) => !table.abstract);
  const shares = new Map(
    tables.map((table) => [`app.${table.tableName}`, new Set(sharedColumns(table))]),
  );
  made.set(orm, shares);
  return shares;
}

/** Who asks, and what may be told. */
export interface Sharing {
  actor: Actor;
  shares: Shares;
}

type Unshared = (model: ReadModel, column: string) => void;

/** A row that nothing is read of: it notices which columns SQL about it would name. */
function probe(model: ReadModel, notice: Unshared): Row {
  const link = (name: string): Row => {
    const { to, on } = model.links?.[name] ?? {};
    const linked = to && probe(to(), notice);
    if (!linked) throw new Error(`${model.table} has no link ${name}`);
    on?.(probe(model, notice), linked);
    return linked;
  };
  return { as: 'probe', link, uses: (column) => notice(model, column) };
}

/** Columns, as table and name, that SQL about a row names and partner apps may not read. */
function unsharedOf(shares: Shares, model: ReadModel, write: (row: Row) => unknown): string[] {
  const unshared: string[] = [];
  const notice: Unshared = ({ table }, column) => {
    if (!shares.get(table)?.has(column)) unshared.push(`${table}.${column}`);
  };
  write(probe(model, notice));
  return unshared;
}

/**
 * Refuses a selection in which something is not told to this app.
 *
 * @throws Refusal FIELD_NOT_SHARED or SCOPE_MISSING with the path within the root field.
 */
export function refuseUnshared(
  sharing: Sharing,
  model: ReadModel,
  selection: Selection,
  path = '',
): void {
  const { actor, shares } = sharing;
  const { permission, links = {}, fields, personal = [] } = model;
  if (permission && !may(actor, permission)) {
    refuse<ShareCode>('SCOPE_MISSING', { path, scope: permission });
  }
  if (!shares.get(model.table)?.size) refuse<ShareCode>('FIELD_NOT_SHARED', { path });
  for (const [name, child] of selection) {
    const inner = path === '' ? name : `${path}.${name}`;
    const link = Object.hasOwn(links, name) ? links[name] : undefined;
    const asked = (row: Row) => (link ? row.link(name) : expression(fields, name, row));
    if (personal.includes(name) || unsharedOf(shares, model, asked).length > 0) {
      refuse<ShareCode>('FIELD_NOT_SHARED', { path: inner });
    }
    if (link) refuseUnshared(sharing, link.to(), child, inner);
  }
}

/** Refuses an order or a filter by something that is not told to partner apps. */
export function refuseUnsharedOrder(
  { shares }: Sharing,
  model: ReadModel,
  asked: { path: string; write: (row: Row) => unknown }[],
): void {
  for (const { path, write } of asked) {
    if (unsharedOf(shares, model, write).length > 0) {
      refuse<ShareCode>('FIELD_NOT_SHARED', { path });
    }
  }
}
