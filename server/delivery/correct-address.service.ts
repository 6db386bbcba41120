/**
 * A mail that a server refused because of its address is sent once more to the right one. The old
 * delivery stays as it is in the ledger; the new one names it, so that it is corrected once.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Delivery } from '../../schema/delivery/delivery.entity.js';
import { LOST_AFTER_MS, sendDelivery } from '../../schema/delivery/delivery.job.js';
import { messageIdOf } from '../../schema/delivery/message-id.js';
import { RecipientMember } from '../../schema/recipient/recipient.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';

export type CorrectionCode = 'DELIVERY_REPLACED' | 'ADDRESS_SAME' | 'ADDRESS_IN_LEDGER';

export interface CorrectAddress {
  /** The delivery to the wrong address. */
  id: string;
  address: string;
  /** Whether the groups of "Nơi nhận" that list the wrong address are to list the right one. */
  inGroups: boolean;
}

function faultAtAddress(code: CorrectionCode | 'EMAIL_INVALID'): never {
  return refuse('INVALID_INPUT', {}, [{ field: 'address', code }]);
}

function rightAddress(given: string, wrong: string): string {
  const address = cleanText(given, 'address', { max: 254 }).toLowerCase();
  if (!z.email().safeParse(address).success) faultAtAddress('EMAIL_INVALID');
  if (address === wrong) faultAtAddress('ADDRESS_SAME');
  return address;
}

function sendTo(tx: Tx, old: Delivery, address: string): Delivery {
  const { document, person, groupLabel, addresseeName } = old;
  const delivery = tx.create(Delivery, {
    document,
    person,
    groupLabel,
    addresseeName,
    address,
    state: 'PENDING',
    attempts: 0,
    messageId: messageIdOf(document.id, address),
    leaseUntil: null,
    nextAttemptAt: new Date(tx.now().getTime() + LOST_AFTER_MS),
    smtpCode: null,
    lastError: null,
    sentAt: null,
    bounce: null,
    replacesId: old.id,
    resolution: null,
  });
  enqueue(tx, sendDelivery, { id: delivery.id });
  return delivery;
}

/** Sends to the right address, once. Says the new delivery's id; asked again, the same. */
export async function correctAddress(ctx: Ctx, input: CorrectAddress): Promise<string> {
  if (!may(ctx.actor, 'delivery:resolve')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const where = { id: rowId(input.id) };
    const old =
      (await tx.em.findOne(Delivery, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) ??
      refuse('NOT_FOUND');
    const address = rightAddress(input.address, old.address);
    const known = await tx.em.findOne(Delivery, { replacesId: old.id });
    if (known)
      return known.address === address ? known.id : refuse<CorrectionCode>('DELIVERY_REPLACED');
    if (old.state !== 'BOUNCED' && old.state !== 'FAILED') {
      refuse('WRONG_STATE', { state: old.state });
    }
    const { document } = old;
    if (await tx.em.findOne(Delivery, { document, address })) faultAtAddress('ADDRESS_IN_LEDGER');
    if (input.inGroups) {
      const listed = await tx.em.find(RecipientMember, { address: old.address });
      for (const member of listed) member.address = address;
    }
    const delivery = sendTo(tx, old, address);
    record(tx, {
      action: 'delivery.correctAddress',
      entity: 'Delivery',
      entityId: old.id,
      reason: `${old.address} → ${address}`,
    });
    return delivery.id;
  });
}
