import { Headcount } from '../../schema/organization/headcount.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { isCode } from '../../schema/organization/organization.rule.js';
import type { OrgChangeKind } from '../../schema/reorganization/reorganization.entity.js';
import type {
  ChangePlan,
  PlannedTarget,
} from '../../schema/reorganization/reorganization.model.js';
import type { Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import { cleanFacts } from '../organization/organization-facts.js';

export type PlanCode = 'PLAN_INCOMPLETE' | 'SUMS_DIFFER' | 'ORGANIZATION_CLOSED' | 'CODE_TAKEN';

const MOST = 500;

/** How many sources and targets each kind has, at least and at most. */
const shapes: Record<OrgChangeKind, { sources: [number, number]; targets: [number, number] }> = {
  RENAME: { sources: [1, 1], targets: [1, 1] },
  MERGE: { sources: [1, MOST], targets: [1, 1] },
  SPLIT: { sources: [1, 1], targets: [2, MOST] },
  DISSOLVE: { sources: [1, MOST], targets: [0, 0] },
  TRANSFER: { sources: [1, MOST], targets: [0, 0] },
};

const fault = (field: string, code: PlanCode, params = {}) =>
  refuse('INVALID_INPUT', {}, [{ field, code, params }]);

/** Members counted last, on or before a day; null where nobody was counted. */
export async function membersOf(
  tx: Tx,
  organization: Organization,
  day: string,
): Promise<Headcount | null> {
  const where = { organization, asOf: { $lte: day } };
  const [last] = await tx.em.find(Headcount, where, { orderBy: { asOf: 'desc' }, limit: 1 });
  return last ?? null;
}

/** An organization that is open, of the committee. */
export async function openOrganization(tx: Tx, id: string): Promise<Organization> {
  const found = (await tx.em.findOne(Organization, { id: rowId(id) })) ?? refuse('NOT_FOUND');
  if (found.closedOn) fault('sources', 'ORGANIZATION_CLOSED');
  return found;
}

async function cleanTarget(tx: Tx, target: PlannedTarget, kind: OrgChangeKind, at: number) {
  const members = target.members ?? null;
  if (target.id) return { id: (await openOrganization(tx, target.id)).id, members };
  const facts = target.facts ? cleanFacts(target.facts) : fault(`targets.${at}`, 'PLAN_INCOMPLETE');
  if (kind === 'RENAME') return { facts, members };
  const code = cleanText(target.code ?? '', `targets.${at}.code`, { min: 1, max: 80 });
  if (!isCode(code))
    refuse('INVALID_INPUT', {}, [{ field: `targets.${at}.code`, code: 'CODE_WRONG' }]);
  if ((await tx.em.count(Organization, { code })) > 0) fault(`targets.${at}.code`, 'CODE_TAKEN');
  return { code, facts, members };
}

/** SPLIT: the parts are the whole. */
async function checkSums(tx: Tx, plan: ChangePlan, today: string) {
  const source = await openOrganization(tx, plan.sources[0] ?? '');
  const before = (await membersOf(tx, source, today))?.membersTotal ?? 0;
  const after = plan.targets.reduce((sum, { members }) => sum + (members ?? 0), 0);
  const isNegative = plan.targets.some(({ members }) => (members ?? 0) < 0);
  if (before !== after || isNegative) fault('targets', 'SUMS_DIFFER', { before, after });
}

/** A plan that can be carried out as the register stands. @throws Refusal INVALID_INPUT */
export async function cleanPlan(
  tx: Tx,
  kind: OrgChangeKind,
  given: ChangePlan,
  today: string,
): Promise<ChangePlan> {
  const sources = [...new Set(given.sources)];
  const {
    sources: [least, most],
    targets: [fewest, limit],
  } = shapes[kind];
  if (sources.length < least || sources.length > most) fault('sources', 'PLAN_INCOMPLETE');
  if (given.targets.length < fewest || given.targets.length > limit) {
    fault('targets', 'PLAN_INCOMPLETE');
  }
  for (const id of sources) await openOrganization(tx, id);
  const targets: PlannedTarget[] = [];
  for (const [at, target] of given.targets.entries()) {
    targets.push(await cleanTarget(tx, target, kind, at));
  }
  const codes = targets.flatMap(({ id, code }) => id ?? code ?? []);
  const isTwice = new Set(codes).size < codes.length;
  if (isTwice || targets.some(({ id }) => id && sources.includes(id)))
    fault('targets', 'PLAN_INCOMPLETE');
  const toCommittee =
    kind === 'TRANSFER'
      ? cleanText(given.toCommittee ?? '', 'toCommittee', { min: 1, max: 80 })
      : null;
  const plan = { sources, targets, toCommittee };
  if (kind === 'SPLIT') await checkSums(tx, plan, today);
  return plan;
}
