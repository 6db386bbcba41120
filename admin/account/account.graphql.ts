export const MY_SESSIONS = /* GraphQL */ `
  query MySessions {
    mySessions {
      id
      startedAt
      usedAt
      address
      browser
      current
    }
  }
`;

export const END_SESSION = /* GraphQL */ `
  mutation EndMySession($id: ID!) {
    endMySession(id: $id) {
      id
    }
  }
`;

export const END_OTHER_SESSIONS = /* GraphQL */ `
  mutation EndMyOtherSessions {
    endMyOtherSessions {
      id
    }
  }
`;

export const COMMITTEE = /* GraphQL */ `
  query CommitteeSettings {
    committee {
      id
      requiresSecondFactor
    }
  }
`;

export const REQUIRE_SECOND_FACTOR = /* GraphQL */ `
  mutation RequireSecondFactor($required: Boolean!) {
    requireSecondFactor(required: $required) {
      id
      requiresSecondFactor
    }
  }
`;
