export const ACCESS_EXPLANATION = /* GraphQL */ `
  query AccessExplanation($input: AskAccessInput!) {
    accessExplanation(input: $input) {
      allowed
      fullName
      role
      permission
      links {
        step
        holds
        reason
      }
    }
  }
`;
