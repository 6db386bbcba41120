export const ME = /* GraphQL */ `
  query Me {
    me {
      id
      fullName
      email
      memberships {
        id
        role
        title
        committeeId
        committeeName
        organizationId
        organizationName
        permissions
      }
    }
  }
`;
