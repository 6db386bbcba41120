import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoginRole } from '../../database/provision.js';
import { LaunchError } from '../launch-error.js';

export interface Secrets {
  authSecret: string;
  /** Name and bytes of the key that secrets in the database are encrypted with. */
  encryptionKeys: string;
  /** Passwords of our own database server's logins. */
  passwords: Record<LoginRole, string>;
}

/** Made at random by the first start and kept in `secrets.json`, which its owner alone may read. */
export function readSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  let written: string;
  try {
    written = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return makeSecrets(path);
    throw unreadable(path, error);
  }
  try {
    const secrets = JSON.parse(written) as Partial<Secrets>;
    if (secrets.authSecret && secrets.passwords?.app_owner) {
      return secrets.encryptionKeys ? (secrets as Secrets) : withKey(path, secrets as Secrets);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  throw unreadable(path);
}

function makeSecrets(path: string): Secrets {
  const secrets: Secrets = {
    authSecret: random(),
    encryptionKeys: newKey(),
    passwords: {
      app_owner: random(),
      app_server: random(),
      app_worker: random(),
      app_auth: random(),
      app_queue: random(),
    },
  };
  return keep(path, secrets);
}

/** A start of an older release made no key yet. */
function withKey(path: string, secrets: Secrets): Secrets {
  return keep(path, { ...secrets, encryptionKeys: newKey() });
}

function keep(path: string, secrets: Secrets): Secrets {
  writeFileSync(`${path}.part`, JSON.stringify(secrets, undefined, 2), { mode: 0o600 });
  renameSync(`${path}.part`, path);
  return secrets;
}

function newKey(): string {
  return `k1:${randomBytes(32).toString('base64')}`;
}

function random(): string {
  return randomBytes(32).toString('base64url');
}

function unreadable(path: string, cause?: unknown): LaunchError {
  return new LaunchError(
    'SECRETS_UNREADABLE',
    `Không đọc được ${path}; hãy xoá tệp đó rồi chạy lại (mọi người phải đăng nhập lại).`,
    `${path} cannot be read; delete it and start again (everyone has to sign in again).`,
    cause,
  );
}
