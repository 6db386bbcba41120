import { sql } from 'kysely';
import {
  column,
  type ReadModel,
  type Row,
  type RowSql,
  sameId,
  toOne,
} from '../core/read/read-model.js';
import { folded, organizationRead } from '../organization/organization.read.js';

const organization = (name: string) => (row: Row) => column(row.link('organization'), name);

const gap: RowSql = (row) => sql`${column(row, 'self_total')} - ${column(row, 'verified_total')}`;

/** Points of each part, as the organization and as the verifier worked them out. */
const cells =
  (path: string, code: string): RowSql =>
  (row) => {
    const parts = (score: string) =>
      sql`jsonb_path_query(${column(row, score)}, ${sql.lit(path)}::jsonpath)`;
    return sql`(select coalesce(jsonb_agg(jsonb_build_object(
        'code', v.part->>${sql.lit(code)}, 'maximum', (v.part->>'maximum')::int,
        'verified', (v.part->>'points')::int, 'self', s.points) order by v.ordinality), '[]')
      from ${parts('verified_score')} with ordinality v(part, ordinality)
      left join (select part->>${sql.lit(code)} as code, (part->>'points')::int as points
        from ${parts('self_score')} p(part)) s on s.code = v.part->>${sql.lit(code)}
      where v.part->>'state' <> 'NOT_APPLICABLE')`;
  };

/** Self minus verified of the round before, of the same organization. */
const previousGap: RowSql = (row) => sql`(select l.self_total - l.verified_total
  from app.self_assessment l
  join app.assessment_round r on r.committee_id = l.committee_id and r.previous_round_id = l.round_id
  where r.committee_id = ${column(row, 'committee_id')} and r.id = ${column(row, 'round_id')}
    and l.organization_id = ${column(row, 'organization_id')})`;

/** Verified self-assessments, as far as their two scores differ. */
export const divergenceRead: ReadModel = {
  table: 'app.self_assessment',
  permission: 'assessment:compare',
  fields: {
    id: 'id',
    selfTotal: 'self_total',
    verifiedTotal: 'verified_total',
    verifiedBand: 'verified_band',
    gap,
    previousGap,
    standards: cells('$.standards[*]', 'standard'),
    criteria: cells('$.standards[*].criteria[*]', 'criterion'),
  },
  links: { organization: toOne(() => organizationRead, 'organization_id') },
  sorts: {
    gap,
    organization: organization('position'),
    selfTotal: 'self_total',
    verifiedTotal: 'verified_total',
  },
  filters: {
    roundId: sameId('round_id'),
    verified: { where: (row) => sql`${column(row, 'verified_score')} is not null` },
    clusterId: {
      ...sameId('cluster_id'),
      where: (row, value) => sql`${organization('cluster_id')(row)} = ${value}`,
    },
    hostType: { where: (row, value) => sql`${organization('host_type')(row)} = ${value}` },
    search: {
      where: (row, value) => sql`${organization('folded_name')(row)} like ${value}`,
      value: folded,
      looksAtAll: true,
    },
  },
};
