import { askAccount } from '../core/session/session.js';

/** Has the link mailed; the answer is the same whether there is such an account or not. */
export const askForReset = (email: string) =>
  askAccount('account/password-reset', { email: email.trim() });

/** @throws SignInError LINK_OVER, or what is wrong with the password */
export const setPasswordByLink = (token: string, newPassword: string) =>
  askAccount('auth/reset-password', { token, newPassword });

/** Ends every other session. @throws SignInError */
export const changePassword = (currentPassword: string, newPassword: string) =>
  askAccount('auth/change-password', { currentPassword, newPassword });

/** A second factor that waits for its first code. */
export interface SecondFactor {
  /** What the authenticator reads. */
  totpURI: string;
  /** Each opens one session where the authenticator is lost. */
  backupCodes: string[];
}

/** @throws SignInError */
export const beginSecondFactor = (password: string) =>
  askAccount<SecondFactor>('auth/two-factor/enable', { password });

/** @throws SignInError */
export const endSecondFactor = (password: string) =>
  askAccount('auth/two-factor/disable', { password });

/** New recovery codes; the former ones open nothing any more. @throws SignInError */
export const renewRecoveryCodes = (password: string) =>
  askAccount<Pick<SecondFactor, 'backupCodes'>>('auth/two-factor/generate-backup-codes', {
    password,
  });
