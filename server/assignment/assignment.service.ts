/**
 * Who looks after which organization: a verifier reads the ones assigned, and no others, from a day
 * to a day. Counts from the next request on.
 */
import { Assignment } from '../../schema/assignment/assignment.entity.js';
import type { Membership } from '../../schema/membership/membership.entity.js';
import { dayBefore, isNarrowed } from '../../schema/membership/membership.rule.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { type Actor, may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { checkDays } from '../membership/appointment.service.js';
import { todayOf } from '../core/working-calendar.js';
import { decidable, reasonOf } from '../membership/membership.service.js';

export interface AssignOrganizations {
  membershipId: string;
  /** Organizations of the committee, looked after from the first day on. */
  ids: string[];
  /** First day; null is today. */
  startsOn?: string | null;
  /** Last day; null is until it is ended. */
  endsOn?: string | null;
  reason: string;
}

const MOST = 500;

/** The committee's people keepers; an organization has nobody to assign. */
const mayAssign = (actor: Actor) =>
  may(actor, 'membership:manage') && actor.organizationId === null;

async function organizationsOf(tx: Tx, asked: string[]): Promise<string[]> {
  const ids = [...new Set(asked.slice(0, MOST).map(rowId))];
  if (ids.length === 0) refuse('INVALID_INPUT', {}, [{ field: 'ids', code: 'TEXT_MISSING' }]);
  const found = await tx.em.find(Organization, { id: { $in: ids } });
  return found.length === ids.length ? ids : refuse('NOT_FOUND');
}

/** Those that the membership is assigned to already, on any day to come. */
async function assignedAlready(tx: Tx, membership: Membership): Promise<Set<string>> {
  const today = await todayOf(tx);
  const rows = await tx.em.find(Assignment, {
    membership,
    subjectKind: 'ORGANIZATION',
    $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
  });
  return new Set(rows.map(({ subjectId }) => subjectId));
}

/** Assigns a narrowed membership to organizations. One it is assigned to already stays as it is. */
export async function assignOrganizations(ctx: Ctx, input: AssignOrganizations): Promise<void> {
  if (!mayAssign(ctx.actor)) refuse('FORBIDDEN');
  const reason = reasonOf(input.reason);
  const { endsOn = null } = input;
  await ctx.transaction(async (tx) => {
    const membership = await decidable(tx, input.membershipId, false);
    if (!isNarrowed(membership)) refuse('WRONG_STATE');
    const startsOn = input.startsOn ?? (await todayOf(tx));
    await checkDays(tx, startsOn, endsOn);
    const ids = await organizationsOf(tx, input.ids);
    const already = await assignedAlready(tx, membership);
    for (const id of ids.filter((each) => !already.has(each))) {
      const subject = { subjectKind: 'ORGANIZATION', subjectId: id, clusterId: null } as const;
      tx.create(Assignment, { membership, ...subject, organizationId: id, startsOn, endsOn });
      recordStep(tx, 'assign', membership, { organizationId: id, reason });
    }
  });
}

function recordStep(
  tx: Tx,
  action: string,
  { id }: Membership,
  more: { organizationId: string | null; reason: string },
) {
  record(tx, { action: `assignment.${action}`, entity: 'Membership', entityId: id, ...more });
}

/** Ends an assignment at once. Says whose it was. */
export async function endAssignment(
  ctx: Ctx,
  input: { id: string; reason: string },
): Promise<string> {
  if (!mayAssign(ctx.actor)) refuse('FORBIDDEN');
  const reason = reasonOf(input.reason);
  return ctx.transaction(async (tx) => {
    const where = { id: rowId(input.id), subjectKind: 'ORGANIZATION' as const };
    const assignment = (await tx.em.findOne(Assignment, where)) ?? refuse('NOT_FOUND');
    const membership = await decidable(tx, assignment.membership.id, false);
    const today = await todayOf(tx);
    if (assignment.endsOn && assignment.endsOn < today) refuse('WRONG_STATE');
    Object.assign(assignment, { endsOn: dayBefore(today), updatedAt: tx.now() });
    const { organizationId = null } = assignment;
    recordStep(tx, 'end', membership, { organizationId, reason });
    return membership.id;
  });
}
