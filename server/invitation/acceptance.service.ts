/**
 * Taking up an invitation. Whoever holds its link has shown that the address is theirs. A new
 * person sets a password; somebody known signs in with that very address first. An unknown, used,
 * expired and revoked link are alike not valid.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { isNarrowed } from '../../schema/membership/membership.rule.js';
import { Membership, Person } from '../../schema/membership/membership.entity.js';
import { settleSuccession } from '../../schema/succession/succession.job.js';
import { assignClusters } from '../assignment/narrowing.service.js';
import type { Actor } from '../core/actor.js';
import { record } from '../core/audit.js';
import type { Tx } from '../core/context.js';
import { enqueue } from '../core/enqueue.js';
import { tokenHash } from '../../schema/invitation/invitation-token.js';
import { refuse } from '../core/refusal.js';
import { passwordFault } from '../core/sign-in/password-rule.js';
import { createAccount, hashPassword, type SignIn } from '../core/sign-in/sign-in.js';
import { cleanText } from '../core/text.js';
import type { Visitor } from '../core/sign-in/visitor.js';
import type { InvitationCode } from './invitation.service.js';

export interface AcceptInvitation {
  token: string;
  /** Of a new person; ignored where somebody is signed in. */
  fullName?: string | null;
  password?: string | null;
}

/** An invitation, and whether its address has an account already. */
export type Held = Invitation & { hasAccount: boolean };

/** Nobody yet: sees the invitation and nothing else. */
const UNNAMED = { personId: null, membershipId: null, title: '', organizationId: null } as const;

function becoming(
  { role, title, committeeId, organizationId }: Invitation,
  personId: string,
): Actor {
  return {
    personId,
    membershipId: null,
    role,
    title,
    committeeId,
    organizationId: organizationId ?? null,
  };
}

async function held(
  tx: Tx,
  lockMode: LockMode.NONE | LockMode.PESSIMISTIC_WRITE = LockMode.NONE,
): Promise<Invitation> {
  // Row security shows the one that the token is of.
  const [invitation] = await tx.em.find(Invitation, {}, { lockMode });
  if (!invitation || invitation.acceptedAt) refuse<InvitationCode>('INVITATION_NOT_VALID');
  return invitation;
}

async function hasAccount({ auth }: SignIn, email: string): Promise<boolean> {
  const { internalAdapter } = await auth.$context;
  return (await internalAdapter.findUserByEmail(email)) !== null;
}

/** What somebody is invited to, for who holds the link. */
export async function heldInvitation(visitor: Visitor, token: string): Promise<Held> {
  await visitor.knock();
  const actor: Actor = { ...UNNAMED, role: 'CLOCK', committeeId: '' };
  const invitation = await visitor.holding(tokenHash(token), actor).transaction((tx) => held(tx));
  const known = await hasAccount(visitor.signIn, invitation.email);
  return Object.assign(invitation, { hasAccount: known });
}

/** Makes the account of a new person. Says its id. */
async function newAccount(signIn: SignIn, { email }: Held, input: AcceptInvitation) {
  const name = cleanText(input.fullName ?? '', 'fullName', { min: 2, max: 100 });
  const password = input.password ?? '';
  const code = passwordFault(password, [name, email]);
  if (code) refuse('INVALID_INPUT', {}, [{ field: 'password', code }]);
  const passwordHash = await hashPassword(signIn, password);
  return { id: await createAccount(signIn, { email, name, passwordHash }), fullName: name };
}

/** Who takes it up: whoever is signed in by the very address, or a new person. */
async function whoAccepts({ person, signIn }: Visitor, invitation: Held, input: AcceptInvitation) {
  if (person && person.email.toLowerCase() !== invitation.email) {
    refuse<InvitationCode>('INVITATION_OTHER_ADDRESS');
  }
  if (person) return person;
  if (invitation.hasAccount) refuse<InvitationCode>('INVITATION_SIGN_IN_FIRST');
  return newAccount(signIn, invitation, input);
}

async function begin(tx: Tx, who: { id: string; fullName: string }): Promise<void> {
  const invitation = await held(tx, LockMode.PESSIMISTIC_WRITE);
  const { id, email, role, title, startsOn, endsOn } = invitation;
  const at = tx.now();
  const stamps = { createdAt: at, createdBy: who.id, updatedAt: at, updatedBy: who.id };
  const person =
    (await tx.em.findOne(Person, { id: who.id })) ??
    tx.em.create(Person, { id: who.id, fullName: who.fullName, email, ...stamps });
  const narrowed = isNarrowed({ role, narrowed: Boolean(invitation.clusterIds) });
  const position = { role, title, startsOn, endsOn: endsOn ?? null, narrowed };
  const membership = tx.create(Membership, { person, ...position });
  assignClusters(tx, membership, invitation.clusterIds ?? [], startsOn);
  // Who follows a secretary: the other's last day is settled from it.
  if (role === 'TENANT_SECRETARY') enqueue(tx, settleSuccession, { id });
  record(tx, { action: 'invitation.accept', entity: 'Invitation', entityId: id, to: role });
  // The database lets nobody in by an invitation that has been used.
  await tx.em.flush();
  Object.assign(invitation, { acceptedAt: at, acceptedBy: who.id });
}

/** Takes an invitation up. Says the address to sign in with. */
export async function acceptInvitation(
  visitor: Visitor,
  input: AcceptInvitation,
): Promise<{ email: string }> {
  const invitation = await heldInvitation(visitor, input.token);
  const who = await whoAccepts(visitor, invitation, input);
  const ctx = visitor.holding(tokenHash(input.token), becoming(invitation, who.id));
  await ctx.transaction((tx) => begin(tx, who));
  return { email: invitation.email };
}
