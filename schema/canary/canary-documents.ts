/** What the probe asks as somebody of an organization, and as staff of the committee. */
export const CANARY_READS = `query CanaryReads(
  $organization: ID!, $submission: ID!, $round: ID!
) {
  organization(id: $organization) { id }
  submission(id: $submission) { id figures { id } }
  reportRound(id: $round) { id }
}`;

/** What only the committee has. */
export const CANARY_REPORT = `query CanaryReport($report: ID!) {
  report(id: $report) { id }
}`;

/** Everything of a kind that whoever asks may see. */
export const CANARY_LISTS = `query CanaryLists {
  organizations(first: 100) { items { id } }
  submissions(first: 100) { items { id } }
  reportRounds(first: 100) { items { id } }
}`;
