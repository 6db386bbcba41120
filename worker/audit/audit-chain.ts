import { createHash } from 'node:crypto';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { asPlatform } from '../../server/core/tenancy.js';

interface SealedEvent {
  committee_id: string;
  id: string;
  sequence: number | null;
  hash: string | null;
  /** The event in canonical form, made by the database. */
  text: string;
}

/**
 * Hash of an event over the one before it. People stand in it by id only, so that a name can be
 * erased.
 */
function hashOf(previous: string, text: string): string {
  return createHash('sha256').update(previous).update('\n').update(text).digest('hex');
}

const canonical = sql`(jsonb_build_array(committee_id, id, organization_id,
  to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_id, actor_role, action, entity,
  entity_id, from_state, to_state, reason, request_id)
  || case when network is null then '[]'::jsonb else jsonb_build_array(network) end)::text`;

const BATCH = 2000;

async function lastOf(em: SqlEntityManager, committeeId: string) {
  const { rows } = await sql<{
    sequence: string;
    hash: string;
  }>`select sequence, hash from app.audit_event
    where committee_id = ${committeeId} and sequence is not null
    order by sequence desc limit 1`.execute(em.getKysely());
  return { sequence: Number(rows[0]?.sequence ?? 0), hash: rows[0]?.hash ?? '' };
}

async function sealCommittee(em: SqlEntityManager, events: SealedEvent[]) {
  const committeeId = events[0]?.committee_id ?? '';
  let { sequence, hash } = await lastOf(em, committeeId);
  const seals = events.map(({ id, text }) => {
    sequence += 1;
    hash = hashOf(hash, text);
    return { id, sequence, hash };
  });
  await sql`update app.audit_event e set sequence = s.sequence, hash = s.hash
    from json_to_recordset(${JSON.stringify(seals)}::json) as s(id uuid, sequence bigint, hash text)
    where e.committee_id = ${committeeId} and e.id = s.id`.execute(em.getKysely());
}

/**
 * Seals waiting audit events into the chain of their committee, one worker at a time. Says how
 * many.
 */
export async function sealAuditEvents(orm: MikroORM): Promise<number> {
  return asPlatform(orm, 'the audit log of all committees', async (em) => {
    const db = em.getKysely();
    const lock = await sql<{
      got: boolean;
    }>`select pg_try_advisory_xact_lock(8675, 1) as got`.execute(db);
    if (!lock.rows[0]?.got) return 0;
    const { rows } = await sql<SealedEvent>`select committee_id, id, ${canonical} as text
      from app.audit_event where sequence is null
      order by committee_id, id limit ${sql.lit(BATCH)}`.execute(db);
    for (const events of Map.groupBy(rows, (event) => event.committee_id).values()) {
      await sealCommittee(em, events);
    }
    return rows.length;
  });
}

export interface AuditVerdict {
  committeeId: string;
  sealed: number;
  unsealed: number;
  /** First event whose hash or place does not fit; null where the chain is whole. */
  brokenAt: { id: string; sequence: number } | null;
}

/** Walks a committee's chain from its start and says where it breaks, if it does. */
export async function verifyAuditChain(orm: MikroORM, committeeId: string): Promise<AuditVerdict> {
  return asPlatform(orm, 'the audit log of one committee', async (em) => {
    const verdict: AuditVerdict = { committeeId, sealed: 0, unsealed: 0, brokenAt: null };
    let hash = '';
    for (;;) {
      const { rows } = await sql<SealedEvent>`select id, sequence, hash, ${canonical} as text
        from app.audit_event where committee_id = ${committeeId} and sequence > ${verdict.sealed}
        order by sequence limit ${sql.lit(BATCH)}`.execute(em.getKysely());
      for (const event of rows) {
        hash = hashOf(hash, event.text);
        const sequence = Number(event.sequence);
        if (sequence !== verdict.sealed + 1 || event.hash !== hash) {
          return { ...verdict, brokenAt: { id: event.id, sequence } };
        }
        verdict.sealed = sequence;
      }
      if (rows.length < BATCH) break;
    }
    const { rows } = await sql<{ count: string }>`select count(*) from app.audit_event
      where committee_id = ${committeeId} and sequence is null`.execute(em.getKysely());
    return { ...verdict, unsealed: Number(rows[0]?.count ?? 0) };
  });
}
