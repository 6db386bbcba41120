/** How fast one person may ask, whatever the tabs and sessions. */
import { newTenant } from '../../core/world.js';
import {
  type Answer,
  aMember,
  requestOf,
  serve,
  type Served,
  signedIn,
  type Tab,
} from '../served.js';

const RATE = 60;

let served: Served;

beforeAll(async () => {
  served = await serve({ PERSON_RATE: String(RATE) });
});

afterAll(() => served.close());

async function anOfficer() {
  const { committeeId } = await newTenant();
  return aMember({ committeeId, role: 'COMMITTEE_OFFICE' });
}

const ask = (tab: Tab) => served.app.inject(requestOf(tab, '{ me { id } }'));

test('who asks too fast is told for how long to wait, in every tab, and nobody else is', async () => {
  const officer = await anOfficer();
  const [one, two] = [await signedIn(served.app, officer), await signedIn(served.app, officer)];
  const neighbour = await signedIn(served.app, await anOfficer());
  const within = await Promise.all(Array.from({ length: RATE }, () => ask(one)));

  const over = await ask(two);
  const other = await ask(neighbour);

  expect(new Set(within.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  expect(over.statusCode).toBe(429);
  expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(over.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(over.json<Answer>().errors?.[0]).toMatchObject({
    message: expect.stringMatching(
      /^Gửi yêu cầu quá nhanh\. Hãy thử lại sau \d+ giây\.$/,
    ) as string,
    extensions: { code: 'RATE_EXCEEDED' },
  });
  expect(other.statusCode).toBe(200);
});

test('whoever may not act yet is counted, too, and nobody signed in is no person', async () => {
  const tab = await signedIn(served.app, await anOfficer());
  const unknown = { ...tab, membershipId: 'nonsense' };
  await Promise.all(Array.from({ length: RATE }, () => ask(unknown)));

  const over = await ask(unknown);
  const nobody = await Promise.all(Array.from({ length: RATE + 1 }, () => ask({})));

  expect(over.statusCode).toBe(429);
  expect(new Set(nobody.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
});
