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
  mutation PublishCriteriaSet($id: ID!, $version: Int!, $withoutPreview: Boolean) {
    publishCriteriaSet(id: $id, version: $version, withoutPreview: $withoutPreview) {
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

export const ASSESSED_ROUNDS = /* GraphQL */ `
  query AssessedRounds {
    assessmentRounds(
      first: 50
      filter: { states: [OPEN, VERIFYING, COUNCIL, RECOGNISED, ARCHIVED] }
    ) {
      items {
        id
        label
        criteriaName
        criteriaNumber
      }
    }
  }
`;

export const CRITERIA_RESCORES = /* GraphQL */ `
  query CriteriaRescores($id: ID!) {
    criteriaRescores(filter: { criteriaSetId: $id }, first: 1) {
      items {
        id
        state
        total
        endedAt
        roundId
        roundLabel
        isCurrent
        summary {
          rise
          fall
          stay
          crossBand
        }
      }
    }
  }
`;

export const CRITERIA_RESCORE_ROWS = /* GraphQL */ `
  query CriteriaRescoreRows(
    $filter: CriteriaRescoreRowFilter!
    $sort: SortInput
    $first: Int
    $offset: Int
  ) {
    criteriaRescoreRows(filter: $filter, sort: $sort, first: $first, offset: $offset) {
      total
      items {
        id
        organization {
          id
          shortName
        }
        verified
        beforeTotal
        beforeBand
        afterTotal
        afterBand
        change
        crossesBand
        unanswered
      }
    }
  }
`;

export const PREVIEW_CRITERIA_SET = /* GraphQL */ `
  mutation PreviewCriteriaSet($input: PreviewCriteriaSetInput!) {
    previewCriteriaSet(input: $input) {
      id
    }
  }
`;

export const CANCEL_CRITERIA_PREVIEW = /* GraphQL */ `
  mutation CancelCriteriaPreview($id: ID!) {
    cancelCriteriaPreview(id: $id) {
      id
      state
    }
  }
`;
