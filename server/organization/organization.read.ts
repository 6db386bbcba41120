import { sql } from 'kysely';
import { fold } from '../../schema/core/fold.js';
import { column, equals, type ReadModel } from '../core/read/read-model.js';

/** Condition that a folded column holds the searched text, accents and LIKE signs apart. */
export function holds(row: string, name: string, search: string) {
  const pattern = `%${fold(search)
    .slice(0, 100)
    .replace(/[\\%_]/g, '\\$&')}%`;
  return sql`${column(row, name)} like ${pattern}`;
}

export const organizationRead: ReadModel = {
  table: 'app.organization',
  permission: 'organization:read',
  fields: {
    id: 'id',
    code: 'code',
    name: 'name',
    shortName: 'short_name',
    kind: 'kind',
    hostType: 'host_type',
    place: 'place',
  },
  sorts: {
    position: 'position',
    name: (row) => sql`${column(row, 'name')} collate "vi-x-icu"`,
    hostType: 'host_type',
  },
  filters: {
    search: (row, value: string) => holds(row, 'folded_name', value),
    hostType: equals('host_type'),
  },
};
