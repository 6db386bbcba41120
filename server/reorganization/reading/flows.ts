import { sql } from 'kysely';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { nameOn } from '../../../schema/organization/organization-name.sql.js';
import type { OrgChangeKind } from '../../../schema/reorganization/reorganization.entity.js';

/** An organization of a day, or a part of it, and what it has become since. */
export interface Flow {
  fromId: string;
  /** As it was called on the day. */
  fromName: string;
  /** Null for what left the committee or ended. */
  toId: string | null;
  /** As it is called now; the other committee of a transfer; empty where it ended. */
  toName: string;
  /** Part of the organization that went there, 0 to 1. */
  share: number;
  members: number;
  /** The last change on the way; null where nothing has changed. */
  kind: OrgChangeKind | null;
  effectiveOn: string | null;
  decisionNo: string | null;
}

/** Where the organizations of a day have gone, in the register's order; most have stayed. */
export async function flowsSince(em: SqlEntityManager, day: string): Promise<Flow[]> {
  const { rows } = await sql<Flow>`with recursive was as (
      select o.committee_id, o.id, o.position, ${nameOn('name', 'o', sql`${day}::date`)} as name,
        coalesce((select h.members_total from app.headcount h
          where h.committee_id = o.committee_id and h.organization_id = o.id
            and h.as_of <= ${day}::date order by h.as_of desc limit 1), 0) as members
      from app.organization o
      where o.committee_id = tenancy.committee_id()
        and (o.opened_on is null or o.opened_on <= ${day}::date)
        and (o.closed_on is null or o.closed_on >= ${day}::date)),
    link as (
      select l.* from app.organization_lineage l
      where l.committee_id = tenancy.committee_id() and l.reverted_at is null
        and l.effective_on > ${day}::date and l.from_id is distinct from l.to_id),
    flow as (
      select w.id as origin, w.id as at, null::text as counterpart, 1::numeric as share,
        null::text as kind, null::date as effective_on, null::text as decision_no from was w
      union all
      select f.origin, l.to_id, l.counterpart, f.share * l.share, l.kind, l.effective_on,
        l.decision_no
      from flow f join link l on l.from_id = f.at)
    select f.origin as "fromId", w.name as "fromName", f.at as "toId",
      coalesce(o.name, f.counterpart, '') as "toName", f.share::float8 as share,
      round(w.members * f.share, 2)::float8 as members, f.kind,
      f.effective_on::text as "effectiveOn", f.decision_no as "decisionNo"
    from flow f join was w on w.id = f.origin
      left join app.organization o on o.committee_id = tenancy.committee_id() and o.id = f.at
    where f.at is null or not exists (select 1 from link l where l.from_id = f.at)
    order by w.position, 4`.execute(em.getKysely());
  return rows;
}

/** Where one organization came from, or where it went. */
export interface Relative {
  /** Whether the other came before. */
  before: boolean;
  /** Null for one of another committee, and where it ended. */
  id: string | null;
  name: string;
  kind: OrgChangeKind;
  share: number;
  effectiveOn: string;
  decisionNo: string;
}

/** What an organization came of and what came of it, newest first; renaming is no relation. */
export async function relativesOf(em: SqlEntityManager, id: string): Promise<Relative[]> {
  const { rows } = await sql<Relative>`select l.to_id = ${id}::uuid as before, o.id,
      coalesce(o.name, l.counterpart, '') as name, l.kind, l.share::float8 as share,
      l.effective_on::text as "effectiveOn", l.decision_no as "decisionNo"
    from app.organization_lineage l
      left join app.organization o on o.committee_id = l.committee_id
        and o.id = case when l.to_id = ${id}::uuid then l.from_id else l.to_id end
    where l.committee_id = tenancy.committee_id() and l.reverted_at is null
      and (l.from_id = ${id}::uuid or l.to_id = ${id}::uuid)
      and l.from_id is distinct from l.to_id
    order by l.effective_on desc, o.position`.execute(em.getKysely());
  return rows.map((row) => ({ ...row, before: row.before ?? false }));
}
