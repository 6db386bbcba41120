export interface Delivery {
  id: string;
  addresseeName: string;
  address: string;
  state: 'PENDING' | 'SENDING' | 'SENT' | 'RETRY_WAIT' | 'FAILED' | 'UNKNOWN';
  attempts: number;
  sentAt: string | null;
  nextAttemptAt: string | null;
  smtpCode: number | null;
  lastError: string | null;
  resolution: string | null;
  createdAt: string;
}

/** States a person has to settle. */
export function needsDecision({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'FAILED' || state === 'UNKNOWN';
}
