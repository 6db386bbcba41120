import { Committee } from '../../../schema/committee/committee.entity.js';
import { zonedDate } from '../../../schema/core/calendar.js';
import type { DocumentModel } from '../../../schema/document/document.model.js';
import type { Consolidation } from '../../../schema/report/consolidation.model.js';
import type { ReportRound } from '../../../schema/round/round.entity.js';
import type { Tx } from '../../../server/core/context.js';
import { groupsOn } from '../../../server/recipient/addressee.service.js';
import { composeAnnexes, composeLists } from './compose-annexes.js';
import { composeAbstract } from './compose-body.js';

/** Names of document types as printed, by their symbol. */
const typeNames: Record<string, string> = { BC: 'BÁO CÁO' };

/**
 * The frame of a round's report as a document; its blocks make the body. Numbered, dated and signed
 * later, by people.
 */
export async function composeReport(
  tx: Tx,
  round: ReportRound,
  draft: number,
  consolidation: Consolidation,
): Promise<DocumentModel> {
  const committee = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const recipients = await groupsOn(tx, zonedDate(tx.now(), committee.timeZone));
  const lists = composeLists(consolidation);
  return {
    issuer: { superior: committee.superiorLine, name: committee.issuerLine },
    number: null,
    symbol: `${round.documentType}/${committee.symbol}`,
    draft,
    place: committee.place,
    date: null,
    year: Number(zonedDate(tx.now(), committee.timeZone).slice(0, 4)),
    typeName: typeNames[round.documentType] ?? round.documentType,
    abstract: composeAbstract(consolidation),
    body: [],
    recipients: recipients.map(({ label, note }) => ({ label, ...(note ? { note } : {}) })),
    signature: { authority: committee.signingAuthority, title: '', name: '', signedAt: null },
    annexes: composeAnnexes(consolidation),
    ...(lists.length > 0 ? { lists } : {}),
  };
}
