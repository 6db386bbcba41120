/**
 * An invitation to follow a secretary was taken up: who leaves gets the day before as the last one,
 * or yesterday, where the invitation was taken up later than the day it was for.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { dayBefore } from '../../schema/membership/membership.rule.js';
import { Succession } from '../../schema/succession/succession.entity.js';
import { settleSuccession } from '../../schema/succession/succession.job.js';
import { record } from '../../server/core/audit.js';
import type { Tx } from '../../server/core/context.js';
import { todayOf } from '../../server/core/working-calendar.js';
import { handleJob } from '../core/handle-job.js';

/** The position that the invitation has become. */
async function comingBy(tx: Tx, { acceptedBy, startsOn }: Invitation, organizationId: string) {
  const role = 'TENANT_SECRETARY' as const;
  const begun = await tx.em.find(Membership, { person: acceptedBy, role, startsOn });
  const found = begun.find((each) => each.organizationId === organizationId);
  if (!found) throw new Error(`an accepted invitation has no position in ${organizationId}`);
  return found;
}

async function settle(tx: Tx, invitationId: string): Promise<void> {
  const where = { invitationId, state: 'INVITED' as const };
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const succession = await tx.em.findOne(Succession, where, lock);
  const invitation = await tx.em.findOne(Invitation, { id: invitationId });
  if (!succession || !invitation?.acceptedBy) return;
  const { organizationId, reason, id, startsOn, leavingId } = succession;
  const coming = await comingBy(tx, invitation, organizationId);
  const leaving = await tx.em.findOneOrFail(Membership, { id: leavingId });
  const [planned, yesterday] = [dayBefore(startsOn), dayBefore(await todayOf(tx))];
  const receiverId = invitation.acceptedBy;
  const settled = { state: 'APPOINTED', comingId: coming.id, receiverId } as const;
  Object.assign(succession, settled, { formerEndsOn: leaving.endsOn ?? null });
  const lastDay = planned > yesterday ? planned : yesterday;
  // A term that ends before stays as it was decided.
  if (!leaving.endsOn || leaving.endsOn > lastDay) leaving.endsOn = lastDay;
  const place = { organizationId, reason };
  const ofMembership = { ...place, entity: 'Membership', action: 'membership.handOver' };
  record(tx, { ...ofMembership, entityId: leaving.id, from: leaving.role });
  const ofSuccession = { ...place, entity: 'Succession', action: 'succession.settle' };
  record(tx, { ...ofSuccession, entityId: id, from: 'INVITED', to: 'APPOINTED' });
}

export const successionHandlers = [
  handleJob(settleSuccession, async ({ ctx }, { id }) => {
    await ctx.transaction((tx) => settle(tx, id));
  }),
];
