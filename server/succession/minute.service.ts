/** What becomes of a hand-over: the receiver confirms its minute, or the committee takes it back. */
import { LockMode } from '@mikro-orm/postgresql';
import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { dayBefore } from '../../schema/membership/membership.rule.js';
import { Succession } from '../../schema/succession/succession.entity.js';
import { isWithdrawable } from '../../schema/succession/succession.rule.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import { takeBack } from '../invitation/invitation.service.js';
import { todayOf } from '../core/working-calendar.js';
import { reasonOf, stamp } from '../membership/membership.service.js';
import { openWorkOf } from './open-work.js';
import * as policy from './succession.policy.js';

export interface ConfirmSuccession {
  id: string;
  /** What the receiver says about what was handed over. */
  remark?: string | null;
}

export interface WithdrawSuccession {
  id: string;
  reason: string;
}

async function found(tx: Tx, id: string): Promise<Succession> {
  return (await tx.em.findOne(Succession, { id: rowId(id) })) ?? refuse('NOT_FOUND');
}

async function locked(tx: Tx, { id }: Succession): Promise<Succession> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true };
  return (await tx.em.findOne(Succession, { id }, lock)) ?? refuse('NOT_FOUND');
}

/** The receiver confirms the minute: what is open at that moment is kept with it. */
export async function confirmSuccession(ctx: Ctx, input: ConfirmSuccession): Promise<void> {
  await ctx.transaction(async (tx) => {
    const seen = await found(tx, input.id);
    if (!policy.confirm(tx.actor, seen)) refuse('FORBIDDEN');
    const remark = cleanText(input.remark ?? '', 'remark', { max: 1000 }) || null;
    const succession = await locked(tx, seen);
    const { state: from, organizationId } = succession;
    if (from !== 'APPOINTED') refuse('WRONG_STATE');
    const minute = await openWorkOf(tx, organizationId);
    const confirmed = { state: 'CONFIRMED', confirmedAt: tx.now(), minute, remark };
    Object.assign(succession, confirmed, stamp(tx));
    record(tx, {
      action: 'succession.confirm',
      entity: 'Succession',
      entityId: succession.id,
      organizationId,
      from,
      to: 'CONFIRMED',
      reason: remark,
    });
  });
}

/** The days as they were before; a term that was changed since stays as it is. */
async function restore(tx: Tx, { leavingId, comingId, startsOn, formerEndsOn }: Succession) {
  const lastDay = dayBefore(startsOn);
  const leaving = await tx.em.findOneOrFail(Membership, { id: leavingId });
  if (leaving.endsOn === lastDay) {
    Object.assign(leaving, { endsOn: formerEndsOn ?? null, ...stamp(tx) });
  }
  if (!comingId) return;
  const coming = await tx.em.findOneOrFail(Membership, { id: comingId });
  Object.assign(coming, { endsOn: dayBefore(await todayOf(tx)), ...stamp(tx) });
}

/** The invitation counts no more; it may have been taken back by itself before. */
async function revoke(tx: Tx, id: string) {
  const { revokedAt } = await tx.em.findOneOrFail(Invitation, { id });
  if (!revokedAt) await takeBack(tx, id);
}

/** The committee takes a hand-over back, until the day from which it counts. */
export async function withdrawSuccession(ctx: Ctx, input: WithdrawSuccession): Promise<void> {
  if (!policy.handOver(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const succession = await locked(tx, await found(tx, input.id));
    const reason = reasonOf(input.reason);
    const { state: from, invitationId, organizationId } = succession;
    if (!isWithdrawable(succession, await todayOf(tx))) refuse('WRONG_STATE');
    if (from === 'INVITED' && invitationId) await revoke(tx, invitationId);
    else await restore(tx, succession);
    Object.assign(succession, { state: 'WITHDRAWN', withdrawnAt: tx.now(), ...stamp(tx) });
    record(tx, {
      action: 'succession.withdraw',
      entity: 'Succession',
      entityId: succession.id,
      organizationId,
      from,
      to: 'WITHDRAWN',
      reason,
    });
  });
}
