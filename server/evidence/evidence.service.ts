/** Evidence that is no file, and what is said about evidence: title, period, note. */
import { LockMode } from '@mikro-orm/postgresql';
import { fold } from '../../schema/core/fold.js';
import { Evidence } from '../../schema/evidence/evidence.entity.js';
import { EvidenceUse } from '../../schema/self-assessment/self-assessment.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import type { EvidenceQuotaCode } from './evidence-file.service.js';
import type { EvidenceFileCode } from './inspect/evidence-file-code.js';

export type EvidenceCode = EvidenceFileCode | EvidenceQuotaCode | 'EVIDENCE_IN_USE';

/** What may be said of any evidence. */
export interface EvidenceFacts {
  title: string;
  note?: string | null;
  validFrom?: string | null;
  validTo?: string | null;
}

function factsOf(input: EvidenceFacts) {
  const title = cleanText(input.title, 'title', { min: 3, max: 300 });
  const { validFrom = null, validTo = null } = input;
  if (validFrom && validTo && validTo < validFrom) {
    refuse('INVALID_INPUT', {}, [{ field: 'validTo', code: 'DAYS_OUT_OF_ORDER' }]);
  }
  const note = cleanText(input.note ?? '', 'note', { max: 2000 }) || null;
  return { title, foldedTitle: fold(title), note, validFrom, validTo };
}

/** An address that a reader may open: of the web, and with no name or password in it. */
function addressOf(text: string | null | undefined, field: string): string | null {
  const clean = cleanText(text ?? '', field, { max: 2000 });
  if (clean === '') return null;
  const url = URL.canParse(clean) ? new URL(clean) : null;
  const isOfWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isOfWeb || url.username || url.password) {
    refuse('INVALID_INPUT', {}, [{ field, code: 'URL_WRONG' }]);
  }
  return url.href;
}

const noFile = {
  fileName: null,
  fileType: null,
  sha256: null,
  bytes: null,
  hasThumbnail: false,
  shownAt: null,
};

function noteStep(tx: Tx, action: string, id: string) {
  record(tx, { action: `evidence.${action}`, entity: 'Evidence', entityId: id });
}

export interface AddLink extends EvidenceFacts {
  url: string;
}

/** Notes a page of the web as evidence. Nothing is fetched from there. Says the id. */
export async function addEvidenceLink(ctx: Ctx, input: AddLink): Promise<string> {
  if (!may(ctx.actor, 'evidence:keep')) refuse('FORBIDDEN');
  const facts = factsOf(input);
  const url =
    addressOf(input.url, 'url') ??
    refuse('INVALID_INPUT', {}, [{ field: 'url', code: 'URL_WRONG' }]);
  return ctx.transaction(async (tx) => {
    const document = { documentNumber: null, documentIssuer: null, documentOn: null };
    const { id } = tx.create(Evidence, { kind: 'LINK', ...facts, ...noFile, ...document, url });
    noteStep(tx, 'keep', id);
    return id;
  });
}

export interface AddDocument extends EvidenceFacts {
  documentNumber: string;
  documentIssuer: string;
  documentOn: string;
  url?: string | null;
}

/** Notes a document by its number, issuer and date. Says the id. */
export async function addEvidenceDocument(ctx: Ctx, input: AddDocument): Promise<string> {
  if (!may(ctx.actor, 'evidence:keep')) refuse('FORBIDDEN');
  const row = {
    kind: 'DOCUMENT' as const,
    ...factsOf(input),
    ...noFile,
    documentNumber: cleanText(input.documentNumber, 'documentNumber', { min: 1, max: 100 }),
    documentIssuer: cleanText(input.documentIssuer, 'documentIssuer', { min: 2, max: 300 }),
    documentOn: input.documentOn,
    url: addressOf(input.url, 'url'),
  };
  return ctx.transaction(async (tx) => {
    const { id } = tx.create(Evidence, row);
    noteStep(tx, 'keep', id);
    return id;
  });
}

async function hold(tx: Tx, id: string): Promise<Evidence> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  return (await tx.em.findOne(Evidence, { id: rowId(id) }, { lockMode })) ?? refuse('NOT_FOUND');
}

export interface ChangeEvidence extends EvidenceFacts {
  id: string;
  version: number;
}

/** Changes what is said about evidence; a newer version refuses with CHANGED_ELSEWHERE. */
export async function changeEvidence(ctx: Ctx, input: ChangeEvidence): Promise<void> {
  if (!may(ctx.actor, 'evidence:keep')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const evidence = await hold(tx, input.id);
    const facts = factsOf(input);
    if (evidence.version !== input.version) refuse('CHANGED_ELSEWHERE');
    Object.assign(evidence, facts);
    noteStep(tx, 'change', evidence.id);
  });
}

/** Removes evidence that stands nowhere and was never handed in; its file goes with the tidying. */
export async function removeEvidence(ctx: Ctx, input: { id: string }): Promise<void> {
  if (!may(ctx.actor, 'evidence:keep')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const evidence = await hold(tx, input.id);
    const uses = await tx.em.count(EvidenceUse, { evidence });
    if (evidence.shownAt || uses > 0) refuse<EvidenceCode>('EVIDENCE_IN_USE');
    tx.em.remove(evidence);
    noteStep(tx, 'remove', evidence.id);
  });
}
