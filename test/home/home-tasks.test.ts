import { Invitation } from '../../schema/invitation/invitation.entity.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { ApiKey } from '../../schema/partner/partner.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import type { TestPerson } from '../core/api.js';
import { anApp, dayIn } from '../core/given/partner.js';
import { arrange } from '../core/given/stored.js';
import { newTenant, type Tenant } from '../core/world.js';

interface Task {
  code: string;
  count: number;
  records: { id: string; name: string }[];
}

const ASK = '{ homeTasks { code count soonest records { id name } } }';
const DAY_MS = 86_400_000;

async function tasksOf(who: TestPerson): Promise<Task[]> {
  const reply = await who.ask<{ homeTasks: Task[] }>(ASK);
  expect(reply.errors).toBeUndefined();
  return reply.data?.homeTasks ?? [];
}

const codesOf = (tasks: Task[]) => tasks.map(({ code }) => code);

const taskOf = async (who: TestPerson, code: string) =>
  (await tasksOf(who)).find((task) => task.code === code);

/** An invitation of a secretary, written by the administrator. */
async function invited({ administrator, second }: Tenant): Promise<string> {
  const reply = await administrator.ask<{ invite: { id: string } }>(
    `mutation($input: InviteInput!) { invite(input: $input) { id } }`,
    {
      input: {
        email: `moi.${Date.now()}@test.example`,
        fullName: 'Người được mời',
        role: 'TENANT_OFFICER',
        title: 'CÁN BỘ',
        inOrganization: second.id,
        startsOn: dayIn(1),
      },
    },
  );
  expect(reply.errors).toBeUndefined();
  return reply.data?.invite.id ?? '';
}

test('organizations without a secretary are named to the administrator', async () => {
  const tenant = await newTenant();
  const { administrator, second } = tenant;
  const before = await taskOf(administrator, 'ORGANIZATIONS_WITHOUT_SECRETARY');
  const { membershipId: id } = second.secretary;
  await arrange(Membership, { id }, { endsOn: '2020-12-31' });

  const after = await taskOf(administrator, 'ORGANIZATIONS_WITHOUT_SECRETARY');

  expect(before).toBeUndefined();
  expect(after).toMatchObject({ count: 1, records: [{ id: second.id, name: second.name }] });
  expect(codesOf(await tasksOf(tenant.first.secretary))).not.toContain(
    'ORGANIZATIONS_WITHOUT_SECRETARY',
  );
});

test('an app whose last key expires soon is named, and not once it has another', async () => {
  const tenant = await newTenant();
  const { id } = await anApp(tenant, { name: 'Cổng thông tin' });
  const soon = new Date(Date.now() + 10 * DAY_MS);
  await arrange(ApiKey, { client: { id } }, { expiresAt: soon });

  const before = await taskOf(tenant.administrator, 'KEYS_EXPIRING');
  const expiresOn = new Date(Date.now() + 200 * DAY_MS).toISOString().slice(0, 10);
  await tenant.administrator.ask(
    'mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { id } }',
    { input: { clientId: id, expiresOn } },
  );

  expect(before).toMatchObject({ count: 1, records: [{ id, name: 'Cổng thông tin' }] });
  expect(await taskOf(tenant.administrator, 'KEYS_EXPIRING')).toBeUndefined();
});

test('invitations wait, and then have expired', async () => {
  const tenant = await newTenant();
  const id = await invited(tenant);
  const waiting = codesOf(await tasksOf(tenant.administrator));
  await arrange(Invitation, { id }, { expiresAt: new Date(Date.now() - DAY_MS) });

  const expired = codesOf(await tasksOf(tenant.administrator));

  expect(waiting).toContain('INVITATIONS_WAITING');
  expect(expired).toContain('INVITATIONS_EXPIRED');
  expect(expired).not.toContain('INVITATIONS_WAITING');
  expect(codesOf(await tasksOf(tenant.second.secretary))).toContain('INVITATIONS_EXPIRED');
  expect(codesOf(await tasksOf(tenant.first.secretary))).not.toContain('INVITATIONS_EXPIRED');
});

test('reports that were handed in wait for the office, and for nobody else', async () => {
  const tenant = await newTenant();
  await arrange(Submission, { id: tenant.first.submissionId }, { state: 'SUBMITTED' });

  expect(await taskOf(tenant.office, 'SUBMISSIONS_TO_JUDGE')).toMatchObject({ count: 1 });
  for (const who of [tenant.standing, tenant.administrator, tenant.first.secretary]) {
    expect(codesOf(await tasksOf(who))).not.toContain('SUBMISSIONS_TO_JUDGE');
  }
});

test('positions that end within a month are told to whoever gives them', async () => {
  const tenant = await newTenant();
  const endsOn = new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10);
  await arrange(Membership, { id: tenant.first.officer.membershipId }, { endsOn });

  expect(await taskOf(tenant.administrator, 'POSITIONS_ENDING')).toMatchObject({ count: 1 });
  expect(await taskOf(tenant.first.secretary, 'POSITIONS_ENDING')).toMatchObject({ count: 1 });
  expect(await taskOf(tenant.second.secretary, 'POSITIONS_ENDING')).toBeUndefined();
});

test('what is not well with the system is told to the administrator alone', async () => {
  const tenant = await newTenant();

  expect(codesOf(await tasksOf(tenant.administrator))[0]).toBe('OPERATIONS_RED');
  expect(codesOf(await tasksOf(tenant.office))).not.toContain('OPERATIONS_RED');
});
