/** Who is to be reminded today: by what is due and was not said yet. */
import { sql } from 'kysely';
import { zonedDate } from '../../schema/core/calendar.js';
import { LOST_AFTER_MS } from '../../schema/delivery/delivery.job.js';
import { sendReminder } from '../../schema/reminder/reminder.job.js';
import { reachedRung } from '../../schema/reminder/reminder.rule.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { isLocked } from '../../schema/round/round.rule.js';
import type { Tx } from '../../server/core/context.js';

/** The day as the committee counts it. */
export interface CommitteeDay {
  timeZone: string;
  /** "2026-12-18". */
  today: string;
}

/** Rounds that take reports, before anybody's ladder is looked at. */
export async function roundsUnderWay(tx: Tx): Promise<ReportRound[]> {
  const state = { $in: ['OPEN', 'CUT_OFF', 'COLLECTING', 'CONSOLIDATING'] as const };
  const rounds = await tx.em.find(
    ReportRound,
    { state },
    { orderBy: { organizationDueAt: 'asc' } },
  );
  return rounds.filter((round) => !isLocked(round, tx.now()));
}

function reachedRungs(rounds: readonly ReportRound[], { today, timeZone }: CommitteeDay) {
  return rounds.flatMap(({ id, reminderDays, organizationDueAt }) => {
    const dueOn = zonedDate(organizationDueAt, timeZone);
    const rung = reachedRung(reminderDays ?? [], dueOn, today);
    return rung === null ? [] : [{ round_id: id, rung }];
  });
}

/** A mail that did not leave on its day is not sent on another: what it said is said anew. */
async function skipStale(tx: Tx, { today }: CommitteeDay) {
  await sql`update app.reminder set state = 'SKIPPED', updated_at = ${tx.now()}
    where committee_id = (select tenancy.committee_id()) and day < ${today}
      and purpose <> 'EXPIRY' and state in ('PENDING', 'RETRY_WAIT')`.execute(tx.em.getKysely());
}

/** Who owes which report and was not told on the rung that is reached, or on a later one. */
const owed = (reached: object[], today: string) => sql`
  select distinct m.committee_id, m.person_id, s.organization_id, s.id as submission_id, s.round_id,
    r.rung
  from json_to_recordset(${JSON.stringify(reached)}::json) as r(round_id uuid, rung int)
  join app.submission s on s.round_id = r.round_id and s.state in ('DUE', 'DRAFT', 'RETURNED')
  join app.organization o on o.committee_id = s.committee_id and o.id = s.organization_id
    and (o.closed_on is null or o.closed_on >= ${today}::date)
  join app.membership m on m.committee_id = s.committee_id
    and m.organization_id = s.organization_id and m.role in ('TENANT_SECRETARY', 'TENANT_OFFICER')
    and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)
  where not exists (select 1 from app.reminder_item i
    join app.reminder d on d.committee_id = i.committee_id and d.id = i.reminder_id
    where i.committee_id = s.committee_id and i.organization_id = s.organization_id
      and i.submission_id = s.id and i.rung <= r.rung and d.person_id = m.person_id
      and d.state <> 'SKIPPED')`;

/**
 * Writes a mail into the ledger for everybody whose organization still owes a report and who was
 * not yet told on this rung; at most one a person and day. One statement for all of them.
 */
export async function remindOfDue(tx: Tx, day: CommitteeDay): Promise<void> {
  await skipStale(tx, day);
  const reached = reachedRungs(await roundsUnderWay(tx), day);
  if (reached.length === 0) return;
  const { today } = day;
  const now = tx.now();
  const lostAt = new Date(now.getTime() + LOST_AFTER_MS);
  await sql`with owed as (${owed(reached, today)}),
    people as (
      select uuidv7() as id, o.committee_id, p.id as person_id, p.email, p.full_name
      from app.person p join (select distinct committee_id, person_id from owed) o
        on o.person_id = p.id),
    mails as (
      insert into app.reminder (committee_id, id, created_at, updated_at, version, person_id, purpose,
        day, address, addressee_name, state, attempts, message_id, next_attempt_at)
      select committee_id, id, ${now}, ${now}, 1, person_id, 'DUE', ${today}::date, email, full_name,
        'PENDING', 0, '<' || id || '@workplace-culture.invalid>', ${lostAt}
      from people on conflict (committee_id, person_id, purpose, day)
        where chased_id is null do nothing
      returning committee_id, id, person_id),
    items as (
      insert into app.reminder_item (committee_id, organization_id, id, created_at, updated_at,
        version, reminder_id, round_id, submission_id, rung)
      select o.committee_id, o.organization_id, uuidv7(), ${now}, ${now}, 1, m.id, o.round_id,
        o.submission_id, o.rung
      from owed o join mails m on m.person_id = o.person_id)
    insert into app.outbox (id, committee_id, name, payload, envelope, created_at)
    select uuidv7(), committee_id, ${sendReminder.name}, json_build_object('id', id),
      json_build_object('committeeId', committee_id, 'organizationId', null,
        'requestId', 'clock-' || id), ${now}
    from mails`.execute(tx.em.getKysely());
}
