/**
 * An organization is handed over from one secretary to the next. Who is known gets the position at
 * once, from the day on; who is not gets an invitation, and the one who leaves stays until it is
 * taken up, so that no organization is without a secretary because a mail lies unread.
 */
import { type Membership, Person } from '../../schema/membership/membership.entity.js';
import { dayBefore } from '../../schema/membership/membership.rule.js';
import { Succession } from '../../schema/succession/succession.entity.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { emailOf, fullNameOf, offer } from '../invitation/invitation.service.js';
import { begin, checkDays, somebodyKnown } from '../membership/appointment.service.js';
import {
  checkLastDay,
  decidable,
  reasonOf,
  stamp,
  titleOf,
} from '../membership/membership.service.js';
import * as policy from './succession.policy.js';

export type SuccessionCode = 'NOT_A_SECRETARY' | 'RECEIVER_MISSING' | 'SUCCESSION_PENDING';

export interface HandOverOrganization {
  /** The membership of the secretary who leaves. */
  membershipId: string;
  /** Who comes, if known already. */
  personId?: string | null;
  /** Who comes, if not: the address an invitation goes to. */
  email?: string | null;
  fullName?: string | null;
  title: string;
  /** First day of the one who comes; the other's last day is the one before. */
  startsOn: string;
  reason: string;
}

/** Who comes: somebody known, or an address. */
type Receiver = { person: Person } | { email: string; fullName: string };

/** The receiver who is meant; an address that the committee knows is the person's. */
async function receiverOf(tx: Tx, input: HandOverOrganization): Promise<Receiver> {
  if (input.personId) return { person: await somebodyKnown(tx, input.personId) };
  if (!input.email) {
    refuse('INVALID_INPUT', {}, [{ field: 'personId', code: 'RECEIVER_MISSING' }]);
  }
  const email = emailOf(input.email);
  const known = await tx.em.findOne(Person, { email });
  if (known) return { person: await somebodyKnown(tx, known.id) };
  return { email, fullName: fullNameOf(input.fullName ?? '') };
}

const PENDING = { $in: ['INVITED', 'APPOINTED', 'CONFIRMED'] as const };

/** Refuses a second hand-over of the same position: the first is taken back before. */
async function refuseSecond(tx: Tx, leaving: Membership) {
  const where = { leavingId: leaving.id, state: PENDING as never };
  if ((await tx.em.count(Succession, where)) > 0) refuse<SuccessionCode>('SUCCESSION_PENDING');
}

/** What both ways have in common. */
interface Plan {
  organizationId: string;
  leaving: Membership;
  title: string;
  startsOn: string;
  reason: string;
}

function begun(tx: Tx, { leaving, ...plan }: Plan, over: Partial<Succession>): Succession {
  const formerEndsOn = leaving.endsOn ?? null;
  const row = { ...plan, leavingId: leaving.id, formerEndsOn, ...over };
  const succession = tx.create(Succession, row);
  const { organizationId, reason } = plan;
  record(tx, {
    action: 'succession.begin',
    entity: 'Succession',
    entityId: succession.id,
    organizationId,
    to: succession.state,
    reason,
  });
  return succession;
}

/** Gives both positions their days. */
async function appoint(tx: Tx, plan: Plan, person: Person): Promise<Succession> {
  const { organizationId, leaving, title, startsOn, reason } = plan;
  const lastDay = dayBefore(startsOn);
  await checkLastDay(tx, 'startsOn', lastDay);
  const role = 'TENANT_SECRETARY';
  const coming = await begin(tx, person, { organizationId, role, title, startsOn, endsOn: null });
  const succession = begun(tx, plan, {
    state: 'APPOINTED',
    comingId: coming.id,
    receiverId: person.id,
    receiverName: person.fullName,
  });
  Object.assign(leaving, { endsOn: lastDay, ...stamp(tx) });
  const place = { entity: 'Membership', organizationId, reason };
  record(tx, { ...place, action: 'membership.handOver', entityId: leaving.id, from: role });
  record(tx, { ...place, action: 'membership.takeOver', entityId: coming.id, to: role });
  return succession;
}

/** Offers the position to somebody unknown; who leaves stays as they are until it is taken up. */
async function offerPlace(tx: Tx, plan: Plan, who: { email: string; fullName: string }) {
  const { organizationId, title, startsOn } = plan;
  await checkDays(tx, startsOn, null);
  const position = { organizationId, title, startsOn, endsOn: null, clusterIds: null };
  const invitation = await offer(tx, { ...position, ...who, role: 'TENANT_SECRETARY' });
  return begun(tx, plan, {
    state: 'INVITED',
    invitationId: invitation.id,
    receiverName: who.fullName,
  });
}

/** One secretary leaves and another comes, in one act. Says the id of the hand-over. */
export async function handOverOrganization(ctx: Ctx, input: HandOverOrganization): Promise<string> {
  if (!policy.handOver(ctx.actor)) refuse('FORBIDDEN');
  const reason = reasonOf(input.reason);
  const title = titleOf(input.title);
  const { startsOn } = input;
  return ctx.transaction(async (tx) => {
    const leaving = await decidable(tx, input.membershipId, true);
    const receiver = await receiverOf(tx, input);
    const { organizationId = null } = leaving;
    if (leaving.role !== 'TENANT_SECRETARY' || organizationId === null) refuse('WRONG_STATE');
    await refuseSecond(tx, leaving);
    const plan = { organizationId, leaving, title, startsOn, reason };
    const succession =
      'person' in receiver
        ? await appoint(tx, plan, receiver.person)
        : await offerPlace(tx, plan, receiver);
    return succession.id;
  });
}
