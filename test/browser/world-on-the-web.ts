import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { hashPassword } from '../../server/core/sign-in.js';
import { startMailCapture } from '../../server/launch/mail-capture.js';
import type { TestPerson } from '../core/api.js';
import { database } from '../core/database.js';
import { freePort, settingsOf, startProcess, untilReady } from '../main-job/processes.js';

/** Password of everybody in browser tests. */
export const PASSWORD = 'mat-khau-kiem-thu';

/** Gives people of a test's tenant accounts they can sign in with. */
export async function canSignIn(...people: TestPerson[]): Promise<void> {
  const { urls, signIn } = await database();
  const hash = await hashPassword(signIn, PASSWORD);
  const client = new pg.Client({ connectionString: urls.AUTH_DATABASE_URL });
  await client.connect();
  for (const { personId, fullName, email } of people) {
    await client.query(
      `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values ($1, $2, $3, true, now(), now())`,
      [personId, fullName, email],
    );
    await client.query(
      `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
       values ($1, $1, 'credential', $1, $2, now(), now())`,
      [personId, hash],
    );
  }
  await client.end();
}

/** The product's processes on this test's database, with a mail server that keeps what it gets. */
export async function startProduct() {
  const { urls } = await database();
  const dir = mkdtempSync(join(process.env['TEST_DIR'] ?? '.data', 'mail-'));
  const mails = await startMailCapture({ smtpPort: 0, httpPort: 0, dir });
  const env = settingsOf(urls, await freePort(), mails.smtpUrl);
  const server = startProcess('server/main.js', env);
  const worker = startProcess('worker/main.js', env);
  await untilReady(`${env.PUBLIC_URL}/readyz`);
  return {
    url: env.PUBLIC_URL,
    mails,
    stop: async () => {
      await server.stop();
      await worker.stop();
      await mails.stop();
    },
  };
}
