/**
 * "Why can I (not) see this?" Whoever answers for people asks for anybody of the committee,
 * everybody else for themselves. A record out of the asker's own reach is as unknown as one that is
 * nowhere.
 */
import {
  type AccessEntity,
  type AccessLink,
  explainAccess,
  permissionFor,
  type Reached,
} from '../../schema/access/access.rule.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { Report } from '../../schema/report/report.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { type Actor, may } from '../core/actor.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { isRowId, rowId } from '../core/read/row-id.js';
import { todayOf } from '../membership/in-force.js';

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
  const row = await tx.em.findOne(Submission, { id });
  return row && { organizationId: row.organizationId, state: row.state };
};

const loaders: Record<AccessEntity, Load> = {
  ORGANIZATION: async (tx, id) => {
    const row = await tx.em.findOne(Organization, { id });
    return row && { organizationId: row.id, state: null };
  },
  REPORT_ROUND: async (tx, id) => ofCommittee(await tx.em.findOne(ReportRound, { id })),
  SUBMISSION: submission,
  SUBMISSION_CONTENTS: submission,
  // An organization has no right to the table at all.
  REPORT: async (tx, id) =>
    tx.actor.organizationId ? null : ofCommittee(await tx.em.findOne(Report, { id })),
};

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
    const standing = { role, startsOn, organizationId, endsOn };
    const links = explainAccess(standing, await todayOf(tx), { entity, record });
    return {
      allowed: links.every(({ holds }) => holds),
      fullName: membership.person.fullName,
      role,
      permission: permissionFor(entity),
      links,
    };
  });
}
