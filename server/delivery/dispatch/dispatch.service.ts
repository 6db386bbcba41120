/**
 * A signed document leaves the house: released once, by an officer who saw what will be sent, or at
 * once where the committee wants it so. The document's row is the lock: of those who release at the
 * same time one does, and what is held stays.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { Committee } from '../../../schema/committee/committee.entity.js';
import { zonedDate } from '../../../schema/core/calendar.js';
import { Delivery } from '../../../schema/delivery/delivery.entity.js';
import { LOST_AFTER_MS, sendDelivery } from '../../../schema/delivery/delivery.job.js';
import { messageIdOf } from '../../../schema/delivery/message-id.js';
import { OfficialDocument } from '../../../schema/document/document.entity.js';
import { Report } from '../../../schema/report/report.entity.js';
import { ReportRound } from '../../../schema/round/round.entity.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { enqueue } from '../../core/enqueue.js';
import { rowId } from '../../core/read/row-id.js';
import { refuse } from '../../core/refusal.js';
import { cleanText } from '../../core/text.js';
import { type AddressedGroup, addressedGroups } from '../../recipient/addressee.service.js';
import { fingerprintOf } from './dispatch-fingerprint.js';
import { policy } from './dispatch.policy.js';

export type DispatchCode =
  | 'DOCUMENT_NOT_READY'
  | 'DOCUMENT_HELD'
  | 'DOCUMENT_NOT_HELD'
  | 'DISPATCH_CHANGED';

/** The groups that receive today, with everybody behind them. */
export async function groupsToday(tx: Tx): Promise<AddressedGroup[]> {
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  return addressedGroups(tx, zonedDate(tx.now(), timeZone));
}

function writeDeliveries(tx: Tx, document: OfficialDocument, groups: readonly AddressedGroup[]) {
  for (const { label, addressees } of groups) {
    for (const { personId, name, address } of addressees) {
      const delivery = tx.create(Delivery, {
        id: v7(),
        document,
        person: personId,
        groupLabel: label,
        address,
        addresseeName: name,
        state: 'PENDING',
        attempts: 0,
        messageId: messageIdOf(document.id, address),
        leaseUntil: null,
        nextAttemptAt: new Date(tx.now().getTime() + LOST_AFTER_MS),
        smtpCode: null,
        lastError: null,
        sentAt: null,
        bounce: null,
        replacesId: null,
        resolution: null,
      });
      enqueue(tx, sendDelivery, { id: delivery.id });
    }
  }
}

/** Its round ends with the first report that leaves. */
async function closeRound(tx: Tx, id: string) {
  const round = await tx.em.findOneOrFail(ReportRound, { id });
  if (round.state === 'CLOSED') return;
  const from = round.state;
  round.state = 'CLOSED';
  record(tx, { action: 'round.close', entity: 'ReportRound', entityId: id, from, to: 'CLOSED' });
}

/**
 * Writes one delivery for each address and asks for the mails. The document is held by the caller;
 * does nothing unless its report is signed and still here.
 */
export async function dispatchDocument(
  tx: Tx,
  document: OfficialDocument,
  action: 'report.dispatch' | 'report.release',
  groups?: readonly AddressedGroup[],
): Promise<void> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  // A decision is nobody's report.
  if (!document.report) return;
  const report = await tx.em.findOneOrFail(Report, { id: document.report.id }, { lockMode });
  if (report.state !== 'SIGNED') return;
  writeDeliveries(tx, document, groups ?? (await groupsToday(tx)));
  report.state = 'DISPATCHED';
  record(tx, {
    action,
    entity: 'Report',
    entityId: report.id,
    from: 'SIGNED',
    to: 'DISPATCHED',
  });
  await closeRound(tx, report.round.id);
}

/** The document, held, of a report that is in one of these states. */
async function holdDocument(tx: Tx, id: string, states: readonly Report['state'][]) {
  const where = { id: rowId(id) };
  const document =
    (await tx.em.findOne(OfficialDocument, where, { lockMode: LockMode.PESSIMISTIC_WRITE })) ??
    refuse('NOT_FOUND');
  if (!document.report) refuse('NOT_FOUND');
  // Read after the lock: whoever was quicker has moved it on.
  const { state } = await tx.em.findOneOrFail(Report, { id: document.report.id });
  if (!states.includes(state)) refuse('WRONG_STATE', { state });
  return document;
}

/** Keeps a document from being mailed, with the reason, until the hold is ended. */
export async function hold(ctx: Ctx, input: { id: string; reason: string }): Promise<void> {
  if (!policy.release(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const document = await holdDocument(tx, input.id, ['NUMBERED', 'SIGNED']);
    const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
    if (document.holdReason !== null) refuse<DispatchCode>('DOCUMENT_HELD');
    document.holdReason = reason;
    document.heldBy = tx.actor.personId;
    document.heldAt = tx.now();
    record(tx, {
      action: 'document.hold',
      entity: 'OfficialDocument',
      entityId: document.id,
      reason,
    });
  });
}

/** Ends a hold. Nothing is mailed by it: an officer releases. */
export async function endHold(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!policy.release(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const document = await holdDocument(tx, input.id, ['NUMBERED', 'SIGNED']);
    if (document.holdReason === null) refuse<DispatchCode>('DOCUMENT_NOT_HELD');
    Object.assign(document, { holdReason: null, heldBy: null, heldAt: null });
    record(tx, { action: 'document.endHold', entity: 'OfficialDocument', entityId: document.id });
  });
}

export interface Release {
  id: string;
  /** Of the preview that the officer saw. */
  fingerprint: string;
}

/** An officer has a signed document mailed: exactly what the preview showed, and once. */
export async function release(ctx: Ctx, input: Release): Promise<void> {
  if (!policy.release(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const document = await holdDocument(tx, input.id, ['SIGNED']);
    if (!document.proof) refuse<DispatchCode>('DOCUMENT_NOT_READY');
    if (document.holdReason !== null) refuse<DispatchCode>('DOCUMENT_HELD');
    const groups = await groupsToday(tx);
    if (fingerprintOf(document, groups) !== input.fingerprint) {
      refuse<DispatchCode>('DISPATCH_CHANGED');
    }
    document.releasedBy = tx.actor.personId;
    document.releasedAt = tx.now();
    await dispatchDocument(tx, document, 'report.release', groups);
  });
}
