/** The clock's part in a recognition: it tells of its end once, and ends it on its day. */
import { LockMode } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { Committee } from '../../schema/committee/committee.entity.js';
import { zonedDate } from '../../schema/core/calendar.js';
import { LOST_AFTER_MS } from '../../schema/delivery/delivery.job.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { CultureRecognition } from '../../schema/recognition/recognition.entity.js';
import { Reminder } from '../../schema/reminder/reminder.entity.js';
import { sendReminder } from '../../schema/reminder/reminder.job.js';
import { record } from '../../server/core/audit.js';
import type { Tx } from '../../server/core/context.js';
import { enqueue } from '../../server/core/enqueue.js';

async function holdInForce(tx: Tx, id: string): Promise<CultureRecognition | null> {
  const where = { id, state: 'DECIDED' as const, outcome: 'PASSED' as const };
  return tx.em.findOne(CultureRecognition, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

async function todayOf(tx: Tx): Promise<string> {
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  return zonedDate(tx.now(), timeZone);
}

/** Ends a recognition after its last day; one that was revoked or renewed has ended. */
export async function expire(tx: Tx, id: string): Promise<void> {
  const held = await holdInForce(tx, id);
  const today = await todayOf(tx);
  if (!held?.validUntil || held.validUntil >= today) return;
  Object.assign(held, { state: 'EXPIRED', endedOn: today });
  record(tx, {
    action: 'recognition.expire',
    entity: 'CultureRecognition',
    entityId: held.id,
    organizationId: held.organizationId,
    from: 'DECIDED',
    to: 'EXPIRED',
  });
}

/** The organization's secretary in office on a day. */
async function secretaryOf(tx: Tx, { organization }: CultureRecognition, today: string) {
  const [secretary] = await tx.em.find(
    Membership,
    {
      organization: { id: organization.id },
      role: 'TENANT_SECRETARY',
      startsOn: { $lte: today },
      $or: [{ endsOn: null }, { endsOn: { $gte: today } }],
    },
    { populate: ['person'], orderBy: { startsOn: 'desc', id: 'asc' }, limit: 1 },
  );
  return secretary?.person;
}

/** Writes the mail about the end into the ledger, once; without a secretary it is only noted. */
export async function announce(tx: Tx, id: string): Promise<void> {
  const held = await holdInForce(tx, id);
  const today = await todayOf(tx);
  if (!held || held.notifiedAt || (held.validUntil ?? '') < today) return;
  held.notifiedAt = tx.now();
  const person = await secretaryOf(tx, held, today);
  if (!person) return;
  const reminderId = v7();
  tx.create(Reminder, {
    id: reminderId,
    person,
    chasedId: held.organization.id,
    purpose: 'EXPIRY',
    day: today,
    address: person.email,
    addresseeName: person.fullName,
    state: 'PENDING',
    attempts: 0,
    messageId: `<${reminderId}@workplace-culture.invalid>`,
    nextAttemptAt: new Date(tx.now().getTime() + LOST_AFTER_MS),
  });
  enqueue(tx, sendReminder, { id: reminderId });
  record(tx, {
    action: 'recognition.announceExpiry',
    entity: 'CultureRecognition',
    entityId: held.id,
    organizationId: held.organizationId,
  });
}
