import type { Connection, Pool, Submittable } from 'pg';

/** A statement that PostgreSQL keeps prepared under its name, which stands for its text. */
export interface Statement {
  name: string;
  text: string;
}

type Scalar = string | number | boolean;

/** A value that a statement is given; a list is an array of PostgreSQL's. */
export type Value = Scalar | readonly Scalar[] | null | undefined;

/** A statement with its values. */
export type Question = [Statement, Value[]];

/** Statements a connection keeps prepared; each costs the database some memory. */
const PREPARED = 100;

/** What each connection has prepared, the longest unused first. */
const prepared = new WeakMap<Connection, Set<string>>();

/** A value as text, the form in which PostgreSQL takes every type. */
function textOf(value: Value): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  const items = value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`);
  return `{${items.join()}}`;
}

/** The parts of a connection that are used; its published type is of an older version. */
interface Wire {
  stream: { cork: () => void; uncork: () => void };
  close: (message: { type: 'S'; name: string }) => void;
  parse: (message: Statement) => void;
  bind: (message: { statement: string; values: (string | null)[] }) => void;
  execute: (message: null) => void;
  sync: () => void;
}

type Settle = (fault: Error | null, row: (string | null)[]) => void;

/**
 * Sends statements one behind the other and waits once: they are one transaction, for PostgreSQL
 * ends it at the sync that follows the last of them. The answer is the one row of the last.
 */
class OneTrip implements Submittable {
  readonly #questions: Question[];
  readonly #settle: Settle;
  readonly #fresh: string[] = [];
  #answered = 0;
  #row: (string | null)[] = [];

  constructor(questions: Question[], settle: Settle) {
    this.#questions = questions;
    this.#settle = settle;
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    try {
      for (const [statement, values] of this.#questions) {
        this.#prepare(connection, statement);
        wire.bind({ statement: statement.name, values: values.map(textOf) });
        wire.execute(null);
      }
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  #prepare(connection: Connection, { name, text }: Statement): void {
    const wire = connection as unknown as Wire;
    const known = prepared.get(connection) ?? new Set();
    prepared.set(connection, known);
    const isKnown = known.delete(name);
    known.add(name);
    if (isKnown) return;
    this.#fresh.push(name);
    const [oldest] = known;
    if (known.size > PREPARED && oldest !== undefined) {
      known.delete(oldest);
      wire.close({ type: 'S', name: oldest });
    }
    // Whether an earlier attempt got as far as this is not known; closing none is no fault.
    wire.close({ type: 'S', name });
    wire.parse({ name, text });
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this.#answered === this.#questions.length - 1) this.#row = fields;
  }

  handleCommandComplete(): void {
    this.#answered += 1;
  }

  handleError(fault: Error, connection?: Connection): void {
    const known = connection && prepared.get(connection);
    for (const name of this.#fresh) known?.delete(name);
    this.#settle(fault, []);
  }

  handleReadyForQuery(): void {
    this.#settle(null, this.#row);
  }

  handleEmptyQuery(): void {}
  handleRowDescription(): void {}
  handlePortalSuspended(): void {}
  handleCopyInResponse(): void {}
}

/**
 * Asks all of it in one round trip and one transaction, and says the one row of the last statement.
 * What the others set locally holds for it and ends with it.
 */
export async function askInOneTrip(pool: Pool, questions: Question[]): Promise<(string | null)[]> {
  const client = await pool.connect();
  return new Promise((resolve, reject) => {
    const trip = new OneTrip(questions, (fault, row) => {
      client.release();
      if (fault) reject(fault);
      else resolve(row);
    });
    client.query(trip);
  });
}
