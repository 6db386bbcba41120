import { listOf, oneOf } from './list-of.js';

/** What is read of a recognition, in a list and on its page. */
const RECOGNITION = /* GraphQL */ `
  fragment RecognitionRow on CultureRecognition {
    id
    version
    state
    outcome
    type
    band
    bandName
    total
    ruled
    reason
    refusal
    validFrom
    validUntil
    decisionNumber
    decidedOn
    endedOn
    revocationNumber
    revokedOn
    revokeReason
    certificate
    verificationCode
    assessmentId
    organization {
      id
      name
      hostType
    }
    round {
      id
      label
      endOn
    }
  }
`;

export const RECOGNITIONS = listOf(
  'cultureRecognitions',
  'CultureRecognitionFilter',
  'RecognitionRow',
  RECOGNITION,
);
export const RECOGNITION_ROW = oneOf('cultureRecognition', 'RecognitionRow', RECOGNITION);
