import type { SignedIn } from '../session.js';
import type { AccountEvent } from './account-event.js';

/** A request to the sign-in library that went well. */
export interface Done {
  path: string;
  /** Who asked; null is nobody signed in. */
  before: SignedIn | null;
  /** Whose session the answer opens. */
  opened: SignedIn | null;
  /** Who set a new password by a mailed link. */
  resetFor: string | null;
}

type Kind = Omit<AccountEvent, 'personId'>;

/** What whoever is signed in does to the own account. */
const own: Record<string, Kind> = {
  '/sign-out': { action: 'account.signOut' },
  '/change-password': { action: 'account.changePassword' },
  '/two-factor/disable': { action: 'account.endSecondFactor' },
  '/two-factor/generate-backup-codes': { action: 'account.renewRecoveryCodes' },
};

/** Ways in, with what they are called. */
const ways: Record<string, string> = {
  '/sign-in/email': 'PASSWORD',
  '/two-factor/verify-totp': 'CODE',
  '/two-factor/verify-backup-code': 'RECOVERY_CODE',
  '/callback/oidc': 'PROVIDER',
};

/** The first code of a new authenticator is given by somebody signed in. */
function begun({ path, before }: Done): Kind[] {
  if (path !== '/two-factor/verify-totp' || before?.hasSecondFactor) return [];
  return [{ action: 'account.beginSecondFactor' }];
}

function entered({ path }: Done): Kind[] {
  const detail = ways[path];
  if (!detail) return [];
  const used: Kind[] = detail === 'RECOVERY_CODE' ? [{ action: 'account.useRecoveryCode' }] : [];
  return [...used, { action: 'account.signIn', detail }];
}

/** What a request did to an account, as it is written down. */
export function eventsOf(done: Done): AccountEvent[] {
  const { path, before, opened, resetFor } = done;
  const about = (personId: string | undefined, kinds: Kind[]) =>
    personId ? kinds.map((kind) => ({ personId, ...kind })) : [];
  if (resetFor) return about(resetFor, [{ action: 'account.resetPassword' }]);
  const kind = own[path];
  if (kind) return about(before?.id, [kind]);
  const isFirstCode = before !== null && path === '/two-factor/verify-totp';
  return about(opened?.id ?? before?.id, isFirstCode ? begun(done) : opened ? entered(done) : []);
}
