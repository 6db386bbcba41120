/** Who is signed in, and as what this tab acts. Two tabs may act in different memberships. */
import { useSyncExternalStore } from 'react';
import type { Permission, Role } from '../../schema/core/permission.js';
import { graphql } from './graphql.js';
import type { Language } from './language/language.js';
import { actingId, forgetActingId, keepActingId } from './session/acting-id.js';
import { ME } from './session/session.graphql.js';
import { forgetSupportId, keepSupportId } from './session/support-id.js';
import { keepSignedIn } from './session/session.js';

export interface Membership {
  id: string;
  /** SUPPORT while an organization's view is entered. */
  role: Role | 'SUPPORT';
  /** Position as printed under a signature. */
  title: string;
  committeeId: string;
  committeeName: string;
  /** Whether a second factor has to be set up before acting as this. */
  needsSecondFactor: boolean;
  /** Set where the membership is in one organization. */
  organizationId: string | null;
  organizationName: string | null;
  permissions: Permission[];
}

/** An organization's view that was entered to help: it is looked at, and nothing else. */
export interface Support extends Pick<Membership, 'permissions'> {
  id: string;
  membershipId: string;
  organizationId: string;
  organizationName: string;
  endsAt: string;
}

export interface Me {
  id: string;
  fullName: string;
  email: string;
  /** Chosen once, for every browser and for mails. */
  language: Language;
  /** Whether signing in takes a code of an authenticator. */
  hasSecondFactor: boolean;
  /** In force today; empty where somebody has no position any more. */
  memberships: Membership[];
  support: Support | null;
}

let me: Me | null = null;
let loading: Promise<Me> | null = null;
let acting: Membership | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The membership as it acts in the view that it entered. */
function inside(membership: Membership, support: Support | null): Membership {
  if (support?.membershipId !== membership.id) return membership;
  const { organizationId, organizationName, permissions } = support;
  return { ...membership, role: 'SUPPORT', organizationId, organizationName, permissions };
}

function settle(next: Me | null) {
  me = next;
  const own = next?.memberships.find(({ id }) => id === actingId()) ?? next?.memberships[0];
  acting = own ? inside(own, next?.support ?? null) : null;
  if (!next?.support) forgetSupportId();
  if (acting) keepActingId(acting.id);
  keepSignedIn(next?.email ?? null);
  for (const listener of listeners) listener();
}

async function readMe(): Promise<Me> {
  const reply = await graphql<{ me: Me }>(ME);
  settle(reply.me);
  return reply.me;
}

/** Reads who is signed in, once. @throws ApiError UNAUTHENTICATED */
export function loadMe(): Promise<Me> {
  if (me) return Promise.resolve(me);
  loading ??= readMe().finally(() => {
    loading = null;
  });
  return loading;
}

/** Reads anew who is signed in, after something about the own account has changed. */
export async function refreshMe(): Promise<void> {
  await readMe();
}

/** After signing out. */
export function forgetMe(): void {
  forgetActingId();
  settle(null);
}

/**
 * Switches this tab to another membership of the same person. It begins anew on the home page:
 * nothing read or shown under the other membership remains.
 */
export function actAs(id: string): void {
  forgetSupportId();
  keepActingId(id);
  location.hash = '/';
  location.reload();
}

/** Enters an organization's view in this tab, which begins anew. */
export function support(id: string): void {
  keepSupportId(id);
  location.hash = '/';
  location.reload();
}

/** The membership acted in, outside components; null before anybody signed in. */
export function currentMembership(): Membership | null {
  return acting;
}

export function useMe(): Me | null {
  return useSyncExternalStore(subscribe, () => me);
}

/** The membership this tab acts in; null only where the person has none in force. */
export function useActingOrNone(): Membership | null {
  return useSyncExternalStore(subscribe, currentMembership);
}

/** The membership this tab acts in. Pages are shown only where there is one. */
export function useActing(): Membership {
  const membership = useActingOrNone();
  if (!membership) throw new Error('No membership to act in');
  return membership;
}

/** Whether the membership acted in may do something; the server decides again. */
export function usePermission(permission: Permission): boolean {
  return useActingOrNone()?.permissions.includes(permission) ?? false;
}
