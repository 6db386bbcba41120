/**
 * Support: somebody of the committee enters an organization's view, to help where it is stuck. Only
 * with a reason, for some hours, reading alone; and the organization sees it.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Committee } from '../../schema/committee/committee.entity.js';
import { Person } from '../../schema/membership/membership.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { SupportAccess } from '../../schema/support/support.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';

export interface EnterOrganization {
  inOrganization: string;
  reason: string;
  hours: number;
}

const HOUR_MS = 3_600_000;

/** Enters an organization's view. Says the id to be sent along with requests. */
export async function enterOrganization(ctx: Ctx, input: EnterOrganization): Promise<string> {
  if (!may(ctx.actor, 'support:enter')) refuse('FORBIDDEN');
  const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
  const { hours } = input;
  return ctx.transaction(async (tx) => {
    const where = { id: rowId(input.inOrganization) };
    const organization = (await tx.em.findOne(Organization, where)) ?? refuse('NOT_FOUND');
    const { supportHours } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
    if (hours < 1 || hours > supportHours) {
      refuse('INVALID_INPUT', {}, [
        { field: 'hours', code: 'SUPPORT_TOO_LONG', params: { most: supportHours } },
      ]);
    }
    const person = await tx.em.findOneOrFail(Person, { id: tx.actor.personId ?? '' });
    const access = tx.create(SupportAccess, {
      organizationId: organization.id,
      organization,
      personName: person.fullName,
      reason,
      endsAt: new Date(tx.now().getTime() + hours * HOUR_MS),
    });
    record(tx, {
      action: 'support.enter',
      entity: 'SupportAccess',
      entityId: access.id,
      organizationId: organization.id,
      reason,
    });
    return access.id;
  });
}

/** Leaves an organization's view before the time is over. */
export async function leaveOrganization(ctx: Ctx, id: string): Promise<void> {
  if (!may(ctx.actor, 'support:enter')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const where = { id: rowId(id), createdBy: tx.actor.personId };
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
    const access = (await tx.em.findOne(SupportAccess, where, lock)) ?? refuse('NOT_FOUND');
    if (access.endedAt || access.endsAt <= tx.now()) refuse('WRONG_STATE');
    access.endedAt = tx.now();
    record(tx, {
      action: 'support.leave',
      entity: 'SupportAccess',
      entityId: access.id,
      organizationId: access.organizationId,
    });
  });
}
