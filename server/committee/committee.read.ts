import type { ReadModel } from '../core/read/read-model.js';

export const committeeRead: ReadModel = {
  table: 'app.committee',
  fields: {
    id: 'id',
    name: 'name',
    requiresSecondFactor: 'requires_second_factor',
    releasesAtOnce: 'releases_at_once',
  },
  sorts: {},
};
