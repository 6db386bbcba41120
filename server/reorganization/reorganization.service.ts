/**
 * Reorganisation: proposed, decided by a numbered decision, executed in one transaction, handed
 * over by a minute; taken back while nothing later stands on it. Facts never move: who adds up
 * figures follows the lineage.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Committee } from '../../schema/committee/committee.entity.js';
import type { Organization } from '../../schema/organization/organization.entity.js';
import { isDay } from '../../schema/organization/organization.rule.js';
import {
  HandOver,
  OrgChange,
  type OrgChangeKind,
  type OrgChangeState,
} from '../../schema/reorganization/reorganization.entity.js';
import type { ChangePlan } from '../../schema/reorganization/reorganization.model.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import { todayOf } from '../core/working-calendar.js';
import { holdOrganization } from '../organization/organization.service.js';
import { cleanPlan, type PlanCode } from './change-plan.js';
import {
  close,
  countTargets,
  type Executing,
  keepVersions,
  linkLineage,
  noEffects,
  openTarget,
  rename,
} from './execution/execute-change.js';
import { bundleOf } from './transfer/hand-over.service.js';
import { policy, stepsFrom } from './reorganization.policy.js';
import {
  disposeOf,
  type Disposed,
  membershipsIn,
  moveMemberships,
  openWorkOf,
} from './execution/open-work.js';

export type ReorganizationCode =
  | PlanCode
  | 'CHANGE_NOT_YET'
  | 'OWN_PROPOSAL'
  | 'DISPOSITION_MISSING'
  | 'DISPOSITION_WRONG'
  | 'HAND_OVER_NOT_ACCEPTED'
  | 'HAND_OVER_NOT_RECEIVED'
  | 'HAND_OVER_STILL_RECEIVED'
  | 'CHANGE_HAS_DEPENDENTS';

export interface ProposeChange {
  kind: OrgChangeKind;
  title: string;
  plan: ChangePlan;
}

/** A change in one of some states, held until the transaction ends. */
export async function holdChange(
  tx: Tx,
  id: string,
  states: readonly OrgChangeState[],
): Promise<OrgChange> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const change =
    (await tx.em.findOne(OrgChange, { id: rowId(id) }, { lockMode })) ?? refuse('NOT_FOUND');
  if (!states.includes(change.state)) refuse('WRONG_STATE', { state: change.state });
  return change;
}

interface Move {
  action: string;
  to: OrgChangeState;
  reason?: string;
}

export function move(tx: Tx, change: OrgChange, { action, to, reason }: Move): void {
  record(tx, {
    action: `orgChange.${action}`,
    entity: 'OrgChange',
    entityId: change.id,
    from: action === 'propose' ? null : change.state,
    to,
    reason: reason ?? change.decisionNo ?? null,
  });
  change.state = to;
}

/** Proposes a change. Says its id. */
export async function proposeChange(ctx: Ctx, input: ProposeChange): Promise<string> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  const title = cleanText(input.title, 'title', { min: 5, max: 300 });
  return ctx.transaction(async (tx) => {
    const plan = await cleanPlan(tx, input.kind, input.plan, await todayOf(tx));
    const change = tx.create(OrgChange, {
      kind: input.kind,
      state: 'PROPOSED',
      title,
      plan,
      decisionNo: null,
      effectiveOn: null,
      executedAt: null,
      minuteNo: null,
      effects: null,
    });
    move(tx, change, { action: 'propose', to: 'PROPOSED' });
    return change.id;
  });
}

export interface DecideChange {
  id: string;
  decisionNo: string;
  effectiveOn: string;
}

/**
 * Records the decision; who proposed the change does not. A transfer is offered to the receiving
 * committee with it.
 */
export async function decideChange(ctx: Ctx, input: DecideChange): Promise<void> {
  if (!policy.decide(ctx.actor)) refuse('FORBIDDEN');
  const decisionNo = cleanText(input.decisionNo, 'decisionNo', { min: 3, max: 100 });
  if (!isDay(input.effectiveOn)) {
    refuse('INVALID_INPUT', {}, [{ field: 'effectiveOn', code: 'DAY_WRONG' }]);
  }
  await ctx.transaction(async (tx) => {
    const change = await holdChange(tx, input.id, stepsFrom.decide);
    if (!policy.decideThis(tx.actor, change)) refuse<ReorganizationCode>('OWN_PROPOSAL');
    const { effectiveOn } = input;
    Object.assign(change, { decisionNo, effectiveOn });
    if (change.kind === 'TRANSFER') {
      const { name } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
      tx.create(HandOver, {
        change,
        fromName: name,
        toCode: change.plan.toCommittee ?? '',
        state: 'OFFERED',
        decisionNo,
        effectiveOn,
        bundle: await bundleOf(tx, change),
      } as never);
    }
    move(tx, change, { action: 'decide', to: 'DECIDED' });
  });
}

