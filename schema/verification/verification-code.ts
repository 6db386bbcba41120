/**
 * The code in a document's footer: 100 bits drawn at random, so that nobody finds a document by
 * trying; in letters and digits that are not taken for one another (Crockford's base 32).
 */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 20;
const GROUP = /.{5}/g;

/** A code of random bytes, at least 20 of them: "k7m2p-0v9xa-…". */
export function verificationCodeOf(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, LENGTH), (byte) => LETTERS[byte % 32] ?? '');
  if (letters.length < LENGTH) throw new Error('too few random bytes');
  return (letters.join('').match(GROUP) ?? []).join('-');
}

/** What somebody typed as a code, in its one form; null where it cannot be one. */
export function readVerificationCode(typed: string): string | null {
  const bare = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  if (bare.length !== LENGTH || [...bare].some((letter) => !LETTERS.includes(letter))) return null;
  return (bare.match(GROUP) ?? []).join('-');
}
