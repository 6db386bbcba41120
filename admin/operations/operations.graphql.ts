const PAGE = /* GraphQL */ `
  fragment OperationsPage on Operations {
    readAt
    lights {
      wall
      worker
      jobs
      mails
      webhooks
      audit
    }
    wall {
      outcome
      overdue
      last {
        ...WallRunRow
      }
      proven {
        ...WallRunRow
      }
      runs {
        startedAt
        finishedAt
        outcome
      }
    }
    worker {
      heardAt
      outbox
      outboxSeconds
      queues {
        name
        waiting
        running
        delayed
        failed
      }
    }
    jobs {
      retrying
      givenUp
      askedAgain
      failures {
        id
        jobName
        subjectId
        state
        attempts
        error
        requestId
        failedAt
      }
    }
    deliveries {
      failed
      unknown
      retrying
    }
    reminders {
      failed
      unknown
      retrying
    }
    webhooks {
      id
      url
      clientName
      disabledAt
      disabledBecause
    }
    versions {
      server
      worker
      schema
      migratedAt
      database
    }
    audit {
      checkedAt
      verdict
      checkedEvents
      missingEvents
      brokenSequence
      sealed
      lastSeal
      unsealed
    }
  }
  fragment WallRunRow on WallRun {
    startedAt
    finishedAt
    outcome
    results {
      way
      tried
      refused
      leaks
      fault
    }
  }
`;

export const OPERATIONS = /* GraphQL */ `
  query Operations {
    operations {
      ...OperationsPage
    }
  }
  ${PAGE}
`;

export const RETRY_JOB = /* GraphQL */ `
  mutation RetryJob($id: ID!) {
    retryJob(id: $id) {
      readAt
    }
  }
`;

export const SETTLE_JOB = /* GraphQL */ `
  mutation SettleJob($input: SettleJobInput!) {
    settleJob(input: $input) {
      readAt
    }
  }
`;

export const CHECK_AUDIT_LOG = /* GraphQL */ `
  mutation CheckAuditLog {
    checkAuditLog {
      readAt
    }
  }
`;
