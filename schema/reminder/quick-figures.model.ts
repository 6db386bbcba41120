/** How many organizations of a round have handed in, at an instant. Every share has its whole. */
export interface RoundFigures {
  roundId: string;
  label: string;
  /** "17:00 21/12/2026", at the committee. */
  dueAt: string;
  /** Organizations that owe a report. */
  expected: number;
  handedIn: number;
  /** Of those handed in. */
  late: number;
  /** Not handed in though the due instant has passed. */
  missing: number;
  /** The last round as far from its own due date; null without one. */
  before: { label: string; expected: number; handedIn: number; late: number } | null;
  /** Days before the due date of the mail; negative is after it. */
  rung: number;
}

/** What one mail to the standing committee tells. */
export interface QuickFigures {
  /** "07:30 18/12/2026", at the committee. */
  asOf: string;
  committee: string;
  rounds: RoundFigures[];
}
