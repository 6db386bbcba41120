/** The figures of a report once more by emulation cluster, and by organization where they are few. */
import { type RawBuilder, sql } from 'kysely';
import type { CompositionRules } from '../../schema/report/composition/composition.model.js';
import { nameOn } from '../../schema/organization/organization-name.sql.js';
import type { FiguresOfGroup } from '../../schema/report/consolidation.model.js';
import type { Tx } from '../../server/core/context.js';

interface GroupRow {
  id: string;
  name: string;
  organizations: number;
  indicator_code: string;
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  cases: string | null;
}

interface Grouping {
  /** Tells groups of one name apart. */
  id: RawBuilder<unknown>;
  name: RawBuilder<unknown>;
  place: RawBuilder<unknown>;
  /** Which sources belong to a group. */
  only: RawBuilder<unknown>;
}

function grouped(reportId: string, { id, name, place, only }: Grouping): RawBuilder<GroupRow> {
  return sql<GroupRow>`with source as (
      select r.*, i.aggregation, i.position as at, ${id} as group_id, ${name} as name, ${place} as place
      from app.report_source r
        join app.organization o on o.committee_id = r.committee_id and o.id = r.organization_id
        left join app.emulation_cluster c on c.committee_id = o.committee_id and c.id = o.cluster_id
        join app.report p on p.committee_id = r.committee_id and p.id = r.report_id
        join app.report_round d on d.committee_id = p.committee_id and d.id = p.round_id
        join app.indicator i on i.committee_id = r.committee_id and i.template_id = d.template_id
          and i.code = r.indicator_code
      where r.committee_id = tenancy.committee_id() and r.report_id = ${reportId} and ${only}),
    sizes as (select group_id, count(distinct organization_id)::int as organizations
      from source group by group_id)
    select s.group_id as id, s.name, z.organizations, s.indicator_code, sum(s.numerator) as numerator,
      sum(s.denominator) as denominator, sum(s.cases) as cases,
      sum(case when s.aggregation = 'MEAN' then s.value * s.cases else s.value end) as value
    from source s join sizes z on z.group_id = s.group_id
    where s.aggregation <> 'CATEGORY'
    group by s.place, s.group_id, s.name, z.organizations, s.indicator_code, s.at
    order by s.place, s.group_id, s.at`;
}

const amount = (text: string | null): number | null => (text === null ? null : Number(text));

async function read(tx: Tx, query: RawBuilder<GroupRow>): Promise<FiguresOfGroup[]> {
  const { rows } = await query.execute(tx.em.getKysely());
  const groups: FiguresOfGroup[] = [];
  let id = '';
  for (const row of rows) {
    let group = groups.at(-1);
    if (!group || id !== row.id) {
      id = row.id;
      group = { name: row.name, organizations: row.organizations, figures: [] };
      groups.push(group);
    }
    group.figures.push({
      indicatorCode: row.indicator_code,
      numerator: amount(row.numerator),
      denominator: amount(row.denominator),
      value: amount(row.value),
      n: amount(row.cases),
    });
  }
  return groups;
}

const NO_CLUSTER = 'Chưa phân cụm';

/**
 * Clusters in their order, and at their end the organizations that are in none, so that they add up
 * to the whole; nothing where nobody is in one.
 */
export async function figuresByCluster(tx: Tx, reportId: string): Promise<FiguresOfGroup[]> {
  const groups = await read(
    tx,
    grouped(reportId, {
      id: sql`coalesce(c.id, '00000000-0000-0000-0000-000000000000')`,
      name: sql`coalesce(c.name, ${NO_CLUSTER})`,
      place: sql`c.position`,
      only: sql`true`,
    }),
  );
  return groups.every(({ name }) => name === NO_CLUSTER) ? [] : groups;
}

/** Organizations in the register's order, as they are called on a day; none where they are many. */
export async function figuresByOrganization(
  tx: Tx,
  reportId: string,
  { today, rules }: { today: string; rules: CompositionRules },
): Promise<FiguresOfGroup[]> {
  const { rows } = await sql<{ count: number }>`select count(distinct organization_id)::int as count
    from app.report_source where report_id = ${reportId}`.execute(tx.em.getKysely());
  if ((rows[0]?.count ?? 0) > rules.annexes.organizations) return [];
  const name = nameOn('short_name', 'o', sql`${today}::date`);
  return read(
    tx,
    grouped(reportId, { id: sql`o.id`, name, place: sql`o.position`, only: sql`true` }),
  );
}
