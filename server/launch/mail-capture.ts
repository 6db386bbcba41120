import { portInUse } from './process/ports.js';
import type { FaultHooks } from './mail/faults.js';
import { openMailStore, type MailStore } from './mail/mail-store.js';
import { startSmtpIntake } from './mail/smtp-intake.js';
import { startMailViewer } from './mail/viewer-server.js';

export interface MailCaptureOptions extends FaultHooks {
  /** Ports of the loopback address; 0 lets the system choose. */
  smtpPort: number;
  httpPort: number;
  /** Where the mails are kept, one `.eml` file each. */
  dir: string;
}

export interface MailCapture {
  smtpPort: number;
  httpPort: number;
  /** For `SMTP_URL`. */
  smtpUrl: string;
  viewerUrl: string;
  store: MailStore;
  stop(): Promise<void>;
}

/**
 * The post office of a machine that has none: speaks SMTP, keeps every mail, sends none on, and
 * shows them in a browser (`/`) and to programs (`/api/mails`, `/api/mails/<id>`). Throws
 * `LaunchError` `PORT_IN_USE`.
 */
export async function startMailCapture(options: MailCaptureOptions): Promise<MailCapture> {
  const store = await openMailStore(options.dir);
  const intake = await startSmtpIntake(options.smtpPort, store, options).catch(
    inWords('MAIL_CAPTURE_PORT', options.smtpPort),
  );
  const viewer = await startMailViewer(options.httpPort, store).catch(async (error: unknown) => {
    await intake.stop();
    return inWords('MAIL_VIEWER_PORT', options.httpPort)(error);
  });
  return {
    smtpPort: intake.port,
    httpPort: viewer.port,
    smtpUrl: `smtp://127.0.0.1:${intake.port}`,
    viewerUrl: `http://localhost:${viewer.port}/`,
    store,
    stop: async () => {
      await Promise.all([intake.stop(), viewer.stop()]);
    },
  };
}

function inWords(setting: string, port: number): (error: unknown) => never {
  return (error) => {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw isTaken ? portInUse(setting, port, port + 1) : error;
  };
}
