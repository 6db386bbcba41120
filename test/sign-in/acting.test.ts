import { v7 } from 'uuid';
import { Membership } from '../../schema/membership/membership.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { database } from '../core/database.js';
import { newTenant } from '../core/world.js';
import { operationFor, roots, variablesFor } from '../protocol/operations.js';
import {
  aMember,
  aMembership,
  anAccount,
  ask,
  requestOf,
  serve,
  type Served,
  signedIn,
  type Tab,
} from './served.js';

const ORGANIZATIONS = '{ organizations { items { id } } }';

/** What is open to whoever holds a link; a link that is none gets nowhere. */
const FOR_VISITORS: Record<string, string> = {
  heldInvitation: 'INVITATION_NOT_VALID',
  acceptInvitation: 'INVITATION_NOT_VALID',
};

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

/** A day as the committees of the tests count it: seven hours ahead of UTC, all year. */
function day(offset: number): string {
  return new Date(Date.now() + 7 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);
}

async function codeOf(tab: Tab, query = ORGANIZATIONS): Promise<string | undefined> {
  return (await ask(served.app, tab, query)).errors?.[0]?.extensions.code;
}

async function organizationsOf(tab: Tab): Promise<string[]> {
  const reply = await ask(served.app, tab, ORGANIZATIONS);
  const page = reply.data?.['organizations'] as { items: { id: string }[] } | undefined;
  return page?.items.map(({ id }) => id) ?? [];
}

async function change(id: string, values: object) {
  const { owner } = await database();
  await asOperator(owner, (em) => em.nativeUpdate(Membership, { id }, values));
}

test('nobody learns anything without signing in', async () => {
  const open: string[] = [];
  for (const [name, root] of roots) {
    const variables = variablesFor(root, (_path, type) => (type === 'ID' ? v7() : undefined));
    const reply = await ask(served.app, {}, operationFor(root), variables);
    const codes = reply.errors?.map(({ extensions }) => extensions.code);
    const told = Object.values(reply.data ?? {}).filter((value) => value !== null);
    const expected = FOR_VISITORS[name] ?? 'UNAUTHENTICATED';
    if (told.length > 0 || codes?.join() !== expected) open.push(name);
  }

  expect(open).toEqual([]);
});

test('who has no membership learns who they are, and nothing else', async () => {
  const tab = await signedIn(served.app, await anAccount());
  const open: string[] = [];
  for (const [name, root] of roots) {
    const variables = variablesFor(root, (_path, type) => (type === 'ID' ? v7() : undefined));
    const reply = await ask(served.app, tab, operationFor(root), variables);
    const expected = FOR_VISITORS[name] ?? 'UNAUTHENTICATED';
    if (reply.errors?.[0]?.extensions.code !== expected) open.push(name);
  }

  expect(open.toSorted()).toEqual([
    ...['chooseLanguage', 'endMyOtherSessions', 'endMySession'],
    ...['me', 'mySessions'],
  ]);
});

test('a membership of somebody else and an unknown one get the same answer, and nothing is shared', async () => {
  const { committeeId, first, second } = await newTenant();
  const other = await aMember({ committeeId, role: 'COMMITTEE_OFFICE' });
  const tab = await signedIn(
    served.app,
    await aMember({ committeeId, organizationId: first.id, role: 'TENANT_OFFICER' }),
  );
  const answers = [];
  for (const membershipId of [
    other.membershipId,
    second.officer.membershipId,
    v7(),
    'nonsense',
    '0',
  ]) {
    const query = '{ organizations { total items { id name } } }';
    const answer = await served.app.inject(requestOf({ ...tab, membershipId }, query));
    answers.push(answer.body.replaceAll(String(answer.headers['x-request-id']), 'id'));
  }

  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('UNAUTHENTICATED');
  expect(answers[0]).not.toContain(first.id);
});

