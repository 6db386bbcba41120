export const SUCCESSION_OUTLOOK = /* GraphQL */ `
  query SuccessionOutlook($membershipId: ID!) {
    successionOutlook(membershipId: $membershipId) {
      remaining {
        role
        title
        place
      }
      deputies {
        fullName
        title
      }
      work {
        toWrite
        returned
        waiting
        overdue
        people
      }
    }
  }
`;

export const HAND_OVER = /* GraphQL */ `
  mutation HandOverOrganization($input: HandOverOrganizationInput!) {
    handOverOrganization(input: $input) {
      id
    }
  }
`;

export const SUCCESSIONS = /* GraphQL */ `
  query Successions($offset: Int!) {
    successions(first: 20, offset: $offset) {
      total
      items {
        id
        state
        receiverId
        receiverName
        title
        startsOn
        begun
        reason
        remark
        confirmedAt
        organization {
          id
          name
        }
        leaving {
          fullName
        }
        openWork {
          toWrite
          returned
          waiting
          overdue
          people
        }
        minute {
          toWrite
          returned
          waiting
          overdue
          people
        }
      }
    }
  }
`;

export const CONFIRM_SUCCESSION = /* GraphQL */ `
  mutation ConfirmSuccession($input: ConfirmSuccessionInput!) {
    confirmSuccession(input: $input) {
      id
      state
    }
  }
`;

export const WITHDRAW_SUCCESSION = /* GraphQL */ `
  mutation WithdrawSuccession($input: WithdrawSuccessionInput!) {
    withdrawSuccession(input: $input) {
      id
      state
    }
  }
`;
