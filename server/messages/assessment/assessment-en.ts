import type { AssessmentRoundCode } from '../../assessment-round/assessment-round.service.js';
import type { SelfAssessmentCode } from '../../self-assessment/self-assessment.service.js';

/** Of rounds and self-assessments. */
export const assessmentMessages: Record<AssessmentRoundCode | SelfAssessmentCode, string> = {
  CRITERIA_NOT_PUBLISHED: 'This criteria set is not published. Publish it before the round.',
  ROUND_DUE_PAST: 'The due instant has passed. Choose one after now.',
  ROUND_ASKS_NOBODY: 'The round asks no organization that is open. Choose them again.',
  ASSESSMENT_ROUND_OVER: 'The round is over, and nothing changes any more.',
  ASSESSMENT_HAS_FAULTS: 'Not handed in: {count} things are missing, each marked at its criterion.',
  ANSWER_MISSING: '“{name}” is not answered.',
  ANSWER_WRONG: 'The answer does not fit how this criterion is measured.',
  ANSWER_UNCONFIRMED: '“{name}” was carried over: confirm or change it.',
  ANSWER_REASON_MISSING: '“{name}”: say why it does not apply.',
  ANSWER_MUST_APPLY: '“{name}” always applies: answer it.',
  EVIDENCE_MISSING: '“{name}” claims points without evidence.',
  EVIDENCE_OUT_OF_PERIOD: '“{name}”: the evidence does not hold in the period assessed.',
  TOO_MUCH_EVIDENCE: 'A criterion has at most {max} pieces of evidence. Take some away first.',
};
