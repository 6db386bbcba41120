export const SUPPLEMENT_REPORT = /* GraphQL */ `
  mutation SupplementReport($id: ID!) {
    supplementReport(id: $id) {
      id
    }
  }
`;

export const REPLACE_REPORT = /* GraphQL */ `
  mutation ReplaceReport($id: ID!) {
    replaceReport(id: $id) {
      id
    }
  }
`;

export const SUPERSEDE_REPORT = /* GraphQL */ `
  mutation SupersedeReport($input: SupersedeReportInput!) {
    supersedeReport(input: $input) {
      id
    }
  }
`;

export const ISSUED_REPORTS = /* GraphQL */ `
  query IssuedReports($roundId: ID!) {
    reports(first: 50, filter: { roundId: $roundId, states: [DISPATCHED, ARCHIVED] }) {
      items {
        id
        draftNumber
        supplements {
          id
        }
        document {
          id
          number
          symbol
        }
      }
    }
  }
`;
