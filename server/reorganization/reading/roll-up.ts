import { sql } from 'kysely';
import { nameOn } from '../../../schema/organization/organization-name.sql.js';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** As the organizations were on the day, or under those that they have become since. */
export const RollUpMode = { AS_WAS: 'AS_WAS', AS_SUCCESSOR: 'AS_SUCCESSOR' } as const;
export type RollUpMode = (typeof RollUpMode)[keyof typeof RollUpMode];

export interface RolledUp {
  /** Null for those that went to another committee, or were dissolved. */
  id: string | null;
  name: string;
  organizations: number;
  members: number;
}

/**
 * Organizations and members on a day. Members are those counted last by then. A successor has the
 * share of its sources that went there, so that both ways add up to the same.
 */
export async function rollUp(
  em: SqlEntityManager,
  day: string,
  mode: RollUpMode,
): Promise<RolledUp[]> {
  const isFollowed = mode === RollUpMode.AS_SUCCESSOR;
  // As it was called on the day, or as its successor is called now.
  const name = isFollowed ? sql`o.name` : nameOn('name', 'o', sql`${day}::date`);
  const { rows } = await sql<RolledUp>`with recursive was as (
      select o.committee_id, o.id, coalesce((select h.members_total from app.headcount h
        where h.committee_id = o.committee_id and h.organization_id = o.id
          and h.as_of <= ${day}::date order by h.as_of desc limit 1), 0) as members
      from app.organization o
      where o.committee_id = tenancy.committee_id()
        and (o.opened_on is null or o.opened_on <= ${day}::date)
        and (o.closed_on is null or o.closed_on >= ${day}::date)),
    link as (
      select l.* from app.organization_lineage l
      where l.committee_id = tenancy.committee_id() and l.reverted_at is null
        and l.effective_on > ${day}::date and l.from_id is distinct from l.to_id
        and ${isFollowed}::boolean),
    flow as (
      select w.members, w.id as at, null::text as counterpart, 1::numeric as share from was w
      union all
      select f.members, l.to_id, l.counterpart, f.share * l.share
      from flow f join link l on l.from_id = f.at)
    select f.at as id, coalesce(max(${name}), max(f.counterpart), '') as name,
      round(sum(f.share), 6)::float8 as organizations,
      round(sum(f.members * f.share))::int as members
    from flow f left join app.organization o on o.committee_id = tenancy.committee_id() and o.id = f.at
    where f.at is null or not exists (select 1 from link l where l.from_id = f.at)
    group by f.at, f.counterpart
    order by 2`.execute(em.getKysely());
  return rows;
}
