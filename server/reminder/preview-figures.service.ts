/** What the standing committee would read now, before the mail goes. Nothing is sent or kept. */
import { addDays, writtenInstant, zonedDate } from '../../schema/core/calendar.js';
import type { WorkingCalendar } from '../../schema/core/working-days.js';
import { Committee } from '../../schema/committee/committee.entity.js';
import { quickFiguresText } from '../../schema/reminder/quick-figures.text.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { rolled } from '../../schema/schedule/schedule.rule.js';
import { may } from '../core/actor.js';
import type { Ctx } from '../core/context.js';
import type { Language } from '../core/language.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { workingCalendar } from '../core/working-calendar.js';
import { figuresOf, standingCommittee } from './quick-figures.service.js';

/** The first working day from today on that a ladder of days before a due date comes to. */
function nextOf(
  ladder: readonly number[],
  dueOn: string,
  today: string,
  calendar: WorkingCalendar,
) {
  const days = ladder.map((days) => rolled(addDays(dueOn, -days), 'NEXT', calendar));
  return days.filter((day) => day >= today).toSorted()[0] ?? null;
}

/** Quick figures of a round as they stand, in the words of the mail, and who gets them when. */
export async function previewQuickFigures(
  ctx: Ctx,
  { roundId, language }: { roundId: string; language: Language },
) {
  if (!may(ctx.actor, 'round:create')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const round = (await tx.em.findOne(ReportRound, { id: rowId(roundId) })) ?? refuse('NOT_FOUND');
    const { name, timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
    const today = zonedDate(tx.now(), timeZone);
    const dueOn = zonedDate(round.organizationDueAt, timeZone);
    const figures = { ...(await figuresOf(tx, round, timeZone)), rung: 0 };
    const asOf = writtenInstant(tx.now(), timeZone);
    const members = [...(await standingCommittee(tx, today)).values()];
    const addressee = members[0]?.fullName ?? '…';
    const text = quickFiguresText(
      { asOf, committee: name, rounds: [figures] },
      { addressee, language },
    );
    const isOver = round.state === 'SCHEDULED' || round.state === 'CLOSED';
    const ladder = isOver ? [] : (round.digestDays ?? []);
    return {
      ...text,
      nextOn: nextOf(ladder, dueOn, today, await workingCalendar(tx.em)),
      recipients: members.map(({ fullName }) => fullName),
    };
  });
}
