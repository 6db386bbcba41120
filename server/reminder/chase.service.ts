/**
 * The office asks by hand for what organizations of a round still owe: one mail to each and at most
 * one a day, whoever asks and from whichever round. It names everything that the organization
 * owes.
 */
import { type RawBuilder, sql } from 'kysely';
import { LOST_AFTER_MS } from '../../schema/delivery/delivery.job.js';
import { sendReminder } from '../../schema/reminder/reminder.job.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { may } from '../core/actor.js';
import type { Ctx, Tx } from '../core/context.js';
import { isRowId, rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { todayOf } from '../core/working-calendar.js';
import { requireOpenRound } from '../submission/reopening/open-submission.js';

/** What became of one organization's report: the mail is on its way, or why there is none. */
export const ChaseOutcome = {
  CHASED: 'CHASED',
  ALREADY_TODAY: 'ALREADY_TODAY',
  NO_CONTACT: 'NO_CONTACT',
  NOTHING_OWED: 'NOTHING_OWED',
} as const;
export type ChaseOutcome = (typeof ChaseOutcome)[keyof typeof ChaseOutcome];

export interface ChaseRound {
  roundId: string;
  /** Only these; all of the round where it is left out. */
  submissionIds?: string[] | null;
}

export interface Chased {
  submissionId: string;
  outcome: ChaseOutcome;
}

/** More are asked for without naming them. */
const MOST_NAMED = 500;

const OWED = sql`('DUE', 'DRAFT', 'RETURNED')`;

/** Who answers for an organization: its secretary, else an officer. */
const contactOf = (organization: RawBuilder<unknown>, today: string) => sql`
  select m.person_id, p.email, p.full_name
  from app.membership m join app.person p on p.id = m.person_id
  where m.committee_id = (select tenancy.committee_id()) and ${organization} = m.organization_id
    and m.role in ('TENANT_SECRETARY', 'TENANT_OFFICER')
    and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)
  order by m.role desc, m.starts_on desc, m.id limit 1`;

/** When a chase happens, and by whom. */
interface Chase {
  now: Date;
  today: string;
  actor: Tx['actor'];
  requestId: string;
}

/** Reports of a round that are owed, each with who is written to; without one where there is none. */
const owing = ({ today }: Chase) => sql`
  select a.*, c.person_id, c.email, c.full_name
  from asked a
    join app.organization o on o.committee_id = a.committee_id and o.id = a.organization_id
      and (o.closed_on is null or o.closed_on >= ${today}::date)
    left join lateral (${contactOf(sql`a.organization_id`, today)}) c on true
  where a.state in ${OWED}`;

const lostAt = (now: Date) => new Date(now.getTime() + LOST_AFTER_MS);

/** One mail to each organization that has not been chased on the day. */
const mailsOf = ({ now, today, actor }: Chase) => sql`
  insert into app.reminder (committee_id, id, created_at, created_by, updated_at, version, person_id,
    chased_id, purpose, day, address, addressee_name, state, attempts, message_id,
    next_attempt_at)
  select committee_id, new_id, ${now}, ${actor.personId}, ${now}, 1, person_id, organization_id,
    'CHASE', ${today}::date, email, full_name, 'PENDING', 0,
    '<' || new_id || '@workplace-culture.invalid>', ${lostAt(now)}::timestamptz
  from (select *, uuidv7() as new_id from owing where person_id is not null) ready
  on conflict (committee_id, chased_id, purpose, day) where chased_id is not null
    do nothing
  returning committee_id, id, chased_id as organization_id`;

/** Everything the chased organizations owe in rounds under way, each report an item of its mail. */
const itemsOf = ({ now }: Chase) => sql`
  insert into app.reminder_item (committee_id, organization_id, id, created_at, updated_at, version,
    reminder_id, round_id, submission_id)
  select s.committee_id, s.organization_id, uuidv7(), ${now}, ${now}, 1, m.id, s.round_id, s.id
  from mails m
    join app.submission s on s.committee_id = m.committee_id
      and s.organization_id = m.organization_id and s.state in ${OWED}
    join app.report_round r on r.committee_id = s.committee_id and r.id = s.round_id
      and r.state not in ('SCHEDULED', 'CLOSED')
      and (r.locked_at is null or r.locked_at > ${now})`;

const eventsOf = ({ now, actor, requestId }: Chase) => sql`
  insert into app.audit_event (committee_id, id, organization_id, occurred_at, actor_id, actor_role,
    action, entity, entity_id, from_state, to_state, request_id)
  select o.committee_id, uuidv7(), o.organization_id, ${now}, ${actor.personId}, ${actor.role},
    'submission.chase', 'Submission', o.id, o.state, o.state, ${requestId}
  from owing o join mails m on m.organization_id = o.organization_id`;

const jobsOf = ({ now, requestId }: Chase) => sql`
  insert into app.outbox (id, committee_id, name, payload, envelope, created_at)
  select uuidv7(), committee_id, ${sendReminder.name}, json_build_object('id', id),
    json_build_object('committeeId', committee_id, 'organizationId', null,
      'requestId', ${requestId}::text), ${now}
  from mails`;

/** Mails, what they name, their jobs and audit events: all in one statement, for any number. */
async function writeMails(tx: Tx, { roundId, submissionIds }: ChaseRound): Promise<Chased[]> {
  const { actor, requestId } = tx;
  const chase: Chase = { now: tx.now(), today: await todayOf(tx), actor, requestId };
  const named = submissionIds ? sql`and s.id = any(${submissionIds})` : sql``;
  const { rows } = await sql<Chased>`with asked as (
      select s.committee_id, s.organization_id, s.id, s.state
      from app.submission s where s.round_id = ${roundId} ${named}),
    owing as (${owing(chase)}),
    mails as (${mailsOf(chase)}),
    items as (${itemsOf(chase)}),
    events as (${eventsOf(chase)}),
    jobs as (${jobsOf(chase)})
    select a.id as "submissionId", case
      when m.id is not null then 'CHASED'
      when o.id is null then 'NOTHING_OWED'
      when o.person_id is null then 'NO_CONTACT'
      else 'ALREADY_TODAY' end as outcome
    from asked a left join owing o on o.id = a.id
      left join mails m on m.organization_id = a.organization_id
    order by a.id`.execute(tx.em.getKysely());
  return rows;
}

/** Chases organizations of a round. Says what became of each. */
export async function chaseRound(ctx: Ctx, input: ChaseRound): Promise<Chased[]> {
  if (!may(ctx.actor, 'submission:chase')) refuse('FORBIDDEN');
  const { submissionIds } = input;
  return ctx.transaction(async (tx) => {
    const round =
      (await tx.em.findOne(ReportRound, { id: rowId(input.roundId) })) ?? refuse('NOT_FOUND');
    if (submissionIds && submissionIds.length > MOST_NAMED) {
      const params = { max: MOST_NAMED };
      refuse('INVALID_INPUT', {}, [{ field: 'submissionIds', code: 'LIST_TOO_LONG', params }]);
    }
    if (submissionIds?.some((id) => !isRowId(id))) refuse('NOT_FOUND');
    await requireOpenRound(tx, round);
    const chased = await writeMails(tx, { ...input, roundId: round.id });
    if (submissionIds && chased.length < new Set(submissionIds).size) refuse('NOT_FOUND');
    return chased;
  });
}
