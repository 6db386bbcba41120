import { createServer } from 'node:net';
import { LaunchError } from '../launch-error.js';

/** A TCP port of the loopback address that nothing listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/**
 * Throws `PORT_IN_USE` or `PORT_FORBIDDEN`, naming the setting to change. `localhost` may mean the
 * IPv6 loopback address too, so another program there counts as in the way.
 */
export async function requireFreePort(setting: string, port: number, host: string): Promise<void> {
  const faults = [await listenFault(port, host), await listenFault(port, '::1')];
  if (faults.includes('EADDRINUSE')) throw portInUse(setting, port, await nextFree(port, host));
  if (faults[0] === 'EACCES') {
    throw new LaunchError(
      'PORT_FORBIDDEN',
      `Không được phép mở cổng ${port}; hãy đặt ${setting} từ 1024 trở lên.`,
      `Port ${port} may not be opened here; set ${setting} to 1024 or above.`,
    );
  }
  if (faults[0]) {
    throw new LaunchError(
      'SETTING_INVALID',
      `Không mở được cổng ${port} trên địa chỉ ${host} (${faults[0]}); hãy sửa HOST.`,
      `Port ${port} cannot be opened on ${host} (${faults[0]}); correct HOST.`,
    );
  }
}

/** Throws `PORT_FORBIDDEN` where no browser, nor our own asking, would open a page at that port. */
export async function requireBrowsable(setting: string, port: number): Promise<void> {
  const fault = await fetch(`http://127.0.0.1:${port}/`).catch((error: Error) => error.cause);
  if (!(fault instanceof Error) || fault.message !== 'bad port') return;
  const free = await freePort();
  throw new LaunchError(
    'PORT_FORBIDDEN',
    `Trình duyệt không mở cổng ${port}; hãy chạy: ${setting}=${free} npm start`,
    `Browsers do not open port ${port}; run: ${setting}=${free} npm start`,
  );
}

export function portInUse(setting: string, port: number, free: number): LaunchError {
  return new LaunchError(
    'PORT_IN_USE',
    `Cổng ${port} đang được chương trình khác dùng; hãy chạy: ${setting}=${free} npm start`,
    `Port ${port} is in use by another program; run: ${setting}=${free} npm start`,
  );
}

async function nextFree(port: number, host: string): Promise<number> {
  for (let next = port + 1; next < Math.min(port + 50, 65_536); next += 1) {
    if (!(await listenFault(next, host)) && !(await taken(next))) return next;
  }
  return freePort();
}

async function taken(port: number): Promise<boolean> {
  return (await listenFault(port, '::1')) === 'EADDRINUSE';
}

/** The system's error code, or undefined where the port can be listened on. */
function listenFault(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
