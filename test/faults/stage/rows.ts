import pg from 'pg';
import type { TestCommittee } from './committee.js';
import { until } from './program.js';

/** Asks the database past every proxy and every wall. */
export type Sql = <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;

/** One connection for each question, so that none outlives a database that is killed. */
export function sqlAt(adminUrl: string): Sql {
  return async (text, values = []) => {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { rows } = await client.query(text, values);
      return rows as never;
    } finally {
      await client.end();
    }
  };
}

/** What of a committee is still under way; empty when all is quiet. */
async function underWay(sql: Sql, committee: TestCommittee): Promise<string[]> {
  const rows = await sql<{ what: string }>(
    `select 'moment ' || job_name as what from app.due_moment
       where committee_id = $1 and claimed_at is null and due_at <= now()
     union all select 'outbox ' || name from app.outbox where committee_id = $1 and relayed_at is null
     union all select 'round ' || state from app.report_round
       where committee_id = $1 and id = any($2) and state <> 'CLOSED'
     union all select 'report ' || state from app.report where committee_id = $1 and state <> 'DISPATCHED'
     union all select 'delivery ' || state from app.delivery
       where committee_id = $1 and state in ('PENDING', 'SENDING', 'RETRY_WAIT')
     union all select 'progress ' || job_name || ' ' || step from app.job_progress
       where committee_id = $1 and state = 'RUNNING'
     union all select 'unsealed ' || action from app.audit_event
       where committee_id = $1 and sequence is null`,
    [committee.id, committee.roundIds],
  );
  return rows.map(({ what }) => what);
}

/**
 * Waits until every round of a committee is closed and every mail of it settled, one way or the
 * other.
 */
export async function untilQuiet(
  sql: Sql,
  committee: TestCommittee,
  patience = 90_000,
): Promise<void> {
  let open: string[] = [];
  await until(
    'quiet',
    async () => {
      open = await underWay(sql, committee).catch((fault: Error) => [fault.message]);
      return open.length === 0;
    },
    patience,
  ).catch((fault: Error) => {
    throw new Error(`${fault.message}; still under way: ${open.join(', ')}`);
  });
}
