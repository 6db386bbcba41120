import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const AssessmentRoundList = lazy(async () => ({
  default: (await import('./AssessmentRoundList.js')).AssessmentRoundList,
}));
const AssessmentRoundShow = lazy(async () => ({
  default: (await import('./AssessmentRoundShow.js')).AssessmentRoundShow,
}));
const PlanNewRound = lazy(async () => ({
  default: (await import('./plan/PlanPage.js')).PlanNewRound,
}));

/** Rounds of self-assessment at /assessmentRounds. */
export const assessmentRounds: ResourceProps = {
  name: 'assessmentRounds',
  list: AssessmentRoundList,
  create: PlanNewRound,
  edit: AssessmentRoundShow,
};