test('a membership that ended counts no more from the next request on', async () => {
  const { committeeId, first } = await newTenant();
  const member = await aMember({ committeeId, organizationId: first.id, role: 'TENANT_OFFICER' });
  const tab = { ...(await signedIn(served.app, member)), membershipId: member.membershipId };
  expect(await organizationsOf(tab)).toEqual([first.id]);

  await change(member.membershipId, { endsOn: day(-1) });

  expect(await codeOf(tab)).toBe('UNAUTHENTICATED');
  expect(await codeOf({ cookie: tab.cookie })).toBe('UNAUTHENTICATED');
});

test('a changed role counts from the next request on, either way', async () => {
  const { committeeId } = await newTenant();
  const member = await aMember({ committeeId, role: 'COMMITTEE_OFFICE' });
  const tab = await signedIn(served.app, member);
  const reports = '{ reports { total } }';
  expect(await codeOf(tab, reports)).toBeUndefined();

  await change(member.membershipId, { role: 'COMMITTEE_ADMIN' });
  expect(await codeOf(tab, reports)).toBe('FORBIDDEN');

  await change(member.membershipId, { role: 'STANDING_COMMITTEE' });
  expect(await codeOf(tab, reports)).toBeUndefined();
});

test.each([
  ['that ends today is in force', { endsOn: day(0) }, undefined],
  ['that ended yesterday is over', { endsOn: day(-1) }, 'UNAUTHENTICATED'],
  ['that starts today is in force', { startsOn: day(0) }, undefined],
  ['that starts tomorrow counts for nothing yet', { startsOn: day(1) }, 'UNAUTHENTICATED'],
])('a membership %s, by the calendar of its committee', async (_what, dates, expected) => {
  const { committeeId } = await newTenant();
  const member = await aMember({ committeeId, role: 'COMMITTEE_OFFICE', ...dates });

  const code = await codeOf(await signedIn(served.app, member));

  expect(code).toBe(expected);
});

test('one person acts as two memberships in two tabs, each with its own rows', async () => {
  const [one, two] = [await newTenant(), await newTenant()];
  const account = await anAccount();
  const post = { role: 'TENANT_OFFICER' } as const;
  const ids = [
    await aMembership(account.personId, {
      ...post,
      committeeId: one.committeeId,
      organizationId: one.first.id,
    }),
    await aMembership(account.personId, {
      ...post,
      committeeId: two.committeeId,
      organizationId: two.second.id,
    }),
  ];
  const tab = await signedIn(served.app, account);
  const tabs = ids.map((membershipId) => ({ ...tab, membershipId }));

  const rows = await Promise.all(
    Array.from({ length: 20 }, (_, at) => organizationsOf(tabs[at % 2] ?? tab)),
  );

  const expected = Array.from({ length: 20 }, (_, at) => [at % 2 ? two.second.id : one.first.id]);
  expect(rows).toEqual(expected);
});

test('who has two memberships and names none acts as neither', async () => {
  const { committeeId, first, second } = await newTenant();
  const account = await anAccount();
  for (const { id } of [first, second]) {
    await aMembership(account.personId, {
      committeeId,
      organizationId: id,
      role: 'TENANT_OFFICER',
    });
  }
  const tab = await signedIn(served.app, account);

  const reply = await ask(served.app, tab, '{ me { memberships { organizationId } } }');

  expect(await codeOf(tab)).toBe('UNAUTHENTICATED');
  expect(JSON.stringify(reply.data)).toContain(first.id);
  expect(JSON.stringify(reply.data)).toContain(second.id);
});

test('a header that comes twice names nobody', async () => {
  const { committeeId } = await newTenant();
  const member = await aMember({ committeeId, role: 'COMMITTEE_OFFICE' });
  const tab = await signedIn(served.app, member);
  const headers = { 'x-membership-id': `${member.membershipId}, ${v7()}` };

  expect(await codeOf({ ...tab, headers })).toBe('UNAUTHENTICATED');
});
