import type { Env } from '../core/env.js';
import { createSignIn, passwordResetFor } from '../core/sign-in/sign-in.js';

/**
 * What the mail says that lets a person set a new password; null where there is no such account.
 * The secret of its link is new each time and stands nowhere else: only its hash is stored.
 */
export async function passwordReset(env: Env, personId: string) {
  const signIn = createSignIn(env);
  try {
    const reset = await passwordResetFor(signIn, personId);
    if (!reset) return null;
    const { token, email, name } = reset;
    return { email, name, link: `${env.PUBLIC_URL}/#/reset-password?token=${token}` };
  } finally {
    await signIn.close();
  }
}
