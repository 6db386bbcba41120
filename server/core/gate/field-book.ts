/**
 * Which fields of the schema apps ask for, by day. Counted in memory and written down every few
 * seconds: a request costs nothing for it, and a server that dies loses some seconds of counts.
 */
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Statement } from '../read/one-trip.js';
import { askAs, gateSession } from '../tenancy.js';
import { type Admitted, TODAY } from './admit.js';

/** Days for which counts are kept. */
const KEPT_DAYS = 100;

const REST_MS = 10_000;

const OWN = 'committee_id = (select k.committee_id from app.api_key k)';

const BOOK: Statement = {
  name: 'book fields',
  text: `with gone as (
      delete from app.api_field_usage where ${OWN} and day < ${TODAY} - ${KEPT_DAYS} returning 1),
    booked as (
      insert into app.api_field_usage as u (committee_id, id, client_id, day, field, operations)
      select k.committee_id, uuidv7(), k.client_id, ${TODAY}, f.field, f.operations
      from app.api_key k, json_to_recordset($1::json) as f(field text, operations int)
      on conflict (committee_id, client_id, day, field)
        do update set operations = u.operations + excluded.operations
      returning 1)
    select (select count(*) from gone), (select count(*) from booked)`,
};

/** Counts of one key, by field. */
type Counts = Map<string, number>;

/** Counts fields for apps. */
export interface FieldBook {
  note: (app: Admitted, fields: readonly string[]) => void;
  /** Writes down what was counted since the last time. */
  flush: () => Promise<void>;
  close: () => Promise<void>;
}

function add(counts: Counts, field: string, operations: number) {
  counts.set(field, (counts.get(field) ?? 0) + operations);
}

/** A book in a database. There are no more counts than keys and fields, however many requests. */
export function fieldBookOn(orm: MikroORM): FieldBook {
  const open = new Map<string, Counts>();
  const countsOf = (keyId: string): Counts => {
    const counts = open.get(keyId) ?? new Map<string, number>();
    open.set(keyId, counts);
    return counts;
  };
  const write = async (keyId: string, counts: Counts) => {
    const rows = [...counts].map(([field, operations]) => ({ field, operations }));
    try {
      await askAs(orm, { ...gateSession(keyId), until: Date.now() + REST_MS }, BOOK, [
        JSON.stringify(rows),
      ]);
    } catch {
      // The database is away: they are written with the next ones.
      for (const { field, operations } of rows) add(countsOf(keyId), field, operations);
    }
  };
  const flush = async () => {
    const taken = [...open];
    open.clear();
    for (const [keyId, counts] of taken) await write(keyId, counts);
  };
  const timer = setInterval(() => void flush(), REST_MS);
  timer.unref();
  return {
    note: ({ actor }, fields) => {
      const counts = countsOf(actor.app?.keyId ?? '');
      for (const field of fields) add(counts, field, 1);
    },
    flush,
    close: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}
