/**
 * The clock's part in a round: it opens, cuts off, collects and falls due. Each move is made once.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { ReportRound, RoundState } from '../../schema/round/round.entity.js';
import {
  collectRound,
  cutOffRound,
  fallDueRound,
  openRound,
} from '../../schema/round/round.job.js';
import { record } from '../../server/core/audit.js';
import type { Tx } from '../../server/core/context.js';
import { beginConsolidation, isPastDraft } from '../../server/report/report.service.js';
import { handleJob, type JobContext } from '../core/handle-job.js';

const stages = Object.keys(RoundState);

/** Whether the moves before this one are still to be made. */
function isEarly(state: RoundState, from: readonly RoundState[]): boolean {
  return from.every((each) => stages.indexOf(state) < stages.indexOf(each));
}

/**
 * Makes one move of a round where it stands at `from`. Further on it was made before; earlier on it
 * is out of turn, as after an outage when several moves fall due at once, and is tried again.
 */
async function moveRound(
  { ctx }: JobContext,
  id: string,
  move: { action: string; from: readonly RoundState[]; to: RoundState },
  also?: (tx: Tx, round: ReportRound) => Promise<void>,
) {
  await ctx.transaction(async (tx) => {
    const round = await tx.em.findOne(
      ReportRound,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!round) return;
    if (isEarly(round.state, move.from))
      throw new Error(`round.${move.action} waits: ${round.state}`);
    if (!move.from.includes(round.state)) return;
    const from = round.state;
    round.state = move.to;
    record(tx, {
      action: `round.${move.action}`,
      entity: 'ReportRound',
      entityId: id,
      from,
      to: move.to,
    });
    await also?.(tx, round);
  });
}

/** A round of the wheel is compared with the last one of its kind, as it stands on opening. */
async function compareWithLast(tx: Tx, round: ReportRound) {
  if (round.scheduleId === null || round.previousRoundId !== null) return;
  const last = await tx.em.findOne(
    ReportRound,
    { kind: round.kind, endOn: { $lt: round.endOn }, state: { $ne: 'SCHEDULED' } },
    { orderBy: { endOn: 'desc', id: 'desc' } },
  );
  round.previousRoundId = last?.id ?? null;
}

async function begin(tx: Tx, round: ReportRound) {
  await compareWithLast(tx, round);
  await askEveryOrganization(tx, round);
}

/** Every organization of the register on the opening day owes a report. */
async function askEveryOrganization(tx: Tx, round: ReportRound) {
  await sql`insert into app.submission (committee_id, organization_id, id, created_at, updated_at, round_id,
      state, edition, return_remarks)
    select o.committee_id, o.id, uuidv7(), now(), now(), ${round.id}, 'DUE', 0, '[]'
    from app.organization o
    where o.closed_on is null and (o.opened_on is null or o.opened_on <= ${round.endOn})
    on conflict (committee_id, organization_id, round_id) do nothing`.execute(tx.em.getKysely());
}

export const roundHandlers = [
  handleJob(openRound, (job, { id }) =>
    moveRound(job, id, { action: 'open', from: ['SCHEDULED'], to: 'OPEN' }, begin),
  ),
  handleJob(cutOffRound, (job, { id }) =>
    moveRound(job, id, { action: 'cutOff', from: ['OPEN'], to: 'CUT_OFF' }),
  ),
  handleJob(collectRound, (job, { id }) =>
    moveRound(job, id, { action: 'collect', from: ['OPEN', 'CUT_OFF'], to: 'COLLECTING' }),
  ),
  handleJob(fallDueRound, (job, { id }) =>
    moveRound(
      job,
      id,
      { action: 'fallDue', from: ['OPEN', 'CUT_OFF', 'COLLECTING'], to: 'CONSOLIDATING' },
      async (tx, round) => {
        // The office may have had it composed before, and sent it on its way.
        if (!(await isPastDraft(tx, round))) await beginConsolidation(tx, round);
      },
    ),
  ),
];
