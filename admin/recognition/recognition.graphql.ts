const DECISION = /* GraphQL */ `
  fragment DecisionRow on RecognitionDecision {
    id
    kind
    state
    proposedAt
    proposedBy
    decidedAt
    decidedBy
    listed
    passed
    changed
    round {
      id
      label
      state
    }
    document {
      id
      number
      symbol
      documentOn
      files {
        kind
        name
      }
      proof {
        address
      }
    }
  }
`;

export const DECISIONS = /* GraphQL */ `
  query RecognitionDecisions($offset: Int!) {
    recognitionDecisions(first: 20, offset: $offset) {
      total
      items {
        ...DecisionRow
      }
    }
  }
  ${DECISION}
`;

export const DECISION_PAGE = /* GraphQL */ `
  query RecognitionDecisionPage($id: ID!) {
    recognitionDecision(id: $id) {
      ...DecisionRow
    }
  }
  ${DECISION}
`;

export const VERIFYING_ROUNDS = /* GraphQL */ `
  query VerifyingRounds {
    assessmentRounds(first: 20, filter: { states: [VERIFYING] }) {
      items {
        id
        label
      }
    }
  }
`;

export const COUNCIL_OUTLOOK = /* GraphQL */ `
  query CouncilOutlook($roundId: ID!) {
    ready: selfAssessments(first: 1, filter: { roundId: $roundId, states: [VERIFIED] }) {
      total
    }
    open: selfAssessments(
      first: 50
      filter: {
        roundId: $roundId
        states: [NOT_STARTED, IN_PROGRESS, RETURNED, SUBMITTED, IN_VERIFICATION, APPEALED]
      }
      sort: { field: "state", descending: true }
    ) {
      total
      items {
        id
        state
        organization {
          name
        }
      }
    }
  }
`;

export const HAND_TO_COUNCIL = /* GraphQL */ `
  mutation HandToCouncil($roundId: ID!) {
    handToCouncil(roundId: $roundId) {
      id
    }
  }
`;

export const PROPOSE_RECOGNITION = /* GraphQL */ `
  mutation ProposeRecognition($input: ProposeRecognitionInput!) {
    proposeRecognition(input: $input) {
      id
      version
    }
  }
`;

export const DECIDE_RECOGNITION = /* GraphQL */ `
  mutation DecideRecognition($id: ID!, $password: String!) {
    decideRecognition(id: $id, password: $password) {
      id
    }
  }
`;

export const REVOKE_RECOGNITION = /* GraphQL */ `
  mutation RevokeRecognition($input: RevokeRecognitionInput!) {
    revokeRecognition(input: $input) {
      id
      state
    }
  }
`;

export const ARCHIVE_ROUND = /* GraphQL */ `
  mutation ArchiveAssessmentRound($id: ID!) {
    archiveAssessmentRound(id: $id) {
      id
      state
    }
  }
`;
