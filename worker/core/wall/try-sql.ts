/**
 * Tries to cross in the database itself: as every role that the processes take on, over every table
 * that the role may read, and every one in which it may change rows.
 */
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { otherCanary, ownCanary } from '../../../schema/canary/canary.model.js';
import { inTransaction } from '../../../server/core/tenancy.js';
import { type Intruder, intrudersOf, type Logins } from './intruders.js';
import { readableTables, type Sweep, writableTables } from './sweeps.js';

/** Rows met that are somebody else's: names of the tables, in one statement for all of them. */
async function foreignTables(
  em: SqlEntityManager,
  sweeps: Sweep[],
  condition: (sweep: Sweep) => string,
): Promise<string[]> {
  const questions = sweeps.map(
    (sweep) => `select '${sweep.table}' as name
      where exists (select 1 from app."${sweep.table}" t where ${condition(sweep)})`,
  );
  const { rows } = await sql
    .raw<{ name: string }>(questions.join(' union all '))
    .execute(em.getKysely());
  return rows.map(({ name }) => name);
}

/** What is not the intruder's own, of rows that have an owner. */
function foreign({ committee, organization }: Sweep): string {
  const { committeeId } = ownCanary;
  const elsewhere = `t.${committee} <> '${committeeId}'`;
  const nextDoor = organization && `t.${organization} <> '${ownCanary.organization.id}'`;
  return nextDoor ? `${elsewhere} or ${nextDoor}` : elsewhere;
}

class Undone extends Error {}

/**
 * Changes nothing about rows of the other canary, and nothing about anybody else's; what was
 * changed is undone. Says in how many rows.
 */
async function changedRows(
  orm: MikroORM,
  { session }: Intruder,
  { table, committee, column }: Sweep,
): Promise<number> {
  let count = 0;
  const change = async (em: SqlEntityManager) => {
    const { numAffectedRows } = await sql
      .raw(
        `update app."${table}" set "${column}" = "${column}"
          where ${committee} = '${otherCanary.committeeId}'`,
      )
      .execute(em.getKysely());
    count = Number(numAffectedRows ?? 0);
    throw new Undone();
  };
  await inTransaction(orm, session, change).catch((fault: unknown) => {
    if (!(fault instanceof Undone)) throw fault;
  });
  return count;
}

async function readLeaks(orm: MikroORM, intruder: Intruder): Promise<[number, string[]]> {
  const sweeps = readableTables(orm, intruder);
  const found = await inTransaction(orm, intruder.session, (em) =>
    foreignTables(em, sweeps, intruder.isNobody ? () => 'true' : foreign),
  );
  return [sweeps.length, found.map((table) => `${intruder.name} reads ${table}`)];
}

async function writeLeaks(orm: MikroORM, intruder: Intruder): Promise<[number, string[]]> {
  const leaks: string[] = [];
  const sweeps = intruder.isNobody ? [] : writableTables(orm, intruder);
  for (const sweep of sweeps) {
    const count = await changedRows(orm, intruder, sweep);
    if (count > 0) leaks.push(`${intruder.name} changes ${sweep.table}`);
  }
  return [sweeps.length, leaks];
}

/** Says how much was tried, and what got through. */
export async function trySql(logins: Logins): Promise<{ tried: number; leaks: string[] }> {
  let tried = 0;
  const leaks: string[] = [];
  for (const intruder of intrudersOf(logins)) {
    for (const attempts of [readLeaks, writeLeaks]) {
      const [count, found] = await attempts(intruder.orm, intruder);
      tried += count;
      leaks.push(...found);
    }
  }
  return { tried, leaks };
}
