import { createHash, randomBytes } from 'node:crypto';

/** What is kept of a token: whoever reads the database has no link. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A token that nobody guesses, and its hash. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}
