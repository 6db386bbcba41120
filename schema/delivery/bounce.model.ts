/** What a mail server reports about a mail that it could not hand on (RFC 3464). */
export interface Bounce {
  /** Message-ID of the report, or its SHA-256: the same report is counted once. */
  reportId: string;
  /** "5.1.1" (RFC 3463); null where the report names none. */
  status: string | null;
  /** What the server said, shortened. */
  diagnostic: string | null;
  /** The server that said it; null where the report names none. */
  server: string | null;
  /** ISO instant at which the office gave the report in. */
  givenInAt: string;
}
