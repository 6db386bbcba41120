/** Takes an executed change back, while nothing later stands on it. Nothing is erased. */
import { Headcount } from '../../../schema/organization/headcount.entity.js';
import { dayBefore } from '../../../schema/organization/organization.rule.js';
import { Membership } from '../../../schema/membership/membership.entity.js';
import {
  HandOver,
  type OrgChange,
  OrganizationLineage,
} from '../../../schema/reorganization/reorganization.entity.js';
import type { ChangeEffects } from '../../../schema/reorganization/reorganization.model.js';
import { ReportRound } from '../../../schema/round/round.entity.js';
import { Submission } from '../../../schema/submission/submission.entity.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import { cleanText } from '../../core/text.js';
import { todayOf } from '../../core/working-calendar.js';
import { holdFrom } from '../../organization/organization-history.js';
import { countOn, holdOrganization } from '../../organization/organization.service.js';
import { touchedBy } from './execute-change.js';
import { policy, stepsFrom } from '../reorganization.policy.js';
import { holdChange, move, type ReorganizationCode } from '../reorganization.service.js';

/** What came to stand on a change after it was executed. */
async function dependents(tx: Tx, effects: ChangeEffects): Promise<number> {
  const { opened, granted, asked, versions } = effects;
  let count = 0;
  for (const id of touchedBy(effects)) {
    if ((await holdOrganization(tx, id)).version !== versions[id]) count += 1;
  }
  for (const id of opened) {
    const organization = await holdOrganization(tx, id);
    const more = { organization, id: { $nin: granted } };
    count += await tx.em.count(Membership, more);
    count += await tx.em.count(Submission, { organization, id: { $nin: asked } });
  }
  count += await tx.em.count(Submission, { id: { $in: asked }, state: { $ne: 'DUE' as const } });
  return count;
}

async function putOrganizationsBack(
  tx: Tx,
  change: OrgChange,
  effects: ChangeEffects,
  reason: string,
) {
  const day = change.effectiveOn ?? '';
  const today = await todayOf(tx);
  for (const id of effects.closed) {
    Object.assign(await holdOrganization(tx, id), { closedOn: null, closedReason: null });
  }
  // An organization that never came to be ends before its first day; no count ever includes it.
  for (const id of effects.opened) {
    const organization = await holdOrganization(tx, id);
    Object.assign(organization, { closedOn: dayBefore(day), closedReason: reason });
  }
  for (const { id, facts } of effects.renamed) {
    await holdFrom(tx, await holdOrganization(tx, id), facts, { day, today });
  }
  for (const { id, members } of effects.counted) {
    const organization = await holdOrganization(tx, id);
    if (effects.opened.includes(id)) continue;
    const orderBy = { asOf: 'desc' } as const;
    const where = { organization, asOf: { $lt: day } };
    const [last] = await tx.em.find(Headcount, where, { orderBy, limit: 1 });
    await countOn(tx, organization, day, { membersTotal: members ?? last?.membersTotal ?? 0 });
  }
}

async function putPeopleBack(tx: Tx, effects: ChangeEffects) {
  for (const { id, endsOn } of effects.ended) {
    (await tx.em.findOneOrFail(Membership, { id })).endsOn = endsOn;
  }
  for (const id of effects.granted) {
    const granted = await tx.em.findOneOrFail(Membership, { id });
    granted.endsOn = dayBefore(granted.startsOn);
  }
}

function recordReport(tx: Tx, { id, organizationId, state }: Submission, to: Submission['state']) {
  const action = to === 'RETURNED' ? 'submission.return' : 'submission.exempt';
  const entity = { entity: 'Submission', entityId: id, organizationId };
  record(tx, { action, ...entity, from: state, to });
}

/**
 * Reports go back to their organizations, to be gone on with; those asked of successors lapse. The
 * committee cannot write what an organization has not handed in, so they come back as returned. In
 * a round that has closed meanwhile nobody can go on: there they stay exempt.
 */
async function putReportsBack(tx: Tx, effects: ChangeEffects, why: string) {
  for (const id of effects.exempted) {
    const submission = await tx.em.findOneOrFail(Submission, { id });
    const round = await tx.em.findOneOrFail(ReportRound, { id: submission.round.id });
    if (round.state === 'CLOSED') continue;
    recordReport(tx, submission, 'RETURNED');
    Object.assign(submission, { state: 'RETURNED', returnReason: why, exemptReason: null });
  }
  for (const id of effects.asked) {
    const submission = await tx.em.findOneOrFail(Submission, { id });
    recordReport(tx, submission, 'EXEMPT');
    Object.assign(submission, { state: 'EXEMPT', exemptReason: why });
  }
}

async function withdraw(tx: Tx, change: OrgChange) {
  const offered = await tx.em.findOne(HandOver, { change });
  if (!offered) return;
  if (offered.state === 'RECEIVED') refuse<ReorganizationCode>('HAND_OVER_STILL_RECEIVED');
  offered.state = 'WITHDRAWN';
}

/** Takes a change back, for a reason, however far it has come, while nothing later stands on it. */
export async function revertChange(ctx: Ctx, input: { id: string; reason: string }): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
  await ctx.transaction(async (tx) => {
    const change = await holdChange(tx, input.id, stepsFrom.revert);
    await withdraw(tx, change);
    const { effects } = change;
    if (effects) {
      const count = await dependents(tx, effects);
      if (count > 0) refuse<ReorganizationCode>('CHANGE_HAS_DEPENDENTS', { count });
      await putOrganizationsBack(tx, change, effects, reason);
      await putPeopleBack(tx, effects);
      await putReportsBack(tx, effects, `Sắp xếp theo ${change.decisionNo} đã hoàn tác: ${reason}`);
      const links = await tx.em.find(OrganizationLineage, { change });
      for (const link of links) link.revertedAt = tx.now();
    }
    move(tx, change, { action: 'revert', to: 'REVERTED', reason });
  });
}
