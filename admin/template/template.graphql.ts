import { RULES } from './rule-parts.js';

const INDICATOR = /* GraphQL */ `
  code
  sectionCode
  label
  aggregation
  unit
  numeratorLabel
  denominatorLabel
  categories {
    code
    label
  }
  sentence
  appliesTo
  required
  changeThreshold
  definition
  period
  sourceNote
  prefill
  polarity
  ${RULES}
`;

/** A whole version. */
export const TEMPLATE = /* GraphQL */ `
  query Template($id: ID!) {
    reportTemplate(id: $id) {
      id
      code
      number
      name
      state
      version
      publishedAt
      opening
      abstract
      parts {
        ordinal
        heading
      }
      sections {
        code
        part
        heading
        lead
        close
        prompt
        quotesPractices
      }
      shortcomings {
        code
        text
      }
      causes {
        code
        text
      }
      practiceKinds {
        code
        label
        intro
        quoted
      }
      indicators {
        ${INDICATOR}
      }
      uses {
        id
        label
        state
      }
    }
  }
`;

export const TEMPLATES = /* GraphQL */ `
  query Templates {
    templateVersions(first: 100, sort: { field: "number", descending: true }) {
      total
      items {
        id
        code
        number
        name
        state
        publishedAt
        updatedAt
        indicatorCount
        uses {
          id
          label
          state
        }
      }
    }
  }
`;

export const LIBRARY = /* GraphQL */ `
  query IndicatorLibrary {
    indicatorLibrary {
      answeredBy
      isUsual
      ${INDICATOR}
    }
  }
`;

export const CREATE_TEMPLATE = /* GraphQL */ `
  mutation CreateTemplate($input: CreateTemplateInput!) {
    createTemplate(input: $input) {
      id
    }
  }
`;

export const DRAFT_TEMPLATE_VERSION = /* GraphQL */ `
  mutation DraftTemplateVersion($id: ID!) {
    draftTemplateVersion(id: $id) {
      id
    }
  }
`;

export const SAVE_TEMPLATE = /* GraphQL */ `
  mutation SaveTemplate($input: SaveTemplateInput!) {
    saveTemplate(input: $input) {
      id
      version
    }
  }
`;

export const PUBLISH_TEMPLATE = /* GraphQL */ `
  mutation PublishTemplate($id: ID!, $version: Int!) {
    publishTemplate(id: $id, version: $version) {
      id
      state
    }
  }
`;

export const DISCARD_TEMPLATE = /* GraphQL */ `
  mutation DiscardTemplate($id: ID!, $version: Int!) {
    discardTemplate(id: $id, version: $version)
  }
`;
