import { createHmac } from 'node:crypto';

/**
 * Password of the canary's person. It stands nowhere: whoever can work it out could make a session
 * of anybody's.
 */
export function canaryPassword(authSecret: string): string {
  return createHmac('sha256', authSecret).update('canary').digest('base64url');
}
