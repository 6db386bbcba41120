/**
 * Secrets that have to be read again, such as what messages are signed with, are kept encrypted:
 * whoever has the database alone, or a copy of it, cannot read them.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `v1`, the name of the key, the nonce, and the text with its tag. */
const SEALED = /^v1\.([a-z0-9]{1,16})\.([\w-]{16})\.([\w-]+)$/;

/** Keys by name; the first one seals, the others open what was sealed before. */
type Keys = ReadonlyMap<string, Buffer>;

/** What is wrong with the text of the keys, without a word of it; null where nothing is. */
export function faultOfKeys(text: string): string | null {
  const parts = text.split(',').map((part) => part.trim());
  const isWhole = parts.every((part) => {
    const [, key = ''] = /^[a-z0-9]{1,16}:([A-Za-z0-9+/]{43}=)$/.exec(part) ?? [];
    return Buffer.from(key, 'base64').length === KEY_BYTES;
  });
  const names = parts.map((part) => part.split(':')[0]);
  if (!isWhole)
    return 'must be name:key, the key 32 random bytes in base64; older ones after a comma';
  return new Set(names).size === names.length ? null : 'must name every key differently';
}

/** Whether a key has too few different bytes to have been made at random. */
export function isGuessable(text: string): boolean {
  return [...keysOf(text).values()].some((key) => new Set(key).size < KEY_BYTES / 2);
}

function keysOf(text: string): Keys {
  return new Map(
    text.split(',').map((part) => {
      const [name = '', key = ''] = part.trim().split(':');
      return [name, Buffer.from(key, 'base64')] as const;
    }),
  );
}

/** Encrypts and decrypts what is kept in a row. */
export interface SecretBox {
  /** `place` says where it is kept: put anywhere else it cannot be opened. */
  seal: (secret: string, place: string) => string;
  /** @throws Error where the key is not there any more, or something was changed. */
  open: (sealed: string, place: string) => string;
  /** Whether it was sealed with the key that seals now. */
  isCurrent: (sealed: string) => boolean;
}

/** Where a secret is kept: a row of a table. */
export function placeOf(table: string, row: { committeeId: string; id: string }): string {
  return `${table} ${row.committeeId} ${row.id}`;
}

/** Whether a text was sealed, with whatever key. */
export function isSealed(text: string): boolean {
  return SEALED.test(text);
}

/** The box of a setting, which `faultOfKeys` found nothing wrong with. */
export function secretBoxOf(text: string): SecretBox {
  const keys = keysOf(text);
  const [current = ''] = keys.keys();
  const keyOf = (name: string) => {
    const key = keys.get(name);
    if (!key) throw new Error(`no key "${name}" to open a secret with`);
    return key;
  };
  return {
    seal: (secret, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, keyOf(current), nonce);
      cipher.setAAD(Buffer.from(place));
      const whole = [cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return ['v1', current, ...[nonce, Buffer.concat(whole)].map(inText)].join('.');
    },
    open: (sealed, place) => {
      const [, name = '', nonce = '', text = ''] = SEALED.exec(sealed) ?? [];
      const whole = Buffer.from(text, 'base64url');
      const options = { authTagLength: TAG_BYTES };
      const bytes = Buffer.from(nonce, 'base64url');
      const decipher = createDecipheriv(ALGORITHM, keyOf(name), bytes, options);
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(whole.subarray(-TAG_BYTES));
      const open = [decipher.update(whole.subarray(0, -TAG_BYTES)), decipher.final()];
      return Buffer.concat(open).toString('utf8');
    },
    isCurrent: (sealed) => SEALED.exec(sealed)?.[1] === current,
  };
}

const inText = (bytes: Buffer) => bytes.toString('base64url');
