export const ENTER_ORGANIZATION = /* GraphQL */ `
  mutation EnterOrganization($input: EnterOrganizationInput!) {
    enterOrganization(input: $input) {
      id
    }
  }
`;
