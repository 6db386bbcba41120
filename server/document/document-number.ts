/**
 * Numbers of official documents: continuous from 01 per document type and term of office, congress
 * to congress (Hướng dẫn 36-HD/VPTW and 05-HD/VPTW), without gap or double whoever numbers at the
 * same time.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Committee, Term } from '../../schema/committee/committee.entity.js';
import { zonedDate } from '../../schema/core/calendar.js';
import {
  DocumentCounter,
  LayoutProfileRow,
  OfficialDocument,
} from '../../schema/document/document.entity.js';
import type { DocumentModel } from '../../schema/document/document.model.js';
import { profileInForce } from '../../schema/document/layout-profiles.js';
import type { Report } from '../../schema/report/report.entity.js';
import type { Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';

export type DocumentCode = 'NO_TERM' | 'NO_LAYOUT_PROFILE';

async function nextNumber(tx: Tx, term: Term, documentType: string): Promise<number> {
  const where = { term, documentType };
  const counter = await tx.em.findOne(DocumentCounter, where, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  if (counter) return (counter.lastNumber += 1);
  tx.create(DocumentCounter, { ...where, lastNumber: 1 });
  return 1;
}

/** The layout profile in force on a day. */
export async function profileOn(tx: Pick<Tx, 'em'>, day: string): Promise<LayoutProfileRow> {
  const rows: LayoutProfileRow[] = await tx.em.find(LayoutProfileRow, {});
  return profileInForce(rows, day) ?? refuse<DocumentCode>('NO_LAYOUT_PROFILE', { day });
}

/** What a document is of and how far it has come; a decision is signed as it is numbered. */
type Standing = Pick<OfficialDocument, 'state' | 'signedBy' | 'signedAt'> & {
  report: Report | null;
};

/** Numbers a document and dates it today, in the committee's time zone. */
export async function numberModel(
  tx: Tx,
  model: DocumentModel,
  standing: Standing,
): Promise<OfficialDocument> {
  const committee = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const day = zonedDate(tx.now(), committee.timeZone);
  const term =
    (await tx.em.findOne(
      Term,
      { startOn: { $lte: day }, $or: [{ endOn: null }, { endOn: { $gte: day } }] },
      // Held, so that the first two documents of a term cannot both start the counter.
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { startOn: 'desc' } },
    )) ?? refuse<DocumentCode>('NO_TERM', { day });
  const documentType = model.symbol.split('/')[0] ?? model.symbol;
  const number = await nextNumber(tx, term, documentType);
  const profile = await profileOn(tx, day);
  return tx.create(OfficialDocument, {
    ...standing,
    term,
    documentType,
    number,
    symbol: model.symbol,
    documentOn: day,
    abstract: model.abstract.join(' '),
    layoutProfile: profile.code,
    model: { ...model, number, date: day, draft: null },
    holdReason: null,
    heldBy: null,
    heldAt: null,
    releasedBy: null,
    releasedAt: null,
    files: [],
    proof: null,
    reissue: null,
  });
}

/** Makes the numbered document of an approved report. */
export async function numberDocument(tx: Tx, report: Report): Promise<OfficialDocument> {
  const model = report.model ?? refuse('WRONG_STATE', { state: report.state });
  return numberModel(tx, model, { report, state: 'NUMBERED', signedBy: null, signedAt: null });
}
