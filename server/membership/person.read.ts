import type { ReadModel } from '../core/read/read-model.js';

export const personRead: ReadModel = {
  table: 'app.person',
  fields: { id: 'id', fullName: 'full_name' },
  sorts: { fullName: 'full_name' },
};
