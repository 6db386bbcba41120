/** Rounds of which something was verified. */
export const JUDGED_ROUNDS = /* GraphQL */ `
  query JudgedRounds($filter: AssessmentRoundFilter) {
    assessmentRounds(first: 50, filter: $filter) {
      items {
        id
        label
      }
    }
  }
`;

export const ASSESSMENT_INSIGHT = /* GraphQL */ `
  query AssessmentInsight($id: ID!) {
    assessmentInsight(id: $id) {
      organizations
      verified
      bands {
        code
        name
        self
        verified
      }
      totals {
        from
        to
        self
        verified
      }
      criteria {
        criterion
        name
        standard
        standardName
        organizations
        maximum
        self
        verified
        short
        none
      }
      clusters {
        id
        name
        organizations
        self
        verified
        passed
      }
    }
  }
`;

/** What an organization had verified, the newest round first. */
export const OWN_ASSESSMENTS = /* GraphQL */ `
  query OwnVerifiedAssessments($filter: SelfAssessmentFilter) {
    selfAssessments(first: 50, filter: $filter) {
      items {
        id
        round {
          label
          criteria
        }
      }
    }
  }
`;

export const STANDING = /* GraphQL */ `
  query AssessmentStanding($id: ID!) {
    assessmentStanding(id: $id) {
      hostType
      parts {
        standard
        points
        maximum
        organizations
        lower
        median
        upper
      }
    }
  }
`;
