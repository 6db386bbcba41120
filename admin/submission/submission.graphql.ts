import { RULES } from '../template/rule-parts.js';

/** What a figure says. */
const FIGURE_PARTS = 'numerator denominator value cases category explanation';

const AMOUNTS = /* GraphQL */ `
  id
  ${FIGURE_PARTS}
  carriedFrom
  indicator {
    id
    code
  }
`;

const TEMPLATE = /* GraphQL */ `
  sections {
    code
    part
    heading
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
  }
  indicators {
    id
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
    appliesTo
    required
    changeThreshold
    definition
    sourceNote
    prefill
    ${RULES}
  }
`;

/** Everything one submission's page shows. */
export const SUBMISSION = /* GraphQL */ `
  query Submission($id: ID!) {
    submission(id: $id) {
      id
      version
      state
      edition
      late
      overdue
      contact
      startedAt
      handedInAt
      acceptedAt
      updatedAt
      returnReason
      returnRemarks {
        field
        reason
      }
      exemptReason
      reopening {
        id
        reason
        fields
        until
        endedAt
        before {
          figures {
            code
            ${FIGURE_PARTS}
          }
          narratives {
            sectionCode
            kind
            choiceCode
            text
          }
          practices {
            sectionCode
            kind
            title
            sentence
          }
        }
      }
      organizationName
      organization {
        id
        name
        shortName
        hostType
      }
      round {
        id
        label
        state
        startOn
        endOn
        cutoffAt
        organizationDueAt
        lockedAt
        template {
          ${TEMPLATE}
        }
      }
      figures {
        ${AMOUNTS}
      }
      previousFigures {
        ${AMOUNTS}
      }
      narratives {
        sectionCode
        kind
        choiceCode
        text
      }
      practices {
        sectionCode
        kind
        title
        sentence
      }
    }
  }
`;

/** What was handed in each time. */
export const SUBMISSION_EDITIONS = /* GraphQL */ `
  query SubmissionEditions($id: ID!) {
    submission(id: $id) {
      id
      editions {
        edition
        handedInAt
        handedInBy
        figures {
          code
          ${FIGURE_PARTS}
          changedBy
          changedAt
        }
      }
    }
  }
`;

export const SAVE_SUBMISSION = /* GraphQL */ `
  mutation SaveSubmission($input: SaveSubmissionInput!) {
    saveSubmission(input: $input) {
      id
      version
      state
    }
  }
`;

export const PREFILL_SUBMISSION = /* GraphQL */ `
  mutation PrefillSubmission($id: ID!, $version: Int!) {
    prefillSubmission(id: $id, version: $version) {
      id
      version
    }
  }
`;

export const HAND_IN_SUBMISSION = /* GraphQL */ `
  mutation HandInSubmission($id: ID!, $version: Int!) {
    handInSubmission(id: $id, version: $version) {
      id
      state
      late
    }
  }
`;

export const ACCEPT_SUBMISSION = /* GraphQL */ `
  mutation AcceptSubmission($id: ID!) {
    acceptSubmission(id: $id) {
      id
      state
    }
  }
`;

export const RETURN_SUBMISSION = /* GraphQL */ `
  mutation ReturnSubmission($input: ReturnSubmissionInput!) {
    returnSubmission(input: $input) {
      id
      state
    }
  }
`;

export const EXEMPT_SUBMISSION = /* GraphQL */ `
  mutation ExemptSubmission($id: ID!, $reason: String!) {
    exemptSubmission(id: $id, reason: $reason) {
      id
      state
    }
  }
`;

export const OPEN_SUBMISSION = /* GraphQL */ `
  mutation OpenSubmission($id: ID!) {
    openSubmission(id: $id) {
      id
    }
  }
`;
