import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { verifyAudit } from '../../schema/audit/audit.job.js';
import { asPlatform } from '../../server/core/tenancy.js';

/** Heads of chains that were sealed before heads were kept, and of committees without an event. */
export async function beginHeads(em: SqlEntityManager): Promise<void> {
  await sql`insert into app.audit_head (committee_id, id, sequence, hash, check_due_at)
    select c.id, c.id, coalesce(e.sequence, 0), coalesce(e.hash, ''), now()
    from app.committee c
      left join lateral (select sequence, hash from app.audit_event
        where committee_id = c.id and sequence is not null
        order by sequence desc limit 1) e on true
    where not exists (select 1 from app.audit_head h where h.committee_id = c.id)
    on conflict do nothing`.execute(em.getKysely());
}

/**
 * Asks for the audit logs to be looked through whose night has come, each at two in the morning of
 * its committee. Any number of workers may ask at once.
 */
export async function askForChecks(orm: MikroORM): Promise<void> {
  await asPlatform(orm, 'the audit logs of all committees', async (em) => {
    await beginHeads(em);
    await sql`with due as (
        select h.committee_id, h.id, c.time_zone from app.audit_head h
        join app.committee c on c.id = h.committee_id
        where h.check_due_at <= now() order by h.check_due_at limit 100 for update of h skip locked),
      claimed as (
        update app.audit_head h set check_due_at =
          ((now() at time zone due.time_zone)::date + interval '1 day 2 hours') at time zone due.time_zone
        from due where h.committee_id = due.committee_id and h.id = due.id
        returning h.committee_id)
      insert into app.outbox (id, committee_id, name, payload, envelope, created_at)
      select uuidv7(), committee_id, ${sql.lit(verifyAudit.name)},
        json_build_object('id', committee_id), json_build_object('committeeId', committee_id,
          'organizationId', null, 'requestId', 'clock-' || committee_id), now()
      from claimed`.execute(em.getKysely());
  });
}
