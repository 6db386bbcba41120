import type { MikroORM } from '@mikro-orm/postgresql';
import type { OwnMembership } from './graphql/request-context.js';
import type { Statement } from './read/one-trip.js';
import { askAs, personSession } from './tenancy.js';

/** Row security shows a person the own memberships alone. */
const MEMBERSHIPS: Statement = {
  name: 'own memberships',
  text: `select json_agg(own) from (
    select m.id, m.role, m.title, m.committee_id as "committeeId", c.name as "committeeName",
      m.organization_id as "organizationId", o.name as "organizationName"
    from app.membership m
      join app.committee c on c.id = m.committee_id
      left join app.organization o on o.committee_id = m.committee_id and o.id = m.organization_id
    where m.starts_on <= (now() at time zone c.time_zone)::date
      and (m.ends_on is null or m.ends_on >= (now() at time zone c.time_zone)::date)
    order by m.organization_id nulls first, m.id) own`,
};

/**
 * The memberships of a person that are in force today, by the calendar of each committee. Read on
 * every request and never cached, so that an ended or changed one counts from the next request on.
 */
export async function membershipsOf(orm: MikroORM, personId: string): Promise<OwnMembership[]> {
  const [memberships] = await askAs(orm, personSession(personId), MEMBERSHIPS, []);
  return JSON.parse(memberships ?? '[]') as OwnMembership[];
}
