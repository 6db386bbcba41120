import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const SelfAssessmentList = lazy(async () => ({
  default: (await import('./SelfAssessmentList.js')).SelfAssessmentList,
}));
const SelfAssessmentPage = lazy(async () => ({
  default: (await import('./SelfAssessmentPage.js')).SelfAssessmentPage,
}));

/** Self-assessments of organizations at /selfAssessments, one of them at /selfAssessments/:id. */
export const selfAssessments: ResourceProps = {
  name: 'selfAssessments',
  list: SelfAssessmentList,
  edit: SelfAssessmentPage,
};
