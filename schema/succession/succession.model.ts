/** A report of the organization that nobody has taken to its end. */
export interface OpenReport {
  submissionId: string;
  round: string;
  state: 'DUE' | 'DRAFT' | 'RETURNED' | 'SUBMITTED';
  /** Instant, as ISO 8601. */
  dueAt: string;
}

/** What goes over with an organization: counts, and the reports that fall due first. */
export interface OpenWork {
  /** Reports not handed in. */
  toWrite: number;
  returned: number;
  /** Handed in and not judged yet. */
  waiting: number;
  /** Of those to write or to correct, past their day. */
  overdue: number;
  /** People with a position in the organization today. */
  people: number;
  reports: OpenReport[];
}
