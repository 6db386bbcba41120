/**
 * The groups of "Nơi nhận" and their members, kept by the office. One list serves both: what a
 * document prints and who is mailed.
 */
import { z } from 'zod';
import { RecipientMember, RecipientRow } from '../../schema/recipient/recipient.entity.js';
import type { Audience } from '../../schema/recipient/recipient.model.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { rowId } from '../core/read/row-id.js';
import { refuse } from '../core/refusal.js';
import { cleanText } from '../core/text.js';

export type RecipientCode = 'RECIPIENT_LISTED' | 'TOO_MANY_RECIPIENTS';

/** Groups of a committee, and members of a group; more are a mistake. */
const MOST = { groups: 60, members: 500 };

interface Days {
  startsOn?: string | null;
  endsOn?: string | null;
}

export interface SaveRecipientGroup extends Days {
  /** Left out for a new one, which comes last. */
  id?: string | null;
  label: string;
  note?: string | null;
  audience?: Audience | null;
}

export interface SaveRecipientMember extends Days {
  /** Left out for a new one. */
  id?: string | null;
  groupId: string;
  name: string;
  address: string;
  startsOn: string;
}

/** An empty id is one that names nothing; it does not mean a new record. */
const isGiven = (id: string | null | undefined): id is string => id !== null && id !== undefined;

function askOffice(ctx: Ctx): void {
  if (!may(ctx.actor, 'recipient:manage')) refuse('FORBIDDEN');
}

function checkDays({ startsOn, endsOn }: Days): void {
  if (startsOn && endsOn && endsOn < startsOn) {
    refuse('INVALID_INPUT', {}, [{ field: 'endsOn', code: 'DAYS_OUT_OF_ORDER' }]);
  }
}

async function groupOf(tx: Tx, id: string): Promise<RecipientRow> {
  return (await tx.em.findOne(RecipientRow, { id: rowId(id) })) ?? refuse('NOT_FOUND');
}

async function memberOf(tx: Tx, id: string): Promise<RecipientMember> {
  return (await tx.em.findOne(RecipientMember, { id: rowId(id) })) ?? refuse('NOT_FOUND');
}

function recordStep(tx: Tx, action: string, group: Pick<RecipientRow, 'id'>, text: string) {
  record(tx, {
    action: `recipient.${action}`,
    entity: 'RecipientGroup',
    entityId: group.id,
    reason: text,
  });
}

/** Makes a group, at the end of the list, or changes one. Says its id. */
export async function saveRecipientGroup(ctx: Ctx, input: SaveRecipientGroup): Promise<string> {
  askOffice(ctx);
  return ctx.transaction(async (tx) => {
    const known = isGiven(input.id) ? await groupOf(tx, input.id) : null;
    const label = cleanText(input.label, 'label', { min: 2, max: 200 });
    const note = cleanText(input.note ?? '', 'note', { max: 60 }) || null;
    const { audience = null, startsOn = null, endsOn = null } = input;
    checkDays({ startsOn, endsOn });
    const facts = { label, note, audience, startsOn, endsOn };
    if (known) Object.assign(known, facts);
    const group = known ?? (await newGroup(tx, facts));
    recordStep(tx, 'saveGroup', group, label);
    return group.id;
  });
}

async function newGroup(tx: Tx, facts: Omit<SaveRecipientGroup, 'id'>): Promise<RecipientRow> {
  const kept = await tx.em.find(RecipientRow, {}, { orderBy: { position: 'desc' } });
  if (kept.length >= MOST.groups) {
    refuse<RecipientCode>('TOO_MANY_RECIPIENTS', { max: MOST.groups });
  }
  return tx.create(RecipientRow, { ...facts, position: (kept[0]?.position ?? -1) + 1 });
}

/** Removes a group with its members. What was sent to them stays in the ledger. */
export async function removeRecipientGroup(ctx: Ctx, input: { id: string }): Promise<void> {
  askOffice(ctx);
  await ctx.transaction(async (tx) => {
    const group = await groupOf(tx, input.id);
    for (const member of await tx.em.find(RecipientMember, { group })) tx.em.remove(member);
    tx.em.remove(group);
    recordStep(tx, 'removeGroup', group, group.label);
  });
}

/** Puts a group before another, or at the end. */
export async function moveRecipientGroup(
  ctx: Ctx,
  input: { id: string; beforeId?: string | null },
): Promise<void> {
  askOffice(ctx);
  await ctx.transaction(async (tx) => {
    const group = await groupOf(tx, input.id);
    const before = isGiven(input.beforeId) ? await groupOf(tx, input.beforeId) : null;
    const all = await tx.em.find(RecipientRow, {}, { orderBy: { position: 'asc', id: 'asc' } });
    const others = all.filter(({ id }) => id !== group.id);
    const at = before ? others.findIndex(({ id }) => id === before.id) : -1;
    others.splice(at < 0 ? others.length : at, 0, group);
    others.forEach((each, position) => (each.position = position));
    recordStep(tx, 'moveGroup', group, group.label);
  });
}

/** An address is listed once in a group for the same days. */
async function checkListed(tx: Tx, member: SaveRecipientMember, address: string) {
  const listed = await tx.em.find(RecipientMember, { group: { id: member.groupId } });
  if (!member.id && listed.length >= MOST.members) {
    refuse<RecipientCode>('TOO_MANY_RECIPIENTS', { max: MOST.members });
  }
  const isSame = listed.some(
    (each) =>
      each.id !== member.id &&
      each.address === address &&
      each.startsOn <= (member.endsOn ?? '9999') &&
      (each.endsOn ?? '9999') >= member.startsOn,
  );
  if (isSame) refuse('INVALID_INPUT', {}, [{ field: 'address', code: 'RECIPIENT_LISTED' }]);
}

/** Lists a member of a group from a day on, or changes one. Says the group's id. */
export async function saveRecipientMember(ctx: Ctx, input: SaveRecipientMember): Promise<string> {
  askOffice(ctx);
  return ctx.transaction(async (tx) => {
    const group = await groupOf(tx, input.groupId);
    const known = isGiven(input.id) ? await memberOf(tx, input.id) : null;
    if (known && known.group.id !== group.id) refuse('NOT_FOUND');
    const name = cleanText(input.name, 'name', { min: 2, max: 150 });
    const address = cleanText(input.address, 'address', { max: 254 }).toLowerCase();
    if (!z.email().safeParse(address).success) {
      refuse('INVALID_INPUT', {}, [{ field: 'address', code: 'EMAIL_INVALID' }]);
    }
    checkDays(input);
    await checkListed(tx, input, address);
    const facts = { name, address, startsOn: input.startsOn, endsOn: input.endsOn ?? null };
    if (known) Object.assign(known, facts);
    else tx.create(RecipientMember, { group, ...facts });
    recordStep(tx, 'saveMember', group, name);
    return group.id;
  });
}

/** Takes somebody off who was listed by mistake; who leaves is given a last day instead. */
export async function removeRecipientMember(ctx: Ctx, input: { id: string }): Promise<string> {
  askOffice(ctx);
  return ctx.transaction(async (tx) => {
    const member = await memberOf(tx, input.id);
    tx.em.remove(member);
    recordStep(tx, 'removeMember', member.group, member.name);
    return member.group.id;
  });
}
