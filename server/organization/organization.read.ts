import { sql } from 'kysely';
import { fold } from '../../schema/core/fold.js';
import { column, equals, type ReadModel } from '../core/read/read-model.js';

/** Rows whose folded name holds the searched text, accents and LIKE signs apart. */
export const folded = (asked: string) =>
  `%${fold(asked)
    .slice(0, 100)
    .replace(/[\\%_]/g, '\\$&')}%`;

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
    search: {
      where: (row, value) => sql`${column(row, 'folded_name')} like ${value}`,
      value: folded,
    },
    hostType: equals('host_type'),
  },
};
