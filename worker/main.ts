import { jobs } from '../schema/jobs.js';
import type { QueueName } from '../schema/core/define-job.js';
import { connect } from '../server/core/database.js';
import { readEnv } from '../server/core/env.js';
import { createLog } from '../server/core/log.js';
import { runProcess, stopOnSignal } from '../server/core/process.js';
import { sealAuditEvents } from './audit/audit-chain.js';
import { startLoop } from './core/loop.js';
import { concurrency, type JobQueue, openQueues, queueNames } from './core/queues.js';
import { relayOutbox } from './core/relay-outbox.js';
import { createRunner } from './core/run-job.js';
import { tick } from './core/tick.js';
import { handlersByName } from './handlers.js';

const RELAY_REST_MS = 300;
const SEAL_REST_MS = 1000;

await runProcess(async () => {
  const env = readEnv();
  const log = createLog(env, 'worker');
  const handlers = handlersByName();
  const contracts = new Map(jobs.map((job) => [job.name, job]));
  const orm = await connect(env.WORKER_DATABASE_URL, {
    pool: env.DATABASE_POOL,
    setting: 'WORKER_DATABASE_URL',
  });
  const { queue, worker } = openQueues(env.QUEUE_URL, env.JOB_LOCK_SECONDS);
  const run = createRunner({ orm, env, log, handlers });
  const queues: Record<QueueName, JobQueue> = {
    mail: queue('mail'),
    default: queue('default'),
    bulk: queue('bulk'),
  };
  const ticker = queue('tick');
  const workers = [
    ...queueNames.map((name) => worker(name, run, concurrency[name])),
    worker('tick', () => tick(orm), 1),
  ];
  for (const each of [...workers, ...Object.values(queues), ticker]) {
    each.on('error', (fault: Error) => log.warn({ err: fault }, 'queue connection'));
  }
  await ticker.upsertJobScheduler('tick', { every: env.TICK_SECONDS * 1000 }, { name: 'tick' });
  await tick(orm);
  const loops = [
    startLoop('relay', RELAY_REST_MS, log, () => relayOutbox(orm, contracts, queues)),
    startLoop('seal', SEAL_REST_MS, log, () => sealAuditEvents(orm)),
  ];
  stopOnSignal(log, async () => {
    await Promise.all(workers.map((each) => each.close()));
    await Promise.all(loops.map((loop) => loop.stop()));
    await Promise.all([...Object.values(queues), ticker].map((each) => each.close()));
    await orm.close();
  });
  log.info('working');
});
