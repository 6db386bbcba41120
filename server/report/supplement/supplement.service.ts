/**
 * After a controlled reopening an issued report is not changed: a supplement of its own number
 * lists what differs, and goes the same way through review, approval, signature and release. Or a
 * new report of the same round takes its place.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { Committee } from '../../../schema/committee/committee.entity.js';
import { zonedDate } from '../../../schema/core/calendar.js';
import { Report } from '../../../schema/report/report.entity.js';
import { composeSupplement } from '../../../schema/report/supplement/supplement.job.js';
import { Reopening } from '../../../schema/submission/reopening.entity.js';
import { consolidateRound } from '../../../schema/round/round.job.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { enqueue } from '../../core/enqueue.js';
import { rowId } from '../../core/read/row-id.js';
import { refuse } from '../../core/refusal.js';
import { issued, policy, recomposable } from '../report.policy.js';
import { differencesSince, lastIssued } from './difference.service.js';

export type SupplementCode =
  | 'NO_DIFFERENCES'
  | 'SUCCESSOR_PENDING'
  | 'SUPPLEMENT_ALONE'
  | 'STILL_REOPENED';

/** An issued report that is no supplement, held. */
async function issuedReport(tx: Tx, id: string): Promise<Report> {
  const where = { id: rowId(id) };
  const report =
    (await tx.em.findOne(Report, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) ??
    refuse('NOT_FOUND');
  if (!issued.includes(report.state)) refuse('WRONG_STATE', { state: report.state });
  if (report.supplementsId) refuse<SupplementCode>('SUPPLEMENT_ALONE');
  return report;
}

/** What is on its way already: a draft is composed anew, a later one has to be finished first. */
function requireDraft(pending: Report | null): void {
  if (pending && !recomposable.includes(pending.state)) {
    refuse<SupplementCode>('SUCCESSOR_PENDING', { state: pending.state });
  }
}

function begin(tx: Tx, pending: Report | null, row: Pick<Report, 'round' | 'supplementsId'>) {
  const blank = { id: v7(), state: 'GENERATING', draftNumber: 0, model: null } as const;
  const report = pending ?? tx.create(Report, { ...row, ...blank });
  const from = pending?.state ?? null;
  report.state = 'GENERATING';
  const action = row.supplementsId ? 'report.supplement' : 'report.replace';
  record(tx, { action, entity: 'Report', entityId: report.id, from, to: 'GENERATING' });
  return report;
}

const onItsWay = { $nin: ['DISPATCHED', 'ARCHIVED', 'SUPERSEDED'] as const };

/** Has a supplement to an issued report composed. Says its id; a draft of one is composed anew. */
export async function supplement(ctx: Ctx, input: { id: string }): Promise<string> {
  if (!policy.consolidate(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const report = await issuedReport(tx, input.id);
    const where = { supplementsId: report.id, state: onItsWay };
    const pending = await tx.em.findOne(Report, where);
    requireDraft(pending);
    const open = { endedAt: null, submission: { round: report.round } };
    if ((await tx.em.count(Reopening, open)) > 0) refuse<SupplementCode>('STILL_REOPENED');
    const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
    const found = await differencesSince(tx, {
      baseId: await lastIssued(tx, report.id),
      roundId: report.round.id,
      day: zonedDate(tx.now(), timeZone),
    });
    if (found.length === 0) refuse<SupplementCode>('NO_DIFFERENCES');
    const made = begin(tx, pending, { round: report.round, supplementsId: report.id });
    enqueue(tx, composeSupplement, { id: made.id });
    return made.id;
  });
}

/** Has a whole new report of the same round composed, to take an issued one's place. Says its id. */
export async function replace(ctx: Ctx, input: { id: string }): Promise<string> {
  if (!policy.consolidate(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const { round } = await issuedReport(tx, input.id);
    const where = { round, supplementsId: null, state: onItsWay };
    const pending = await tx.em.findOne(Report, where);
    requireDraft(pending);
    const made = begin(tx, pending, { round, supplementsId: null });
    enqueue(tx, consolidateRound, { id: round.id });
    return made.id;
  });
}
