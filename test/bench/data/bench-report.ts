import pg from 'pg';
import { consolidateRound } from '../../../schema/round/round.job.js';
import { connect } from '../../../server/core/process/database.js';
import type { Env } from '../../../server/core/env.js';
import { createLog } from '../../../server/core/process/log.js';
import { createRunner } from '../../../worker/core/run-job.js';
import { handlersByName } from '../../../worker/handlers.js';
import { benchId } from './bench-ids.js';
import { CURRENT } from './bench-table.js';

/** Sets the report of the current round to be composed, whatever became of it before. */
export async function orderReport(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `insert into app.report (committee_id, id, created_at, updated_at, round_id, state, draft_number)
        values ($1, $2, now(), now(), $3, 'GENERATING', 0)
        on conflict (committee_id, id) do update set state = 'GENERATING'`,
      [benchId('committee'), benchId('report'), benchId('round', CURRENT)],
    );
  } finally {
    await client.end();
  }
}

/** Runs the worker's own handler of a job here, for the bench's committee. */
export async function runWorkerJob(env: Env, name: string, id: string): Promise<void> {
  const orm = await connect(env.WORKER_DATABASE_URL, { pool: 4, setting: 'WORKER_DATABASE_URL' });
  const log = createLog(env, 'bench');
  try {
    const run = createRunner({ orm, env, log, handlers: handlersByName() });
    const envelope = {
      committeeId: benchId('committee'),
      organizationId: null,
      requestId: 'bench',
    };
    await run({ name, data: { payload: { id }, envelope } });
  } finally {
    await orm.close();
  }
}

/** Has the worker consolidate the current round. */
export function consolidate(env: Env): Promise<void> {
  return runWorkerJob(env, consolidateRound.name, benchId('round', CURRENT));
}
