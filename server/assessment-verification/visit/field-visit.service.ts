/** A visit to the organization: a checklist filled in line by line, on a telephone as a rule. */
import {
  FieldFinding,
  FieldPhoto,
  FieldVisit,
  Found,
} from '../../../schema/assessment-verification/assessment-verification.entity.js';
import {
  scoreVerified,
  type VisitLine,
  visitLines,
  widelyApart,
} from '../../../schema/assessment-verification/verification.rule.js';
import type { FieldFault } from '../../../schema/core/field-fault.js';
import type { SelfAssessment } from '../../../schema/self-assessment/self-assessment.entity.js';
import { record } from '../../core/audit.js';
import type { Ctx, Tx } from '../../core/context.js';
import { refuse } from '../../core/refusal.js';
import { cleanText } from '../../core/text.js';
import { todayOf } from '../../core/working-calendar.js';
import type { Writing } from '../../self-assessment/self-assessment.service.js';
import { verificationPolicy as policy, verificationStepsFrom } from '../verification.policy.js';
import { holdOwn, verificationOf } from '../verification.service.js';

export type FieldVisitCode =
  | 'FIELD_VISIT_OPEN'
  | 'FIELD_LINE_OPEN'
  | 'FIELD_PHOTO_MISSING'
  | 'FIELD_DAY_MISSING'
  | 'FIELD_DAY_AHEAD'
  | 'FIELD_MET_MISSING'
  | 'FIELD_NOT_A_PHOTO'
  | 'TOO_MANY_PHOTOS';

/** What is looked at on the spot, as the verification stands. */
export async function linesOf(tx: Tx, writing: Writing): Promise<VisitLine[]> {
  const verification = await verificationOf(tx, writing);
  const { content, selfScore } = verification;
  const apart = widelyApart(content, selfScore, scoreVerified(verification));
  const standards = apart.map(({ standard }) => standard);
  return visitLines(content, writing.hostType, standards);
}

/** The visit, begun where there is none; one that is finished is not changed. */
export async function openVisit(tx: Tx, assessment: SelfAssessment): Promise<FieldVisit> {
  const known = await tx.em.findOne(FieldVisit, { assessment });
  if (known?.finishedAt) refuse('WRONG_STATE', { state: 'FINISHED' });
  const { organizationId } = assessment;
  const nothing = { visitedOn: null, metWith: null, remark: null, finishedAt: null };
  return known ?? tx.create(FieldVisit, { organizationId, assessment, ...nothing });
}

export interface SaveFieldVisit {
  assessmentId: string;
  /** Version it was read at, 0 for none. */
  version: number;
  visitedOn?: string | null;
  metWith?: string | null;
  remark?: string | null;
}

/** Keeps when the visit was and who was met. */
export async function saveFieldVisit(ctx: Ctx, input: SaveFieldVisit): Promise<void> {
  if (!policy.verify(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const { assessment } = await holdOwn(tx, input.assessmentId, verificationStepsFrom.judge);
    const known = await tx.em.findOne(FieldVisit, { assessment });
    // Findings may have begun it before anything was said of the visit itself.
    const isFirst = input.version === 0 && known?.visitedOn === null && known.metWith === null;
    if ((known?.version ?? 0) !== input.version && !isFirst) refuse('CHANGED_ELSEWHERE');
    const visitedOn = input.visitedOn ?? null;
    if (visitedOn && visitedOn > (await todayOf(tx))) {
      refuse('INVALID_INPUT', {}, [{ field: 'visitedOn', code: 'FIELD_DAY_AHEAD' }]);
    }
    const metWith = cleanText(input.metWith ?? '', 'metWith', { max: 500 }) || null;
    const remark = cleanText(input.remark ?? '', 'remark', { max: 4000 }) || null;
    Object.assign(await openVisit(tx, assessment), { visitedOn, metWith, remark });
  });
}

export interface SaveFieldFinding {
  assessmentId: string;
  /** "4.1/den". */
  line: string;
  /** Version it was read at, 0 for none; a newer one refuses with CHANGED_ELSEWHERE. */
  version: number;
  found?: Found | null;
  note?: string | null;
}

/** Keeps one line of the checklist. Says its id. */
export async function saveFieldFinding(ctx: Ctx, input: SaveFieldFinding): Promise<string> {
  if (!policy.verify(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const writing = await holdOwn(tx, input.assessmentId, verificationStepsFrom.judge);
    const { assessment } = writing;
    const lines = await linesOf(tx, writing);
    const { line } = lines.find((each) => each.line === input.line) ?? refuse('NOT_FOUND');
    const note = cleanText(input.note ?? '', `lines.${line}`, { max: 2000 }) || null;
    const visit = await openVisit(tx, assessment);
    await tx.em.flush();
    const known = await tx.em.findOne(FieldFinding, { visit, line });
    if ((known?.version ?? 0) !== input.version) refuse('CHANGED_ELSEWHERE');
    const { organizationId } = assessment;
    const row = known ?? tx.create(FieldFinding, { organizationId, assessment, visit, line });
    Object.assign(row, { found: input.found ?? null, note });
    return row.id;
  });
}

async function faultsOf(tx: Tx, writing: Writing, visit: FieldVisit): Promise<FieldFault[]> {
  const findings = await tx.em.find(FieldFinding, { visit });
  const photos = await tx.em.find(FieldPhoto, { visit, removedAt: null });
  const found = new Map(findings.map((row) => [row.line, row.found ?? null]));
  const shown = new Set(photos.map(({ line }) => line));
  const faults: FieldFault[] = [];
  if (!visit.visitedOn) faults.push({ field: 'visitedOn', code: 'FIELD_DAY_MISSING' });
  if (!visit.metWith) faults.push({ field: 'metWith', code: 'FIELD_MET_MISSING' });
  for (const { line, name, photo } of await linesOf(tx, writing)) {
    const at = { field: `lines.${line}`, params: { name } };
    const state = found.get(line) ?? null;
    if (state === null) faults.push({ ...at, code: 'FIELD_LINE_OPEN' });
    else if (photo && state !== Found.NO && !shown.has(line)) {
      faults.push({ ...at, code: 'FIELD_PHOTO_MISSING' });
    }
  }
  return faults;
}

/**
 * Finishes a visit, or takes it up again before the verification is concluded.
 *
 * @throws Refusal FIELD_VISIT_OPEN with what is missing, line by line.
 */
export async function finishFieldVisit(
  ctx: Ctx,
  input: { assessmentId: string; finished: boolean },
): Promise<void> {
  if (!policy.verify(ctx.actor)) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const writing = await holdOwn(tx, input.assessmentId, verificationStepsFrom.judge);
    const { assessment } = writing;
    const visit = (await tx.em.findOne(FieldVisit, { assessment })) ?? refuse('NOT_FOUND');
    const faults = input.finished ? await faultsOf(tx, writing, visit) : [];
    if (faults.length > 0) {
      refuse<FieldVisitCode>('FIELD_VISIT_OPEN', { count: faults.length }, faults);
    }
    visit.finishedAt = input.finished ? tx.now() : null;
    const { id: entityId, organizationId } = assessment;
    const action = input.finished ? 'assessment.finishVisit' : 'assessment.resumeVisit';
    record(tx, { action, entity: 'SelfAssessment', entityId, organizationId });
  });
}
