/** What would be mailed if a document were released now. Nothing is sent or kept. */
import { documentIssuedText } from '../../../schema/delivery/document-issued.text.js';
import { OfficialDocument } from '../../../schema/document/document.entity.js';
import { recipientLines } from '../../../schema/document/document.format.js';
import type { Ctx } from '../../core/context.js';
import { rowId } from '../../core/read/row-id.js';
import { refuse } from '../../core/refusal.js';
import { fingerprintOf } from './dispatch-fingerprint.js';
import { policy } from './dispatch.policy.js';
import { groupsToday } from './dispatch.service.js';

/** The mail as it will look, its attachments, and everybody who gets it, by group. */
export async function dispatchPreview(ctx: Ctx, input: { documentId: string }) {
  if (!policy.release(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const document =
      (await tx.em.findOne(OfficialDocument, { id: rowId(input.documentId) })) ??
      refuse('NOT_FOUND');
    const groups = await groupsToday(tx);
    const all = groups.flatMap(({ addressees }) => addressees);
    const { subject, lines } = documentIssuedText(document, all[0]?.name ?? '…');
    const printed = recipientLines(document.model.recipients);
    const today = recipientLines(
      groups.map(({ label, note }) => ({ label, ...(note ? { note } : {}) })),
    );
    return {
      fingerprint: fingerprintOf(document, groups),
      subject,
      lines,
      attachments: document.files
        .filter(({ kind }) => kind !== 'xlsx')
        .map(({ kind, name, bytes }) => ({ kind, name, bytes })),
      groups: groups.map((group) => ({
        ...group,
        addressees: group.addressees.map(({ name, address }) => ({ name, address })),
      })),
      total: all.length,
      printedDiffers: printed.join('\n') !== today.join('\n'),
    };
  });
}
export type DispatchPreview = Awaited<ReturnType<typeof dispatchPreview>>;
