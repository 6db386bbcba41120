import type { ReadModel } from '../../core/read/read-model.js';

export const reopeningRead: ReadModel = {
  table: 'app.reopening',
  fields: {
    id: 'id',
    reason: 'reason',
    fields: 'fields',
    until: 'until',
    before: 'before',
    createdAt: 'created_at',
    endedAt: 'ended_at',
    ending: 'ending',
  },
  sorts: {},
};
