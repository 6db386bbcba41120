/** What is asked of an indicator's rules, wherever an indicator is. */
export const RULES = /* GraphQL */ `
  rules {
    code
    kind
    message
    test {
      is
      part
      others {
        code
        part
      }
      least
      most
      percent
    }
  }
`;
