const ROW = /* GraphQL */ `
  id
  code
  number
  name
  state
  version
  publishedAt
  updatedAt
  criterionCount
  uses {
    id
    label
    state
  }
`;

export const CRITERIA_SETS = /* GraphQL */ `
  query CriteriaSets($first: Int!, $offset: Int, $code: String) {
    criteriaSetVersions(
      first: $first
      offset: $offset
      filter: { code: $code }
      sort: { field: "number", descending: true }
    ) {
      total
      items {
        ${ROW}
      }
    }
  }
`;

/** A whole version. */
export const CRITERIA_SET = /* GraphQL */ `
  query CriteriaSet($id: ID!) {
    criteriaSetVersion(id: $id) {
      ${ROW}
      content
    }
  }
`;

export const SHIPPED_CRITERIA_SETS = /* GraphQL */ `
  query ShippedCriteriaSets {
    shippedCriteriaSets {
      code
      name
      source
    }
  }
`;

export const CREATE_CRITERIA_SET = /* GraphQL */ `
  mutation CreateCriteriaSet($input: CreateCriteriaSetInput!) {
    createCriteriaSet(input: $input) {
      id
    }
  }
`;

export const DRAFT_CRITERIA_VERSION = /* GraphQL */ `
  mutation DraftCriteriaVersion($id: ID!) {
    draftCriteriaVersion(id: $id) {
      id
    }
  }
`;

export const SAVE_CRITERIA_SET = /* GraphQL */ `
  mutation SaveCriteriaSet($input: SaveCriteriaSetInput!) {
    saveCriteriaSet(input: $input) {
      id
      version
    }
  }
`;

export const PUBLISH_CRITERIA_SET = /* GraphQL */ `
  mutation PublishCriteriaSet($id: ID!, $version: Int!) {
    publishCriteriaSet(id: $id, version: $version) {
      id
      state
    }
  }
`;

export const DISCARD_CRITERIA_SET = /* GraphQL */ `
  mutation DiscardCriteriaSet($id: ID!, $version: Int!) {
    discardCriteriaSet(id: $id, version: $version)
  }
`;
