/** A position for some clusters of the committee, and no more of it. */
import { Assignment } from '../../schema/assignment/assignment.entity.js';
import { EmulationCluster } from '../../schema/cluster/cluster.entity.js';
import type { Role } from '../../schema/core/permission.js';
import type { Membership } from '../../schema/membership/membership.entity.js';
import { CLUSTER_ROLES, dayBefore } from '../../schema/membership/membership.rule.js';
import type { Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { todayOf } from '../core/working-calendar.js';

const MOST_CLUSTERS = 100;

function fault(code: 'CLUSTERS_MISSING' | 'ROLE_NOT_BY_CLUSTER'): never {
  return refuse('INVALID_INPUT', {}, [{ field: 'clusterIds', code }]);
}

/**
 * The clusters that a position is asked for, each found; null is the whole place.
 *
 * @throws Refusal NOT_FOUND
 */
export async function clustersOf(
  tx: Tx,
  asked: readonly string[] | null,
): Promise<string[] | null> {
  if (asked === null) return null;
  const ids = [...new Set(asked.slice(0, MOST_CLUSTERS).map(rowId))];
  const found = await tx.em.find(EmulationCluster, { id: { $in: ids } });
  return found.length === ids.length ? ids : refuse('NOT_FOUND');
}

/** Refuses clusters for a role that is not given by them, and none where some are needed. */
export function checkClusters(role: Role, ids: readonly string[] | null): void {
  if (ids === null) return;
  if (!CLUSTER_ROLES.includes(role)) fault('ROLE_NOT_BY_CLUSTER');
  if (ids.length === 0) fault('CLUSTERS_MISSING');
}

/** Assigns a membership to clusters from a day on. */
export function assignClusters(
  tx: Tx,
  membership: Membership,
  clusterIds: readonly string[],
  startsOn: string,
): void {
  const subject = { membership, subjectKind: 'CLUSTER', organizationId: null } as const;
  for (const clusterId of clusterIds) {
    const days = { startsOn, endsOn: null };
    tx.create(Assignment, { ...subject, subjectId: clusterId, clusterId, ...days });
  }
}

/** Clusters of the membership that have not ended. */
async function standing(tx: Tx, membership: Membership): Promise<Assignment[]> {
  const today = await todayOf(tx);
  const kept = { $or: [{ endsOn: null }, { endsOn: { $gte: today } }] };
  return tx.em.find(Assignment, { membership, subjectKind: 'CLUSTER', ...kept });
}

/** Makes a membership one for these clusters from today on; null is the whole committee. */
export async function narrow(tx: Tx, membership: Membership, clusterIds: string[] | null) {
  const today = await todayOf(tx);
  const before = await standing(tx, membership);
  const kept = new Set(before.map(({ subjectId }) => subjectId));
  for (const each of before) {
    const isKept = clusterIds?.includes(each.subjectId) ?? false;
    if (!isKept) Object.assign(each, { endsOn: dayBefore(today), updatedAt: tx.now() });
  }
  const added = clusterIds?.filter((id) => !kept.has(id)) ?? [];
  assignClusters(tx, membership, added, membership.startsOn > today ? membership.startsOn : today);
  membership.narrowed = clusterIds !== null;
}
