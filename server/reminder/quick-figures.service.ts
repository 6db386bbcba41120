/** Counts of rounds for whoever wants to know at a glance; documents do not rest on them. */
import { sql } from 'kysely';
import { writtenInstant } from '../../schema/core/calendar.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import type { RoundFigures } from '../../schema/reminder/quick-figures.model.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import type { Tx } from '../core/context.js';

interface Counts {
  expected: number;
  handedIn: number;
  late: number;
  missing: number;
}

/** Counts of a round at an instant; what was handed in later had not been. */
async function countsAt(tx: Tx, round: ReportRound, at: Date): Promise<Counts> {
  const { rows } = await sql<Counts>`select
      count(*)::int as "expected",
      count(*) filter (where handed)::int as "handedIn",
      count(*) filter (where handed and handed_in_at > ${round.organizationDueAt})::int as "late",
      count(*) filter (where not handed and ${at} > ${round.organizationDueAt}::timestamptz)::int
        as "missing"
    from (select handed_in_at, state in ('SUBMITTED', 'ACCEPTED') and handed_in_at <= ${at} as handed
      from app.submission where round_id = ${round.id}
        and state <> 'EXEMPT') s`.execute(tx.em.getKysely());
  return rows[0] ?? { expected: 0, handedIn: 0, late: 0, missing: 0 };
}

/** Quick figures of a round as they stand now, and the last round's as far from its due date. */
export async function figuresOf(
  tx: Tx,
  round: ReportRound,
  timeZone: string,
): Promise<Omit<RoundFigures, 'rung'>> {
  const now = tx.now();
  const previous = round.previousRoundId
    ? await tx.em.findOne(ReportRound, { id: round.previousRoundId })
    : null;
  const distance = now.getTime() - round.organizationDueAt.getTime();
  const then = previous && new Date(previous.organizationDueAt.getTime() + distance);
  return {
    roundId: round.id,
    label: round.label,
    dueAt: writtenInstant(round.organizationDueAt, timeZone),
    ...(await countsAt(tx, round, now)),
    before:
      previous && then ? { label: previous.label, ...(await countsAt(tx, previous, then)) } : null,
  };
}

/** Members of the standing committee on a day, each once. */
export async function standingCommittee(tx: Tx, today: string) {
  const members = await tx.em.find(
    Membership,
    {
      role: 'STANDING_COMMITTEE',
      startsOn: { $lte: today },
      $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
    },
    { populate: ['person'], orderBy: { id: 'asc' } },
  );
  return new Map(members.map(({ person }) => [person.id, person]));
}
