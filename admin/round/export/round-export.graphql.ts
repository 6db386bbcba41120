export const ROUND_EXPORTS = /* GraphQL */ `
  query RoundExports($roundId: ID!) {
    roundExports(filter: { roundId: $roundId }, first: 5) {
      items {
        id
        state
        rows {
          organizations
          reports
          figures
        }
        bytes
        askedAt
        askedBy
        endedAt
        expiresAt
        isFetchable
        step
        done
        total
        hasFailed
      }
    }
  }
`;

export const EXPORT_ROUND = /* GraphQL */ `
  mutation ExportRound($roundId: ID!) {
    exportRound(roundId: $roundId) {
      id
    }
  }
`;

export const CANCEL_ROUND_EXPORT = /* GraphQL */ `
  mutation CancelRoundExport($id: ID!) {
    cancelRoundExport(id: $id) {
      id
    }
  }
`;
