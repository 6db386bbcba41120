/**
 * The office gives a returned mail in: what came back to the sender's mailbox, which is not ours to
 * read. It is taken as what a mail server says of one of our mails; whoever gave it in is on
 * record.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Delivery, type DeliveryState } from '../../../schema/delivery/delivery.entity.js';
import { may } from '../../core/actor.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import { type BounceReport, readBounceReport, type ReportedRecipient } from './bounce-report.js';

export type BounceCode =
  | 'BOUNCE_TOO_LARGE'
  | 'BOUNCE_NOT_A_REPORT'
  | 'BOUNCE_NOT_OURS'
  | 'BOUNCE_ONLY_DELAYED'
  | 'BOUNCE_SAYS_DELIVERED';

/** Largest message that is taken: 10 MB. Reports carry the head of the mail, seldom all of it. */
export const MOST_BOUNCE_BYTES = 10 * 1024 * 1024;

/** Asked before a file is read. */
export function mayGiveInBounce({ actor }: Ctx): void {
  if (!may(actor, 'delivery:resolve')) refuse('FORBIDDEN');
}

/** What is on its way may still arrive. */
const mayBounce: readonly DeliveryState[] = ['SENT', 'UNKNOWN', 'FAILED', 'BOUNCED'];

/** The mail of this committee that the report is about, held. */
async function mailOf(tx: Tx, { about }: BounceReport): Promise<Delivery> {
  const where = { messageId: { $in: about } };
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  return (
    (await tx.em.findOne(Delivery, where, { lockMode })) ?? refuse<BounceCode>('BOUNCE_NOT_OURS')
  );
}

/** What the report says of the mail's recipient; a mail of ours has one. */
function saidOf({ recipients }: BounceReport, { address }: Delivery): ReportedRecipient {
  const said =
    recipients.find((each) => each.address === address) ??
    (recipients.length === 1 ? recipients[0] : undefined);
  return said ?? refuse<BounceCode>('BOUNCE_NOT_OURS');
}

function checkFailed({ action }: ReportedRecipient): void {
  if (action === 'delayed') refuse<BounceCode>('BOUNCE_ONLY_DELAYED');
  if (action !== 'failed') refuse<BounceCode>('BOUNCE_SAYS_DELIVERED');
}

/** Notes that a mail came back. Says whose it was; the same report again changes nothing. */
export async function giveInBounce(ctx: Ctx, { file }: { file: Buffer }) {
  mayGiveInBounce(ctx);
  if (file.length > MOST_BOUNCE_BYTES) refuse<BounceCode>('BOUNCE_TOO_LARGE');
  const report = (await readBounceReport(file)) ?? refuse<BounceCode>('BOUNCE_NOT_A_REPORT');
  return ctx.transaction(async (tx) => {
    const delivery = await mailOf(tx, report);
    const { id, addresseeName, address } = delivery;
    const told = { id, addresseeName, address };
    if (delivery.bounce?.reportId === report.id) return told;
    const said = saidOf(report, delivery);
    checkFailed(said);
    const from = delivery.state;
    if (!mayBounce.includes(from)) refuse('WRONG_STATE', { state: from });
    const { status, diagnostic, server } = said;
    const givenInAt = tx.now().toISOString();
    delivery.bounce = { reportId: report.id, status, diagnostic, server, givenInAt };
    delivery.state = 'BOUNCED';
    record(tx, {
      action: 'delivery.bounce',
      entity: 'Delivery',
      entityId: id,
      from,
      to: 'BOUNCED',
    });
    return told;
  });
}
