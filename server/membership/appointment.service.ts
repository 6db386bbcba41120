/**
 * Positions for people who are known already: a deputy for some days, somebody's second office, and
 * the hand-over of an organization from one secretary to the next.
 */
import type { Role } from '../../schema/core/permission.js';
import { Membership, Person } from '../../schema/membership/membership.entity.js';
import { dayBefore, fitsPlace, isNarrowed } from '../../schema/membership/membership.rule.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { assignClusters, checkClusters, clustersOf } from '../assignment/narrowing.service.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { heldAlready, todayOf } from './in-force.js';
import * as policy from './membership.policy.js';
import {
  checkLastDay,
  decidable,
  type MembershipCode,
  reasonOf,
  stamp,
  titleOf,
} from './membership.service.js';

export interface AppointMember {
  personId: string;
  /** An organization of the committee; null is the actor's own place. */
  inOrganization?: string | null;
  role: Role;
  title: string;
  startsOn: string;
  /** Last day, for a deputy. */
  endsOn?: string | null;
  /** Clusters it is for; null is the whole place. */
  clusterIds?: string[] | null;
  reason: string;
}

export interface HandOverOrganization {
  /** The membership of the secretary who leaves. */
  membershipId: string;
  /** Who comes: somebody known already. */
  personId: string;
  title: string;
  /** First day of the one who comes; the other's last day is the one before. */
  startsOn: string;
  reason: string;
}

/** The organization that is meant, of those the actor may see; null is the committee itself. */
export async function placeOf(tx: Tx, inOrganization: string | null): Promise<string | null> {
  if (inOrganization === null) return tx.actor.organizationId;
  const where = { id: rowId(inOrganization) };
  return ((await tx.em.findOne(Organization, where)) ?? refuse('NOT_FOUND')).id;
}

/** Refuses days that have passed, and an end before the beginning. */
export async function checkDays(tx: Tx, startsOn: string, endsOn: string | null): Promise<void> {
  const earliest = await todayOf(tx);
  if (startsOn < earliest) {
    refuse('INVALID_INPUT', {}, [{ field: 'startsOn', code: 'DAY_PAST', params: { earliest } }]);
  }
  if (endsOn !== null && endsOn < startsOn) {
    refuse('INVALID_INPUT', {}, [{ field: 'endsOn', code: 'DAYS_OUT_OF_ORDER' }]);
  }
}

/** Refuses a role that the actor does not give, or not to people of this place. */
export function checkRole(tx: Tx, role: Role, organizationId: string | null): void {
  if (!fitsPlace(role, organizationId !== null)) refuse<MembershipCode>('ROLE_NOT_HERE');
  if (!policy.give(tx.actor, role, organizationId)) refuse('FORBIDDEN');
}

interface Position extends Pick<Membership, 'role' | 'title' | 'startsOn'> {
  organizationId: string | null;
  endsOn: string | null;
}

/** Somebody whom the actor sees already, and not the actor. */
async function somebodyKnown(tx: Tx, id: string): Promise<Person> {
  if (id === tx.actor.personId) refuse<MembershipCode>('OWN_MEMBERSHIP');
  return (await tx.em.findOne(Person, { id: rowId(id) })) ?? refuse('NOT_FOUND');
}

async function begin(tx: Tx, person: Person, position: Position): Promise<Membership> {
  await heldAlready(tx, { ...position, personId: person.id });
  return tx.create(Membership, { ...position, person });
}

/** Gives somebody known a further position. Says the membership's id. */
export async function appointMember(ctx: Ctx, input: AppointMember): Promise<string> {
  if (!may(ctx.actor, 'membership:manage')) refuse('FORBIDDEN');
  const reason = reasonOf(input.reason);
  const title = titleOf(input.title);
  const { role, startsOn, endsOn = null } = input;
  return ctx.transaction(async (tx) => {
    const person = await somebodyKnown(tx, input.personId);
    const organizationId = await placeOf(tx, input.inOrganization ?? null);
    const clusterIds = await clustersOf(tx, input.clusterIds ?? null);
    checkRole(tx, role, organizationId);
    checkClusters(role, clusterIds);
    await checkDays(tx, startsOn, endsOn);
    const position = { organizationId, role, title, startsOn, endsOn };
    const membership = await begin(tx, person, position);
    membership.narrowed = isNarrowed({ role, narrowed: clusterIds !== null });
    assignClusters(tx, membership, clusterIds ?? [], startsOn);
    record(tx, {
      action: 'membership.appoint',
      entity: 'Membership',
      entityId: membership.id,
      organizationId,
      to: role,
      reason,
    });
    return membership.id;
  });
}

/** One secretary leaves and another comes, in one act. Says the id of the new membership. */
export async function handOverOrganization(ctx: Ctx, input: HandOverOrganization): Promise<string> {
  if (!policy.handOver(ctx.actor)) refuse('FORBIDDEN');
  const reason = reasonOf(input.reason);
  const title = titleOf(input.title);
  const { startsOn } = input;
  return ctx.transaction(async (tx) => {
    const leaving = await decidable(tx, input.membershipId, true);
    const person = await somebodyKnown(tx, input.personId);
    const { organizationId = null } = leaving;
    if (leaving.role !== 'TENANT_SECRETARY' || organizationId === null) refuse('WRONG_STATE');
    const lastDay = dayBefore(startsOn);
    await checkLastDay(tx, 'startsOn', lastDay);
    const place = { entity: 'Membership', organizationId, reason };
    Object.assign(leaving, { endsOn: lastDay, ...stamp(tx) });
    const role = 'TENANT_SECRETARY';
    const position = { organizationId, role, title, startsOn, endsOn: null } as const;
    const coming = await begin(tx, person, position);
    record(tx, { ...place, action: 'membership.handOver', entityId: leaving.id, from: role });
    record(tx, { ...place, action: 'membership.takeOver', entityId: coming.id, to: role });
    return coming.id;
  });
}
