import type { Organization } from '../../../schema/organization/organization.entity.js';
import { Membership } from '../../../schema/membership/membership.entity.js';
import type { ChangeEffects } from '../../../schema/reorganization/reorganization.model.js';
import { ReportRound } from '../../../schema/round/round.entity.js';
import { Submission } from '../../../schema/submission/submission.entity.js';
import { dayBefore } from '../../../schema/organization/organization.rule.js';
import { record } from '../../core/audit.js';
import type { Tx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import { cleanText } from '../../core/text.js';

/** What becomes of a report that a closing organization still owes, or has handed in. */
export type Disposition = 'CARRY' | 'CONCLUDE' | 'CANCEL';

export interface Disposed {
  submissionId: string;
  disposition: Disposition;
  /** For CANCEL. */
  reason?: string | null;
}

const OWED = ['DUE', 'DRAFT', 'RETURNED'] as const;

/** Reports of organizations that nobody has taken to their end, in rounds that are not closed. */
export async function openWorkOf(tx: Tx, organizations: Organization[]): Promise<Submission[]> {
  const state = { $in: [...OWED, 'SUBMITTED'] as never };
  const found: Submission[] = [];
  for (const organization of organizations) {
    const where = { organization, state, round: { state: { $ne: 'CLOSED' as const } } };
    found.push(...(await tx.em.find(Submission, where, { orderBy: { id: 'asc' } })));
  }
  return found;
}

interface Carried {
  effects: ChangeEffects;
  successors: Organization[];
  decisionNo: string;
}

async function askSuccessors(tx: Tx, submission: Submission, { effects, successors }: Carried) {
  const round = await tx.em.findOneOrFail(ReportRound, { id: submission.round.id });
  for (const organization of successors) {
    if ((await tx.em.count(Submission, { round, organization })) > 0) continue;
    const asked = tx.create(Submission, {
      organization,
      organizationId: organization.id,
      round,
      state: 'DUE',
      edition: 0,
      returnRemarks: [],
    } as never);
    effects.asked.push(asked.id);
  }
}

function exempt(tx: Tx, submission: Submission, reason: string, effects: ChangeEffects) {
  record(tx, {
    action: 'submission.exempt',
    entity: 'Submission',
    entityId: submission.id,
    organizationId: submission.organizationId,
    from: submission.state,
    to: 'EXEMPT',
    reason,
  });
  Object.assign(submission, { state: 'EXEMPT', exemptReason: reason });
  effects.exempted.push(submission.id);
}

/**
 * Every open report gets what was decided for it: carried to the successors, who then owe one,
 * concluded as it was handed in, or cancelled for a reason. One without a decision refuses all.
 */
export async function disposeOf(
  tx: Tx,
  work: Submission[],
  decisions: Disposed[],
  carried: Carried,
): Promise<void> {
  const byId = new Map(decisions.map((each) => [each.submissionId, each]));
  for (const submission of work) {
    const decided = byId.get(submission.id);
    if (!decided) refuse('DISPOSITION_MISSING', { count: work.length });
    const isHandedIn = submission.state === 'SUBMITTED';
    const { disposition } = decided;
    const isCarriedNowhere = disposition === 'CARRY' && carried.successors.length === 0;
    if (isHandedIn !== (disposition === 'CONCLUDE') || isCarriedNowhere) {
      refuse('DISPOSITION_WRONG', { state: submission.state });
    }
    if (disposition === 'CARRY') {
      exempt(
        tx,
        submission,
        `Chuyển sang tổ chức kế thừa theo ${carried.decisionNo}`,
        carried.effects,
      );
      await askSuccessors(tx, submission, carried);
    }
    if (disposition === 'CANCEL') {
      const reason = cleanText(decided.reason ?? '', 'reason', { min: 10, max: 500 });
      exempt(tx, submission, reason, carried.effects);
    }
  }
}

/** Positions in organizations that are held on a day or later. */
export async function membershipsIn(tx: Tx, organizations: Organization[], day: string) {
  const found: Membership[] = [];
  for (const organization of organizations) {
    const where = { organization, $or: [{ endsOn: null }, { endsOn: { $gte: day } }] };
    found.push(...(await tx.em.find(Membership, where)));
  }
  return found;
}

interface Moved {
  effects: ChangeEffects;
  day: string;
  to: Organization | null;
}

/** Ends positions the day before a day, and grants the same ones in the successor from it on. */
export function moveMemberships(tx: Tx, memberships: Membership[], { effects, day, to }: Moved) {
  for (const membership of memberships) {
    effects.ended.push({ id: membership.id, endsOn: membership.endsOn ?? null });
    if (to) {
      const { person, role, title, startsOn, endsOn } = membership;
      const granted = tx.create(Membership, {
        person,
        organizationId: to.id,
        role,
        title,
        startsOn: startsOn > day ? startsOn : day,
        endsOn,
      });
      effects.granted.push(granted.id);
    }
    membership.endsOn = dayBefore(day);
  }
}
