/**
 * The product as it is served, for the tests of one file: processes, mails, and windows of people.
 */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hashPassword } from '../../server/core/sign-in/sign-in.js';
import { type MailCapture, startMailCapture } from '../../server/launch/mail-capture.js';
import type { TestPerson } from '../core/api.js';
import { database } from '../core/database.js';
import { freePort, type RunningProcess, settingsOf, startProcess } from '../main-job/processes.js';
import { chromiumPath, cleared, newWindow, settled, startBrowser } from './browser.js';

/** Password of everybody in browser tests. */
export const PASSWORD = 'mat-khau-kiem-thu';

/** Pixels of an ordinary screen; of a telephone. */
export const WIDE = 1280;
export const NARROW = 360;

let hash: Promise<string> | undefined;

/** Gives people of a test's tenant accounts they can sign in with. */
export async function canSignIn(...people: TestPerson[]): Promise<void> {
  const { urls, signIn } = await database();
  hash ??= hashPassword(signIn, PASSWORD);
  const client = new pg.Client({ connectionString: urls.AUTH_DATABASE_URL });
  await client.connect();
  for (const { personId, fullName, email } of people) {
    await client.query(
      `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values ($1, $2, $3, true, now(), now()) on conflict do nothing`,
      [personId, fullName, email],
    );
    await client.query(
      `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
       values ($1, $1, 'credential', $1, $2, now(), now()) on conflict do nothing`,
      [personId, await hash],
    );
  }
  await client.end();
}

/** Ends every session of a person at the server, as time does. */
export async function endSessions({ personId }: TestPerson): Promise<void> {
  const { urls } = await database();
  const client = new pg.Client({ connectionString: urls.AUTH_DATABASE_URL });
  await client.connect();
  await client.query('delete from auth.session where "userId" = $1', [personId]);
  await client.end();
}

interface Running {
  url: string;
  mails: MailCapture;
  browser: Browser;
  processes: RunningProcess[];
}

const READY_WITHIN = 45_000;

/** Waits until the server answers; when it ends instead, says what it said. */
async function untilServed(url: string, { child, output }: RunningProcess): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN;
  while (Date.now() < giveUpAt && child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await sleep(100);
  }
  throw new Error(`the server does not answer: ${output()}`);
}

async function startMails(): Promise<MailCapture> {
  const dir = mkdtempSync(join(process.env['TEST_DIR'] ?? '.data', 'mail-'));
  return startMailCapture({ smtpPort: 0, httpPort: 0, dir });
}

interface SiteOptions {
  /** What happens later happens too. */
  worker?: boolean;
  /** Further settings of the product, which is served at this address. */
  settings?: (publicUrl: string) => Promise<Record<string, string>>;
}

async function start({ worker = false, settings }: SiteOptions): Promise<Running> {
  const { urls } = await database();
  const mails = await startMails();
  const plain = settingsOf(urls, await freePort(), mails.smtpUrl);
  const env = { ...plain, ...(await settings?.(plain.PUBLIC_URL)) };
  const server = startProcess('server/main.js', env);
  const processes = [server, ...(worker ? [startProcess('worker/main.js', env)] : [])];
  const running = { url: env.PUBLIC_URL, mails, browser: await startBrowser(), processes };
  await untilServed(env.PUBLIC_URL, server).catch(async (error: unknown) => {
    await stop(running);
    throw error;
  });
  return running;
}

async function stop({ browser, processes, mails }: Running): Promise<void> {
  await Promise.all([browser.close(), ...processes.map((each) => each.stop()), mails.stop()]);
}

/** Windows that tests of a file hand on to each other: the site's files stay in their caches. */
function windowsOf(running: () => Running) {
  const open: BrowserContext[] = [];
  const free: BrowserContext[] = [];
  return {
    async take(): Promise<BrowserContext> {
      const window = free.pop() ?? (await newWindow(running().browser));
      open.push(window);
      return window;
    },
    async giveBack(): Promise<void> {
      for (const window of open.splice(0)) {
        await cleared(window, running().url);
        free.push(window);
      }
    },
  };
}

async function pageIn(window: BrowserContext, width: number): Promise<Page> {
  const page = await window.newPage();
  await page.setViewportSize({ width, height: 900 });
  return page;
}

/** Starts the product and a browser before the tests of a file and stops them afterwards. */
export function theSite(options: SiteOptions = {}) {
  let running: Running | undefined;
  const site = () => {
    if (!running) throw new Error('the product has not started');
    return running;
  };
  const windows = windowsOf(site);

  beforeAll(async () => {
    if (chromiumPath) running = await start(options);
  }, 90_000);

  afterEach(() => windows.giveBack());

  afterAll(async () => {
    if (running) await stop(running);
  });

  const address = (path: string) => `${site().url}/#${path}`;

  return {
    mails: () => site().mails.store.list(),
    rawMail: (id: string) => site().mails.store.raw(id),
    /** A window in which nobody has signed in. */
    async openAt(path: string, width = WIDE): Promise<Page> {
      const page = await pageIn(await windows.take(), width);
      await page.goto(address(path));
      return page;
    },
    /** A window of somebody who is signed in; makes the account where there is none. */
    async visit(person: TestPerson, path: string, width = WIDE): Promise<Page> {
      await canSignIn(person);
      const window = await windows.take();
      const reply = await window.request.post(`${site().url}/api/auth/sign-in/email`, {
        data: { email: person.email, password: PASSWORD },
        headers: { origin: site().url },
      });
      if (!reply.ok()) throw new Error(`${person.email} cannot sign in: ${reply.status()}`);
      const page = await pageIn(window, width);
      await page.goto(address(path));
      await settled(page);
      return page;
    },
    /** Another page of the console in the same tab. */
    async turnTo(page: Page, path: string): Promise<void> {
      await page.goto(address(path));
      await settled(page);
    },
  };
}
