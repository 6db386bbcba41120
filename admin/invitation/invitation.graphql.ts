export const INVITE = /* GraphQL */ `
  mutation Invite($input: InviteInput!) {
    invite(input: $input) {
      id
    }
  }
`;

export const RESEND_INVITATION = /* GraphQL */ `
  mutation ResendInvitation($id: ID!) {
    resendInvitation(id: $id) {
      id
    }
  }
`;

export const REVOKE_INVITATION = /* GraphQL */ `
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      id
    }
  }
`;

export const HELD_INVITATION = /* GraphQL */ `
  query HeldInvitation($token: String!) {
    heldInvitation(token: $token) {
      email
      fullName
      role
      title
      committeeName
      organizationName
      hasAccount
    }
  }
`;

export const ACCEPT_INVITATION = /* GraphQL */ `
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      email
    }
  }
`;
