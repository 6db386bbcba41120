/** What a hand-over would bring, before it is decided: what ends, what stays, and what is open. */
import { Membership } from '../../schema/membership/membership.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import type { OpenWork } from '../../schema/succession/succession.model.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { todayOf } from '../core/working-calendar.js';
import { openWorkOf } from './open-work.js';
import * as policy from './succession.policy.js';

/** A position as it is told of. */
export interface HeldPosition {
  fullName: string;
  role: Membership['role'];
  title: string;
  /** null is the committee itself. */
  place: string | null;
  startsOn: string;
  endsOn: string | null;
}

export interface SuccessionOutlook {
  leaving: HeldPosition;
  /** Further positions of who leaves; they go on. */
  remaining: HeldPosition[];
  /** Other secretaries of the organization and their deputies, in force or to come. */
  deputies: HeldPosition[];
  work: OpenWork;
}

async function told(tx: Tx, { person, role, title, startsOn, ...rest }: Membership) {
  const { organizationId: placeId, endsOn = null } = rest;
  const place = placeId && (await tx.em.findOne(Organization, { id: placeId }));
  const { fullName } = person;
  return { fullName, role, title, place: place ? place.name : null, startsOn, endsOn };
}

async function held(tx: Tx, where: object, except: string): Promise<HeldPosition[]> {
  const today = await todayOf(tx);
  const goesOn = { $or: [{ endsOn: null }, { endsOn: { $gte: today } }], id: { $ne: except } };
  const orderBy = { startsOn: 'asc', id: 'asc' } as const;
  const options = { populate: ['person'] as never, orderBy, limit: 50 };
  const rows = await tx.em.find(Membership, { ...where, ...goesOn }, options);
  const positions: HeldPosition[] = [];
  for (const row of rows) positions.push(await told(tx, row));
  return positions;
}

/** Says what the hand-over of a secretary's organization would bring. */
export async function successionOutlook(
  ctx: Ctx,
  { membershipId }: { membershipId: string },
): Promise<SuccessionOutlook> {
  if (!policy.handOver(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const where = { id: rowId(membershipId) };
    const populate = { populate: ['person'] as never };
    const leaving = (await tx.em.findOne(Membership, where, populate)) ?? refuse('NOT_FOUND');
    const { organizationId = null, role, person } = leaving;
    if (role !== 'TENANT_SECRETARY' || organizationId === null) {
      refuse('INVALID_INPUT', {}, [{ field: 'membershipId', code: 'NOT_A_SECRETARY' }]);
    }
    return {
      leaving: await told(tx, leaving),
      remaining: await held(tx, { person: person.id }, leaving.id),
      deputies: await held(tx, { organizationId, role }, leaving.id),
      work: await openWorkOf(tx, organizationId),
    };
  });
}
