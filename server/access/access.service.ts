/**
 * "Why can I (not) see this?" Whoever answers for people asks for anybody of the committee,
 * everybody else for themselves. A record out of the asker's own reach is as unknown as one that is
 * nowhere.
 */
import {
  type AccessEntity,
  type AccessLink,
  type Assigned,
  explainAccess,
  permissionFor,
  type Reached,
} from '../../schema/access/access.rule.js';
import { Assignment } from '../../schema/assignment/assignment.entity.js';
import { isNarrowed } from '../../schema/membership/membership.rule.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { Report } from '../../schema/report/report.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { type Actor, may } from '../core/actor.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { isRowId, rowId } from '../core/read/row-id.js';
import { todayOf } from '../core/working-calendar.js';

export interface AskAccess {
  membershipId: string;
  entity: AccessEntity;
  id: string;
}

export interface AccessExplanation {
  allowed: boolean;
  fullName: string;
  role: Membership['role'];
  permission: string;
  links: AccessLink[];
}

type Load = (tx: Tx, id: string) => Promise<Reached | null>;

const ofCommittee = (row: object | null): Reached | null =>
  row && { organizationId: null, state: null };

const submission: Load = async (tx, id) => {
  const row = await tx.em.findOne(Submission, { id }, { populate: ['organization'] });
  if (!row) return null;
  const { organizationId, state, organization } = row;
  return { organizationId, clusterId: organization.clusterId ?? null, state };
};

const loaders: Record<AccessEntity, Load> = {
  ORGANIZATION: async (tx, id) => {
    const row = await tx.em.findOne(Organization, { id });
    return row && { organizationId: row.id, clusterId: row.clusterId ?? null, state: null };
  },
  REPORT_ROUND: async (tx, id) => ofCommittee(await tx.em.findOne(ReportRound, { id })),
  SUBMISSION: submission,
  SUBMISSION_CONTENTS: submission,
  // Whoever acts for some organizations has no right to the table at all.
  REPORT: async (tx, id) =>
    tx.actor.organizationId || tx.actor.isNarrowed
      ? null
      : ofCommittee(await tx.em.findOne(Report, { id })),
};

/** What a membership is assigned to today. */
async function assignedTo(tx: Tx, membership: Membership, today: string): Promise<Assigned> {
  const inForce = {
    startsOn: { $lte: today },
    $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
  };
  const rows = await tx.em.find(Assignment, { membership, ...inForce });
  return {
    clusterIds: rows.flatMap(({ clusterId }) => clusterId ?? []),
    organizationIds: rows.flatMap(({ organizationId }) => organizationId ?? []),
  };
}

/** May the actor ask about the membership? */
function mayAsk(actor: Actor, membership: Membership): boolean {
  if (membership.person.id === actor.personId) return true;
  return may(actor, 'membership:manage') && actor.organizationId === null;
}

/** Says what lets a membership read a record, or keeps it from it. */
export async function explain(ctx: Ctx, ask: AskAccess): Promise<AccessExplanation> {
  return ctx.transaction(async (tx) => {
    const where = { id: rowId(ask.membershipId) };
    const populate = ['person'] as const;
    const membership =
      (await tx.em.findOne(Membership, where, { populate })) ?? refuse('NOT_FOUND');
    if (!mayAsk(tx.actor, membership)) refuse('FORBIDDEN');
    const { entity } = ask;
    const record = isRowId(ask.id) ? await loaders[entity](tx, ask.id) : null;
    const { role, startsOn, organizationId = null, endsOn = null } = membership;
    const today = await todayOf(tx);
    const assigned = isNarrowed(membership) ? await assignedTo(tx, membership, today) : null;
    const standing = { role, startsOn, organizationId, endsOn, assigned };
    const links = explainAccess(standing, today, { entity, record });
    return {
      allowed: links.every(({ holds }) => holds),
      fullName: membership.person.fullName,
      role,
      permission: permissionFor(entity),
      links,
    };
  });
}
