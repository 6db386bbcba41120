/**
 * A filled workbook into a submission: read and compared, which changes nothing; written when the
 * person confirms, as if it were typed; taken back while nothing later changed the submission.
 */
import { isDeepStrictEqual } from 'node:util';
import { LockMode } from '@mikro-orm/postgresql';
import { Committee } from '../../schema/committee/committee.entity.js';
import { saveInput } from '../../schema/submission/draft/draft-input.rule.js';
import type { Submission } from '../../schema/submission/submission.entity.js';
import {
  SubmissionImport,
  type SubmissionImportState,
} from '../../schema/workbook/submission-import.entity.js';
import { type FilledForm, sheetNames } from '../../schema/workbook/workbook.model.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { readSheetsInThread } from '../import/reading/read-in-thread.js';
import { type Opening, withinScope } from '../submission/reopening/open-submission.js';
import { writeContents } from '../submission/submission-contents.js';
import {
  openedSubmission,
  requireDraft,
} from '../submission/reopening/opened-submission.service.js';
import { beginDraft } from '../submission/submission.service.js';
import { beforeImport, putBack } from './before-import.js';
import { checkStamp } from './reading/check-stamp.js';
import { type Compared, compareForm } from './reading/compare-form.js';
import { prepareWorkbook, stampOf } from './prepare/prepare-workbook.js';
import { readForm, type WorkbookCode } from './reading/read-form.js';
import { formOf, type SubmissionForm } from './submission-form.js';

interface Open extends Opening {
  submission: Submission;
  form: SubmissionForm;
}

/** A submission that may be written in now, held until the transaction ends. */
async function opened(tx: Tx, id: string): Promise<Open> {
  const open = await openedSubmission(tx, id);
  return { ...open, form: await formOf(tx, open.submission, open.round) };
}

/** The prepared workbook of a submission that may be written in, with what it holds now. */
export async function preparedWorkbook(ctx: Ctx, input: { id: string }): Promise<Buffer> {
  requireDraft(ctx);
  const { form, timeZone } = await ctx.transaction(async (tx) => {
    const open = await opened(tx, input.id);
    const committee = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
    return { form: open.form, timeZone: committee.timeZone };
  });
  return prepareWorkbook(form, timeZone);
}

const compared = ({ form, reopening }: Open, filled: FilledForm) =>
  compareForm(form, filled, reopening?.fields ?? []);

export interface ReadWorkbook {
  /** The submission. */
  id: string;
  fileName: string;
  file: Buffer;
}

/**
 * Reads a filled workbook and keeps what it would change; what was read before and not confirmed is
 * dropped. Says the import's id.
 *
 * @throws Refusal of FileCode or WorkbookCode.
 */
export async function readWorkbook(ctx: Ctx, { id, fileName, file }: ReadWorkbook) {
  requireDraft(ctx);
  // Whose report nobody may write in now is not read for.
  await ctx.transaction((tx) => opened(tx, id));
  const name = cleanText(fileName, 'fileName', { max: 200 }) || '?';
  const sheets = await readSheetsInThread(file, Object.values(sheetNames));
  return ctx.transaction(async (tx) => {
    const open = await opened(tx, id);
    const { submission, form } = open;
    checkStamp(sheets, stampOf(form));
    const filled = readForm(form, sheets);
    const { changes, faults, warnings } = compared(open, filled);
    await tx.em.nativeDelete(SubmissionImport, { submission, state: 'READY' });
    const made = tx.create(SubmissionImport, {
      ...{ submission, fileName: name, form: filled, changes, faults, warnings },
      ...{ state: 'READY', readVersion: submission.version, before: null },
      ...{ writtenVersion: null, committedAt: null, undoneAt: null },
    });
    return made.id;
  });
}

async function holdImport(tx: Tx, id: string, state: SubmissionImportState) {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const where = { id: rowId(id) };
  const found = (await tx.em.findOne(SubmissionImport, where, { lockMode })) ?? refuse('NOT_FOUND');
  if (found.state !== state) refuse('WRONG_STATE', { state: found.state });
  return found;
}

function recordImport(tx: Tx, { id, organizationId }: SubmissionImport, step: string) {
  record(tx, {
    action: `workbook.${step}`,
    entity: 'SubmissionImport',
    entityId: id,
    organizationId,
  });
}

/** Writes what was compared, and keeps what stood there. */
async function write(tx: Tx, found: SubmissionImport, open: Open, { fields }: Compared) {
  const { submission, round, form } = open;
  const {
    id: _id,
    version: _version,
    ...contents
  } = saveInput(
    { id: submission.id, round: { template: form.template } },
    submission.version,
    fields,
    form.fields,
  );
  const before = await beforeImport(tx, submission, contents);
  await withinScope(tx, submission, open, () => writeContents(tx, submission, round, contents));
  beginDraft(tx, submission);
  await tx.em.flush();
  Object.assign(found, {
    ...{ before, state: 'COMMITTED', committedAt: tx.now() },
    writtenVersion: submission.version,
  });
  recordImport(tx, found, 'commit');
}

/**
 * Writes a file that was read into its submission. Where the submission has changed so that the
 * file would do something else than was shown, that is shown first.
 */
export async function commitSubmissionImport(ctx: Ctx, input: { id: string }): Promise<void> {
  requireDraft(ctx);
  const isShownFirst = await ctx.transaction(async (tx) => {
    const found = await holdImport(tx, input.id, 'READY');
    const open = await opened(tx, found.submission.id);
    const now = compared(open, found.form);
    const { changes, faults, warnings } = now;
    if (!isDeepStrictEqual([changes, faults], [found.changes, found.faults])) {
      Object.assign(found, { changes, faults, warnings, readVersion: open.submission.version });
      return true;
    }
    const { length: count } = faults;
    if (count > 0) refuse<WorkbookCode>('WORKBOOK_HAS_FAULTS', { count });
    if (changes.length === 0) refuse<WorkbookCode>('WORKBOOK_CHANGES_NOTHING');
    await write(tx, found, open, now);
    return false;
  });
  if (isShownFirst) refuse('CHANGED_ELSEWHERE');
}

/** Puts back what stood before a file was written, while nothing later changed the submission. */
export async function undoSubmissionImport(ctx: Ctx, input: { id: string }): Promise<void> {
  requireDraft(ctx);
  await ctx.transaction(async (tx) => {
    const found = await holdImport(tx, input.id, 'COMMITTED');
    const open = await opened(tx, found.submission.id);
    const { submission, round } = open;
    const { before } = found;
    if (!before || submission.version !== found.writtenVersion) {
      refuse<WorkbookCode>('WORKBOOK_UNDO_TOO_LATE');
    }
    await withinScope(tx, submission, open, () => putBack(tx, submission, round, before));
    beginDraft(tx, submission);
    Object.assign(found, { state: 'UNDONE', undoneAt: tx.now() });
    recordImport(tx, found, 'undo');
  });
}
