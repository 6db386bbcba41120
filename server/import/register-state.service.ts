/** The register as a file is compared with it: names of a day, counts of the days the file names. */
import { sql } from 'kysely';
import { EmulationCluster } from '../../schema/cluster/cluster.entity.js';
import type { ImportValues } from '../../schema/import/import.model.js';
import type { Tx } from '../core/context.js';

export interface Registered extends Required<
  Omit<ImportValues, 'membersTotal' | 'membersExempt' | 'staffTotal' | 'subCells' | 'asOf'>
> {
  id: string;
  closedOn: string | null;
  clusterId: string | null;
  parentId: string | null;
}

type Counted = Pick<ImportValues, 'membersTotal' | 'membersExempt' | 'staffTotal' | 'subCells'>;

export interface RegisterState {
  organizations: Map<string, Registered>;
  /** By code and day. */
  counts: Map<string, Counted>;
  clusters: Map<string, string>;
}

export const countKey = (code: unknown, asOf: unknown) => `${String(code)} ${String(asOf)}`;

/** Counts of days, by code and day. */
async function countsOn(tx: Tx, asOf: string[]): Promise<RegisterState['counts']> {
  const { rows } = await sql<Counted & { code: string; asOf: string }>`select o.code,
      h.as_of::text as "asOf", h.members_total as "membersTotal",
      h.members_exempt as "membersExempt", h.staff_total as "staffTotal",
      h.sub_cells as "subCells"
    from app.headcount h
      join app.organization o on o.committee_id = h.committee_id and o.id = h.organization_id
    where h.committee_id = tenancy.committee_id()
      and h.as_of = any(${asOf}::date[])`.execute(tx.em.getKysely());
  return new Map(rows.map((row) => [countKey(row.code, row.asOf), row]));
}

/** The register with the names in force on a day. */
export async function registerOn(tx: Tx, day: string, asOf: string[]): Promise<RegisterState> {
  const db = tx.em.getKysely();
  const { rows } = await sql<Registered>`select o.id, o.code, o.closed_on::text as "closedOn",
      o.opened_on::text as "openedOn", o.phone, o.email, o.contact_name as "contactName",
      o.contact_position as "contactPosition", f.name, f.short_name as "shortName", f.kind,
      f.host_type as "hostType", f.host_name as "hostName", f.issuer_superior as "issuerSuperior",
      f.issuer_name as "issuerName", f.abbreviation, f.place, f.cluster_id as "clusterId",
      f.parent_id as "parentId", c.name as cluster
    from app.organization o
      left join lateral (select v.* from app.organization_version v
        where v.committee_id = o.committee_id and v.organization_id = o.id
          and v.valid_from <= ${day}::date order by v.valid_from desc limit 1) v on true
      cross join lateral (select
        case when v.id is null then o.name else v.name end as name,
        case when v.id is null then o.short_name else v.short_name end as short_name,
        case when v.id is null then o.kind else v.kind end as kind,
        case when v.id is null then o.host_type else v.host_type end as host_type,
        case when v.id is null then o.host_name else v.host_name end as host_name,
        case when v.id is null then o.issuer_superior else v.issuer_superior end as issuer_superior,
        case when v.id is null then o.issuer_name else v.issuer_name end as issuer_name,
        case when v.id is null then o.abbreviation else v.abbreviation end as abbreviation,
        case when v.id is null then o.place else v.place end as place,
        case when v.id is null then o.cluster_id else v.cluster_id end as cluster_id,
        case when v.id is null then o.parent_id else v.parent_id end as parent_id) f
      left join app.emulation_cluster c on c.committee_id = o.committee_id and c.id = f.cluster_id
    where o.committee_id = tenancy.committee_id()`.execute(db);
  const clusters = await tx.em.find(EmulationCluster, {});
  return {
    organizations: new Map(rows.map((row) => [String(row.code), row])),
    counts: await countsOn(tx, asOf),
    clusters: new Map(clusters.map(({ name, id }) => [name, id])),
  };
}
