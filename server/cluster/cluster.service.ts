/** Clusters that organizations compete and meet in. One that is named somewhere is not removed. */
import { Assignment } from '../../schema/assignment/assignment.entity.js';
import { EmulationCluster } from '../../schema/cluster/cluster.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { OrganizationVersion } from '../../schema/organization/organization-version.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';

export type ClusterCode = 'CLUSTER_NAME_TAKEN' | 'CLUSTER_IN_USE';

export interface SaveCluster {
  /** Left out for a new one. */
  id?: string | null;
  name: string;
  /** Place among the clusters, from 0. */
  position: number;
}

function recordStep(tx: Tx, action: string, id: string) {
  record(tx, { action: `cluster.${action}`, entity: 'EmulationCluster', entityId: id });
}

/** Makes a cluster or changes its name and place. Says its id. */
export async function saveCluster(ctx: Ctx, input: SaveCluster): Promise<string> {
  if (!may(ctx.actor, 'organization:manage')) refuse('FORBIDDEN');
  const name = cleanText(input.name, 'name', { min: 2, max: 150 });
  const position = Math.min(Math.max(input.position, 0), 9999);
  return ctx.transaction(async (tx) => {
    const [same] = await tx.em.find(EmulationCluster, { name });
    if (same && same.id !== input.id) {
      refuse('INVALID_INPUT', {}, [{ field: 'name', code: 'CLUSTER_NAME_TAKEN' }]);
    }
    const cluster = input.id
      ? ((await tx.em.findOne(EmulationCluster, { id: rowId(input.id) })) ?? refuse('NOT_FOUND'))
      : tx.create(EmulationCluster, { name, position });
    Object.assign(cluster, { name, position });
    recordStep(tx, 'save', cluster.id);
    return cluster.id;
  });
}

/** Removes a cluster that no organization is in and nobody looks after, nor ever did. */
export async function removeCluster(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!may(ctx.actor, 'organization:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const cluster =
      (await tx.em.findOne(EmulationCluster, { id: rowId(input.id) })) ?? refuse('NOT_FOUND');
    const used =
      (await tx.em.count(Organization, { clusterId: cluster.id })) +
      (await tx.em.count(OrganizationVersion, { clusterId: cluster.id })) +
      (await tx.em.count(Assignment, { clusterId: cluster.id }));
    if (used > 0) refuse<ClusterCode>('CLUSTER_IN_USE');
    tx.em.remove(cluster);
    recordStep(tx, 'remove', cluster.id);
  });
}
