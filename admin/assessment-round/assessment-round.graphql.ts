const ROUND = `
  id version label state startOn endOn dueAt openedAt closedAt cancelReason
  previousRoundId criteriaSetId criteriaName criteriaNumber organizationIds asked handedIn
`;

export const ASSESSMENT_ROUND = /* GraphQL */ `
  query AssessmentRound($id: ID!) {
    assessmentRound(id: $id) { ${ROUND} }
  }
`;

/** What a round can be planned with. */
export const PLANNING = /* GraphQL */ `
  query AssessmentPlanning($year: Int!) {
    criteriaSetVersions(first: 100, filter: { state: PUBLISHED }) {
      items {
        id
        name
        number
      }
    }
    assessmentRounds(first: 50) {
      items {
        id
        label
        endOn
        state
      }
    }
    emulationClusters(first: 100) {
      items {
        id
        name
      }
    }
    holidays(year: $year) {
      date
      worked
    }
  }
`;

/** A hundred of those that can be asked. */
export const OPEN_ORGANIZATIONS = /* GraphQL */ `
  query OpenOrganizations($offset: Int!) {
    organizations(first: 100, offset: $offset, filter: { open: true }) {
      total
      items {
        id
        name
        hostType
        cluster {
          id
        }
      }
    }
  }
`;

export const PLAN_ASSESSMENT_ROUND = /* GraphQL */ `
  mutation PlanAssessmentRound($input: PlanAssessmentRoundInput!) {
    planAssessmentRound(input: $input) {
      id
    }
  }
`;

export const CHANGE_ASSESSMENT_ROUND = /* GraphQL */ `
  mutation ChangeAssessmentRound($input: ChangeAssessmentRoundInput!) {
    changeAssessmentRound(input: $input) {
      id
    }
  }
`;

export const OPEN_ASSESSMENT_ROUND = /* GraphQL */ `
  mutation OpenAssessmentRound($id: ID!) {
    openAssessmentRound(id: $id) {
      id
      state
    }
  }
`;

export const CLOSE_ASSESSMENT_ROUND = /* GraphQL */ `
  mutation CloseAssessmentRound($id: ID!, $reason: String!) {
    closeAssessmentRound(id: $id, reason: $reason) {
      id
      state
    }
  }
`;

export const CANCEL_ASSESSMENT_ROUND = /* GraphQL */ `
  mutation CancelAssessmentRound($id: ID!, $reason: String!) {
    cancelAssessmentRound(id: $id, reason: $reason) {
      id
      state
    }
  }
`;
