export const REOPEN_SUBMISSION = /* GraphQL */ `
  mutation ReopenSubmission($input: ReopenSubmissionInput!) {
    reopenSubmission(input: $input) {
      id
      state
    }
  }
`;

export const EXTEND_REOPENING = /* GraphQL */ `
  mutation ExtendReopening($id: ID!, $until: DateTimeISO!) {
    extendReopening(id: $id, until: $until) {
      id
    }
  }
`;

export const WITHDRAW_REOPENING = /* GraphQL */ `
  mutation WithdrawReopening($id: ID!, $reason: String!) {
    withdrawReopening(id: $id, reason: $reason) {
      id
    }
  }
`;
