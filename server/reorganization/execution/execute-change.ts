import { Headcount } from '../../../schema/organization/headcount.entity.js';
import type { Organization } from '../../../schema/organization/organization.entity.js';
import { dayBefore } from '../../../schema/organization/organization.rule.js';
import {
  type OrgChange,
  OrganizationLineage,
} from '../../../schema/reorganization/reorganization.entity.js';
import type {
  ChangeEffects,
  PlannedTarget,
} from '../../../schema/reorganization/reorganization.model.js';
import type { Tx } from '../../core/context.js';
import { factsOf } from '../../organization/organization-facts.js';
import { holdFrom, versionOn, versionsOf } from '../../organization/organization-history.js';
import {
  addToRegister,
  countOn,
  holdOrganization,
} from '../../organization/organization.service.js';
import { membersOf } from '../change-plan.js';

/** What an execution stands on. */
export interface Executing {
  change: OrgChange;
  effects: ChangeEffects;
  day: string;
  today: string;
}

export const noEffects = (): ChangeEffects => ({
  closed: [],
  opened: [],
  renamed: [],
  counted: [],
  ended: [],
  granted: [],
  exempted: [],
  asked: [],
  versions: {},
});

export function linkLineage(
  tx: Tx,
  { change, day }: Pick<Executing, 'change' | 'day'>,
  link: { fromId: string | null; toId: string | null; share?: number; counterpart?: string | null },
) {
  const { fromId, toId, share = 1, counterpart = null } = link;
  tx.create(OrganizationLineage, {
    change,
    fromId,
    toId,
    counterpart,
    kind: change.kind,
    share,
    effectiveOn: day,
    decisionNo: change.decisionNo ?? '',
    revertedAt: null,
  });
}

/** Renames: the same organization, called otherwise from the day on. */
export async function rename(tx: Tx, source: Organization, executing: Executing) {
  const { change, effects, day, today } = executing;
  const facts = change.plan.targets[0]?.facts;
  if (!facts) return;
  const before = versionOn(await versionsOf(tx, source), day) ?? source;
  effects.renamed.push({ id: source.id, facts: factsOf(before) });
  await holdFrom(tx, source, facts, { day, today });
  linkLineage(tx, executing, { fromId: source.id, toId: source.id });
}

/** Closes an organization the day before. */
export function close(source: Organization, { change, effects, day }: Executing): void {
  source.closedOn = dayBefore(day);
  source.closedReason = change.decisionNo;
  effects.closed.push(source.id);
}

/** The organization a change leads to, opened where it is new. */
export async function openTarget(tx: Tx, target: PlannedTarget, executing: Executing) {
  const { effects, day } = executing;
  if (target.id) {
    return holdOrganization(tx, target.id);
  }
  const { code, facts } = target;
  if (!code || !facts) throw new Error('a target of a plan is either there or to be made');
  const made = await addToRegister(tx, { code, facts, openedOn: day });
  effects.opened.push(made.id);
  return made;
}

type Sums = Pick<Headcount, 'membersTotal' | 'membersExempt' | 'staffTotal' | 'subCells'>;

/** Counts put together; what nobody counted stays unknown. */
async function sumOf(tx: Tx, organizations: Organization[], day: string): Promise<Sums> {
  const sums: Sums = { membersTotal: 0, membersExempt: null, staffTotal: null, subCells: null };
  for (const organization of organizations) {
    const count = await membersOf(tx, organization, day);
    if (!count) continue;
    sums.membersTotal += count.membersTotal;
    for (const part of ['membersExempt', 'staffTotal', 'subCells'] as const) {
      const known = count[part];
      if (known !== null && known !== undefined) sums[part] = (sums[part] ?? 0) + known;
    }
  }
  return sums;
}

/** Gives the successors their members: all together as many as the sources had. */
export async function countTargets(
  tx: Tx,
  sources: Organization[],
  targets: Organization[],
  { change, effects, day }: Executing,
): Promise<number[]> {
  if (change.kind === 'MERGE') {
    const [target] = targets;
    if (!target) return [];
    const isNew = effects.opened.includes(target.id);
    const known = await tx.em.findOne(Headcount, { organization: target, asOf: day });
    effects.counted.push({ id: target.id, members: known?.membersTotal ?? null });
    const all = isNew ? sources : [...sources, target];
    await countOn(tx, target, day, await sumOf(tx, all, day));
    return [1];
  }
  const parts = change.plan.targets.map(({ members }) => members ?? 0);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  for (const [at, target] of targets.entries()) {
    await countOn(tx, target, day, { membersTotal: parts[at] ?? 0 });
  }
  return parts.map((part) => (whole > 0 ? part / whole : 1 / parts.length));
}

/** Organizations that an execution touched. */
export function touchedBy({ closed, opened, renamed, counted }: ChangeEffects): string[] {
  const others = [...renamed, ...counted].map(({ id }) => id);
  return [...new Set([...closed, ...opened, ...others])];
}

/** Keeps as which version each organization is left. */
export async function keepVersions(tx: Tx, effects: ChangeEffects): Promise<void> {
  await tx.em.flush();
  for (const id of touchedBy(effects)) {
    effects.versions[id] = (await holdOrganization(tx, id)).version;
  }
}
