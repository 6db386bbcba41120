export const JOB_PROGRESS = /* GraphQL */ `
  query JobProgress($subjectId: ID!) {
    jobProgress(filter: { subjectId: $subjectId }, first: 10) {
      items {
        id
        jobName
        state
        step
        done
        total
        startedAt
        finishedAt
        error
      }
    }
  }
`;
