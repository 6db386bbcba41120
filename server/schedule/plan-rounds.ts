/**
 * Makes the rounds of the year wheel. What has begun stays as it is; what has not follows its
 * entry. What is planned and what a change would do are the same computation.
 */
import { Committee } from '../../schema/committee/committee.entity.js';
import { remind } from '../../schema/reminder/reminder.job.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import type { ReportSchedule } from '../../schema/schedule/schedule.entity.js';
import type { WheelEntry, WheelRound } from '../../schema/schedule/schedule.model.js';
import { comingRounds, filledIn, type Place } from '../../schema/schedule/schedule.rule.js';
import { ReportTemplate } from '../../schema/template/template.entity.js';
import { placeholdersOf } from '../../schema/round/round.rule.js';
import { record } from '../core/audit.js';
import type { Tx } from '../core/context.js';
import { workingCalendar } from '../core/working-calendar.js';
import { comeAgain } from '../core/enqueue.js';
import { dropMoves, planMoves, replanMoves } from '../round/round-moves.js';

export const PlannedChange = {
  NEW: 'NEW',
  SAME: 'SAME',
  CHANGED: 'CHANGED',
  REMOVED: 'REMOVED',
  /** It has begun, and is no longer changed by its entry. */
  BEGUN: 'BEGUN',
} as const;
export type PlannedChange = (typeof PlannedChange)[keyof typeof PlannedChange];

/** A coming round with what becomes of it. */
export interface PlannedRound {
  change: PlannedChange;
  /** As it is planned now; null for a new one. */
  before: ReportRound | null;
  /** As the entry has it; null where it is taken off, or has begun. */
  after: WheelRound | null;
}

const compared = [
  ...(['label', 'startOn', 'endOn', 'opensAt', 'cutoffAt', 'organizationDueAt'] as const),
  ...(['lockedAt', 'committeeDueAt', 'superiorDueAt'] as const),
];

type Compared = Partial<Record<keyof WheelRound, string | Date | null>>;

function isSame(one: Compared, other: Compared): boolean {
  return compared.every(
    (field) => (one[field]?.valueOf() ?? null) === (other[field]?.valueOf() ?? null),
  );
}

/** An entry of the wheel as it is kept. */
export interface StoredEntry extends WheelEntry {
  id: string;
  plansFrom: Date;
}

const entryOf = (schedule: ReportSchedule): StoredEntry => ({
  ...schedule,
  validTo: schedule.validTo ?? null,
});

/** What an entry makes of the rounds it has, and which it adds; in the order of their periods. */
export function plannedRounds(
  entry: WheelEntry & { plansFrom: Date },
  existing: readonly ReportRound[],
  place: Place,
  now: Date,
): PlannedRound[] {
  const known = new Map(existing.map((round) => [round.startOn, round]));
  const coming = comingRounds(entry, place, entry.plansFrom, now);
  const wanted = new Set(coming.map(({ startOn }) => startOn));
  const planned = coming.map((after): PlannedRound => {
    const before = known.get(after.startOn) ?? null;
    if (!before) return { change: 'NEW', before, after };
    if (before.state !== 'SCHEDULED') return { change: 'BEGUN', before, after: null };
    return { change: isSame(before, after) ? 'SAME' : 'CHANGED', before, after };
  });
  const removed = existing
    .filter(({ state, startOn }) => state === 'SCHEDULED' && !wanted.has(startOn))
    .map((before): PlannedRound => ({ change: 'REMOVED', before, after: null }));
  const startOf = ({ before, after }: PlannedRound) => before?.startOn ?? after?.startOn ?? '';
  return [...planned, ...removed].toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
}

/** Where the days of the actor's committee are counted. */
export async function placeOf(tx: Tx): Promise<Place> {
  const { timeZone } = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  return { timeZone, calendar: await workingCalendar(tx.em) };
}

/** The newest published version of a template; null where there is none. */
export async function currentTemplate(tx: Tx, code: string): Promise<ReportTemplate | null> {
  return tx.em.findOne(
    ReportTemplate,
    { code, state: 'PUBLISHED' },
    { orderBy: { number: 'desc' } },
  );
}

/** Stands in a draft where the entry names no text, as people leave room for one. */
const LEFT_OPEN = '…';

function columnsOf(entry: WheelEntry, round: WheelRound, template: ReportTemplate) {
  const { kind, reminderDays } = entry;
  const digestDays = entry.sendsDigest ? entry.digestDays : [];
  const texts = placeholdersOf(template.content).map((name) => {
    const text = filledIn(entry.placeholders[name] ?? '', round.endOn);
    return [name, text || LEFT_OPEN] as const;
  });
  const placeholders = Object.fromEntries(texts);
  return { ...round, kind, template, reminderDays, digestDays, placeholders };
}

function noteChange(tx: Tx, id: string, action: string, reason: string | null) {
  record(tx, { action: `round.${action}`, entity: 'ReportRound', entityId: id, reason });
}

async function takeOff(tx: Tx, round: ReportRound) {
  await dropMoves(tx, round);
  await tx.em.nativeUpdate(ReportRound, { previousRoundId: round.id }, { previousRoundId: null });
  noteChange(tx, round.id, 'takeOff', round.label);
  tx.em.remove(round);
}

/** The dates that a change moves, for the audit log. */
function difference(before: Compared, after: Compared): string {
  const texts = compared
    .filter((field) => !isSame({ [field]: before[field] }, { [field]: after[field] }))
    .map((field) => `${field}: ${asText(before[field])} → ${asText(after[field])}`);
  return texts.join('; ');
}

function asText(value: string | Date | null | undefined): string {
  return value instanceof Date ? value.toISOString() : (value ?? '–');
}

async function apply(
  tx: Tx,
  schedule: StoredEntry,
  template: ReportTemplate,
  planned: PlannedRound,
) {
  const { before, after, change } = planned;
  if (change === 'REMOVED' && before) return takeOff(tx, before);
  if (!after) return;
  const columns = columnsOf(schedule, after, template);
  if (!before) {
    const fixed = { scheduleId: schedule.id, state: 'SCHEDULED', documentType: 'BC' } as const;
    const round = tx.create(ReportRound, { ...fixed, previousRoundId: null, ...columns });
    planMoves(tx, round);
    await comeAgain(tx, remind, tx.now(), { keep: true });
    return noteChange(tx, round.id, 'create', schedule.name);
  }
  if (change === 'CHANGED') noteChange(tx, before.id, 'replan', difference(before, after));
  Object.assign(before, columns);
  if (change === 'CHANGED') await replanMoves(tx, before);
}

/**
 * Plans the coming rounds of an entry: makes those that are missing, once each, and has those that
 * have not begun follow the entry. Without a published template nothing is made.
 */
export async function planRounds(tx: Tx, schedule: ReportSchedule, place: Place): Promise<void> {
  const template = await currentTemplate(tx, schedule.templateCode);
  const existing = await tx.em.find(ReportRound, { scheduleId: schedule.id });
  const entry = entryOf(schedule);
  for (const planned of plannedRounds(entry, existing, place, tx.now())) {
    if (template) await apply(tx, entry, template, planned);
    else if (planned.change === 'REMOVED' && planned.before) await takeOff(tx, planned.before);
  }
}
