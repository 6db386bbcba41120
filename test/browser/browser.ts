/** A real Chromium in Vietnamese and Vietnamese time: one per test file, a context per person. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is, or undefined: then browser tests are skipped and say so. */
export const chromiumPath = [process.env['CHROMIUM_PATH'] ?? '', ...PLACES].find((path) =>
  existsSync(path),
);

if (!chromiumPath) {
  process.stdout.write('SKIPPED test/browser: no Chromium found; set CHROMIUM_PATH to run it\n');
}

/** A test in a browser. */
export const inBrowser = chromiumPath ? test : test.skip;

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Nothing here takes as long unless it never comes; the machine may be busy with other tests. */
const PATIENCE = 20_000;

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? '', args: QUIET });
}

/** Somebody's own window: nothing of it is shared with anybody else's at the same time. */
export async function newWindow(browser: Browser): Promise<BrowserContext> {
  const window = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  window.setDefaultTimeout(PATIENCE);
  return window;
}

/** Leaves a window as a new one, but for the site's unchanging files in its cache. */
export async function cleared(window: BrowserContext, origin: string): Promise<void> {
  const [page, ...others] = window.pages();
  await window.setOffline(false);
  await window.clearCookies();
  if (!page) return;
  await Promise.all(others.map((each) => each.close()));
  // Away from the console, so that nothing of it is left to write what was cleared.
  await page.goto(`${origin}/healthz`);
  await page.evaluate(() => localStorage.clear());
  await page.close();
}

/** Waits until the page shows what it is about and nothing on it is still being fetched. */
export async function settled(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor().catch(async (cause: unknown) => {
    const shown = await page.locator('body').innerText();
    throw new Error(`${page.url()} shows no page but "${shown}"`, { cause });
  });
  await page.waitForFunction(
    () =>
      !document.querySelector('.MuiSkeleton-root, main [role=status] .MuiCircularProgress-root'),
  );
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Violation {
  id: string;
  nodes: { html: string }[];
}

interface Axe {
  run: (options: object) => Promise<{ violations: Violation[] }>;
}

/** Waits until what fades has faded: a shade over the page is no colour of the page. */
async function still(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect }) => effect?.getComputedTiming().iterations === Infinity),
  );
}

/** What axe finds wrong with what is on the page, in short; an empty list is a clean page. */
export async function axeViolations(page: Page): Promise<string[]> {
  await still(page);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run({ resultTypes: ['violations'] })).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html }) => html),
    }));
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((html) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** The page as it stands passes axe. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
}

/** What has the focus, as assistive software names it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labels = (element as HTMLInputElement | null)?.labels ?? [];
    const named = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const names = [
      element?.getAttribute('aria-label'),
      ...named.map((id) => document.getElementById(id)?.textContent),
      ...[...labels].map((label) => label.textContent),
      element?.textContent,
    ];
    return names.find(Boolean)?.trim() ?? '';
  });
}

/** Tabs on until what has the focus is named so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (name.test(now)) return;
    passed.push(now.slice(0, 40));
  }
  throw new Error(`the keyboard does not come to ${String(name)}; it passed ${passed.join(', ')}`);
}
