import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { EmulationCluster } from '../../../schema/cluster/cluster.entity.js';
import { zonedDate } from '../../../schema/core/calendar.js';
import { fold } from '../../../schema/core/fold.js';
import { Headcount } from '../../../schema/organization/headcount.entity.js';
import { Organization } from '../../../schema/organization/organization.entity.js';
import { dayBefore, FIRST_DAY } from '../../../schema/organization/organization.rule.js';
import { OrganizationVersion } from '../../../schema/organization/organization-version.entity.js';
import { factsOf } from '../../organization/organization-facts.js';
import { demoCommittee } from '../content/committee.js';
import { type DemoOrganization, demoOrganizations } from '../content/organizations.js';
import { mergeDay, mergedOrganizations, pastMerge } from '../content/register/changes.js';
import { clusterOf, demoClusters } from '../content/register/clusters.js';
import { demoHeadcounts } from '../content/register/headcounts.js';
import { formerNames } from '../content/register/names.js';
import { owned } from '../owned-row.js';

async function writeClusters(em: SqlEntityManager, committeeId: string, at: Date) {
  const rows = demoClusters.map((name, position) => ({
    ...owned(committeeId, at),
    name,
    position,
  }));
  await em.insertMany(EmulationCluster, rows);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

type Clusters = ReadonlyMap<string, string>;

function lifeOf({ code }: DemoOrganization, since: string) {
  const isMerged = mergedOrganizations.some((each) => each.code === code);
  return {
    openedOn: code === pastMerge.successor ? since : null,
    closedOn: isMerged ? dayBefore(since) : null,
    closedReason: isMerged ? pastMerge.decisionNo : null,
  };
}

interface Written extends DemoOrganization {
  id: string;
  openedOn: string | null;
  closedOn: string | null;
}

async function writeVersions(
  em: SqlEntityManager,
  { committeeId, at, clusters }: { committeeId: string; at: Date; clusters: Clusters },
  written: Written[],
) {
  const rows = written.flatMap(({ id, openedOn, ...organization }) => {
    const clusterId = clusters.get(clusterOf(organization)) ?? null;
    const facts = factsOf({ ...organization, clusterId });
    const version = (validFrom: string, over = {}) => ({
      ...owned(committeeId, at),
      organization: [committeeId, id],
      validFrom,
      ...facts,
      ...over,
    });
    const former = formerNames.find(({ code }) => code === organization.code);
    if (!former) return [version(openedOn ?? FIRST_DAY)];
    const { code: _code, until, cluster, ...over } = former;
    const was = cluster ? clusters.get(cluster) : clusterId;
    return [version(FIRST_DAY, { ...over, clusterId: was }), version(until)];
  });
  await em.insertMany(OrganizationVersion, rows);
}

async function writeHeadcounts(
  em: SqlEntityManager,
  { committeeId, at }: { committeeId: string; at: Date },
  written: Written[],
) {
  const today = zonedDate(at, demoCommittee.timeZone);
  const rows = written.flatMap((organization) => {
    const { id, openedOn, closedOn, members, staff } = organization;
    const counts = demoHeadcounts(organization, closedOn ?? today).filter(
      ({ asOf }) => asOf >= (openedOn ?? FIRST_DAY),
    );
    // A successor is counted on its first day: as many as those it came of.
    const first = { membersTotal: members, membersExempt: 1, staffTotal: staff, subCells: null };
    if (openedOn) counts.push({ asOf: openedOn, ...first });
    return counts.map((count) => ({
      ...owned(committeeId, at),
      organization: [committeeId, id],
      ...count,
    }));
  });
  await em.insertMany(Headcount, rows);
}

/** Writes the register: organizations with their names, clusters and counts. Ids by code. */
export async function writeOrganizations(em: SqlEntityManager, committeeId: string, at: Date) {
  const clusters = await writeClusters(em, committeeId, at);
  const since = mergeDay(at);
  const written = [...demoOrganizations, ...mergedOrganizations].map((organization) => ({
    ...owned(committeeId, at),
    ...organization,
    ...lifeOf(organization, since),
  }));
  await em.insertMany(
    Organization,
    written.map(({ members: _members, staff: _staff, ...row }, position) => ({
      ...row,
      position,
      foldedName: fold(`${row.name} ${row.shortName}`),
      clusterId: clusters.get(clusterOf(row)) ?? null,
      email: `van-thu@${row.code}.example`,
    })),
  );
  await writeVersions(em, { committeeId, at, clusters }, written);
  await writeHeadcounts(em, { committeeId, at }, written);
  return new Map(written.map(({ code, id }) => [code, id]));
}
