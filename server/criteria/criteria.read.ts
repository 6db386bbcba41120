import { sql } from 'kysely';
import { column, equals, type ReadModel, type RowSql } from '../core/read/read-model.js';

/** A published version is superseded by a later one that is published too. */
const state: RowSql = (row) => sql`case
  when ${column(row, 'state')} = 'PUBLISHED' and exists (select 1 from app.criteria_set_version later
    where later.committee_id = ${column(row, 'committee_id')} and later.code = ${column(row, 'code')}
      and later.number > ${column(row, 'number')} and later.state = 'PUBLISHED')
  then 'SUPERSEDED' else ${column(row, 'state')} end`;

export const criteriaRead: ReadModel = {
  table: 'app.criteria_set_version',
  permission: 'criteria:read',
  fields: {
    id: 'id',
    code: 'code',
    number: 'number',
    name: 'name',
    version: 'version',
    state,
    publishedAt: 'published_at',
    updatedAt: 'updated_at',
    content: 'content',
    // The newest fifty: a list of uses, not of rounds.
    uses: (row) => sql`(select coalesce(json_agg(u order by u."startOn" desc), '[]'::json) from
      (select r.id, r.label, r.state, r.start_on as "startOn" from app.assessment_round r
        where r.committee_id = ${column(row, 'committee_id')}
          and r.criteria_set_id = ${column(row, 'id')}
        order by r.start_on desc limit 50) u)`,
    criterionCount: (row) => sql`coalesce(jsonb_array_length(
      jsonb_path_query_array(${column(row, 'content')}, '$.standards[*].criteria[*]')), 0)`,
  },
  sorts: { name: 'name', number: 'number', code: 'code', updatedAt: 'updated_at' },
  filters: {
    code: equals('code'),
    state: { where: (row, value) => sql`${state(row)} = ${value}` },
  },
};
