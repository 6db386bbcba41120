/**
 * Organizations handed from one committee to another. One row is read by both; each writes its own
 * side: the one that gives closes, the one that receives opens. People go by their id alone.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Committee } from '../../../schema/committee/committee.entity.js';
import { Membership } from '../../../schema/membership/membership.entity.js';
import { Organization } from '../../../schema/organization/organization.entity.js';
import {
  HandOver,
  type OrgChange,
  OrganizationLineage,
} from '../../../schema/reorganization/reorganization.entity.js';
import type { BundledOrganization } from '../../../schema/reorganization/reorganization.model.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import { rowId } from '../../core/read/row-id.js';
import { factsOf } from '../../organization/organization-facts.js';
import { addToRegister, countOn } from '../../organization/organization.service.js';
import { membersOf } from '../change-plan.js';
import { membershipsIn } from '../execution/open-work.js';
import { policy } from '../reorganization.policy.js';

/** What the other committee needs of each organization, and nothing else. */
export async function bundleOf(tx: Tx, change: OrgChange): Promise<BundledOrganization[]> {
  const day = change.effectiveOn ?? '';
  const bundle: BundledOrganization[] = [];
  for (const id of change.plan.sources) {
    const source = await tx.em.findOneOrFail(Organization, { id });
    const count = await membersOf(tx, source, day);
    const memberships = await membershipsIn(tx, [source], day);
    bundle.push({
      code: source.code,
      // Clusters and parents are the old committee's own.
      facts: { ...factsOf(source), clusterId: null, parentId: null },
      membersTotal: count?.membersTotal ?? 0,
      membersExempt: count?.membersExempt ?? null,
      staffTotal: count?.staffTotal ?? null,
      subCells: count?.subCells ?? null,
      people: memberships.map(({ person, role, title }) => ({ personId: person.id, role, title })),
    });
  }
  return bundle;
}

/** A hand-over that names the actor's committee as the one to receive, held. */
export async function holdReceived(
  tx: Tx,
  id: string,
  state: HandOver['state'],
): Promise<HandOver> {
  const { code } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const where = { id: rowId(id), toCode: code };
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const found = (await tx.em.findOne(HandOver, where, { lockMode })) ?? refuse('NOT_FOUND');
  if (found.state !== state) refuse('WRONG_STATE', { state: found.state });
  return found;
}

interface HandOverMove {
  action: string;
  to: HandOver['state'];
  reason?: string;
}

export function moveHandOver(tx: Tx, handOver: HandOver, { action, to, reason }: HandOverMove) {
  const { id: entityId, state: from, decisionNo } = handOver;
  const entity = { entity: 'HandOver', entityId };
  record(tx, { action: `handOver.${action}`, ...entity, from, to, reason: reason ?? decisionNo });
  handOver.state = to;
}

/** The receiving committee says whether it takes them. */
export async function answerHandOver(
  ctx: Ctx,
  input: { id: string; accept: boolean },
): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const offered = await holdReceived(tx, input.id, 'OFFERED');
    if (input.accept) moveHandOver(tx, offered, { action: 'accept', to: 'ACCEPTED' });
    else moveHandOver(tx, offered, { action: 'refuse', to: 'REFUSED' });
  });
}

/** The code it had, or that with a number behind it where the register has one like it. */
async function ownCode(tx: Tx, given: string): Promise<string> {
  let code = given;
  for (let more = 2; (await tx.em.count(Organization, { code })) > 0; more += 1) {
    code = `${given}.${more}`;
  }
  return code;
}

async function receiveOne(tx: Tx, given: HandOver, bundled: BundledOrganization) {
  const { effectiveOn: day, decisionNo, fromName } = given;
  const { facts, people, ...counts } = bundled;
  const code = await ownCode(tx, bundled.code);
  const organization = await addToRegister(tx, { code, facts, openedOn: day });
  await countOn(tx, organization, day, counts);
  tx.create(OrganizationLineage, {
    change: null,
    fromId: null,
    toId: organization.id,
    counterpart: fromName,
    kind: 'TRANSFER',
    share: 1,
    effectiveOn: day,
    decisionNo,
    revertedAt: null,
  } as never);
  for (const { personId, role, title } of people) {
    const position = { organizationId: organization.id, role, title, startsOn: day, endsOn: null };
    tx.create(Membership, { person: personId, ...position } as never);
  }
}

/** The receiving committee opens on its side what the other has closed on its own. */
export async function receiveHandOver(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const given = await holdReceived(tx, input.id, 'GIVEN');
    for (const bundled of given.bundle) await receiveOne(tx, given, bundled);
    moveHandOver(tx, given, { action: 'receive', to: 'RECEIVED' });
  });
}
