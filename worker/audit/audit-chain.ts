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

/** A place in a chain and the seal that was there. */
export interface AuditAnchor {
  sequence: number;
  hash: string;
}

/** Where a committee's chain ends as it is kept apart from the events; null where none was sealed. */
async function headOf(em: SqlEntityManager, committeeId: string): Promise<AuditAnchor | null> {
  const { rows } = await sql<{ sequence: string; hash: string }>`select sequence, hash
    from app.audit_head where committee_id = ${committeeId}`.execute(em.getKysely());
  const [head] = rows;
  return head ? { sequence: Number(head.sequence), hash: head.hash } : null;
}

/** The last event that is there. */
async function lastOf(em: SqlEntityManager, committeeId: string): Promise<AuditAnchor> {
  const { rows } = await sql<{
    sequence: string;
    hash: string;
  }>`select sequence, hash from app.audit_event
    where committee_id = ${committeeId} and sequence is not null
    order by sequence desc limit 1`.execute(em.getKysely());
  return { sequence: Number(rows[0]?.sequence ?? 0), hash: rows[0]?.hash ?? '' };
}

/** Where the head of a chain begins that was sealed before there were heads. */
export async function keepHead(
  em: SqlEntityManager,
  committeeId: string,
  { sequence, hash }: AuditAnchor,
): Promise<void> {
  await sql`insert into app.audit_head (committee_id, id, sequence, hash, check_due_at)
    values (${committeeId}, ${committeeId}, ${sequence}, ${hash}, now())
    on conflict (committee_id, id) do update set sequence = excluded.sequence, hash = excluded.hash`.execute(
    em.getKysely(),
  );
}

async function sealCommittee(em: SqlEntityManager, events: SealedEvent[]) {
  const committeeId = events[0]?.committee_id ?? '';
  // From the head and not from the last event: where the newest are gone, a gap remains.
  const head = (await headOf(em, committeeId)) ?? (await lastOf(em, committeeId));
  let { sequence, hash } = head;
  const seals = events.map(({ id, text }) => {
    sequence += 1;
    hash = hashOf(hash, text);
    return { id, sequence, hash };
  });
  await sql`update app.audit_event e set sequence = s.sequence, hash = s.hash
    from json_to_recordset(${JSON.stringify(seals)}::json) as s(id uuid, sequence bigint, hash text)
    where e.committee_id = ${committeeId} and e.id = s.id`.execute(em.getKysely());
  await keepHead(em, committeeId, { sequence, hash });
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

export interface AuditFinding {
  committeeId: string;
  sealed: number;
  unsealed: number;
  /** First event whose hash or place does not fit; null where the chain is whole. */
  brokenAt: { id: string; sequence: number } | null;
  /** Events at the end that were there once. */
  missing: number;
  /** Where the chain ends now. */
  head: AuditAnchor;
}

/** Walks events from the start as far as they fit, and says where they do not. */
async function walk(em: SqlEntityManager, committeeId: string, anchors: Map<number, string>) {
  const head = { sequence: 0, hash: '' };
  for (;;) {
    const { rows } = await sql<SealedEvent>`select id, sequence, hash, ${canonical} as text
      from app.audit_event where committee_id = ${committeeId} and sequence > ${head.sequence}
      order by sequence limit ${sql.lit(BATCH)}`.execute(em.getKysely());
    for (const event of rows) {
      const hash = hashOf(head.hash, event.text);
      const sequence = Number(event.sequence);
      const isAnchored = (anchors.get(sequence) ?? hash) === hash;
      if (sequence !== head.sequence + 1 || event.hash !== hash || !isAnchored) {
        return { head, brokenAt: { id: event.id, sequence } };
      }
      Object.assign(head, { sequence, hash });
    }
    if (rows.length < BATCH) return { head, brokenAt: null };
  }
}

/**
 * Walks a committee's chain from its start and says where it breaks, if it does, and whether its
 * end is gone: by the head that is kept beside the events, and by what was noted of it elsewhere.
 */
export async function verifyAuditChain(
  orm: MikroORM,
  committeeId: string,
  noted: readonly AuditAnchor[] = [],
): Promise<AuditFinding> {
  return asPlatform(orm, 'the audit log of one committee', async (em) => {
    const before = await headOf(em, committeeId);
    const known = [...noted, ...(before ? [before] : [])];
    const anchors = new Map(known.map(({ sequence, hash }) => [sequence, hash]));
    const { head, brokenAt } = await walk(em, committeeId, anchors);
    const furthest = Math.max(0, ...known.map(({ sequence }) => sequence));
    const { rows } = await sql<{ count: string }>`select count(*) from app.audit_event
      where committee_id = ${committeeId} and sequence is null`.execute(em.getKysely());
    const missing = brokenAt ? 0 : Math.max(0, furthest - head.sequence);
    const unsealed = Number(rows[0]?.count ?? 0);
    return { committeeId, sealed: head.sequence, unsealed, brokenAt, missing, head };
  });
}
