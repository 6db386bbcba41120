export const CALENDAR = /* GraphQL */ `
  query RoundCalendar($year: Int!, $from: LocalDate!, $to: LocalDate!) {
    reportRounds(first: 100, sort: { field: "opensAt" }, filter: { from: $from, to: $to }) {
      items {
        id
        label
        kind
        state
        opensAt
        cutoffAt
        organizationDueAt
        lockedAt
        committeeDueAt
        superiorDueAt
        submissionId
      }
    }
    holidays(year: $year) {
      date
      name
      worked
      certain
    }
  }
`;
