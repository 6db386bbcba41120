import type { SignIn } from '../../server/core/sign-in/sign-in.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function textOf(base32: string): string {
  const bits = [...base32.replaceAll('=', '')]
    .map((sign) => LETTERS.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return Buffer.from(bytes).toString();
}

/** The code that an authenticator with this secret shows now. */
export async function codeShown({ auth }: SignIn, secret: string): Promise<string> {
  const { code } = await auth.api.generateTOTP({ body: { secret: textOf(secret) } });
  return code;
}

/** Lets a code be used again: a test does not wait for the next one. */
export async function forgetCodes({ pool }: SignIn): Promise<void> {
  await pool.query(`delete from guess where key like 'code:%'`);
}
