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
