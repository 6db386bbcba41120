const OPEN = '[OPEN, CUT_OFF, COLLECTING, CONSOLIDATING]';

const ROUND = `
  id label kind state startOn endOn
  opensAt cutoffAt organizationDueAt lockedAt committeeDueAt superiorDueAt
  tally { expected due draft submitted returned accepted exempt late missing }
`;

export const COMMITTEE_HOME = /* GraphQL */ `
  query CommitteeHome($withReports: Boolean!) {
    reportRounds(filter: { states: ${OPEN} }, first: 10, sort: { field: "organizationDueAt" }) {
      items { ${ROUND} }
    }
    reports(first: 10) @include(if: $withReports) {
      items {
        id
        state
        draftNumber
        composedAt
        createdAt
        preparedBy {
          id
        }
        document {
          id
          number
          symbol
          documentOn
        }
        round {
          id
          label
        }
      }
    }
  }
`;

export const ORGANIZATION_HOME = /* GraphQL */ `
  query OrganizationHome {
    submissions(first: 20, sort: { field: "updatedAt", descending: true }) {
      items {
        id
        state
        late
        overdue
        handedInAt
        returnReason
        exemptReason
        round { ${ROUND} }
      }
    }
  }
`;

export const HOME_TASKS = /* GraphQL */ `
  query HomeTasks {
    homeTasks {
      code
      count
      soonest
      records {
        id
        name
      }
    }
  }
`;