export async function sourcesOf(tx: Tx, change: OrgChange): Promise<Organization[]> {
  const sources = [];
  for (const id of [...change.plan.sources].toSorted())
    sources.push(await holdOrganization(tx, id));
  return sources;
}

/** Closes this side of a transfer; the other committee opens its own when it receives. */
async function giveAway(tx: Tx, sources: Organization[], executing: Executing) {
  const { change } = executing;
  const offered = await tx.em.findOneOrFail(HandOver, { change });
  if (offered.state !== 'ACCEPTED') refuse<ReorganizationCode>('HAND_OVER_NOT_ACCEPTED');
  // What they are on the day it is done, not on the day it was offered.
  offered.bundle = await bundleOf(tx, change);
  offered.state = 'GIVEN';
  for (const { id } of sources) {
    linkLineage(tx, executing, { fromId: id, toId: null, counterpart: offered.toCode });
  }
}

async function linkTargets(
  tx: Tx,
  sources: Organization[],
  targets: Organization[],
  executing: Executing,
) {
  const shares = await countTargets(tx, sources, targets, executing);
  for (const { id: fromId } of sources) {
    if (targets.length === 0) linkLineage(tx, executing, { fromId, toId: null });
    targets.forEach(({ id: toId }, at) =>
      linkLineage(tx, executing, { fromId, toId, share: shares[at] ?? 1 }),
    );
  }
}

async function execute(tx: Tx, executing: Executing, dispositions: Disposed[]) {
  const { change, effects, day } = executing;
  const sources = await sourcesOf(tx, change);
  if (change.kind === 'RENAME') {
    for (const source of sources) await rename(tx, source, executing);
    return;
  }
  const targets: Organization[] = [];
  for (const target of change.plan.targets) targets.push(await openTarget(tx, target, executing));
  const work = await openWorkOf(tx, sources);
  const decisionNo = change.decisionNo ?? '';
  await disposeOf(tx, work, dispositions, { effects, successors: targets, decisionNo });
  if (change.kind === 'TRANSFER') await giveAway(tx, sources, executing);
  else await linkTargets(tx, sources, targets, executing);
  const memberships = await membershipsIn(tx, sources, day);
  moveMemberships(tx, memberships, { effects, day, to: targets[0] ?? null });
  for (const source of sources) close(source, executing);
}

export interface ExecuteChange {
  id: string;
  dispositions: Disposed[];
}

/** Carries a decided change out, all of it or nothing, on its day or later. */
export async function executeChange(ctx: Ctx, input: ExecuteChange): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const change = await holdChange(tx, input.id, stepsFrom.execute);
    const [today, day] = [await todayOf(tx), change.effectiveOn ?? ''];
    if (day > today) refuse<ReorganizationCode>('CHANGE_NOT_YET', { day });
    // The register may have changed since it was proposed.
    await cleanPlan(tx, change.kind, change.plan, today);
    const effects = noEffects();
    await execute(tx, { change, effects, day, today }, input.dispositions);
    await keepVersions(tx, effects);
    Object.assign(change, { executedAt: tx.now(), effects });
    move(tx, change, { action: 'execute', to: 'EXECUTED' });
  });
}

/** Records the signed hand-over minute. A transfer must have been received by then. */
export async function handOverChange(
  ctx: Ctx,
  input: { id: string; minuteNo: string },
): Promise<void> {
  if (!policy.manage(ctx.actor)) refuse('FORBIDDEN');
  const minuteNo = cleanText(input.minuteNo, 'minuteNo', { min: 3, max: 100 });
  await ctx.transaction(async (tx) => {
    const change = await holdChange(tx, input.id, stepsFrom.handOver);
    if (change.kind === 'TRANSFER') {
      const { state } = await tx.em.findOneOrFail(HandOver, { change });
      if (state !== 'RECEIVED') refuse<ReorganizationCode>('HAND_OVER_NOT_RECEIVED');
    }
    change.minuteNo = minuteNo;
    move(tx, change, { action: 'handOver', to: 'HANDED_OVER', reason: minuteNo });
  });
}
