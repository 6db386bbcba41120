/** What the lists of the culture standard read. */
import { listOf } from './list-of.js';

const ASSESSMENT_ROUND = /* GraphQL */ `
  fragment AssessmentRoundRow on AssessmentRound {
    id
    label
    state
    startOn
    endOn
    dueAt
    criteriaName
    criteriaNumber
    asked
    handedIn
  }
`;

const SELF_ASSESSMENT = /* GraphQL */ `
  fragment SelfAssessmentRow on SelfAssessment {
    id
    state
    late
    overdue
    answered
    submittedAt
    selfTotal
    organization {
      id
      name
    }
    round {
      id
      label
      state
      dueAt
    }
  }
`;

const EVIDENCE = /* GraphQL */ `
  fragment EvidenceRow on Evidence {
    id
    version
    kind
    title
    note
    validFrom
    validTo
    holdsToday
    fileName
    fileType
    bytes
    hasThumbnail
    url
    documentNumber
    documentIssuer
    documentOn
    createdAt
    shown
    uses {
      id
      assessmentId
      criterion
      round
    }
  }
`;

const CELL = 'code maximum self verified';

const DIVERGENCE = /* GraphQL */ `
  fragment DivergenceRow on AssessmentDivergence {
    id
    selfTotal
    verifiedTotal
    gap
    previousGap
    organization {
      id
      name
    }
    standards { ${CELL} }
    criteria { ${CELL} }
  }
`;

export const ASSESSMENT_ROUNDS = listOf(
  'assessmentRounds',
  'AssessmentRoundFilter',
  'AssessmentRoundRow',
  ASSESSMENT_ROUND,
);
export const SELF_ASSESSMENTS = listOf(
  'selfAssessments',
  'SelfAssessmentFilter',
  'SelfAssessmentRow',
  SELF_ASSESSMENT,
);
export const EVIDENCES = listOf('evidences', 'EvidenceFilter', 'EvidenceRow', EVIDENCE);
export const ASSESSMENT_DIVERGENCES = listOf(
  'assessmentDivergences',
  'AssessmentDivergenceFilter',
  'DivergenceRow',
  DIVERGENCE,
);
