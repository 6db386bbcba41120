export const ROUND_COCKPIT = /* GraphQL */ `
  query RoundCockpit($id: ID!, $withReports: Boolean!) {
    reportRound(id: $id) {
      id
      label
      kind
      state
      startOn
      endOn
      opensAt
      cutoffAt
      organizationDueAt
      committeeDueAt
      superiorDueAt
      lockedAt
      tally {
        expected
        due
        opened
        draft
        submitted
        returned
        accepted
        exempt
        late
        missing
      }
    }
    reports(filter: { roundId: $id }, first: 10) @include(if: $withReports) {
      items {
        id
        state
        draftNumber
        composedAt
        createdAt
        preparedBy {
          id
        }
        document {
          number
          symbol
          documentOn
        }
        round {
          id
          label
        }
      }
    }
  }
`;

export const ACCEPT_SUBMISSION = /* GraphQL */ `
  mutation AcceptSubmission($id: ID!) {
    acceptSubmission(id: $id) {
      id
      state
    }
  }
`;

export const CONSOLIDATE_ROUND = /* GraphQL */ `
  mutation ConsolidateRound($roundId: ID!) {
    consolidateRound(roundId: $roundId) {
      id
      state
    }
  }
`;

export const CHASE_ROUND = /* GraphQL */ `
  mutation ChaseRound($roundId: ID!, $submissionIds: [ID!]) {
    chaseRound(roundId: $roundId, submissionIds: $submissionIds) {
      chased
      alreadyToday
      withoutContact
      outcomes {
        submissionId
        outcome
      }
    }
  }
`;

export const RETURN_SUBMISSION = /* GraphQL */ `
  mutation ReturnSubmissions($input: ReturnSubmissionInput!) {
    returnSubmission(input: $input) {
      id
      state
    }
  }
`;

export const EXEMPT_SUBMISSION = /* GraphQL */ `
  mutation ExemptSubmissions($id: ID!, $reason: String!) {
    exemptSubmission(id: $id, reason: $reason) {
      id
      state
    }
  }
`;

export const REOPEN_SUBMISSION = /* GraphQL */ `
  mutation ReopenSubmissions($input: ReopenSubmissionInput!) {
    reopenSubmission(input: $input) {
      id
      state
    }
  }
`;

export const QUICK_FIGURES = /* GraphQL */ `
  query QuickFigures($roundId: ID!) {
    quickFiguresPreview(roundId: $roundId) {
      subject
      lines
      nextOn
      recipients
    }
  }
`;
