import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { CriteriaRescore } from '../../schema/criteria-rescore/criteria-rescore.entity.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import { sameText } from '../../schema/criteria/writing/criteria-difference.rule.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import type { Tx } from '../core/context.js';

/** Whether an earlier version of the set has answers that the draft could be tried out on. */
async function hasAnswers(tx: Tx, { code, id }: CriteriaSetVersion): Promise<boolean> {
  const versions = await tx.em.find(CriteriaSetVersion, { code, id: { $ne: id } });
  const rounds = await tx.em.find(AssessmentRound, {
    criteriaSet: { $in: versions },
    state: { $nin: ['DRAFT', 'CANCELLED'] },
  });
  const handedIn = { round: { $in: rounds }, submittedAt: { $ne: null } };
  return rounds.length > 0 && (await tx.em.count(SelfAssessment, handedIn)) > 0;
}

/** Whether the draft has to be tried out before it is published: it can be, and was not as it is. */
export async function lacksPreview(tx: Tx, set: CriteriaSetVersion): Promise<boolean> {
  const [preview] = await tx.em.find(CriteriaRescore, { criteriaSet: set, state: 'DONE' });
  if (preview && sameText(preview.content) === sameText(set.content)) return false;
  return hasAnswers(tx, set);
}
