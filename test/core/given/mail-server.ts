import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { FaultHooks } from '../../../server/launch/mail/faults.js';
import { type MailCapture, startMailCapture } from '../../../server/launch/mail-capture.js';

const started: MailCapture[] = [];

afterAll(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

/**
 * A mail server that takes every mail, but for what the hooks make it do. Stopped after the file.
 */
export async function mailServer(hooks: FaultHooks = {}) {
  const dir = mkdtempSync(join(process.env['TEST_DIR'] ?? '.', 'mail-'));
  const capture = await startMailCapture({ smtpPort: 0, httpPort: 0, dir, ...hooks });
  started.push(capture);
  const { store } = capture;
  return {
    /** For the settings of a job. */
    settings: { SMTP_URL: capture.smtpUrl },
    /** Mails stored, in the order they came. */
    mails: () => store.list().toReversed(),
    /** Every mail, read. */
    read: () =>
      Promise.all(
        store
          .list()
          .toReversed()
          .map(async ({ id, envelopeTo }) => ({
            envelopeTo,
            ...(await simpleParser(await store.raw(id))),
          })),
      ),
  };
}
