import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoginRole } from '../../database/provision.js';
import { LaunchError } from '../launch-error.js';

export interface Secrets {
  authSecret: string;
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
    if (secrets.authSecret && secrets.passwords?.app_owner) return secrets as Secrets;
  } catch (error) {
    throw unreadable(path, error);
  }
  throw unreadable(path);
}

function makeSecrets(path: string): Secrets {
  const secrets: Secrets = {
    authSecret: random(),
    passwords: {
      app_owner: random(),
      app_server: random(),
      app_worker: random(),
      app_auth: random(),
      app_queue: random(),
    },
  };
  writeFileSync(`${path}.part`, JSON.stringify(secrets, undefined, 2), { mode: 0o600 });
  renameSync(`${path}.part`, path);
  return secrets;
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
