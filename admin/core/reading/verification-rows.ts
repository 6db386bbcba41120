/** Verifications as their list reads them. */
import { listOf } from './list-of.js';

const VERIFICATION_ROW = /* GraphQL */ `
  fragment VerificationRow on AssessmentVerification {
    id
    state
    submittedAt
    selfTotal
    selfBand
    verifierId
    verifier
    verifiedTotal
    verifiedBand
    appealUntil
    judged
    returns
    round {
      id
      label
      state
    }
    organization {
      id
      name
      hostType
    }
  }
`;

export const VERIFICATIONS = listOf(
  'assessmentVerifications',
  'AssessmentVerificationFilter',
  'VerificationRow',
  VERIFICATION_ROW,
);
