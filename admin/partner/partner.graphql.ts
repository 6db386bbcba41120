const APP = /* GraphQL */ `
  fragment PartnerApp on ApiClient {
    id
    name
    contact
    scopes
    wholeCommittee
    organizations {
      id
      name
    }
    addresses
    dailyBudget
    ratePerMinute
    spentToday
    lastUsedAt
    disabledAt
    disabledReason
    keys {
      id
      state
      createdAt
      expiresAt
      revokedAt
      lastUsedAt
    }
  }
`;

export const PARTNER_APPS = /* GraphQL */ `
  query PartnerApps {
    apiClients(first: 100) {
      total
      items {
        id
        name
        wholeCommittee
        dailyBudget
        spentToday
        lastUsedAt
        disabledAt
      }
    }
  }
`;

export const PARTNER_APP = /* GraphQL */ `
  query PartnerApp($id: ID!) {
    apiClient(id: $id) {
      ...PartnerApp
      usage {
        id
        day
        operation
        requests
        cost
        errors
        refused
      }
    }
  }
  ${APP}
`;

export const ORGANIZATION_CHOICES = /* GraphQL */ `
  query OrganizationChoices($search: String) {
    organizations(first: 100, filter: { search: $search }) {
      items {
        id
        name
      }
    }
  }
`;

export const CREATE_APP = /* GraphQL */ `
  mutation CreatePartnerApp($input: ApiClientInput!) {
    createApiClient(input: $input) {
      id
    }
  }
`;

export const CHANGE_APP = /* GraphQL */ `
  mutation ChangePartnerApp($input: ChangeApiClientInput!) {
    changeApiClient(input: $input) {
      id
    }
  }
`;

export const DISABLE_APP = /* GraphQL */ `
  mutation DisablePartnerApp($id: ID!, $reason: String!) {
    disableApiClient(id: $id, reason: $reason) {
      id
    }
  }
`;

export const ENABLE_APP = /* GraphQL */ `
  mutation EnablePartnerApp($id: ID!) {
    enableApiClient(id: $id) {
      id
    }
  }
`;

export const CREATE_KEY = /* GraphQL */ `
  mutation CreatePartnerKey($input: CreateApiKeyInput!) {
    shown: createApiKey(input: $input) {
      key
    }
  }
`;

export const ROTATE_KEY = /* GraphQL */ `
  mutation RotatePartnerKey($id: ID!) {
    shown: rotateApiKey(id: $id) {
      key
    }
  }
`;

export const REVOKE_KEY = /* GraphQL */ `
  mutation RevokePartnerKey($id: ID!) {
    revokeApiKey(id: $id) {
      id
    }
  }
`;

export const FIELD_USAGE = /* GraphQL */ `
  query AppFieldUsage($clientId: ID!) {
    apiFieldUsage(clientId: $clientId) {
      field
      operations
      days
      lastOn
      change
      changeText
    }
  }
`;
