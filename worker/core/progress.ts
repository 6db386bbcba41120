import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { inTransaction, workerSession } from '../../server/core/tenancy.js';

/** Notes a step of long work. `done` of `total` are counts of whatever the step is about. */
export type ReportProgress = (step: string, done: number, total: number) => Promise<void>;

interface Subject {
  committeeId: string;
  jobName: string;
  subjectId: string;
}

interface Standing {
  state: 'RUNNING' | 'DONE' | 'FAILED';
  step: string;
  done: number;
  total: number;
  error?: string;
}

/**
 * Writes how far a job has come, in a transaction of its own so that it is seen while the work goes
 * on.
 */
export async function storeProgress(orm: MikroORM, subject: Subject, standing: Standing) {
  const { committeeId, jobName, subjectId } = subject;
  const { state, step, done, total, error = null } = standing;
  const finished = state === 'RUNNING' ? sql`null` : sql`now()`;
  await inTransaction(orm, workerSession(committeeId), async (em) => {
    await sql`insert into app.job_progress as p (committee_id, id, created_at, updated_at, job_name,
        subject_id, state, step, done, total, started_at, finished_at, error)
      values (${committeeId}, uuidv7(), now(), now(), ${jobName}, ${subjectId}, ${state}, ${step},
        ${done}, ${total}, now(), ${finished}, ${error})
      on conflict (committee_id, job_name, subject_id) do update set
        state = excluded.state, step = excluded.step, done = excluded.done, total = excluded.total,
        finished_at = excluded.finished_at, error = excluded.error, updated_at = now(),
        version = p.version + 1,
        started_at = case when p.state = 'RUNNING' then p.started_at else now() end`.execute(
      em.getKysely(),
    );
  });
}

/**
 * Ends the progress of a run that died before it could say so; whoever came after it found nothing
 * left to do. What failed before is forgotten with it.
 */
export async function closeProgress(orm: MikroORM, { committeeId, jobName, subjectId }: Subject) {
  await inTransaction(orm, workerSession(committeeId), async (em) => {
    await sql`with well as (delete from app.job_failure where committee_id = ${committeeId}
        and job_name = ${jobName} and subject_id = ${subjectId})
      update app.job_progress set state = 'DONE', done = total, finished_at = now(), error = null,
        updated_at = now(), version = version + 1
      where committee_id = ${committeeId} and job_name = ${jobName} and subject_id = ${subjectId}
        and state <> 'DONE'`.execute(em.getKysely());
  });
}
