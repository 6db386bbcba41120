/** Every page of the console, as each kind of person sees it, on a telephone and on a desk. */
import type { Page } from 'playwright-core';
import { anApp } from '../core/given/partner.js';
import { handedIn } from '../core/given/submission.js';
import { reportTaken } from '../core/given/report.js';
import { newTenant, type Tenant } from '../core/world.js';
import { axeViolations, inBrowser } from './browser.js';
import { NARROW, theSite, WIDE } from './site.js';

const site = theSite();

let tenant: Tenant;
let reportId: string;
let partnerId: string;

beforeAll(async () => {
  tenant = await newTenant();
  await handedIn(tenant.second);
  reportId = await reportTaken(tenant, 'SIGNED');
  partnerId = (await anApp(tenant)).id;
}, 60_000);

const everybody = () => [
  '/',
  '/reportRounds',
  `/reportRounds/${tenant.roundId}`,
  '/submissions',
  '/organizations',
  '/auditEvents',
  '/account',
];

const people = {
  office: () => [
    ...everybody(),
    '/reportRounds/create',
    `/submissions/${tenant.first.submissionId}`,
    `/submissions/${tenant.second.submissionId}`,
    '/reports',
    `/reports/${reportId}`,
    '/deliveries',
    '/nowhere',
  ],
  administrator: () => [
    ...['/', '/apiClients', `/apiClients/${partnerId}`, '/memberships', '/invitations'],
    ...['/supportAccesses', '/organizationImports', '/orgChanges', '/operations'],
  ],
  secretary: () => [...everybody(), `/submissions/${tenant.first.submissionId}`, '/reports'],
};

/** What is wrong with a page at a glance: it is wider than the window, or axe finds something. */
async function faultsOf(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const headings = await page.getByRole('heading', { level: 1 }).count();
  return [
    ...(over > 0 ? [`${over} pixels too wide`] : []),
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ...(await axeViolations(page)),
  ];
}

/** A telephone and a desk. A window of its own for each: none is one, then the other. */
const WIDTHS = [NARROW, WIDE];

const kinds = ['office', 'administrator', 'secretary'] as const;

kinds.forEach((kind) => {
  inBrowser(
    `every page of the ${kind} is clean on a telephone and on a desk`,
    async () => {
      const person = kind === 'secretary' ? tenant.first.secretary : tenant[kind];
      const found: string[] = [];

      for (const width of WIDTHS) {
        const page = await site.visit(person, '/', width);
        for (const path of people[kind]()) {
          await site.turnTo(page, path);
          found.push(...(await faultsOf(page)).map((fault) => `${path} at ${width}: ${fault}`));
        }
      }

      expect(found).toEqual([]);
    },
    90_000,
  );
});

inBrowser('the sign-in page is clean on a telephone and on a desk', async () => {
  for (const width of WIDTHS) {
    const page = await site.openAt('/login', width);
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();

    expect(await faultsOf(page)).toEqual([]);
  }
});

inBrowser('the menu of a telephone opens, leads on and closes', async () => {
  const page = await site.visit(tenant.office, '/', NARROW);
  const menu = page.getByRole('dialog', { name: 'Trình đơn chính' });

  await page.getByRole('button', { name: 'Mở trình đơn' }).click();
  await menu.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await menu.getByRole('link', { name: 'Nhật ký' }).click();

  await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor();
  await menu.waitFor({ state: 'hidden' });
});
