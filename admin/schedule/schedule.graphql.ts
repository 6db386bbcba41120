const ENTRY = `
  id version name kind templateCode templateName label periodMonths everyMonths firstOn validFrom validTo
  reminderDays digestDays sendsDigest active nextOpensAt
  placeholders { name value }
  rules {
    opensAt { months day time roll }
    cutoffAt { months day time roll }
    organizationDueAt { months day time roll }
    lockedAt { months day time roll }
    committeeDueAt { months day time roll }
    superiorDueAt { months day time roll }
  }
`;

export const SCHEDULES = /* GraphQL */ `
  query Schedules {
    reportSchedules(first: 100) {
      items { ${ENTRY} }
    }
    reportTemplates(first: 100) {
      items {
        code
        name
        number
        placeholders
      }
    }
  }
`;

export const SCHEDULE_ROUNDS = /* GraphQL */ `
  query ScheduleRounds($input: SaveReportScheduleInput!) {
    reportScheduleRounds(input: $input) {
      change
      before {
        label
        startOn
        opensAt
        organizationDueAt
        committeeDueAt
      }
      after {
        label
        startOn
        opensAt
        organizationDueAt
        committeeDueAt
      }
    }
  }
`;

export const SAVE_SCHEDULE = /* GraphQL */ `
  mutation SaveSchedule($input: SaveReportScheduleInput!) {
    saveReportSchedule(input: $input) {
      id
    }
  }
`;
