/**
 * A committee's own Word file for its documents: read and checked when it comes, filled with the
 * latest report to be looked at, then activated; one version is active at a time, or none.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import {
  DocumentTemplate,
  type DocumentTemplateState,
} from '../../schema/document-template/document-template.entity.js';
import { previewTemplate as previewJob } from '../../schema/document-template/document-template.job.js';
import {
  type FindingCode,
  MOST_TEMPLATE_BYTES,
} from '../../schema/document-template/document-template.model.js';
import { Report } from '../../schema/report/report.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import type { FileStore } from '../core/file-store.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { todayOf } from '../core/working-calendar.js';
import { profileOn } from '../document/document-number.js';
import { type DocxCode, inspectDocx } from './inspect-docx.js';
import { lintTemplate } from './lint-template.js';

export type DocumentTemplateCode =
  | DocxCode
  | FindingCode
  | 'TEMPLATE_HAS_FAULTS'
  | 'TEMPLATE_NOT_PREVIEWED'
  | 'TEMPLATE_NO_REPORT';

/** Asked before a file is read: only who may keep it is let to send one. */
export function mayKeepTemplates(ctx: Ctx): void {
  if (!may(ctx.actor, 'document-template:manage')) refuse('FORBIDDEN');
}

type Move = [step: string, from: DocumentTemplateState | null, to: DocumentTemplateState];

function recordStep(tx: Tx, id: string, [step, from, to]: Move) {
  const action = `documentTemplate.${step}`;
  record(tx, { action, entity: 'DocumentTemplate', entityId: id, from, to });
}

async function nextEdition(tx: Tx): Promise<number> {
  const [last] = await tx.em.find(
    DocumentTemplate,
    {},
    { orderBy: { edition: 'desc' }, limit: 1, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return (last?.edition ?? 0) + 1;
}

export interface KeepTemplate {
  fileName: string;
  file: Buffer;
}

/** Checks a Word file and keeps it as the next version. Says the id. @throws Refusal of DocxCode */
export async function keepTemplate(
  ctx: Ctx,
  files: FileStore,
  { fileName, file }: KeepTemplate,
): Promise<string> {
  mayKeepTemplates(ctx);
  if (file.length > MOST_TEMPLATE_BYTES) refuse<DocumentTemplateCode>('TEMPLATE_TOO_LARGE');
  const name = cleanText(fileName, 'fileName', { max: 200 }) || '?';
  const parts = await inspectDocx(file);
  const id = v7();
  const stored = await files.put(`${ctx.actor.committeeId}/templates/${id}/template.docx`, file);
  return ctx.transaction(async (tx) => {
    const profile = await profileOn(tx, await todayOf(tx));
    tx.create(DocumentTemplate, {
      id,
      edition: await nextEdition(tx),
      fileName: name,
      state: 'READY',
      ...stored,
      findings: lintTemplate(parts, profile.settings),
      previewState: 'NONE',
      previewPath: null,
      activatedAt: null,
      activatedBy: null,
    });
    recordStep(tx, id, ['keep', null, 'READY']);
    return id;
  });
}

async function holdTemplate(tx: Tx, id: string, from: readonly DocumentTemplateState[]) {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const found =
    (await tx.em.findOne(DocumentTemplate, { id: rowId(id) }, { lockMode })) ?? refuse('NOT_FOUND');
  if (!from.includes(found.state)) refuse('WRONG_STATE', { state: found.state });
  return found;
}

function refuseFaults({ findings }: DocumentTemplate): void {
  const count = findings.filter(({ isFault }) => isFault).length;
  if (count > 0) refuse<DocumentTemplateCode>('TEMPLATE_HAS_FAULTS', { count });
}

/** Asks for the file to be filled with the latest report. */
export async function previewTemplate(ctx: Ctx, input: { id: string }): Promise<void> {
  mayKeepTemplates(ctx);
  await ctx.transaction(async (tx) => {
    const found = await holdTemplate(tx, input.id, ['READY', 'ACTIVE', 'RETIRED']);
    refuseFaults(found);
    const reports = await tx.em.count(Report, { composedAt: { $ne: null } });
    if (reports === 0) refuse<DocumentTemplateCode>('TEMPLATE_NO_REPORT');
    found.previewState = 'PENDING';
    recordStep(tx, found.id, ['preview', found.state, found.state]);
    enqueue(tx, previewJob, { id: found.id });
  });
}

/** Documents are set in this file from now on; the one before is retired. */
export async function activateTemplate(ctx: Ctx, input: { id: string }): Promise<void> {
  mayKeepTemplates(ctx);
  await ctx.transaction(async (tx) => {
    const found = await holdTemplate(tx, input.id, ['READY', 'RETIRED']);
    refuseFaults(found);
    if (found.previewState !== 'DONE') refuse<DocumentTemplateCode>('TEMPLATE_NOT_PREVIEWED');
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    for (const before of await tx.em.find(DocumentTemplate, { state: 'ACTIVE' }, { lockMode })) {
      before.state = 'RETIRED';
      recordStep(tx, before.id, ['retire', 'ACTIVE', 'RETIRED']);
    }
    // Two are never active, not for a moment.
    await tx.em.flush();
    const from = found.state;
    Object.assign(found, { activatedAt: tx.now(), activatedBy: tx.actor.personId });
    found.state = 'ACTIVE';
    recordStep(tx, found.id, ['activate', from, 'ACTIVE']);
  });
}

/** Documents are set in the layout of their profile again. */
export async function retireTemplate(ctx: Ctx, input: { id: string }): Promise<void> {
  mayKeepTemplates(ctx);
  await ctx.transaction(async (tx) => {
    const found = await holdTemplate(tx, input.id, ['READY', 'ACTIVE']);
    const from = found.state;
    found.state = 'RETIRED';
    recordStep(tx, found.id, ['retire', from, 'RETIRED']);
  });
}
