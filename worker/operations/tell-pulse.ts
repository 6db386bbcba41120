/**
 * Says every few seconds that a worker lives and how long its queues are: numbers over the whole
 * installation, which say nothing about any tenant.
 */
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { QueueName } from '../../schema/core/define-job.js';
import type { QueueLoad, WorkerDetails } from '../../schema/operations/operations.model.js';
import { asPlatform } from '../../server/core/tenancy.js';
import type { JobQueue } from '../core/queues.js';

async function loadOf(name: QueueName, queue: Pick<JobQueue, 'getJobCounts'>): Promise<QueueLoad> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  const of = (state: string) => counts[state] ?? 0;
  return {
    name,
    waiting: of('waiting'),
    running: of('active'),
    delayed: of('delayed'),
    failed: of('failed'),
  };
}

/** Writes down how the worker is. */
export async function tellPulse(
  orm: MikroORM,
  queues: Record<QueueName, Pick<JobQueue, 'getJobCounts'>>,
  { version, wallOverdueMinutes }: Pick<WorkerDetails, 'version' | 'wallOverdueMinutes'>,
): Promise<void> {
  const loads: QueueLoad[] = [];
  for (const [name, queue] of Object.entries(queues)) {
    loads.push(await loadOf(name as QueueName, queue));
  }
  await asPlatform(orm, 'how long the queues are', async (em) => {
    const db = em.getKysely();
    const { rows } = await sql<{ waiting: string; seconds: number | null }>`select
        count(*) as waiting, extract(epoch from now() - min(created_at))::float8 as seconds
      from app.outbox where relayed_at is null`.execute(db);
    const [outbox] = rows;
    const details: WorkerDetails = {
      version,
      queues: loads,
      outbox: Number(outbox?.waiting ?? 0),
      outboxSeconds: Math.max(0, Math.round(outbox?.seconds ?? 0)),
      wallOverdueMinutes,
    };
    await sql`insert into app.installation_fact (name, at, details)
      values ('WORKER', now(), ${JSON.stringify(details)}::jsonb)
      on conflict (name) do update set at = excluded.at, details = excluded.details`.execute(db);
  });
}
