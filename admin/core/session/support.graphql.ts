export const LEAVE_ORGANIZATION = /* GraphQL */ `
  mutation LeaveOrganization($id: ID!) {
    leaveOrganization(id: $id) {
      id
    }
  }
`;
