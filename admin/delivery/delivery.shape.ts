/** What a mail server reported about the mail. */
export interface Bounce {
  status: string | null;
  diagnostic: string | null;
  server: string | null;
  givenInAt: string;
}

export interface Delivery {
  id: string;
  addresseeName: string;
  address: string;
  state: 'PENDING' | 'SENDING' | 'SENT' | 'RETRY_WAIT' | 'FAILED' | 'UNKNOWN' | 'BOUNCED';
  attempts: number;
  sentAt: string | null;
  nextAttemptAt: string | null;
  smtpCode: number | null;
  lastError: string | null;
  resolution: string | null;
  createdAt: string;
  groupLabel: string | null;
  bounce: Bounce | null;
  replacedBy: { id: string; address: string; state: string } | null;
}

type Open = Pick<Delivery, 'state' | 'replacedBy'>;

/** Whether a person has to settle it. */
export function needsDecision({ state, replacedBy }: Open): boolean {
  return !replacedBy && (state === 'FAILED' || state === 'UNKNOWN' || state === 'BOUNCED');
}

/** Whether another address may help. */
export function mayBeCorrected({ state, replacedBy }: Open): boolean {
  return !replacedBy && (state === 'FAILED' || state === 'BOUNCED');
}
