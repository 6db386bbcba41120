/** What every ledger of mails has in common: a row is written before a mail server hears of it. */
import { p } from '@mikro-orm/core';

/** SENT is proof of the server's acceptance; UNKNOWN is never sent again by the machine. */
export const MailState = {
  PENDING: 'PENDING',
  SENDING: 'SENDING',
  SENT: 'SENT',
  RETRY_WAIT: 'RETRY_WAIT',
  FAILED: 'FAILED',
  UNKNOWN: 'UNKNOWN',
} as const;

/** Whom a mail is for, and what became of it. */
export const mailColumns = {
  address: p.text(),
  addresseeName: p.text(),
  attempts: p.integer(),
  messageId: p.text(),
  /** While SENDING: after this instant nobody knows what became of the attempt. */
  leaseUntil: p.datetime().nullable(),
  nextAttemptAt: p.datetime().nullable(),
  smtpCode: p.integer().nullable(),
  lastError: p.text().nullable(),
  sentAt: p.datetime().nullable(),
};
