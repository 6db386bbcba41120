import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { JobContract, QueueName } from '../../schema/core/define-job.js';
import { asPlatform } from '../../server/core/tenancy.js';
import type { JobQueue } from './queues.js';

interface WaitingJob {
  id: string;
  name: string;
  payload: unknown;
  envelope: unknown;
}

const BATCH = 100;

/**
 * Hands waiting outbox rows to the queue, with the row's id as the job's: a relay that dies between
 * the two does it again and the queue keeps one. A job of a name not known here waits for a worker
 * that knows it. Says how many it handed over.
 */
export async function relayOutbox(
  orm: MikroORM,
  contracts: ReadonlyMap<string, JobContract>,
  queues: Record<QueueName, Pick<JobQueue, 'add'>>,
): Promise<number> {
  return asPlatform(orm, 'the outbox of all committees', async (em) => {
    const names = [...contracts.keys()];
    const { rows } = await sql<WaitingJob>`select id, name, payload, envelope from app.outbox
      where relayed_at is null and name = any(${names}) order by id limit ${sql.lit(BATCH)}
      for update skip locked`.execute(em.getKysely());
    for (const { id, name, payload, envelope } of rows) {
      const contract = contracts.get(name);
      if (!contract) continue;
      const options = {
        jobId: id,
        attempts: contract.attempts,
        backoff: { type: 'custom' },
      };
      await queues[contract.queue].add(name, { payload, envelope }, options);
    }
    if (rows.length > 0) {
      const ids = rows.map(({ id }) => id);
      await sql`update app.outbox set relayed_at = now() where id = any(${ids})`.execute(
        em.getKysely(),
      );
    }
    return rows.length;
  });
}
