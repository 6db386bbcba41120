import type { MikroORM } from '@mikro-orm/postgresql';
import { decidesForOthers, permissionsOf, type Role } from '../../schema/core/permission.js';
import type { OwnMembership, OwnSupport } from './graphql/request-context.js';
import type { Statement } from './read/one-trip.js';
import type { SignedIn } from './sign-in/session.js';
import { isRowId } from './read/row-id.js';
import { askAs, personSession, sessionOf } from './tenancy.js';

/** Row security shows a person the own memberships alone. */
const MEMBERSHIPS: Statement = {
  name: 'own memberships',
  text: `select json_agg(own) from (
    select m.id, m.role, m.title, m.committee_id as "committeeId", c.name as "committeeName",
      m.narrowed or m.role = 'VERIFIER' as "isNarrowed", m.organization_id as "organizationId", o.name as "organizationName",
      c.requires_second_factor as "requiresSecondFactor"
    from app.membership m
      join app.committee c on c.id = m.committee_id
      left join app.organization o on o.committee_id = m.committee_id and o.id = m.organization_id
    where m.starts_on <= (now() at time zone c.time_zone)::date
      and (m.ends_on is null or m.ends_on >= (now() at time zone c.time_zone)::date)
    order by m.organization_id nulls first, m.id) own`,
};

type Found = Omit<OwnMembership, 'needsSecondFactor'> & { requiresSecondFactor: boolean };

/**
 * The memberships of a person that are in force today, by the calendar of each committee. Read on
 * every request and never cached, so that an ended or changed one counts from the next request on.
 */
export async function membershipsOf(
  orm: MikroORM,
  { id, hasSecondFactor }: Pick<SignedIn, 'id' | 'hasSecondFactor'>,
): Promise<OwnMembership[]> {
  const [answer] = await askAs(orm, personSession(id), MEMBERSHIPS, []);
  const memberships = JSON.parse(answer ?? '[]') as Found[];
  return memberships.map(({ requiresSecondFactor, ...membership }) => ({
    ...membership,
    needsSecondFactor:
      requiresSecondFactor && !hasSecondFactor && decidesForOthers(membership.role as Role),
  }));
}

/** The one that goes on; row security shows the committee's, the condition the own. */
const SUPPORT: Statement = {
  name: 'own support',
  text: `select row_to_json(own) from (
    select s.id, s.organization_id as "organizationId",
      o.name as "organizationName", s.ends_at as "endsAt"
    from app.support_access s
      join app.organization o on o.committee_id = s.committee_id and o.id = s.organization_id
    where s.id = $1 and s.created_by = (select tenancy.person_id())
      and s.ended_at is null and s.ends_at > now()) own`,
};

/** The organization's view that a membership has entered under this id, while it goes on. */
export async function supportOf(
  orm: MikroORM,
  personId: string,
  { acting, id }: { acting: OwnMembership; id: string },
): Promise<OwnSupport | null> {
  const { role, committeeId, organizationId } = acting;
  const mayEnter = permissionsOf[role as Role].includes('support:enter');
  if (!mayEnter || organizationId !== null || !isRowId(id)) return null;
  const actor = {
    personId,
    membershipId: acting.id,
    role: role as Role,
    title: '',
    committeeId,
    organizationId,
  };
  const [answer] = await askAs(orm, sessionOf(actor), SUPPORT, [id]);
  const found = answer ? (JSON.parse(answer) as Omit<OwnSupport, 'membershipId'>) : null;
  return found && { ...found, membershipId: acting.id };
}
