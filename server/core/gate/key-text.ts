import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * `pk_` for a key and `pt_` for a token made with it, the id of the key in hexadecimal digits, and
 * 256 random bits in base64url.
 */
const KEY = /^p([kt])_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;

/** A key or token anywhere in a text, also where its signs were escaped; a secret by its name. */
const KEY_SOMEWHERE = /p[kt](?:_|%5f)[0-9a-f]{32}(?:_|%5f)|[?&]client_secret=/i;

/** A key, or a token made with it, as it was brought. */
export interface BroughtKey {
  kind: 'key' | 'token';
  /** Of the key. */
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

/** A token that was made with a key, as it is told, once. */
export function tokenText(keyId: string, secret: string): string {
  return `pt_${keyId.replaceAll('-', '')}_${secret}`;
}

/** How a key is called by clients of OAuth, which send its secret apart from it. */
export function oauthIdOf(keyId: string): string {
  return `pk_${keyId.replaceAll('-', '')}`;
}

/** The key's id behind the name that a client of OAuth sends; null for any other text. */
export function keyIdOf(clientId: string): string | null {
  return parseKey(`${clientId}_${'0'.repeat(43)}`)?.id ?? null;
}

/** SHA-256 of a secret in hexadecimal digits: all that is kept of it. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Reads a key; null for a text that is none. */
export function parseKey(text: string): BroughtKey | null {
  const [, kind, digits = '', secret = ''] = KEY.exec(text) ?? [];
  if (digits === '') return null;
  const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { kind: kind === 't' ? 'token' : 'key', id, secret };
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
