/**
 * The year wheel of a committee. Its office changes it; from then on rounds that have not begun
 * follow it, and the clock makes those that come.
 */
import { ReportRound } from '../../schema/round/round.entity.js';
import { ReportSchedule } from '../../schema/schedule/schedule.entity.js';
import { planWheel } from '../../schema/schedule/schedule.job.js';
import type { DateRule, ScheduleRules, WheelEntry } from '../../schema/schedule/schedule.model.js';
import { inOrder } from '../../schema/reminder/reminder.rule.js';
import { checkSchedule } from '../../schema/schedule/schedule.rule.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { comeAgain } from '../core/enqueue.js';
import { cleanText } from '../core/text.js';
import {
  currentTemplate,
  placeOf,
  type PlannedRound,
  plannedRounds,
  planRounds,
} from './plan-rounds.js';

/** An entry as it is typed: what may be left out is, and placeholders are a list. */
export interface SaveSchedule extends Omit<WheelEntry, 'validTo' | 'rules' | 'placeholders'> {
  /** Left out for a new entry. */
  id?: string | null;
  /** Version that was read; a newer one in the database refuses with CHANGED_ELSEWHERE. */
  version?: number | null;
  validTo?: string | null;
  rules: Omit<ScheduleRules, 'lockedAt' | 'superiorDueAt'> & {
    lockedAt?: DateRule | null;
    superiorDueAt?: DateRule | null;
  };
  placeholders: { name: string; value: string }[];
}

const DAY_MS = 86_400_000;

/** Plain rules: what GraphQL makes of an input has a prototype of its own. */
function keptRules(given: SaveSchedule['rules']): ScheduleRules {
  const rules = { ...given, lockedAt: given.lockedAt ?? null };
  const all = { ...rules, superiorDueAt: given.superiorDueAt ?? null };
  return JSON.parse(JSON.stringify(all)) as ScheduleRules;
}

/** An entry as it is kept. Refuses with everything that is wrong with it. */
function soundEntry(input: SaveSchedule): WheelEntry {
  const { id: _id, version: _version, ...given } = input;
  const entry: WheelEntry = {
    ...given,
    name: cleanText(given.name, 'name', { min: 3, max: 120 }),
    label: cleanText(given.label, 'label', { min: 3, max: 180 }),
    validTo: given.validTo ?? null,
    rules: keptRules(given.rules),
    reminderDays: inOrder(given.reminderDays),
    digestDays: inOrder(given.digestDays),
    placeholders: Object.fromEntries(
      given.placeholders.map(({ name, value }) => [
        name.slice(0, 60),
        cleanText(value, `placeholders.${name}`, { max: 100 }),
      ]),
    ),
  };
  const faults = checkSchedule(entry);
  if (faults.length > 0) refuse('INVALID_INPUT', {}, faults);
  return entry;
}

async function refuseTakenName(tx: Tx, { name }: WheelEntry, id: string | null) {
  const same = await tx.em.findOne(ReportSchedule, { name });
  if (same && same.id !== id) {
    refuse('INVALID_INPUT', {}, [{ field: 'name', code: 'NAME_TAKEN' }]);
  }
}

async function knownSchedule(tx: Tx, { id, version }: Pick<SaveSchedule, 'id' | 'version'>) {
  if (id === null || id === undefined) return null;
  const found = (await tx.em.findOne(ReportSchedule, { id: rowId(id) })) ?? refuse('NOT_FOUND');
  if (version && version !== found.version) refuse('CHANGED_ELSEWHERE');
  return found;
}

/** Puts an entry on the wheel or changes it, and plans its rounds at once. Says its id. */
export async function saveSchedule(ctx: Ctx, input: SaveSchedule): Promise<string> {
  if (!may(ctx.actor, 'round:create')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const known = await knownSchedule(tx, input);
    const entry = soundEntry(input);
    await refuseTakenName(tx, entry, known?.id ?? null);
    if (!(await currentTemplate(tx, entry.templateCode))) {
      refuse('INVALID_INPUT', {}, [{ field: 'templateCode', code: 'TEMPLATE_NOT_PUBLISHED' }]);
    }
    const plansFrom = tx.now();
    const schedule = known ?? tx.create(ReportSchedule, { ...entry, plansFrom });
    Object.assign(schedule, entry, { plansFrom });
    const action = `schedule.${known ? 'change' : 'create'}`;
    record(tx, { action, entity: 'ReportSchedule', entityId: schedule.id });
    await tx.em.flush();
    await planRounds(tx, schedule, await placeOf(tx));
    await comeAgain(tx, planWheel, new Date(plansFrom.getTime() + DAY_MS), { keep: true });
    return schedule.id;
  });
}

/** What saving an entry would do to its coming rounds. Nothing is changed. */
export async function previewSchedule(ctx: Ctx, input: SaveSchedule): Promise<PlannedRound[]> {
  if (!may(ctx.actor, 'round:create')) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const known = await knownSchedule(tx, { ...input, version: null });
    const entry = soundEntry(input);
    const existing = known ? await tx.em.find(ReportRound, { scheduleId: known.id }) : [];
    const now = tx.now();
    return plannedRounds({ ...entry, plansFrom: now }, existing, await placeOf(tx), now);
  });
}

/** Plans the whole wheel of the actor's committee: what the clock does every day. */
export async function planWholeWheel(tx: Tx): Promise<void> {
  const place = await placeOf(tx);
  for (const schedule of await tx.em.find(ReportSchedule, {}, { orderBy: { id: 'asc' } })) {
    await planRounds(tx, schedule, place);
  }
}
