import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const RecognitionList = lazy(async () => ({
  default: (await import('./RecognitionList.js')).RecognitionList,
}));
const RecognitionPage = lazy(async () => ({
  default: (await import('./RecognitionPage.js')).RecognitionPage,
}));
const DecisionList = lazy(async () => ({
  default: (await import('./council/DecisionList.js')).DecisionList,
}));
const CouncilPage = lazy(async () => ({
  default: (await import('./council/CouncilPage.js')).CouncilPage,
}));

/** The register at /recognitions; one of them at /recognitions/{id}. */
export const recognitions: ResourceProps = {
  name: 'recognitions',
  list: RecognitionList,
  edit: RecognitionPage,
};

/** Lists and decisions at /recognitionDecisions; one of them at /recognitionDecisions/{id}. */
export const recognitionDecisions: ResourceProps = {
  name: 'recognitionDecisions',
  list: DecisionList,
  edit: CouncilPage,
};
