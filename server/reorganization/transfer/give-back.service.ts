/** What was received from another committee is given back, while nothing here stands on it. */
import { Membership } from '../../../schema/membership/membership.entity.js';
import { Headcount } from '../../../schema/organization/headcount.entity.js';
import { Organization } from '../../../schema/organization/organization.entity.js';
import { OrganizationVersion } from '../../../schema/organization/organization-version.entity.js';
import { dayBefore } from '../../../schema/organization/organization.rule.js';
import {
  type HandOver,
  OrganizationLineage,
} from '../../../schema/reorganization/reorganization.entity.js';
import { Submission } from '../../../schema/submission/submission.entity.js';
import type { Ctx, Tx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import { cleanText } from '../../core/text.js';
import { holdOrganization } from '../../organization/organization.service.js';
import { holdReceived, moveHandOver } from './hand-over.service.js';
import { policy } from '../reorganization.policy.js';
import type { ReorganizationCode } from '../reorganization.service.js';

/** Whether a code here is one that was given: one that was taken came with a number behind it. */
const isOf = (code: string, given: string) =>
  code === given || code.replace(/\.\d+$/, '') === given;

/** What the committee opened when it received: the lineage names the other committee. */
async function receivedOf(tx: Tx, given: HandOver): Promise<OrganizationLineage[]> {
  const { fromName, decisionNo, effectiveOn, bundle } = given;
  const where = { fromId: null, counterpart: fromName, decisionNo, effectiveOn, revertedAt: null };
  const links = await tx.em.find(OrganizationLineage, where);
  const found: OrganizationLineage[] = [];
  for (const link of links) {
    const { code } = await tx.em.findOneOrFail(Organization, { id: link.toId ?? '' });
    if (bundle.some((each) => isOf(code, each.code))) found.push(link);
  }
  return found;
}

/** What came to stand on an organization since it was received. */
async function standOn(tx: Tx, organization: Organization, given: HandOver): Promise<number> {
  const { id } = organization;
  const people = given.bundle.find(({ code }) => isOf(organization.code, code))?.people ?? [];
  const held = await tx.em.count(Membership, { organization });
  const counts = [
    Math.max(0, held - people.length),
    await tx.em.count(Submission, { organization }),
    (await tx.em.count(Headcount, { organization })) - 1,
    (await tx.em.count(OrganizationVersion, { organization })) - 1,
    await tx.em.count(OrganizationLineage, { fromId: id, revertedAt: null }),
    await tx.em.count(Organization, { parentId: id }),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Closes here what was received, so that the committee that gave it can take its change back. */
export async function giveBackHandOver(
  ctx: Ctx,
  input: { id: string; reason: string },
): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
  await ctx.transaction(async (tx) => {
    const given = await holdReceived(tx, input.id, 'RECEIVED');
    const links = await receivedOf(tx, given);
    let count = 0;
    for (const { toId } of links) {
      count += await standOn(tx, await holdOrganization(tx, toId ?? ''), given);
    }
    if (count > 0) refuse<ReorganizationCode>('CHANGE_HAS_DEPENDENTS', { count });
    for (const link of links) {
      const organization = await holdOrganization(tx, link.toId ?? '');
      // It ends before its first day, so that no count ever includes it.
      const closedOn = dayBefore(given.effectiveOn);
      Object.assign(organization, { closedOn, closedReason: reason });
      const memberships = await tx.em.find(Membership, { organization });
      for (const held of memberships) held.endsOn = dayBefore(held.startsOn);
      link.revertedAt = tx.now();
    }
    moveHandOver(tx, given, { action: 'giveBack', to: 'GIVEN', reason });
  });
}
