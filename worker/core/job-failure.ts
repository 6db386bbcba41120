import type { MikroORM } from '@mikro-orm/postgresql';
import { UnrecoverableError } from 'bullmq';
import { sql } from 'kysely';
import { Refusal } from '../../server/core/refusal.js';
import { inTransaction, workerSession } from '../../server/core/tenancy.js';
import type { RunningJob } from './queues.js';

const LONGEST = 200;

/** The innermost fault: what wraps it says where, and not what. */
function rootOf(fault: unknown): unknown {
  let root = fault;
  for (let depth = 0; depth < 5; depth += 1) {
    if (!(root instanceof Error) || !(root.cause instanceof Error)) return root;
    root = root.cause;
  }
  return root;
}

/**
 * What went wrong in a line for whoever looks after the installation: the code of a refusal, or the
 * code and the words of a fault, without statements and addresses. All of it stands in the log.
 */
export function faultLine(fault: unknown): string {
  if (fault instanceof Refusal) return fault.code;
  const root = rootOf(fault);
  if (!(root instanceof Error)) return 'UNKNOWN';
  const { code } = root as Error & { code?: unknown };
  const [line = ''] = root.message.split('\n').filter((each) => each.trim() !== '');
  // A driver tells its statement first, with the values in it.
  const words = /^\s*(?:with|select|insert|update|delete)\b/i.test(line)
    ? (root.message.split(' - ').at(-1) ?? '')
    : line;
  const masked = words.replaceAll(/\S+@\S+/g, '…').trim();
  return [typeof code === 'string' ? code : '', masked]
    .filter(Boolean)
    .join(': ')
    .slice(0, LONGEST);
}

interface Failed {
  committeeId: string;
  jobName: string;
  subjectId: string;
  requestId: string;
}

/** Keeps that a job failed, until it succeeds. */
export async function keepFailure(
  orm: MikroORM,
  { committeeId, jobName, subjectId, requestId }: Failed,
  { fault, job }: { fault: unknown; job: RunningJob },
): Promise<void> {
  const attempts = (job.attemptsMade ?? 0) + 1;
  const isLast =
    fault instanceof Refusal ||
    fault instanceof UnrecoverableError ||
    attempts >= (job.opts?.attempts ?? Number.POSITIVE_INFINITY);
  const state = isLast ? 'GIVEN_UP' : 'RETRYING';
  await inTransaction(orm, workerSession(committeeId), async (em) => {
    await sql`insert into app.job_failure as f (committee_id, id, created_at, updated_at, version,
        job_name, subject_id, state, attempts, error, request_id, failed_at)
      values (${committeeId}, uuidv7(), now(), now(), 1, ${jobName}, ${subjectId}, ${state},
        ${attempts}, ${faultLine(fault)}, ${requestId}, now())
      on conflict (committee_id, job_name, subject_id) do update set state = excluded.state,
        attempts = excluded.attempts, error = excluded.error, request_id = excluded.request_id,
        failed_at = excluded.failed_at, updated_at = now(), version = f.version + 1`.execute(
      em.getKysely(),
    );
  });
}
