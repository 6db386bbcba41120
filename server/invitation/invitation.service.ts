/**
 * Nobody signs up: who answers for people invites them by e-mail, for one position and for one
 * address. The worker sends the link; of it only a hash is kept.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Committee } from '../../schema/committee/committee.entity.js';
import type { Role } from '../../schema/core/permission.js';
import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { sendInvitation } from '../../schema/invitation/invitation.job.js';
import { Person } from '../../schema/membership/membership.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { may } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Ctx, Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { refuse } from '../core/refusal.js';
import { rowId } from '../core/read/row-id.js';
import { cleanText } from '../core/text.js';
import { checkClusters, clustersOf } from '../assignment/narrowing.service.js';
import { checkDays, checkRole, placeOf } from '../membership/appointment.service.js';
import { heldAlready } from '../membership/in-force.js';
import { todayOf } from '../core/working-calendar.js';
import { titleOf } from '../membership/membership.service.js';

export type InvitationCode =
  | 'INVITATION_NOT_VALID'
  | 'INVITATION_OTHER_ADDRESS'
  | 'INVITATION_PENDING'
  | 'INVITATION_SIGN_IN_FIRST'
  | 'TOO_MANY_VISITS';

export interface Invite {
  email: string;
  fullName: string;
  role: Role;
  title: string;
  /** An organization of the committee; null is the actor's own place. */
  inOrganization?: string | null;
  /** First day; null is today. */
  startsOn?: string | null;
  endsOn?: string | null;
  /** Clusters it is for; null is the whole place. */
  clusterIds?: string[] | null;
}

const DAY_MS = 86_400_000;

/** An address as accounts are known by it. */
export function emailOf(text: string): string {
  const email = text.normalize('NFC').trim().toLowerCase();
  if (email.length > 254 || !z.email().safeParse(email).success) {
    refuse('INVALID_INPUT', {}, [{ field: 'email', code: 'EMAIL_INVALID' }]);
  }
  return email;
}

interface Position {
  organizationId: string | null;
  role: Role;
  startsOn: string;
  endsOn: string | null;
}

/** Refuses a second invitation to the same, and one to what the person is already. */
async function refuseSecond(tx: Tx, email: string, position: Position) {
  const { role, organizationId } = position;
  const open = { email, role, acceptedAt: null, revokedAt: null, expiresAt: { $gt: tx.now() } };
  const waiting = await tx.em.find(Invitation, open);
  if (waiting.some((each) => (each.organizationId ?? null) === organizationId)) {
    refuse<InvitationCode>('INVITATION_PENDING');
  }
  const person = await tx.em.findOne(Person, { email });
  if (person) await heldAlready(tx, { ...position, personId: person.id });
}

/** Names as they stand today, and until when the invitation counts. */
async function termsOf(tx: Tx, id: string | null) {
  const committee = await tx.em.findOneOrFail(Committee, { id: tx.actor.committeeId });
  const organization = id && (await tx.em.findOneOrFail(Organization, { id }));
  return {
    committeeName: committee.name,
    organizationName: organization ? organization.name : null,
    expiresAt: new Date(tx.now().getTime() + committee.invitationDays * DAY_MS),
  };
}

/** What somebody is offered, checked but for what stands there already. */
export interface Offer extends Position {
  email: string;
  fullName: string;
  title: string;
  clusterIds: string[] | null;
}

/** Offers a position within a transaction: a row, and the mail that follows. */
export async function offer(tx: Tx, offered: Offer): Promise<Invitation> {
  await refuseSecond(tx, offered.email, offered);
  const terms = await termsOf(tx, offered.organizationId);
  const invitation = tx.create(Invitation, { ...offered, ...terms, tokenHashes: [] });
  enqueue(tx, sendInvitation, { id: invitation.id });
  recordStep(tx, 'invitation.send', invitation);
  return invitation;
}

/** A name as it is written to somebody. */
export function fullNameOf(text: string): string {
  return cleanText(text, 'fullName', { min: 2, max: 100 });
}

/** Invites somebody. Says the invitation's id. */
export async function invite(ctx: Ctx, input: Invite): Promise<string> {
  if (!may(ctx.actor, 'invitation:manage')) refuse('FORBIDDEN');
  const email = emailOf(input.email);
  const fullName = fullNameOf(input.fullName);
  const title = titleOf(input.title);
  const { role, endsOn = null } = input;
  return ctx.transaction(async (tx) => {
    const organizationId = await placeOf(tx, input.inOrganization ?? null);
    const clusterIds = await clustersOf(tx, input.clusterIds ?? null);
    checkRole(tx, role, organizationId);
    checkClusters(role, clusterIds);
    const startsOn = input.startsOn ?? (await todayOf(tx));
    await checkDays(tx, startsOn, endsOn);
    const position = { organizationId, role, startsOn, endsOn };
    return (await offer(tx, { ...position, email, fullName, title, clusterIds })).id;
  });
}

function recordStep(tx: Tx, action: string, invitation: Invitation) {
  const { id, organizationId = null, role } = invitation;
  record(tx, { action, entity: 'Invitation', entityId: id, organizationId, to: role });
}

/** An invitation that is still open, locked, if the actor may decide about it. */
async function open(tx: Tx, id: string): Promise<Invitation> {
  const where = { id: rowId(id) };
  const found = (await tx.em.findOne(Invitation, where)) ?? refuse('NOT_FOUND');
  checkRole(tx, found.role, found.organizationId ?? null);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true };
  const invitation = (await tx.em.findOne(Invitation, where, lock)) ?? refuse('NOT_FOUND');
  if (invitation.acceptedAt || invitation.revokedAt) refuse('WRONG_STATE');
  return invitation;
}

/** Sends an invitation once more, with a new link and a new time; the old links count no more. */
export async function resendInvitation(ctx: Ctx, id: string): Promise<void> {
  if (!may(ctx.actor, 'invitation:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    const invitation = await open(tx, id);
    const { expiresAt } = await termsOf(tx, invitation.organizationId ?? null);
    const updated = { updatedAt: tx.now(), updatedBy: tx.actor.personId };
    Object.assign(invitation, { tokenHashes: [], sentAt: null, lastError: null, expiresAt });
    Object.assign(invitation, updated);
    enqueue(tx, sendInvitation, { id: invitation.id });
    recordStep(tx, 'invitation.resend', invitation);
  });
}

/** Takes an invitation back within a transaction. @throws Refusal WRONG_STATE once it is taken up */
export async function takeBack(tx: Tx, id: string): Promise<void> {
  const invitation = await open(tx, id);
  const updated = { updatedAt: tx.now(), updatedBy: tx.actor.personId };
  Object.assign(invitation, { tokenHashes: [], revokedAt: tx.now(), ...updated });
  recordStep(tx, 'invitation.revoke', invitation);
}

/** Takes an invitation back: its links count no more. */
export async function revokeInvitation(ctx: Ctx, id: string): Promise<void> {
  if (!may(ctx.actor, 'invitation:manage')) refuse('FORBIDDEN');
  await ctx.transaction(async (tx) => {
    await takeBack(tx, id);
  });
}
