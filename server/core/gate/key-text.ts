import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `pk_`, the id of the key in hexadecimal digits, and 256 random bits in base64url. */
const KEY = /^pk_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** A key anywhere in a text, also where its signs were escaped. */
const KEY_SOMEWHERE = /pk(?:_|%5f)[0-9a-f]{32}(?:_|%5f)/i;

/** A key as it was brought. */
export interface BroughtKey {
  id: string;
  secret: string;
}

/** Makes the secret of a key; with 256 random bits a fast hash is as good as a slow one. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The key as it is shown, once. */
export function keyText(id: string, secret: string): string {
  return `pk_${id.replaceAll('-', '')}_${secret}`;
}

/** SHA-256 of a secret in hexadecimal digits: all that is kept of it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Reads a key; null for a text that is none. */
export function parseKey(text: string): BroughtKey | null {
  const [, digits = '', secret = ''] = KEY.exec(text) ?? [];
  if (digits === '') return null;
  const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { id, secret };
}

/** Whether a secret is the one behind a hash; of an unknown key it is not, after the same work. */
export function isSecret(secret: string, hash: string | undefined): boolean {
  const right = Buffer.from(hash ?? hashOf(''), 'hex');
  const same = timingSafeEqual(Buffer.from(hashOf(secret), 'hex'), right);
  return same && hash !== undefined;
}

/** Whether an address on the web holds a key, where logs and histories would keep it. */
export function holdsKey(url: string): boolean {
  return KEY_SOMEWHERE.test(url);
}
