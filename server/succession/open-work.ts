import { type RawBuilder, sql } from 'kysely';
import type { OpenWork } from '../../schema/succession/succession.model.js';
import type { Tx } from '../core/context.js';

/** Reports that are named; the counts are of all. */
const NAMED = 50;

const NOT_HANDED_IN = sql`w.state in ('DUE', 'DRAFT', 'RETURNED')`;

/** What is open in an organization, as one JSON object; as far as the reader sees its rows. */
export function openWorkSql(
  committeeId: RawBuilder<unknown>,
  organizationId: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(with w as (
      select s.id, s.state, r.label, r.organization_due_at as due_at
      from app.submission s
        join app.report_round r on r.committee_id = s.committee_id and r.id = s.round_id
      where ${committeeId} = s.committee_id and ${organizationId} = s.organization_id
        and s.state in ('DUE', 'DRAFT', 'RETURNED', 'SUBMITTED')
        and r.state not in ('SCHEDULED', 'CLOSED'))
    select json_build_object(
      'toWrite', count(*) filter (where w.state in ('DUE', 'DRAFT')),
      'returned', count(*) filter (where w.state = 'RETURNED'),
      'waiting', count(*) filter (where w.state = 'SUBMITTED'),
      'overdue', count(*) filter (where ${NOT_HANDED_IN} and w.due_at < now()),
      'people', (select count(distinct m.person_id) from app.membership m
        join app.committee c on c.id = m.committee_id
        where ${committeeId} = m.committee_id and ${organizationId} = m.organization_id
          and m.starts_on <= (now() at time zone c.time_zone)::date
          and (m.ends_on is null or m.ends_on >= (now() at time zone c.time_zone)::date)),
      'reports', coalesce((select json_agg(named) from (
        select f.id as "submissionId", f.label as round, f.state, f.due_at as "dueAt"
        from w f order by f.due_at, f.id limit ${sql.lit(NAMED)}) named), '[]'))
    from w)`;
}

/** What is open in an organization now. */
export async function openWorkOf(tx: Tx, organizationId: string): Promise<OpenWork> {
  const own = openWorkSql(sql`${tx.actor.committeeId}::uuid`, sql`${organizationId}::uuid`);
  const { rows } = await sql<{ work: OpenWork }>`select ${own} as work`.execute(tx.em.getKysely());
  const [first] = rows;
  if (!first) throw new Error('one row is always counted');
  return first.work;
}
