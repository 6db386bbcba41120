import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { v7 } from 'uuid';
import { DatabaseRole } from '../../../schema/core/access.js';
import type { Env } from '../../../server/core/env.js';
import { connect } from '../../../server/core/process/database.js';
import { asPlatform } from '../../../server/core/tenancy.js';
import { asOperator, openOwner } from '../../../server/database/owner.js';
import { sealAuditEvents, verifyAuditChain } from '../../../worker/audit/audit-chain.js';

export interface SealingResult {
  written: number;
  /** Steps that were recorded in a second, each in a transaction of its own. */
  writtenPerSecond: number;
  /** Events that one worker seals in a second when there is no end of them. */
  sealedPerSecond: number;
  /** Age in milliseconds of the oldest event without a seal, at most, while they are written. */
  lag: number;
}

type Worker = Awaited<ReturnType<typeof connect>>;

const SECONDS = 10;
const ASKED_PER_SECOND = 1000;
const WRITERS = 12;

/** As the worker rests between two looks that found nothing. */
const REST_MS = 1000;

/** Events that wait when the worker is measured at its fastest. */
const BACKLOG = 20_000;

/** A committee of the measurement's own, so that its chain begins with it. */
async function newCommittee({ DATABASE_OWNER_URL = '' }: Env): Promise<string> {
  const owner = await openOwner(DATABASE_OWNER_URL);
  const id = v7();
  await asOperator(owner, (em) =>
    sql`insert into app.committee (id, code, name, superior_line, issuer_line, symbol, place, time_zone,
        signing_authority, created_at, updated_at)
      values (${id}, ${`bench-${id}`}, '', '', '', '', '', 'UTC', '', now(), now())`.execute(
      em.getKysely(),
    ),
  );
  await owner.close();
  return id;
}

/**
 * Records so many steps in one transaction as somebody of the committee, in one trip: it is not the
 * writing that is measured.
 */
async function record(client: pg.Client, committeeId: string, count: number): Promise<void> {
  const committee = client.escapeLiteral(committeeId);
  await client.query(`begin; set local role ${DatabaseRole.COMMITTEE};
    select set_config('app.committee', ${committee}, true);
    insert into app.audit_event (committee_id, id, occurred_at, actor_id, actor_role, action, entity,
      entity_id, from_state, to_state, reason, request_id)
    select ${committee}, uuidv7(), now(), uuidv7(), 'COMMITTEE_OFFICE', 'submission.return',
      'Submission', uuidv7(), 'SUBMITTED', 'RETURNED', 'Số liệu chưa khớp với kỳ trước', uuidv7()::text
    from generate_series(1, ${count});
    commit`);
}

/** Writes step by step, no faster than its share of what is asked. Says how many. */
async function writeFor(env: Env, committeeId: string, seconds: number): Promise<number> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  const began = performance.now();
  let written = 0;
  for (;;) {
    const passed = (performance.now() - began) / 1000;
    if (passed >= seconds) break;
    if (written >= (passed * ASKED_PER_SECOND) / WRITERS) await sleep(1);
    else {
      await record(client, committeeId, 1);
      written += 1;
    }
  }
  await client.end();
  return written;
}

async function oldestAge(orm: Worker, committeeId: string): Promise<number> {
  return asPlatform(orm, 'the bench looks how far sealing has come', async (em) => {
    const { rows } = await sql<{ ms: number | null }>`select
        (extract(epoch from clock_timestamp() - min(occurred_at)) * 1000)::float8 as ms
      from app.audit_event where committee_id = ${committeeId} and sequence is null`.execute(
      em.getKysely(),
    );
    return rows[0]?.ms ?? 0;
  });
}

/** Seals as the worker does until told to stop, and then what is left. */
function sealer(orm: Worker) {
  const stopping = new AbortController();
  const ended = (async () => {
    for (;;) {
      const isLast = stopping.signal.aborted;
      const sealed = await sealAuditEvents(orm);
      if (sealed > 0) continue;
      if (isLast) return;
      await sleep(REST_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

async function lagWhile(orm: Worker, committeeId: string, work: Promise<unknown>): Promise<number> {
  const ended = new AbortController();
  void work.finally(() => ended.abort());
  let lag = 0;
  while (!ended.signal.aborted) {
    lag = Math.max(lag, await oldestAge(orm, committeeId));
    await sleep(50);
  }
  return lag;
}

/** How fast one worker seals what waits for it. */
async function measureBacklog(env: Env, orm: Worker): Promise<number> {
  const committeeId = await newCommittee(env);
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  await record(client, committeeId, BACKLOG);
  await client.end();
  const began = performance.now();
  let sealed = 0;
  while (sealed < BACKLOG) sealed += await sealAuditEvents(orm);
  return sealed / ((performance.now() - began) / 1000);
}

/**
 * Has a thousand steps a second recorded for a while, seals them meanwhile as the worker does, and
 * says how far the seals lag behind. Throws where the chain is not whole afterwards.
 */
export async function measureSealing(env: Env): Promise<SealingResult> {
  const orm = await connect(env.WORKER_DATABASE_URL, { pool: 3, setting: 'WORKER_DATABASE_URL' });
  try {
    const sealedPerSecond = await measureBacklog(env, orm);
    const committeeId = await newCommittee(env);
    const sealing = sealer(orm);
    const began = performance.now();
    const writers = Array.from({ length: WRITERS }, () => writeFor(env, committeeId, SECONDS));
    const writing = Promise.all(writers);
    const lag = await lagWhile(orm, committeeId, writing);
    const written = (await writing).reduce((sum, count) => sum + count, 0);
    const writtenPerSecond = written / ((performance.now() - began) / 1000);
    await sealing.stop();
    const { sealed, brokenAt } = await verifyAuditChain(orm, committeeId);
    if (sealed !== written || brokenAt) throw new Error('the chain is not whole after the bench');
    return { written, writtenPerSecond, sealedPerSecond, lag };
  } finally {
    await orm.close();
  }
}
