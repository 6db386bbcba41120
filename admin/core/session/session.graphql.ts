export const ME = /* GraphQL */ `
  query Me {
    me {
      id
      fullName
      email
      hasSecondFactor
      memberships {
        id
        role
        title
        committeeId
        committeeName
        organizationId
        organizationName
        permissions
        needsSecondFactor
      }
      support {
        id
        membershipId
        organizationId
        organizationName
        endsAt
        permissions
      }
    }
  }
`;
