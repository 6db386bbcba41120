/**
 * Versions of criteria sets: written as a draft by the committee's propaganda board, published once
 * and frozen from then on. A change of a published one is its next version; what was assessed by a
 * version stays with it.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { fold } from '../../schema/core/fold.js';
import { checkCriteria, type CriteriaDraft } from '../../schema/criteria/criteria-check.rule.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import { shippedSets } from '../../schema/criteria/shipped/shipped-sets.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { lacksPreview } from './preview-check.js';
import { cleanContent, cleanCriteria, cleanName } from './criteria-contents.js';

export type CriteriaCode =
  | 'CRITERIA_HAVE_FAULTS'
  | 'CRITERIA_DRAFT_EXISTS'
  | 'CRITERIA_NAME_USED'
  | 'CRITERIA_NOT_PREVIEWED'
  | 'CRITERIA_SET_UNKNOWN';

/** Which draft, and the version it was read at. */
export interface CriteriaDraftOf {
  id: string;
  version: number;
}

export async function findVersion(tx: Tx, id: string): Promise<CriteriaSetVersion> {
  return (await tx.em.findOne(CriteriaSetVersion, { id: rowId(id) })) ?? refuse('NOT_FOUND');
}

/** Loads a draft for a change and holds it until the transaction ends. */
export async function holdDraft(
  tx: Tx,
  { id, version }: CriteriaDraftOf,
): Promise<CriteriaSetVersion> {
  const set =
    (await tx.em.findOne(
      CriteriaSetVersion,
      { id: rowId(id) },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    )) ?? refuse('NOT_FOUND');
  if (set.state !== 'DRAFT') refuse('WRONG_STATE', { state: set.state });
  if (set.version !== version) refuse('CHANGED_ELSEWHERE');
  return set;
}

function recordStep(tx: Tx, action: string, { id }: CriteriaSetVersion, to: string | null) {
  record(tx, { action: `criteria.${action}`, entity: 'CriteriaSetVersion', entityId: id, to });
}

function makeDraft(tx: Tx, place: { code: string; number: number }, draft: CriteriaDraft): string {
  const { name, content } = draft;
  const frame = { state: 'DRAFT', publishedAt: null, publishedBy: null } as const;
  const set = tx.create(CriteriaSetVersion, { ...place, name, content, ...frame });
  recordStep(tx, 'draft', set, 'DRAFT');
  return set.id;
}

/** "Bộ tiêu chí văn hóa" as "bo-tieu-chi-van-hoa": what names the set, for good. */
function codeFrom(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

export interface CreateCriteriaSet {
  name: string;
  /** The version to begin with. */
  fromId?: string | null;
  /** Code of the shipped set to begin with, where no version is given. */
  shipped?: string | null;
  /** What to begin with instead of either. */
  content?: unknown;
}

async function beginning(tx: Tx, { fromId, shipped, content }: CreateCriteriaSet) {
  if (content) return cleanContent(content);
  if (fromId) return (await findVersion(tx, fromId)).content;
  const code = shipped ?? shippedSets[0]?.code;
  const found = shippedSets.find((each) => each.code === code);
  const fault = { field: 'shipped', code: 'CRITERIA_SET_UNKNOWN' };
  return found?.content ?? refuse('INVALID_INPUT', {}, [fault]);
}

/** Begins another set with its first draft. Says its id. */
export async function createCriteriaSet(ctx: Ctx, input: CreateCriteriaSet): Promise<string> {
  if (!may(ctx.actor, 'criteria:manage')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const content = await beginning(tx, input);
    const name = cleanName(input.name);
    const code = codeFrom(name);
    if (!code || (await tx.em.count(CriteriaSetVersion, { code })) > 0) {
      refuse('INVALID_INPUT', {}, [{ field: 'name', code: 'CRITERIA_NAME_USED' }]);
    }
    return makeDraft(tx, { code, number: 1 }, { name, content });
  });
}

/** Begins the next version of a set from one of its versions. Says the draft's id. */
export async function draftCriteriaVersion(ctx: Ctx, input: { id: string }): Promise<string> {
  if (!may(ctx.actor, 'criteria:manage')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const { code, name, content } = await findVersion(tx, input.id);
    const [last] = await tx.em.find(
      CriteriaSetVersion,
      { code },
      { orderBy: { number: 'desc' }, limit: 1 },
    );
    if (last?.state === 'DRAFT') refuse<CriteriaCode>('CRITERIA_DRAFT_EXISTS');
    return makeDraft(tx, { code, number: (last?.number ?? 0) + 1 }, { name, content });
  });
}

export interface SaveCriteriaSet extends CriteriaDraftOf {
  name: string;
  content: unknown;
}

/** Keeps what has been written so far; it may still be incomplete. */
export async function saveCriteriaSet(ctx: Ctx, input: SaveCriteriaSet): Promise<void> {
  if (!may(ctx.actor, 'criteria:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const set = await holdDraft(tx, input);
    Object.assign(set, cleanCriteria(input), { updatedAt: tx.now() });
  });
}

export interface PublishCriteriaSet extends CriteriaDraftOf {
  /** Nobody wants to see first what becomes of earlier answers. */
  withoutPreview?: boolean | null;
}

/**
 * Publishes a draft after its checks: rounds may use it, and nobody changes it any more. Where an
 * earlier version has answers they are tried out first.
 */
export async function publishCriteriaSet(ctx: Ctx, input: PublishCriteriaSet): Promise<void> {
  if (!may(ctx.actor, 'criteria:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const set = await holdDraft(tx, input);
    const faults = checkCriteria(set).filter(({ isAdvice }) => !isAdvice);
    if (faults.length > 0) {
      refuse<CriteriaCode>('CRITERIA_HAVE_FAULTS', { count: faults.length }, faults);
    }
    if (!input.withoutPreview && (await lacksPreview(tx, set))) {
      refuse<CriteriaCode>('CRITERIA_NOT_PREVIEWED');
    }
    set.state = 'PUBLISHED';
    set.publishedAt = tx.now();
    set.publishedBy = tx.actor.personId;
    recordStep(tx, 'publish', set, 'PUBLISHED');
  });
}

/** Throws a draft away, for good. */
export async function discardCriteriaSet(ctx: Ctx, input: CriteriaDraftOf): Promise<void> {
  if (!may(ctx.actor, 'criteria:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const set = await holdDraft(tx, input);
    tx.em.remove(set);
    recordStep(tx, 'discard', set, null);
  });
}
