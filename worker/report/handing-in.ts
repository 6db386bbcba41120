import { sql } from 'kysely';
import { nameOn } from '../../schema/organization/organization-name.sql.js';
import type { HandingIn, HandingInOfCluster } from '../../schema/report/consolidation.model.js';
import type { ReportRound } from '../../schema/round/round.entity.js';
import type { HostType } from '../../schema/template/template.model.js';
import type { Tx } from '../../server/core/context.js';

interface HandingInRow {
  name: string;
  hostType: HostType;
  state: string;
  late: boolean;
  exemptReason: string | null;
  cluster: string | null;
}

const isHandedIn = ({ state }: HandingInRow) => state === 'ACCEPTED' || state === 'SUBMITTED';
const isMissing = ({ state }: HandingInRow) => state === 'DUE' || state === 'DRAFT';

/** By cluster in the order of the register, organizations in none last. */
function countByCluster(rows: readonly HandingInRow[]): HandingInOfCluster[] {
  const names = [...new Set(rows.map(({ cluster }) => cluster))];
  return names
    .toSorted((one, other) => Number(one === null) - Number(other === null))
    .map((name) => {
      const own = rows.filter(({ cluster }) => cluster === name);
      const count = (test: (row: HandingInRow) => boolean) => own.filter(test).length;
      return {
        name,
        expected: count(({ state }) => state !== 'EXEMPT'),
        missing: count(isMissing),
        returned: count(({ state }) => state === 'RETURNED'),
        unaccepted: count(({ state }) => state === 'SUBMITTED'),
        late: count((row) => isHandedIn(row) && row.late),
        exempt: count(({ state }) => state === 'EXEMPT'),
      };
    });
}

/** Who handed in what for a round, under the names of `today`. */
export async function handingInOf(tx: Tx, round: ReportRound, today: string): Promise<HandingIn> {
  const { rows } =
    await sql<HandingInRow>`select ${nameOn('short_name', 'o', sql`${today}::date`)} as name, o.host_type as "hostType", s.state,
      coalesce(s.handed_in_at > ${round.organizationDueAt}, false) as late,
      s.exempt_reason as "exemptReason", c.name as cluster
    from app.submission s
      join app.organization o on o.committee_id = s.committee_id and o.id = s.organization_id
      left join app.emulation_cluster c on c.committee_id = o.committee_id and c.id = o.cluster_id
    where s.committee_id = tenancy.committee_id() and s.round_id = ${round.id}
    order by o.position`.execute(tx.em.getKysely());
  const owing = rows.filter(({ state }) => state !== 'EXEMPT');
  const names = (test: (row: HandingInRow) => boolean) =>
    owing.filter(test).map(({ name }) => name);
  const ofHost = (host: HostType) => owing.filter(({ hostType }) => hostType === host).length;
  return {
    expected: owing.length,
    expectedByHost: {
      AGENCY: ofHost('AGENCY'),
      PUBLIC_UNIT: ofHost('PUBLIC_UNIT'),
      ENTERPRISE: ofHost('ENTERPRISE'),
    },
    accepted: names(({ state }) => state === 'ACCEPTED').length,
    unaccepted: names(({ state }) => state === 'SUBMITTED'),
    late: names((row) => isHandedIn(row) && row.late),
    missing: names(isMissing),
    returned: names(({ state }) => state === 'RETURNED'),
    exempt: rows
      .filter(({ state }) => state === 'EXEMPT')
      .map(({ name, exemptReason }) => ({ name, reason: exemptReason ?? '' })),
    byCluster: countByCluster(rows),
  };
}
