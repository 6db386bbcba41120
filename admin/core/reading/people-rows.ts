/** What the lists of people and of invitations read of a row. */

export const MEMBERSHIP = /* GraphQL */ `
  fragment MembershipRow on Membership {
    id
    version
    personId
    fullName
    email
    role
    title
    startsOn
    endsOn
    state
    scope
    organization {
      id
      name
    }
    assignments {
      id
      startsOn
      endsOn
      cluster {
        id
        name
      }
      organization {
        id
        name
      }
    }
  }
`;

export const INVITATION = /* GraphQL */ `
  fragment InvitationRow on Invitation {
    id
    email
    fullName
    role
    title
    organizationName
    state
    sentAt
    lastError
    expiresAt
  }
`;
