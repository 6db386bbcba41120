import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Organization } from '../../../schema/organization/organization.entity.js';
import { QualityRanking } from '../../../schema/ranking/quality-ranking.entity.js';
import type { QualityLevel } from '../../../schema/ranking/ranking.model.js';
import { owned } from '../owned-row.js';

/** Of every ten organizations: what is read of past years in reports of this kind. */
const TENTHS: QualityLevel[] = [
  ...(['GOOD', 'EXCELLENT', 'GOOD', 'FULFILLED', 'GOOD'] as const),
  ...(['GOOD', 'FULFILLED', 'GOOD', 'GOOD', 'FULFILLED'] as const),
];
const YEARS_BACK = 3;

/** How the organizations were ranked in the years that are over, by a decision each January. */
export async function writeRankings(em: SqlEntityManager, committeeId: string, at: Date) {
  const organizations = await em.find(Organization, { committeeId }, { orderBy: { code: 'asc' } });
  const rows = Array.from({ length: YEARS_BACK }, (_none, back) => {
    const year = at.getUTCFullYear() - 1 - back;
    const decision = { decisionNumber: `${312 - 7 * back}-QĐ/ĐUK`, decidedOn: `${year + 1}-01-15` };
    const ranked = organizations.filter(
      ({ openedOn, closedOn }) =>
        (openedOn ?? '') < decision.decidedOn && (!closedOn || closedOn >= decision.decidedOn),
    );
    return ranked.map(({ id }, place) => ({
      ...owned(committeeId, at),
      organization: [committeeId, id],
      ...{ year, level: TENTHS[(place + 3 * back) % TENTHS.length] ?? 'GOOD', ...decision },
    }));
  }).flat();
  await em.insertMany(QualityRanking, rows);
}
