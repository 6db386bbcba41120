import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { WEBHOOK_LOST_MS } from '../../schema/webhook/webhook.job.js';
import { LOST_AFTER_MS } from '../../schema/delivery/delivery.job.js';
import { asPlatform } from '../../server/core/tenancy.js';

/**
 * An outbox row for every row of a relation (committee_id, name, subject, at), earliest first. They
 * are put in order before their ids are made, which tell the order from then on.
 */
const toOutbox = sql`insert into app.outbox (id, committee_id, name, payload, envelope, created_at)
  select uuidv7(), committee_id, name, json_build_object('id', subject), json_build_object(
    'committeeId', committee_id, 'organizationId', null, 'requestId', 'clock-' || subject), now()
  from (select * from claimed order by at) in_order`;

/**
 * What fell due is claimed and its job written in one statement: a missed, late or doubled tick is
 * harmless. All moments of a subject go to one tick: two that look at once would share them out,
 * and the order in which a round is moved on would be lost between them.
 */
async function claimDueMoments(em: SqlEntityManager, now: Date) {
  await sql`with waiting as materialized (
      select committee_id, id, subject_id from app.due_moment
      where claimed_at is null and due_at <= ${now} order by due_at limit 500),
    own as materialized (
      select * from waiting
      where pg_try_advisory_xact_lock(hashtextextended(subject_id::text, 0))),
    due as (
      select m.committee_id, m.id
      from app.due_moment m join own on own.committee_id = m.committee_id and own.id = m.id
      where m.claimed_at is null for update of m skip locked),
    claimed as (
      update app.due_moment m set claimed_at = ${now}, updated_at = ${now} from due
      where m.committee_id = due.committee_id and m.id = due.id
      returning m.committee_id, m.job_name as name, m.subject_id as subject, m.due_at as at)
    ${toOutbox}`.execute(em.getKysely());
}

/** A ledger of mails: its table, the job that sends one of them, its name in the audit log. */
interface MailLedger {
  table: 'app.delivery' | 'app.reminder';
  job: string;
  entity: string;
}

const mailLedgers: MailLedger[] = [
  { table: 'app.delivery', job: 'delivery.send', entity: 'Delivery' },
  { table: 'app.reminder', job: 'reminder.send', entity: 'Reminder' },
];

/** Mails whose time to be tried again has come, and mails whose job was lost on its way. */
async function claimMails(em: SqlEntityManager, now: Date, { table, job }: MailLedger) {
  await sql`with due as (
      select committee_id, id from ${sql.table(table)}
      where (state = 'RETRY_WAIT' and next_attempt_at <= ${now})
        or (state = 'PENDING' and next_attempt_at < ${now})
      order by next_attempt_at limit 500 for update skip locked),
    claimed as (
      update ${sql.table(table)} d set state = 'PENDING', updated_at = ${now},
        next_attempt_at = ${new Date(now.getTime() + LOST_AFTER_MS)}
      from due where d.committee_id = due.committee_id and d.id = due.id
      returning d.committee_id, ${sql.lit(job)} as name, d.id as subject, d.id::text as at)
    ${toOutbox}`.execute(em.getKysely());
}

/** Messages to apps whose time to be tried again has come, and those whose job was lost. */
async function claimWebhooks(em: SqlEntityManager, now: Date) {
  await sql`with due as (
      select committee_id, id from app.webhook_delivery
      where state = 'PENDING' and next_attempt_at <= ${now}
      order by next_attempt_at limit 500 for update skip locked),
    claimed as (
      update app.webhook_delivery d set updated_at = ${now},
        next_attempt_at = ${new Date(now.getTime() + WEBHOOK_LOST_MS)}
      from due where d.committee_id = due.committee_id and d.id = due.id
      returning d.committee_id, 'webhook.deliver' as name, d.id as subject, d.id::text as at)
    ${toOutbox}`.execute(em.getKysely());
}

/**
 * A sender that died while sending leaves an outcome nobody knows: a person decides, not the
 * machine.
 */
async function giveUpLostSends(em: SqlEntityManager, now: Date, { table, entity }: MailLedger) {
  await sql`with lost as (
      update ${sql.table(table)} set state = 'UNKNOWN', lease_until = null, updated_at = ${now}
      where state = 'SENDING' and lease_until < ${now}
      returning committee_id, id)
    insert into app.audit_event (committee_id, id, occurred_at, actor_role, action, entity, entity_id,
      from_state, to_state, request_id)
    select committee_id, uuidv7(), ${now}, 'CLOCK', ${sql.lit(`${entity.toLowerCase()}.loseTrack`)}, ${sql.lit(entity)}, id, 'SENDING',
      'UNKNOWN', 'clock-' || id from lost`.execute(em.getKysely());
}

/** The database's clock: the only one that all workers share. */
async function sharedNow(em: SqlEntityManager): Promise<Date> {
  const { rows } = await sql<{ ms: number }>`select
    (extract(epoch from now()) * 1000)::float8 as ms`.execute(em.getKysely());
  return new Date(rows[0]?.ms ?? Date.now());
}

/** One look at the clock, over all committees. Any number of workers may tick at once. */
export async function tick(orm: MikroORM, at?: Date): Promise<void> {
  await asPlatform(orm, 'the timetable of all committees', async (em) => {
    const now = at ?? (await sharedNow(em));
    await claimDueMoments(em, now);
    for (const ledger of mailLedgers) await claimMails(em, now, ledger);
    await claimWebhooks(em, now);
    for (const ledger of mailLedgers) await giveUpLostSends(em, now, ledger);
  });
}
