/**
 * Positions for people who are known already: a deputy for some days, or somebody's second office.
 */
import type { Role } from '../../schema/core/permission.js';
import { Membership, Person } from '../../schema/membership/membership.entity.js';
import { fitsPlace, isNarrowed } from '../../schema/membership/membership.rule.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { assignClusters, checkClusters, clustersOf } from '../assignment/narrowing.service.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { heldAlready } from './in-force.js';
import { todayOf } from '../core/working-calendar.js';
import * as policy from './membership.policy.js';
import { type MembershipCode, reasonOf, titleOf } from './membership.service.js';

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

export interface Position extends Pick<Membership, 'role' | 'title' | 'startsOn'> {
  organizationId: string | null;
  endsOn: string | null;
}

/** Somebody whom the actor sees already, and not the actor. */
export async function somebodyKnown(tx: Tx, id: string): Promise<Person> {
  if (id === tx.actor.personId) refuse<MembershipCode>('OWN_MEMBERSHIP');
  return (await tx.em.findOne(Person, { id: rowId(id) })) ?? refuse('NOT_FOUND');
}

export async function begin(tx: Tx, person: Person, position: Position): Promise<Membership> {
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
