export const ROUND_PLANNING = /* GraphQL */ `
  query RoundPlanning {
    reportTemplates(first: 100) {
      items {
        id
        code
        name
        number
        placeholders
      }
    }
    reportRounds(first: 100) {
      items {
        id
        label
        endOn
        template {
          code
        }
      }
    }
  }
`;

export const CREATE_ROUND = /* GraphQL */ `
  mutation CreateReportRound($input: CreateReportRoundInput!) {
    createReportRound(input: $input) {
      id
    }
  }
`;
