import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Narrative } from '../../schema/submission/contents.entity.js';
import { storedRows } from '../core/given/stored.js';
import { asSuperuser, openTransactions } from '../core/given/superuser.js';
import { serve, type Served } from '../sign-in/served.js';
import { askOver, type Heard, type Manner } from './arranged/clients.js';
import { crowdOf, type Member, strangersIn } from './arranged/crowd.js';

const ORGANIZATIONS = 20;
const REQUESTS = 2000;
const AT_ONCE = 50;

/** Organizations whose submission somebody else holds, so that writing it runs out of time. */
const HELD = 3;

let served: Served;
let crowd: Member[];
let address: string;
let trials: Trial[];

/** SQLSTATE of a statement that the database gave up. */
const OUT_OF_TIME = '57014';

/** Numbers that look like chance and are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const chance = numbers(20_261_123);
const next = () => chance.next().value as number;
const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T;

const READ = `{ submissions { total items { id organization { id name } round { id label template { id } }
  figures { id explanation } narratives { text } practices { title } } }
  organizations { items { id name } } reportRounds { items { id label tally { due } } } me { id } }`;

const SMALL = '{ submissions { items { id organization { name } round { label } } } }';

const save = ({ submissionId, indicatorId, mark }: Member, version: number, by = mark) =>
  `mutation { saveSubmission(input: { id: "${submissionId}", version: ${version},
    figures: [{ indicatorId: "${indicatorId}", value: "1", explanation: "${by}" }],
    narratives: [{ sectionCode: "III.1", kind: STRENGTH, text: "${by}" }] }) {
      id narratives { text } figures { explanation } organization { name } } }`;

/** What somebody asks: their own things, what is refused, and what is another's. */
const questions: ((self: Member, other: Member) => string)[] = [
  () => READ,
  () => READ,
  () => SMALL,
  () => SMALL,
  (self) => save(self, 1 + Math.floor(next() * 3)),
  (self) => `{ submission(id: "${self.submissionId}") { id narratives { text } } }`,
  (self, other) => save(other, 1, self.mark),
  (_self, other) => `{ submission(id: "${other.submissionId}") { id organization { name } } }`,
  (_self, other) => `{ organization(id: "${other.organizationId}") { name } ${SMALL.slice(1)}`,
  (self) => `mutation { acceptSubmission(id: "${self.submissionId}") { id } }`,
  (_self, other) => `mutation { handInSubmission(id: "${other.submissionId}", version: 1) { id } }`,
  () => '{ organizations(first: 0) { total } }',
  () => '{ submission(id: "nothing") { id } nothing }',
  () => '{ reports { total } }',
  () => 'not graphql',
];

function someManner(): Manner {
  const kind = next();
  if (kind < 0.12) return { leavesAfter: Math.floor(next() * 80) };
  if (kind < 0.2) return 'leaves at the first byte';
  return kind < 0.25 ? 'leaves in mid-sentence' : 'patient';
}

interface Trial {
  self: Member;
  manner: Manner;
  heard: Heard | null;
}

async function oneRequest(): Promise<Trial> {
  const self = oneOf(crowd);
  const query = oneOf(questions)(self, oneOf(crowd.filter((each) => each !== self)));
  const manner = someManner();
  return { self, manner, heard: await askOver(address, self.tab, query, manner) };
}

/** Fifty at a time, the next as soon as one has ended. */
async function allRequests(): Promise<Trial[]> {
  const trials: Trial[] = [];
  let begun = 0;
  const line = async () => {
    while ((begun += 1) <= REQUESTS) trials.push(await oneRequest());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return trials;
}

/** Holds rows all the while, and now and then a whole table, until everybody has been served. */
async function underPressure<T>(work: () => Promise<T>): Promise<T> {
  const ids = crowd.slice(0, HELD).map(({ submissionId }) => submissionId);
  return asSuperuser((rows) =>
    asSuperuser(async (table) => {
      await rows.query('begin');
      await rows.query('select 1 from app.submission where id = any($1) for update', [ids]);
      const ended = new AbortController();
      const done = work().finally(() => ended.abort());
      while (!ended.signal.aborted) {
        await table.query('begin; lock table app.practice in access exclusive mode');
        await sleep(300);
        await table.query('rollback');
        await sleep(1500);
      }
      return done;
    }),
  );
}

beforeAll(async () => {
  await asSuperuser(async (client) => {
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const database = rows[0]?.name;
    await client.query(`alter role app_server in database ${database} set statement_timeout = 200`);
  });
  served = await serve({ DATABASE_POOL: '4' });
  crowd = await crowdOf(served.app, ORGANIZATIONS);
  await served.app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(served.app.server.address() as AddressInfo).port}`;
  trials = await underPressure(allRequests);
}, 120_000);

afterAll(() => served.close());

test('two thousand requests of twenty organizations show nobody what is not theirs', () => {
  const strangers = trials.flatMap(({ self, heard }) =>
    strangersIn(heard?.body ?? '', self, crowd).map((token) => `${self.mark} is shown ${token}`),
  );

  expect(strangers).toEqual([]);
  expect(trials).toHaveLength(REQUESTS);
});

test('everybody who waited was answered, whatever the others did', () => {
  const patient = trials.filter(({ manner }) => manner === 'patient');

  expect(new Set(patient.map(({ heard }) => heard?.status))).toEqual(new Set([200, 400]));
  expect(trials.length - patient.length).toBeGreaterThan(400);
  const bodies = patient.map(({ heard }) => heard?.body ?? '');
  for (const code of ['"data"', 'TIMED_OUT', 'NOT_FOUND', 'FORBIDDEN', 'CHANGED_ELSEWHERE']) {
    expect([code, bodies.filter((body) => body.includes(code)).length > 10]).toEqual([code, true]);
  }
});

test('what failed had run out of time, and nothing else failed', () => {
  const failed = served
    .logged()
    .split('\n')
    .filter((line) => /operation failed|out of time/.test(line))
    .map((line) => (JSON.parse(line) as { err: { code?: string; message: string } }).err);

  expect(failed.length).toBeGreaterThan(10);
  expect(failed.filter(({ code }) => code !== OUT_OF_TIME)).toEqual([]);
});

test("nobody's words stand in another's submission", async () => {
  const written: [string, string][] = [];
  for (const { submissionId, mark } of crowd) {
    const narratives = await storedRows(Narrative, { submission: { id: submissionId } as never });
    written.push(...narratives.map(({ text }): [string, string] => [mark, text]));
  }

  expect(written.filter(([mark, text]) => mark !== text)).toEqual([]);
  expect(written.length).toBeGreaterThan(10);
});

test('connections come back with no transaction left open', async () => {
  const answers = await Promise.all(crowd.map(({ tab }) => askOver(address, tab, READ, 'patient')));

  const failed = answers.filter((answer) => answer?.body.includes('"errors"') !== false);
  expect(failed).toEqual([]);
  expect(await openTransactions()).toBe(0);
});

test('a hole in the wall is noticed', async () => {
  const [self] = crowd as [Member];

  const answer = await asSuperuser(async (client) => {
    await client.query(
      'create policy hole on app.organization for select to app_organization using (true)',
    );
    const heard = await askOver(address, self.tab, READ, 'patient');
    await client.query('drop policy hole on app.organization');
    return heard?.body ?? '';
  });

  const strangers = strangersIn(answer, self, crowd);
  expect(strangers.filter((token) => token.startsWith('dấu-')).length).toBeGreaterThan(5);
});
