/**
 * A report round is planned by the committee's office; from its opening instant on the clock moves
 * it, and every organization of the register then owes a report.
 */
import { Committee } from '../../schema/committee/committee.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import type { RoundKind } from '../../schema/round/round.model.js';
import { checkRoundDates, placeholdersOf, type RoundDates } from '../../schema/round/round.rule.js';
import { remind } from '../../schema/reminder/reminder.job.js';
import { daysFaults, inOrder } from '../../schema/reminder/reminder.rule.js';
import { ReportTemplate } from '../../schema/template/template.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { comeAgain } from '../core/enqueue.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import { workingCalendar } from '../core/working-calendar.js';
import { planMoves } from './round-moves.js';

export type RoundCode = 'TEMPLATE_NOT_PUBLISHED';

export interface CreateRound extends RoundDates {
  templateId: string;
  label: string;
  kind: RoundKind;
  /** The round whose figures are "the last period". */
  previousRoundId?: string | null;
  /** Days before the organizations' due date on which they are reminded; negative is after it. */
  reminderDays: number[];
  /** Days before that date on which the standing committee is sent quick figures. */
  digestDays: number[];
  /** Values for the template's placeholders, by name. */
  placeholders: { name: string; value: string }[];
}

async function publishedTemplate(tx: Tx, id: string): Promise<ReportTemplate> {
  const template = (await tx.em.findOne(ReportTemplate, { id: rowId(id) })) ?? refuse('NOT_FOUND');
  if (template.state !== 'PUBLISHED') refuse<RoundCode>('TEMPLATE_NOT_PUBLISHED');
  return template;
}

/** Values of the template's placeholders; every one it waits for must be given. */
function placeholderValues(template: ReportTemplate, given: CreateRound['placeholders']) {
  const values = Object.fromEntries(
    given.map(({ name, value }) => [name, cleanText(value, `placeholders.${name}`, { max: 100 })]),
  );
  const faults = placeholdersOf(template.content)
    .filter((name) => !values[name])
    .map((name) => ({ field: `placeholders.${name}`, code: 'TEXT_MISSING' }));
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
  return values;
}

async function checkDates(tx: Tx, input: CreateRound) {
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const faults = [
    ...checkRoundDates(input, timeZone, await workingCalendar(tx.em)),
    ...daysFaults('reminderDays', input.reminderDays),
    ...daysFaults('digestDays', input.digestDays),
  ];
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
}

function plannedColumns(input: CreateRound) {
  const { kind, startOn, endOn, opensAt, cutoffAt, organizationDueAt, committeeDueAt } = input;
  return {
    ...{ kind, startOn, endOn, opensAt, cutoffAt, organizationDueAt, committeeDueAt },
    superiorDueAt: input.superiorDueAt ?? null,
    lockedAt: input.lockedAt ?? null,
    reminderDays: inOrder(input.reminderDays),
    digestDays: inOrder(input.digestDays),
  };
}

/** Plans a round. Says its id. */
export async function createRound(ctx: Ctx, input: CreateRound): Promise<string> {
  if (!may(ctx.actor, 'round:create')) refuse('FORBIDDEN');
  const label = cleanText(input.label, 'label', { min: 3, max: 200 });
  return ctx.transaction(async (tx) => {
    const template = await publishedTemplate(tx, input.templateId);
    const { previousRoundId = null } = input;
    if (previousRoundId !== null) {
      const previous = await tx.em.findOne(ReportRound, { id: rowId(previousRoundId) });
      if (!previous) refuse('NOT_FOUND');
    }
    await checkDates(tx, input);
    const round = tx.create(ReportRound, {
      ...plannedColumns(input),
      template,
      previousRoundId,
      label,
      state: 'SCHEDULED',
      documentType: 'BC',
      placeholders: placeholderValues(template, input.placeholders),
    });
    planMoves(tx, round);
    await comeAgain(tx, remind, tx.now(), { keep: true });
    record(tx, {
      action: 'round.create',
      entity: 'ReportRound',
      entityId: round.id,
      to: 'SCHEDULED',
    });
    return round.id;
  });
}
