import { sql } from 'kysely';
import { column, type ReadModel } from '../core/read/read-model.js';

export const rankingRead: ReadModel = {
  table: 'app.quality_ranking',
  fields: {
    id: 'id',
    year: 'year',
    level: 'level',
    decisionNumber: 'decision_number',
    decidedOn: 'decided_on',
  },
  sorts: { newest: (row) => sql`${column(row, 'year')} desc` },
};
