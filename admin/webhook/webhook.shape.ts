/** A webhook on the page of its app. */
export interface WebhookRow {
  id: string;
  url: string;
  events: string[];
  disabledAt: string | null;
  disabledBecause: 'PAUSED' | 'FAILING' | 'GONE' | null;
  /** Messages that are to be sent or tried again. */
  waiting: number;
  lastSentAt: string | null;
}

export interface Webhook extends WebhookRow {
  client: { id: string; name: string };
  /** Until when a replaced secret signs beside the new one. */
  bothSignUntil: string | null;
}

export interface WebhookDelivery {
  id: string;
  messageId: string;
  type: string;
  state: 'PENDING' | 'SENT' | 'FAILED';
  attempts: number;
  nextAttemptAt: string | null;
  attemptedAt: string | null;
  durationMs: number | null;
  statusCode: number | null;
  lastError: string | null;
  createdAt: string;
}
