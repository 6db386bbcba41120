import type { EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';

/** Where a row belongs: a committee, or one organization of it, or nobody. */
export interface Place {
  /** Stands in every text of the place's rows, so that one found elsewhere is seen: "A1". */
  name: string;
  committeeId: string | null;
  organizationId: string | null;
  /** Whether the place's submissions were handed in. */
  handsIn: boolean;
}

/** Two committees with two organizations each; the first organization of each has handed in. */
export interface Places {
  a: Place;
  b: Place;
  a1: Place;
  a2: Place;
  b1: Place;
  b2: Place;
}

/** Belongs to nobody. */
export const nowhere: Place = {
  name: 'shared',
  committeeId: null,
  organizationId: null,
  handsIn: false,
};

/** New places; nothing is written yet. */
export function newPlaces(): Places {
  const [a, b] = [v7(), v7()];
  const organization = (name: string, committeeId: string) => ({
    name,
    committeeId,
    organizationId: v7(),
    handsIn: name.endsWith('1'),
  });
  return {
    a: { name: 'A', committeeId: a, organizationId: null, handsIn: true },
    b: { name: 'B', committeeId: b, organizationId: null, handsIn: true },
    a1: organization('A1', a),
    a2: organization('A2', a),
    b1: organization('B1', b),
    b2: organization('B2', b),
  };
}

export type Table = EntityMetadata;

/** Every table of the product, from the entities. */
export function tablesOf(orm: MikroORM): Table[] {
  return [...orm.getMetadata().getAll().values()].filter((table) => !table.abstract);
}

/** The table's columns that say whose a row is. */
export function ownerColumns(table: Table) {
  const own = (name: string) =>
    table.props.find((prop) => prop.kind === 'scalar' && prop.fieldNames[0] === name);
  const reference = (name: string) =>
    table.props.find((prop) => prop.kind === 'm:1' && prop.fieldNames.includes(name));
  const committee = own('committee_id') ?? reference('committee_id');
  const organization = own('organization_id') ?? reference('organization_id');
  return {
    committee: committee !== undefined,
    organization: organization !== undefined,
    /** A row of the committee itself leaves the organization empty. */
    organizationMayBeNull: organization?.nullable === true,
  };
}

/** Places in which the table can hold rows. */
export function placesOf(table: Table, places: Places): Place[] {
  const { committee, organization, organizationMayBeNull } = ownerColumns(table);
  const { a, b, ...organizations } = places;
  if (organization) {
    return [...Object.values(organizations), ...(organizationMayBeNull ? [a, b] : [])];
  }
  return committee || table.className === 'Committee' ? [a, b] : [nowhere];
}
