/** Quick figures of the rounds under way, for the standing committee. They replace no document. */
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { writtenInstant, zonedDate } from '../../schema/core/calendar.js';
import { LOST_AFTER_MS } from '../../schema/delivery/delivery.job.js';
import { Committee } from '../../schema/committee/committee.entity.js';
import type { QuickFigures, RoundFigures } from '../../schema/reminder/quick-figures.model.js';
import { Reminder } from '../../schema/reminder/reminder.entity.js';
import { sendReminder } from '../../schema/reminder/reminder.job.js';
import { reachedRung } from '../../schema/reminder/reminder.rule.js';
import type { ReportRound } from '../../schema/round/round.entity.js';
import type { Tx } from '../../server/core/context.js';
import { enqueue } from '../../server/core/enqueue.js';
import { figuresOf, standingCommittee } from '../../server/reminder/quick-figures.service.js';
import { type CommitteeDay, roundsUnderWay } from './remind-due.js';

interface Reached {
  round: ReportRound;
  rung: number;
}

/** Whether figures of a round were sent on this rung or a later one. */
async function wasTold(tx: Tx, { round, rung }: Reached): Promise<boolean> {
  const { rows } = await sql`select 1 from app.reminder d,
      jsonb_array_elements(d.figures -> 'rounds') as r
    where d.committee_id = (select tenancy.committee_id()) and d.purpose = 'FIGURES'
      and d.state <> 'SKIPPED' and r ->> 'roundId' = ${round.id} and (r ->> 'rung')::int <= ${rung}
    limit 1`.execute(tx.em.getKysely());
  return rows.length > 0;
}

async function toTell(tx: Tx, { today, timeZone }: CommitteeDay): Promise<Reached[]> {
  const told: Reached[] = [];
  for (const round of await roundsUnderWay(tx)) {
    const dueOn = zonedDate(round.organizationDueAt, timeZone);
    const rung = reachedRung(round.digestDays ?? [], dueOn, today);
    if (rung !== null && !(await wasTold(tx, { round, rung }))) told.push({ round, rung });
  }
  return told;
}

/** Writes a mail with the figures of now for every member of the standing committee. */
export async function sendQuickFigures(tx: Tx, day: CommitteeDay): Promise<void> {
  const reached = await toTell(tx, day);
  if (reached.length === 0) return;
  const { name } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const rounds: RoundFigures[] = [];
  for (const { round, rung } of reached) {
    rounds.push({ ...(await figuresOf(tx, round, day.timeZone)), rung });
  }
  const asOf = writtenInstant(tx.now(), day.timeZone);
  const figures: QuickFigures = { asOf, committee: name, rounds };
  for (const [, person] of await standingCommittee(tx, day.today)) {
    const same = { person: person.id, purpose: 'FIGURES' as const, day: day.today };
    if ((await tx.em.count(Reminder, same)) > 0) continue;
    const id = v7();
    tx.create(Reminder, {
      id,
      person,
      purpose: 'FIGURES',
      day: day.today,
      address: person.email,
      addresseeName: person.fullName,
      figures,
      state: 'PENDING',
      attempts: 0,
      messageId: `<${id}@workplace-culture.invalid>`,
      nextAttemptAt: new Date(tx.now().getTime() + LOST_AFTER_MS),
    });
    enqueue(tx, sendReminder, { id });
  }
}
