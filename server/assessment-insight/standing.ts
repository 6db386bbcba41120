/** How an organization did among its like, without showing who they are. */
import { AssessmentBenchmark } from '../../schema/assessment-insight/benchmark.entity.js';
import type { AssessmentScore } from '../../schema/criteria/score.model.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import type { Ctx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { insightPolicy as policy } from './insight.policy.js';
import type { AssessmentStanding } from './standing.type.js';

function ownPoints({ total, maximum, standards }: AssessmentScore) {
  const counted = standards.filter(({ state }) => state === 'SCORED');
  return [
    { standard: null, points: total, maximum },
    ...counted.map(({ standard, points, maximum: most }) => ({ standard, points, maximum: most })),
  ];
}

/** A verified self-assessment beside the quartiles of its kind; none before they are kept. */
export async function assessmentStanding(ctx: Ctx, id: string): Promise<AssessmentStanding> {
  if (!policy.read(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const options = { populate: ['organization'] as const };
    const assessment =
      (await tx.em.findOne(SelfAssessment, { id: rowId(id) }, options)) ?? refuse('NOT_FOUND');
    const { hostType } = assessment.organization;
    const { round } = assessment;
    const kept = await tx.em.find(AssessmentBenchmark, { round, hostType });
    const own = assessment.verifiedScore ? ownPoints(assessment.verifiedScore) : [];
    return {
      hostType,
      parts: own.map((part) => {
        const like = kept.find(({ standard }) => standard === (part.standard ?? ''));
        const { organizations = null, lower = null, median = null, upper = null } = like ?? {};
        return { ...part, organizations, lower, median, upper };
      }),
    };
  });
}
