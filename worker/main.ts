import { setTimeout as sleep } from 'node:timers/promises';
import { jobs } from '../schema/jobs.js';
import type { QueueName } from '../schema/core/define-job.js';
import { connect } from '../server/core/process/database.js';
import { type Env, readEnv } from '../server/core/env.js';
import { createLog, type Log } from '../server/core/process/log.js';
import { runProcess, stopOnSignal } from '../server/core/process/process.js';
import { secretBoxOf } from '../server/core/process/secret-box.js';
import { SILENCE } from '../server/core/process/silence.js';
import { productVersion } from '../server/core/process/product-version.js';
import { checkSignInLogin } from '../server/core/process/auth-login.js';
import { probeWall } from './canary/probe-wall.js';
import { askForChecks } from './audit/ask-for-checks.js';
import { sealAuditEvents } from './audit/audit-chain.js';
import { startLoop } from './core/loop.js';
import {
  concurrency,
  type JobQueue,
  openQueues,
  queueNames,
  type RunningJob,
} from './core/queues.js';
import { relayOutbox } from './core/relay-outbox.js';
import { createRunner } from './core/run-job.js';
import { tick } from './core/tick.js';
import { openEvidenceStore } from '../server/evidence/evidence-store.service.js';
import { tidyEvidence } from './evidence/tidy-evidence.js';
import { tellPulse } from './operations/tell-pulse.js';
import { fanOutEvents } from './webhook/fan-out.js';
import { sealSecrets } from './webhook/seal-secrets.js';
import { handlersByName } from './handlers.js';

const RELAY_REST_MS = 300;
const SEAL_REST_MS = 1000;
const FAN_OUT_REST_MS = 2000;
/** At the start, and again for what a server of an older release wrote since. */
const SECRETS_REST_MS = 3_600_000;
const EVIDENCE_REST_MS = 3_600_000;

/** Between two looks whether the wall is due to be probed. */
const WALL_REST_MS = 2000;

const PULSE_REST_MS = 10_000;

/** Between two looks whether an audit log is due to be looked through. */
const AUDIT_REST_MS = 30_000;

/** A job that takes longer to end is left to another worker, as after a crash. */
const STOP_MS = 20_000;

function startWorkers(env: Env, log: Log, run: (job: RunningJob) => Promise<void>) {
  const { QUEUE_URL, JOB_LOCK_SECONDS, CONNECTION_SILENCE_SECONDS } = env;
  const { queue, worker } = openQueues(QUEUE_URL, JOB_LOCK_SECONDS, CONNECTION_SILENCE_SECONDS);
  const queues: Record<QueueName, JobQueue> = {
    mail: queue('mail'),
    default: queue('default'),
    bulk: queue('bulk'),
  };
  const workers = queueNames.map((name) => worker(name, run, concurrency[name]));
  for (const each of [...workers, ...Object.values(queues)]) {
    each.on('error', (fault: Error & { code?: string }) => {
      // A connection that only listens is renewed when it was silent; nothing is wrong then.
      if (fault.code !== SILENCE) log.warn({ err: fault }, 'queue connection');
    });
  }
  return { queues, workers };
}

await runProcess(async () => {
  const env = readEnv();
  const log = createLog(env, 'worker');
  const handlers = handlersByName();
  const contracts = new Map(jobs.map((job) => [job.name, job]));
  const orm = await connect(env.WORKER_DATABASE_URL, {
    pool: env.DATABASE_POOL,
    setting: 'WORKER_DATABASE_URL',
    silenceSeconds: env.CONNECTION_SILENCE_SECONDS,
  });
  const secrets = secretBoxOf(env.ENCRYPTION_KEYS);
  const evidence = await openEvidenceStore(env);
  await checkSignInLogin(env);
  const { queues, workers } = startWorkers(env, log, createRunner({ orm, env, log, handlers }));
  const about = { version: productVersion(), wallOverdueMinutes: env.WALL_OVERDUE_MINUTES };
  const loops = [
    startLoop('tick', env.TICK_SECONDS * 1000, log, () => tick(orm)),
    startLoop('relay', RELAY_REST_MS, log, () => relayOutbox(orm, contracts, queues)),
    startLoop('webhooks', FAN_OUT_REST_MS, log, () => fanOutEvents(orm)),
    startLoop('wall', WALL_REST_MS, log, () => probeWall({ orm, env, handlers }, log)),
    startLoop('secrets', SECRETS_REST_MS, log, async () => {
      await sealSecrets(orm, secrets, log);
    }),
    startLoop('evidence', EVIDENCE_REST_MS, log, async () => {
      await tidyEvidence(orm, evidence, log);
    }),
    startLoop('pulse', PULSE_REST_MS, log, () => tellPulse(orm, queues, about)),
    startLoop('audit', AUDIT_REST_MS, log, () => askForChecks(orm)),
    startLoop('seal', SEAL_REST_MS, log, () => sealAuditEvents(orm)),
  ];
  const finish = async () => {
    await Promise.all(workers.map((each) => each.close()));
    await Promise.all(loops.map((loop) => loop.stop()));
    await Promise.all(Object.values(queues).map((each) => each.close()));
    await orm.close();
  };
  stopOnSignal(log, () => Promise.race([finish(), sleep(STOP_MS)]));
  log.info('working');
});
