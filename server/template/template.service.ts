/**
 * Versions of report templates: written as a draft by the committee's office, published once and
 * frozen from then on. A change of a published one is its next version; rounds stay with theirs.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { fold } from '../../schema/core/fold.js';
import { checkTemplate, type TemplateDraft } from '../../schema/template/template-check.rule.js';
import { Indicator, ReportTemplate } from '../../schema/template/template.entity.js';
import type { HostType, IndicatorDefinition } from '../../schema/template/template.model.js';
import { standardTemplates } from '../../schema/template/shipped/standard-templates.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';
import { cleanTemplate, type TemplateContents } from './template-contents.js';

export type TemplateCode = 'TEMPLATE_HAS_FAULTS' | 'TEMPLATE_DRAFT_EXISTS' | 'TEMPLATE_NAME_USED';

/** Which draft, and the version it was read at. */
export interface DraftOf {
  id: string;
  version: number;
}

async function findTemplate(tx: Tx, id: string): Promise<ReportTemplate> {
  return (await tx.em.findOne(ReportTemplate, { id: rowId(id) })) ?? refuse('NOT_FOUND');
}

/** Loads a draft for a change and holds it until the transaction ends. */
async function holdDraft(tx: Tx, { id, version }: DraftOf): Promise<ReportTemplate> {
  const template =
    (await tx.em.findOne(
      ReportTemplate,
      { id: rowId(id) },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    )) ?? refuse('NOT_FOUND');
  if (template.state !== 'DRAFT') refuse('WRONG_STATE', { state: template.state });
  if (template.version !== version) refuse('CHANGED_ELSEWHERE');
  return template;
}

/** An indicator without its place in the database. */
function definitionOf(indicator: Indicator): IndicatorDefinition {
  const { code, sectionCode, label, aggregation, unit, sentence, required } = indicator;
  const { numeratorLabel, denominatorLabel, categories, changeThreshold } = indicator;
  const { definition, period, sourceNote, rules, prefill, polarity } = indicator;
  return {
    ...{ code, sectionCode, label, aggregation, unit, sentence, required },
    ...{ definition, period, sourceNote, rules, prefill, polarity },
    appliesTo: indicator.appliesTo as HostType[],
    changeThreshold: changeThreshold ?? null,
    ...(numeratorLabel ? { numeratorLabel } : {}),
    ...(denominatorLabel ? { denominatorLabel } : {}),
    ...(categories ? { categories } : {}),
  };
}

async function draftOf(tx: Tx, template: ReportTemplate): Promise<TemplateDraft> {
  const indicators = await tx.em.find(Indicator, { template }, { orderBy: { position: 'asc' } });
  const { name, content } = template;
  return { name, content, indicators: indicators.map(definitionOf) };
}

function writeIndicators(tx: Tx, template: ReportTemplate, indicators: IndicatorDefinition[]) {
  indicators.forEach((indicator, position) =>
    tx.create(Indicator, {
      template,
      position,
      ...indicator,
      numeratorLabel: indicator.numeratorLabel ?? null,
      denominatorLabel: indicator.denominatorLabel ?? null,
      categories: indicator.categories ?? null,
      definition: indicator.definition ?? null,
      period: indicator.period ?? null,
      sourceNote: indicator.sourceNote ?? null,
      rules: indicator.rules ?? [],
      prefill: indicator.prefill ?? null,
      polarity: indicator.polarity ?? 'NEUTRAL',
    }),
  );
}

function recordStep(tx: Tx, action: string, template: ReportTemplate, to: string | null) {
  const step = { action: `template.${action}`, entity: 'ReportTemplate', entityId: template.id };
  record(tx, { ...step, to });
}

function makeDraft(tx: Tx, place: { code: string; number: number }, draft: TemplateDraft): string {
  const { name, content, indicators } = draft;
  const template = tx.create(ReportTemplate, {
    ...place,
    name,
    state: 'DRAFT',
    content,
    publishedAt: null,
    publishedBy: null,
  });
  writeIndicators(tx, template, indicators);
  recordStep(tx, 'draft', template, 'DRAFT');
  return template.id;
}

/** "Báo cáo quý" as "bao-cao-quy": what schedules name it by, for good. */
function codeFrom(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

export interface CreateTemplate {
  name: string;
  /** The template to begin with; the shipped yearly one where none is given. */
  fromId?: string | null;
}

/** Begins a template of another kind with its first draft. Says its id. */
export async function createTemplate(ctx: Ctx, input: CreateTemplate): Promise<string> {
  if (!may(ctx.actor, 'template:manage')) refuse('FORBIDDEN');
  const name = cleanText(input.name, 'name', { min: 3, max: 200 });
  const code = codeFrom(name);
  return ctx.transaction(async (tx) => {
    const { fromId = null } = input;
    const shipped = standardTemplates.find((each) => each.code === 'bao-cao-nam');
    const from = fromId === null ? shipped : await draftOf(tx, await findTemplate(tx, fromId));
    if (!from) refuse('NOT_FOUND');
    if (!code || (await tx.em.count(ReportTemplate, { code })) > 0) {
      refuse('INVALID_INPUT', {}, [{ field: 'name', code: 'TEMPLATE_NAME_USED' }]);
    }
    return makeDraft(tx, { code, number: 1 }, { ...from, name });
  });
}

/** Begins the next version of a template from one of its versions. Says the draft's id. */
export async function draftTemplateVersion(ctx: Ctx, input: { id: string }): Promise<string> {
  if (!may(ctx.actor, 'template:manage')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const from = await findTemplate(tx, input.id);
    const { code } = from;
    const [last] = await tx.em.find(
      ReportTemplate,
      { code },
      { orderBy: { number: 'desc' }, limit: 1 },
    );
    if (last?.state === 'DRAFT') refuse<TemplateCode>('TEMPLATE_DRAFT_EXISTS');
    return makeDraft(tx, { code, number: (last?.number ?? 0) + 1 }, await draftOf(tx, from));
  });
}

/** Keeps what has been written so far; it may still be incomplete. */
export async function saveTemplate(ctx: Ctx, input: DraftOf & TemplateContents): Promise<void> {
  if (!may(ctx.actor, 'template:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const template = await holdDraft(tx, input);
    const { name, content, indicators } = cleanTemplate(input);
    await tx.em.nativeDelete(Indicator, { template });
    Object.assign(template, { name, content, updatedAt: tx.now() });
    writeIndicators(tx, template, indicators);
  });
}

/** Publishes a draft after its checks: rounds may use it, and nobody changes it any more. */
export async function publishTemplate(ctx: Ctx, input: DraftOf): Promise<void> {
  if (!may(ctx.actor, 'template:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const template = await holdDraft(tx, input);
    const faults = checkTemplate(await draftOf(tx, template)).filter(({ isAdvice }) => !isAdvice);
    if (faults.length > 0) {
      refuse<TemplateCode>('TEMPLATE_HAS_FAULTS', { count: faults.length }, faults);
    }
    template.state = 'PUBLISHED';
    template.publishedAt = tx.now();
    template.publishedBy = tx.actor.personId;
    recordStep(tx, 'publish', template, 'PUBLISHED');
  });
}

/** Throws a draft away, for good. */
export async function discardTemplate(ctx: Ctx, input: DraftOf): Promise<void> {
  if (!may(ctx.actor, 'template:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const template = await holdDraft(tx, input);
    await tx.em.nativeDelete(Indicator, { template });
    tx.em.remove(template);
    recordStep(tx, 'discard', template, null);
  });
}
