import { sql } from 'kysely';
import {
  column,
  equals,
  type ReadModel,
  type Row,
  sameId,
  toOne,
} from '../core/read/read-model.js';
import { folded, organizationRead } from '../organization/organization.read.js';

/** The draft still says what was tried out, or was published so. */
const isCurrent = (row: Row) => sql`exists (select 1 from app.criteria_set_version v
  where v.committee_id = ${column(row, 'committee_id')} and v.id = ${column(row, 'criteria_set_id')}
    and v.content = ${column(row, 'content')})`;

export const criteriaRescoreRead: ReadModel = {
  table: 'app.criteria_rescore',
  permission: 'criteria:manage',
  fields: {
    id: 'id',
    state: 'state',
    total: 'total',
    summary: 'summary',
    createdAt: 'created_at',
    endedAt: 'ended_at',
    roundId: 'round_id',
    roundLabel: (row) => sql`(select r.label from app.assessment_round r
      where r.committee_id = ${column(row, 'committee_id')} and r.id = ${column(row, 'round_id')})`,
    isCurrent,
  },
  sorts: { createdAt: 'created_at' },
  filters: { criteriaSetId: sameId('criteria_set_id') },
};

const organization = (name: string) => (row: Row) => column(row.link('organization'), name);

export const criteriaRescoreRowRead: ReadModel = {
  table: 'app.criteria_rescore_row',
  permission: 'criteria:manage',
  fields: {
    id: 'id',
    verified: 'verified',
    beforeTotal: 'before_total',
    beforeBand: 'before_band',
    afterTotal: 'after_total',
    afterBand: 'after_band',
    change: 'change',
    crossesBand: 'crosses_band',
    unanswered: 'unanswered',
  },
  links: { organization: toOne(() => organizationRead, 'organization_id') },
  sorts: {
    change: 'change',
    beforeTotal: 'before_total',
    afterTotal: 'after_total',
    organization: organization('folded_name'),
  },
  filters: {
    rescoreId: sameId('rescore_id'),
    crossesBand: equals('crosses_band'),
    movement: {
      where: (row, value) => sql`sign(${column(row, 'change')}) =
        case ${value} when 'RISE' then 1 when 'FALL' then -1 else 0 end`,
    },
    search: {
      where: (row, value) => sql`${organization('folded_name')(row)} like ${value}`,
      value: folded,
    },
  },
};
