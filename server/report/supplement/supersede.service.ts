/** An issued report that another one counts instead of: it stays, and says so wherever it is shown. */
import { LockMode } from '@mikro-orm/postgresql';
import { OfficialDocument } from '../../../schema/document/document.entity.js';
import { Report } from '../../../schema/report/report.entity.js';
import {
  DocumentVerification,
  type LinkedDocument,
} from '../../../schema/verification/verification.entity.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { rowId } from '../../core/read/row-id.js';
import { refuse } from '../../core/refusal.js';
import { cleanText } from '../../core/text.js';
import { issued, policy } from '../report.policy.js';

export type SupersedeCode = 'REPLACEMENT_NOT_ISSUED';

export interface Supersede {
  id: string;
  /** The issued report that counts instead. */
  reportId: string;
  /** At least 10 characters. */
  reason: string;
}

/** Both reports, held in the order of their ids so that two who do this do not wait in a circle. */
async function holdBoth(tx: Tx, ids: string[]): Promise<Map<string, Report>> {
  const found = await tx.em.find(
    Report,
    { id: { $in: ids } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return new Map(found.map((report: Report) => [report.id, report]));
}

async function linkTo(tx: Tx, report: Report): Promise<LinkedDocument | null> {
  const document = await tx.em.findOne(OfficialDocument, { report });
  if (!document?.proof) return null;
  const { number, symbol, documentOn, proof } = document;
  return { number, symbol, documentOn, code: proof.code };
}

/** Sets an issued report as superseded by another issued one, with the reason. */
export async function supersede(ctx: Ctx, input: Supersede): Promise<void> {
  if (!policy.number(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const ids = [rowId(input.id), rowId(input.reportId)];
    const held = await holdBoth(tx, ids);
    const report = held.get(ids[0] ?? '') ?? refuse('NOT_FOUND');
    const other = held.get(ids[1] ?? '') ?? refuse('NOT_FOUND');
    const from = report.state;
    if (!issued.includes(from)) refuse('WRONG_STATE', { state: from });
    const isFit = other !== report && issued.includes(other.state) && !other.supplementsId;
    if (!isFit) refuse<SupersedeCode>('REPLACEMENT_NOT_ISSUED');
    const reason = cleanText(input.reason, 'reason', { min: 10, max: 500 });
    report.state = 'SUPERSEDED';
    report.supersededById = other.id;
    report.supersedeReason = reason;
    const shown = await tx.em.findOne(DocumentVerification, { document: { report } });
    if (shown) shown.supersededBy = await linkTo(tx, other);
    const step = { from, to: 'SUPERSEDED', reason };
    record(tx, { action: 'report.supersede', entity: 'Report', entityId: report.id, ...step });
  });
}
