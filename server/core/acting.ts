import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { OwnMembership } from './graphql/request-context.js';
import { inTransaction, personSession } from './tenancy.js';

/**
 * The memberships of a person that are in force today, by the calendar of each committee. Read on
 * every request and never cached, so that an ended or changed one counts from the next request on.
 */
export async function membershipsOf(orm: MikroORM, personId: string): Promise<OwnMembership[]> {
  return inTransaction(orm, personSession(personId), async (em) => {
    const { rows } = await sql<OwnMembership>`
      select m.id, m.role, m.title, m.committee_id as "committeeId", c.name as "committeeName",
        m.organization_id as "organizationId", o.name as "organizationName"
      from app.membership m
        join app.committee c on c.id = m.committee_id
        left join app.organization o on o.committee_id = m.committee_id and o.id = m.organization_id
      where m.starts_on <= (now() at time zone c.time_zone)::date
        and (m.ends_on is null or m.ends_on >= (now() at time zone c.time_zone)::date)
      order by m.organization_id nulls first, m.id`.execute(em.getKysely());
    return rows;
  });
}
