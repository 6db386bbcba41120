import type { EntityProperty } from '@mikro-orm/postgresql';
import { ownerColumns, type Place, type Table } from './places.js';
import type { Made, Values } from './rows.js';

/** References to rows that belong to nobody. */
export const SHARED = [
  'Succession.receiver',
  'Reminder.person',
  'Membership.person',
  'Delivery.person',
];

/**
 * Staff of the committee are assigned to its organizations, and they alone say which invitation a
 * hand-over waits for: references to these cross by intent.
 */
const OF_ANY_PLACE = ['Membership', 'Invitation'];

/** References of a table to rows of a tenant; which committee a row is of is no reference here. */
export function referencesOf(table: Table): EntityProperty[] {
  return table.props.filter(
    ({ kind, name, targetMeta }) =>
      kind === 'm:1' &&
      targetMeta?.className !== 'Committee' &&
      !SHARED.includes(`${table.className}.${name}`),
  );
}

/** Rows that a reference could be pointed at and that are another's than the place's. */
export function foreignRows(made: Made[], prop: EntityProperty, place: Place): Made[] {
  return made.filter((row) => {
    if (row.table.className !== prop.targetMeta?.className) return false;
    if (row.place.committeeId !== place.committeeId) return true;
    if (OF_ANY_PLACE.includes(prop.targetMeta?.className ?? '')) return false;
    const { organization } = ownerColumns(row.table);
    return organization && row.place.organizationId !== place.organizationId;
  });
}

/** The row with one reference pointed at another's row; columns that say whose the row is stay. */
export function pointedAt(row: Made, prop: EntityProperty, parent: Values): Values {
  const isOrganization = prop.targetMeta?.className === 'Organization';
  const foreign = prop.joinColumns.flatMap((column, at) => {
    const isOwner = column === 'committee_id' || (column === 'organization_id' && !isOrganization);
    return isOwner ? [] : [[column, parent[prop.referencedColumnNames[at] ?? '']]];
  });
  return { ...row.values, ...(Object.fromEntries(foreign) as Values) };
}
