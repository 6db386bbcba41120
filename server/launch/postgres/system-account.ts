import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { LaunchError } from '../launch-error.js';

export interface SystemAccount {
  uid: number;
  gid: number;
}

/**
 * The account PostgreSQL is to run as when this process is root, as which it refuses to run: the
 * owner of an existing cluster, else the host's `postgres` user, which is added for good where it
 * is missing. Undefined for everyone but root: then it runs as this process does.
 */
export function serverAccount(cluster: string): SystemAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(cluster) ?? lookUp() ?? create();
}

function ownerOf(cluster: string): SystemAccount | undefined {
  const stat = statSync(cluster, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function lookUp(): SystemAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((which) => {
    const answer = spawnSync('id', [which, 'postgres'], { encoding: 'utf8' });
    return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : Number.NaN;
  });
  return uid && gid ? { uid, gid } : undefined;
}

function create(): SystemAccount {
  spawnSync('groupadd', ['--system', 'postgres']);
  const shell = ['--shell', '/usr/sbin/nologin', '--home-dir', '/nonexistent'];
  spawnSync('useradd', ['--system', '--gid', 'postgres', ...shell, 'postgres']);
  const account = lookUp();
  if (account) return account;
  throw new LaunchError(
    'NO_EMBEDDED_DATABASE',
    'PostgreSQL không chạy bằng root và không tạo được người dùng hệ thống «postgres»; ' +
      'hãy chạy bằng người dùng thường hoặc đặt DATABASE_URL.',
    'PostgreSQL refuses to run as root and the system user "postgres" could not be added; ' +
      'run as a normal user or set DATABASE_URL.',
  );
}
