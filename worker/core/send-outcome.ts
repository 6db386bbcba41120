/** What became of an attempt to send. */
export type SendOutcome =
  | { state: 'SENT'; code: number }
  | { state: 'RETRY_WAIT' | 'UNKNOWN'; code: number | null; error: string }
  | {
      state: 'FAILED';
      code: number | null;
      error: string;
      /** Whether it is the address that the server will have no mail at. */
      isAddress?: boolean;
    };

interface SmtpFault extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/**
 * Judges a failed attempt. An answer of the server decides: 4xx may be tried again, 5xx may not.
 * Without an answer it matters whether the message had been begun: if not, nothing was stored; if
 * so, nobody can know.
 */
export function classifyFailure(fault: SmtpFault, begun: boolean): SendOutcome {
  const code = fault.responseCode ?? null;
  const error = [fault.code, fault.command].filter(Boolean).join(' ') || 'SMTP';
  if (code !== null && code >= 500) {
    return { state: 'FAILED', code, error, isAddress: fault.command === 'RCPT TO' };
  }
  if (code !== null && code >= 400) return { state: 'RETRY_WAIT', code, error };
  return { state: begun ? 'UNKNOWN' : 'RETRY_WAIT', code, error };
}

const MINUTE = 60_000;
const WAITS = [1, 5, 15, 60, 180, 720, 1440].map((minutes) => minutes * MINUTE);

/** When to try again after so many attempts; null when it has been tried often enough. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}
