/**
 * A row of a mail ledger on its way. The attempt is committed before the mail server hears of it,
 * so that a second worker, or this one after a crash, finds it taken.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type EntityName, type FilterQuery, LockMode } from '@mikro-orm/postgresql';
import type { Tx } from '../../server/core/context.js';
import type { JobContext } from './handle-job.js';
import { nextAttempt, type SendOutcome } from './send-outcome.js';

/** What every mail ledger keeps of a mail. */
export interface LedgerRow {
  id: string;
  state: string;
  attempts: number;
  leaseUntil?: Date | null;
  nextAttemptAt?: Date | null;
  smtpCode?: number | null;
  lastError?: string | null;
  sentAt?: Date | null;
}

/** Where outcomes are kept, and what else is noted of a mail once one is known. */
export interface MailLedger<T> {
  entity: EntityName<T>;
  /** State of a mail whose address a server refused for good; default is FAILED. */
  refused?: string;
  settled: (tx: Tx, mail: T, from: string) => Promise<void> | void;
}

/** Five minutes: longer than a database takes to start again. */
const STORE_TRIES = 300;
const STORE_REST_MS = 1000;

async function held<T extends LedgerRow>(tx: Tx, ledger: EntityName<T>, id: string) {
  const where = { id } as FilterQuery<NoInfer<T>>;
  return (await tx.em.findOne(ledger, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) as T | null;
}

/** Takes a mail that waits to be sent; null where there is nothing to take. */
export async function claimMail<T extends LedgerRow>(
  tx: Tx,
  ledger: EntityName<T>,
  id: string,
  leaseSeconds: number,
): Promise<T | null> {
  const mail = await held(tx, ledger, id);
  if (mail?.state !== 'PENDING') return null;
  mail.state = 'SENDING';
  mail.attempts += 1;
  mail.leaseUntil = new Date(tx.now().getTime() + leaseSeconds * 1000);
  return mail;
}

/**
 * Writes an outcome down. A known one is better than a lease that ran out meanwhile; a person's
 * word or a later attempt is not undone.
 */
async function settle<T extends LedgerRow>(
  tx: Tx,
  { entity, settled, refused = 'FAILED' }: MailLedger<T>,
  { id, attempts }: LedgerRow,
  outcome: SendOutcome,
) {
  const mail = await held(tx, entity, id);
  if (!mail || !['SENDING', 'UNKNOWN'].includes(mail.state) || mail.attempts !== attempts) return;
  const from = mail.state;
  if (from === outcome.state) return;
  const again = outcome.state === 'RETRY_WAIT' ? nextAttempt(mail.attempts, tx.now()) : null;
  mail.state = outcome.state === 'RETRY_WAIT' && !again ? 'FAILED' : outcome.state;
  if (outcome.state === 'FAILED' && outcome.isAddress) mail.state = refused;
  mail.leaseUntil = null;
  mail.nextAttemptAt = again;
  mail.smtpCode = outcome.code;
  mail.lastError = outcome.state === 'SENT' ? null : outcome.error;
  if (outcome.state === 'SENT') mail.sentAt = tx.now();
  await settled(tx, mail, from);
}

/** Stores what is known of an attempt, also when the database is away for a while. */
export async function storeOutcome<T extends LedgerRow>(
  { ctx, log }: JobContext,
  ledger: MailLedger<T>,
  mail: LedgerRow,
  outcome: SendOutcome,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ctx.transaction((tx) => settle(tx, ledger, mail, outcome));
    } catch (fault) {
      if (tries === STORE_TRIES) throw fault;
      log.warn({ err: fault }, 'outcome not stored yet');
      await sleep(STORE_REST_MS);
    }
  }
}
