import { SupportAccess } from '../../schema/support/support.entity.js';
import { personActing } from '../core/api.js';
import { writeFigures } from '../core/given/contents.js';
import { arrange, auditOf, stored } from '../core/given/stored.js';
import { standing } from '../core/given/submission.js';
import { newTenant, type Tenant } from '../core/world.js';
import { operationFor, roots, variablesFor } from '../protocol/operations.js';
import { aMember, ask, serve, type Served, signedIn, type Tab } from '../sign-in/served.js';

const ENTER = `mutation ($input: EnterOrganizationInput!) {
  enterOrganization(input: $input) { id open endsAt organization { id } }
}`;
const LEAVE = 'mutation ($id: ID!) { leaveOrganization(id: $id) { open } }';
const LIST = '{ supportAccesses { total items { personName reason open } } }';
const SEEN = `query ($id: ID!) {
  organizations { items { id } } submission(id: $id) { figures { id } }
}`;
const REASON = 'Đơn vị đề nghị kiểm tra số liệu nhập dở';

interface Entered {
  enterOrganization: { id: string; endsAt: string };
}

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

const into = (id: string, over: object = {}) => ({
  input: { inOrganization: id, reason: REASON, hours: 2, ...over },
});

/** An administrator signed in, who has entered the first organization's view. */
async function anEntered({
  committeeId,
  first,
}: Tenant): Promise<{ staff: Tab; tab: Tab; id: string }> {
  const member = await aMember({ committeeId, role: 'COMMITTEE_ADMIN' });
  const staff = await signedIn(served.app, member);
  const reply = await ask(served.app, staff, ENTER, into(first.id));
  const { id } = (reply.data as unknown as Entered).enterOrganization;
  return { staff, tab: { ...staff, headers: { 'x-support-id': id } }, id };
}

const codeOf = (reply: Awaited<ReturnType<typeof ask>>) => reply.errors?.[0]?.extensions.code;

test('an administrator sees what the organization sees, drafts too, and no other', async () => {
  const tenant = await newTenant();
  const { first } = tenant;
  await writeFigures(first.submissionId);
  await standing(first, 'DRAFT');
  const { tab, staff } = await anEntered(tenant);

  const inside = await ask(served.app, tab, SEEN, { id: first.submissionId });
  const outside = await ask(served.app, staff, SEEN, { id: first.submissionId });
  const me = await ask(served.app, tab, '{ me { support { organizationName permissions } } }');

  expect(inside.data?.['organizations']).toEqual({ items: [{ id: first.id }] });
  expect(JSON.stringify(inside.data?.['submission'])).toContain('"id"');
  expect(codeOf(outside)).toBe('FORBIDDEN');
  expect(JSON.stringify(me.data)).toContain(first.name);
});

test('every mutation is refused in a view that was entered, with one code', async () => {
  const { tab } = await anEntered(await newTenant());
  const account = ['chooseLanguage', 'endMySession', 'endMyOtherSessions', 'acceptInvitation'];
  const others: string[] = [];

  for (const [name, root] of roots) {
    if (root.kind !== 'mutation' || account.includes(name)) continue;
    const variables = variablesFor(root, (_path, type) =>
      /ID/.test(type) ? '01a20901-b10e-7713-9edf-6f5f5afe733f' : undefined,
    );
    const code = codeOf(await ask(served.app, tab, operationFor(root), variables));
    if (code !== 'SUPPORT_READ_ONLY') others.push(`${name}: ${code}`);
  }

  expect(others).toEqual([]);
});

test('the database itself writes nothing in a view that was entered', async () => {
  const tenant = await newTenant();
  const { first, administrator } = tenant;
  const supporting = await personActing({
    fullName: '',
    email: '',
    actor: { ...administrator.actor, role: 'SUPPORT', organizationId: first.id },
  });

  const writing = supporting.ctx.transaction((tx) =>
    tx.em.execute(`update app.submission set return_reason = 'x'`),
  );

  await expect(writing).rejects.toThrow(/read-only transaction/);
});

test('the organization sees who looked and why, in its list and in its audit log', async () => {
  const tenant = await newTenant();
  const { first, second } = tenant;

  const { id } = await anEntered(tenant);

  const own = await first.secretary.ask(LIST);
  expect(own.data).toMatchObject({ supportAccesses: { items: [{ reason: REASON, open: true }] } });
  expect((await second.secretary.ask(LIST)).data).toMatchObject({ supportAccesses: { total: 0 } });
  expect(await first.officer.ask(LIST)).toBeRefused('FORBIDDEN');
  expect(await auditOf(id)).toMatchObject([
    { action: 'support.enter', organizationId: first.id, reason: REASON },
  ]);
  const log = await first.secretary.ask('{ auditEvents { items { action } } }');
  expect(JSON.stringify(log.data)).toContain('support.enter');
});

test('left or out of time it counts no more from the next request on', async () => {
  const [one, two] = [await newTenant(), await newTenant()];
  const [left, late] = [await anEntered(one), await anEntered(two)];

  const leaving = await ask(served.app, left.staff, LEAVE, { id: left.id });
  await arrange(SupportAccess, { id: late.id }, { endsAt: new Date(Date.now() - 1000) });

  expect(leaving.data).toEqual({ leaveOrganization: { open: false } });
  for (const { tab } of [left, late]) {
    expect(codeOf(await ask(served.app, tab, '{ organizations { total } }'))).toBe(
      'UNAUTHENTICATED',
    );
    expect((await ask(served.app, tab, '{ me { support { id } } }')).data).toEqual({
      me: { support: null },
    });
  }
  expect(codeOf(await ask(served.app, left.staff, LEAVE, { id: left.id }))).toBe('WRONG_STATE');
});

test('nobody enters by the access of somebody else', async () => {
  const tenant = await newTenant();
  const { tab } = await anEntered(tenant);
  const { committeeId } = tenant;
  const colleague = await aMember({ committeeId, role: 'COMMITTEE_ADMIN' });
  const stolen = { ...(await signedIn(served.app, colleague)), headers: tab.headers ?? {} };

  const reply = await ask(served.app, stolen, '{ organizations { total } }');

  expect(codeOf(reply)).toBe('UNAUTHENTICATED');
});

test('refuses who may not, no reason, too long, and an organization that is not there', async () => {
  const { administrator, office, standing: member, first } = await newTenant();
  const elsewhere = await newTenant();

  for (const person of [office, member, first.secretary]) {
    expect(await person.ask(ENTER, into(first.id))).toBeRefused('FORBIDDEN');
  }
  expect(await administrator.ask(ENTER, into(elsewhere.first.id))).toBeRefused('NOT_FOUND');
  expect(await administrator.ask(ENTER, into(first.id, { reason: 'xem' }))).toBeRefused(
    'INVALID_INPUT',
    { reason: 'TEXT_TOO_SHORT' },
  );
  for (const hours of [0, 5]) {
    expect(await administrator.ask(ENTER, into(first.id, { hours }))).toBeRefused('INVALID_INPUT', {
      hours: 'SUPPORT_TOO_LONG',
    });
  }
  const reply = await administrator.ask<Entered>(ENTER, into(first.id, { hours: 4 }));
  const id = reply.data?.enterOrganization.id ?? '';
  const { endsAt, createdAt } = await stored(SupportAccess, id);
  expect(endsAt.getTime() - createdAt.getTime()).toBeLessThan(4.01 * 3_600_000);
});
