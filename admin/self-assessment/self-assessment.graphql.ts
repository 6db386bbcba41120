const EVIDENCE = `
  id version kind title note validFrom validTo holdsToday fileName fileType bytes hasThumbnail
  url documentNumber documentIssuer documentOn createdAt
`;

const ANSWER = `
  id version criterion value notApplicable note carriedFrom officerId officer updatedAt changedBy
`;

/** Everything the page of one self-assessment shows. */
export const SELF_ASSESSMENT = /* GraphQL */ `
  query SelfAssessment($id: ID!) {
    selfAssessment(id: $id) {
      id
      version
      state
      edition
      late
      startedAt
      submittedAt
      selfTotal
      selfBand
      selfScore
      returnReason
      returnRemarks {
        criterion
        reason
      }
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
        dueAt
        cancelReason
        previousRoundId
        criteriaName
        criteriaNumber
        criteria
      }
      answers {
        ${ANSWER}
        evidence { ${EVIDENCE} }
      }
      lastAnswers {
        ${ANSWER}
      }
    }
  }
`;

export const SAVE_ANSWER = /* GraphQL */ `
  mutation SaveAnswer($input: SaveAnswerInput!) {
    saveAnswer(input: $input) {
      id
      version
    }
  }
`;

export const ATTACH_EVIDENCE = /* GraphQL */ `
  mutation AttachEvidence($input: EvidenceAtAnswerInput!) {
    attachEvidence(input: $input) {
      id
    }
  }
`;

export const DETACH_EVIDENCE = /* GraphQL */ `
  mutation DetachEvidence($input: EvidenceAtAnswerInput!) {
    detachEvidence(input: $input) {
      id
    }
  }
`;

export const SHARE_OUT_CRITERIA = /* GraphQL */ `
  mutation ShareOutCriteria($input: ShareOutCriteriaInput!) {
    shareOutCriteria(input: $input) {
      id
    }
  }
`;

export const PREFILL_ASSESSMENT = /* GraphQL */ `
  mutation PrefillAssessment($id: ID!) {
    prefillAssessment(id: $id) {
      id
      version
    }
  }
`;

export const SUBMIT_ASSESSMENT = /* GraphQL */ `
  mutation SubmitAssessment($id: ID!, $version: Int!) {
    submitAssessment(id: $id, version: $version) {
      id
      state
      late
    }
  }
`;

/** People of the own organization who may answer. */
export const OFFICERS = /* GraphQL */ `
  query Officers {
    memberships(first: 100, filter: { state: IN_FORCE }) {
      items {
        id
        fullName
        role
      }
    }
  }
`;
