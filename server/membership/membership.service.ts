/**
 * Who is what: a position is given, changed and ended by those who answer for it, with a reason,
 * and counts from the very next request. Nobody decides about the own one, and one administrator of
 * the committee always stays.
 */
import { LockMode } from '@mikro-orm/postgresql';
import type { Role } from '../../schema/core/permission.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import {
  CLUSTER_ROLES,
  dayBefore,
  fitsPlace,
  isNarrowed,
} from '../../schema/membership/membership.rule.js';
import { checkClusters, clustersOf, narrow } from '../assignment/narrowing.service.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import { keepAdministrator, heldAlready } from './in-force.js';
import { todayOf } from '../core/working-calendar.js';
import * as policy from './membership.policy.js';

export type MembershipCode =
  | 'CLUSTERS_MISSING'
  | 'LAST_ADMINISTRATOR'
  | 'MEMBERSHIP_HELD_ALREADY'
  | 'OWN_MEMBERSHIP'
  | 'ROLE_NOT_BY_CLUSTER'
  | 'ROLE_NOT_HERE';

export interface ChangeMembership {
  id: string;
  version: number;
  role: Role;
  title: string;
  /** Last day; null is without an end. */
  endsOn?: string | null;
  /** Clusters it is for; null is the whole place. Left out, it stays as it is. */
  clusterIds?: string[] | null;
  reason: string;
}

export interface EndMembership {
  id: string;
  /** Last day in office; null ends it at once. */
  lastDay?: string | null;
  reason: string;
}

/** Why, as it is kept in the audit log. */
export function reasonOf(text: string): string {
  return cleanText(text, 'reason', { min: 10, max: 500 });
}

/** A position as it stands under a signature. */
export function titleOf(text: string): string {
  return cleanText(text, 'title', { min: 2, max: 100 });
}

/**
 * The membership, locked, if the actor may decide about it and it has not ended. One that is given
 * up must not be the last administrator's: that lock comes first, for everybody alike.
 */
export async function decidable(tx: Tx, id: string, isGivenUp: boolean): Promise<Membership> {
  const where = { id: rowId(id) };
  const found = (await tx.em.findOne(Membership, where)) ?? refuse('NOT_FOUND');
  if (found.person.id === tx.actor.personId) refuse<MembershipCode>('OWN_MEMBERSHIP');
  if (!policy.change(tx.actor, found)) refuse('FORBIDDEN');
  if (isGivenUp) await keepAdministrator(tx, found);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true };
  const membership = (await tx.em.findOne(Membership, where, lock)) ?? refuse('NOT_FOUND');
  if (membership.endsOn && membership.endsOn < (await todayOf(tx))) refuse('WRONG_STATE');
  return membership;
}

/** A day before yesterday cannot be made a last one: what was done since then was done rightly. */
export async function checkLastDay(tx: Tx, field: string, day: string | null): Promise<void> {
  const earliest = dayBefore(await todayOf(tx));
  if (day !== null && day < earliest) {
    refuse('INVALID_INPUT', {}, [{ field, code: 'DAY_PAST', params: { earliest } }]);
  }
}

/** Takes the clusters that were asked for; a verifier is assigned to organizations instead. */
async function renarrow(tx: Tx, membership: Membership, asked: string[] | null | undefined) {
  const { role, narrowed } = membership;
  if (asked === undefined && (!narrowed || CLUSTER_ROLES.includes(role))) return;
  checkClusters(role, asked ?? null);
  await narrow(tx, membership, asked ?? null);
  membership.narrowed = isNarrowed(membership);
}

/** Changes role, title, last day and clusters of a membership. */
export async function changeMembership(ctx: Ctx, input: ChangeMembership): Promise<void> {
  if (!may(ctx.actor, 'membership:manage')) refuse('FORBIDDEN');
  const reason = reasonOf(input.reason);
  const title = titleOf(input.title);
  const endsOn = input.endsOn ?? null;
  await ctx.transaction(async (tx) => {
    const membership = await decidable(
      tx,
      input.id,
      input.role !== 'COMMITTEE_ADMIN' || endsOn !== null,
    );
    const clusterIds = input.clusterIds && (await clustersOf(tx, input.clusterIds));
    if (membership.version !== input.version) refuse('CHANGED_ELSEWHERE');
    const organizationId = membership.organizationId ?? null;
    if (!fitsPlace(input.role, organizationId !== null)) refuse<MembershipCode>('ROLE_NOT_HERE');
    if (!policy.give(tx.actor, input.role, organizationId)) refuse('FORBIDDEN');
    await checkLastDay(tx, 'endsOn', endsOn);
    const { role: from, startsOn, person } = membership;
    const { role } = input;
    const given = { personId: person.id, organizationId, role, startsOn, endsOn };
    await heldAlready(tx, given, membership.id);
    Object.assign(membership, { role, title, endsOn, ...stamp(tx) });
    await renarrow(tx, membership, clusterIds);
    record(tx, {
      action: 'membership.change',
      entity: 'Membership',
      entityId: membership.id,
      organizationId,
      from,
      to: role,
      reason,
    });
  });
}

/** Who changed a row last, and when. */
export function stamp(tx: Tx) {
  return { updatedAt: tx.now(), updatedBy: tx.actor.personId };
}

/** Ends a membership, at once or on a day to come. */
export async function endMembership(ctx: Ctx, input: EndMembership): Promise<void> {
  if (!may(ctx.actor, 'membership:manage')) refuse('FORBIDDEN');
  const reason = reasonOf(input.reason);
  await ctx.transaction(async (tx) => {
    const membership = await decidable(tx, input.id, true);
    const lastDay = input.lastDay ?? dayBefore(await todayOf(tx));
    await checkLastDay(tx, 'lastDay', lastDay);
    Object.assign(membership, { endsOn: lastDay, ...stamp(tx) });
    record(tx, {
      action: 'membership.end',
      entity: 'Membership',
      entityId: membership.id,
      organizationId: membership.organizationId ?? null,
      from: membership.role,
      to: null,
      reason,
    });
  });
}
