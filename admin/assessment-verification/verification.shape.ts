/** A verification as the pages read it. */
import type { AppealPoint } from '../../schema/assessment-verification/appeal.entity.js';
import type { Found } from '../../schema/assessment-verification/assessment-verification.entity.js';
import type { Verification } from '../../schema/assessment-verification/verification.rule.js';
import type { AnswerValue } from '../../schema/criteria/answer.model.js';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import type { AssessmentScore } from '../../schema/criteria/score.model.js';
import type { SelfAssessmentState } from '../../schema/self-assessment/self-assessment.entity.js';
import type { HostType } from '../../schema/template/template.model.js';

export interface Proof {
  id: string;
  kind: 'FILE' | 'LINK' | 'DOCUMENT';
  title: string;
  fileName: string | null;
  hasThumbnail: boolean;
  url: string | null;
  documentNumber: string | null;
}

export interface ClaimedRow {
  criterion: string;
  version: number;
  value: AnswerValue | null;
  notApplicable: string | null;
  note: string | null;
  evidence: Proof[];
}

export interface VerifiedRow {
  criterion: string;
  version: number;
  value: AnswerValue | null;
  notApplicable: string | null;
  remark: string | null;
  returnReason: string | null;
  answerVersion: number | null;
  unopened: boolean;
}

export interface Visit {
  version: number;
  visitedOn: string | null;
  metWith: string | null;
  remark: string | null;
  finishedAt: string | null;
  findings: { line: string; version: number; found: Found | null; note: string | null }[];
  photos: { id: string; line: string; fileName: string }[];
}

export interface Appeal {
  points: AppealPoint[];
  filedAt: string;
  filedBy: string | null;
  dueBy: string;
  resolution: 'ACCEPTED' | 'PARTLY' | 'REJECTED' | null;
  reason: string | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
}

export interface VerificationRow {
  id: string;
  state: SelfAssessmentState;
  submittedAt: string | null;
  selfTotal: number | null;
  selfBand: string | null;
  verifierId: string | null;
  verifier: string | null;
  verifiedTotal: number | null;
  verifiedBand: string | null;
  appealUntil: string | null;
  judged: number;
  returns: number;
  round: { id: string; label: string; state: string };
  organization: { id: string; name: string; hostType: HostType };
}

export interface WholeVerification extends VerificationRow {
  selfScore: AssessmentScore | null;
  verifiedScore: AssessmentScore | null;
  returnReason: string | null;
  round: VerificationRow['round'] & { criteria: CriteriaContent };
  answers: ClaimedRow[];
  lastAnswers: ClaimedRow[];
  verifiedAnswers: VerifiedRow[];
  visit: Visit | null;
  appeal: Appeal | null;
}

/** What the shared rules work on. */
export const asVerification = (whole: WholeVerification): Verification => ({
  content: whole.round.criteria,
  hostType: whole.organization.hostType,
  claimed: whole.answers,
  judged: whole.verifiedAnswers,
  selfScore: whole.selfScore,
});
