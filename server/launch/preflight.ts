import pg from 'pg';
import { LaunchError } from './launch-error.js';
import { requireBrowsable, requireFreePort } from './process/ports.js';
import type { Settings } from './settings.js';

/** What can be known to fail is said before anything is built or started. */
export async function preflight(settings: Settings): Promise<void> {
  await requireFreePort('PORT', settings.port, settings.host);
  await requireBrowsable('PORT', settings.port);
  if (!settings.smtpUrl) {
    await requireFreePort('MAIL_CAPTURE_PORT', settings.mailCapturePort, '127.0.0.1');
    await requireFreePort('MAIL_VIEWER_PORT', settings.mailViewerPort, '127.0.0.1');
    await requireBrowsable('MAIL_VIEWER_PORT', settings.mailViewerPort);
  }
  const urls: Record<string, string> = { ...settings.database };
  for (const [name, url] of Object.entries(urls)) {
    if (/^postgres(ql)?:/.test(url)) await requireReachable(name, url);
    else if (name !== 'QUEUE_URL') throw notAnAddress(name);
  }
}

async function requireReachable(name: string, url: string): Promise<void> {
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  } catch {
    throw notAnAddress(name);
  }
  try {
    client.on('error', () => undefined);
    await client.connect();
  } catch (error) {
    const place = `${client.host}:${client.port}`;
    throw unreachable(name, place, reasonOf(error as NodeJS.ErrnoException));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The system's or PostgreSQL's own words without what it was told: no password among them. */
function reasonOf(error: NodeJS.ErrnoException): string {
  const isFromServer = error instanceof pg.DatabaseError;
  return isFromServer ? error.message : (error.code ?? error.message);
}

function unreachable(name: string, place: string, reason: string): LaunchError {
  return new LaunchError(
    'DATABASE_UNREACHABLE',
    `Không kết nối được cơ sở dữ liệu ${place} theo ${name} (${reason}); ` +
      'hãy bật máy chủ đó hoặc sửa địa chỉ.',
    `The database at ${place} of ${name} cannot be reached (${reason}); ` +
      'start that server or correct the address.',
  );
}

function notAnAddress(name: string): LaunchError {
  return new LaunchError(
    'SETTING_INVALID',
    `${name} không phải địa chỉ PostgreSQL; dạng đúng: postgresql://tên:mật-khẩu@máy:5432/csdl.`,
    `${name} is no PostgreSQL address; its form: postgresql://name:password@host:5432/database.`,
  );
}
