import { Membership } from '../../schema/membership/membership.entity.js';
import { Succession } from '../../schema/succession/succession.entity.js';
import { settleSuccession } from '../../schema/succession/succession.job.js';
import { day } from '../core/given/days.js';
import { arrange, auditOf, stored } from '../core/given/stored.js';
import { runJob, runJobs } from '../core/run-jobs.js';
import { newTenant } from '../core/world.js';
import { ACCEPT, anAddress, sentInvitations } from '../invitation/links.js';
import { ask, PASSWORD, serve, type Served } from '../sign-in/served.js';
import { begun, WITHDRAW } from './successions.js';
import { REASON } from '../membership/members.js';

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

const fullName = 'Lê Thị Kế Nhiệm';

async function invited() {
  const tenant = await newTenant();
  const to = { email: anAddress(), fullName };
  const { id, invitation } = await begun(tenant.administrator, tenant.first, to);
  const [mail] = await sentInvitations(tenant.committeeId);
  const token = mail?.token ?? '';
  const accept = () =>
    ask(served.app, {}, ACCEPT, { input: { token, fullName, password: PASSWORD } });
  return { ...tenant, ...to, id, invitationId: invitation?.id ?? '', accept };
}

const secretaryOf = ({ first }: Awaited<ReturnType<typeof invited>>) =>
  stored(Membership, first.secretary.membershipId);

test('who leaves stays until the invitation is taken up, and then has the day before', async () => {
  const given = await invited();
  expect((await secretaryOf(given)).endsOn).toBeNull();

  const reply = await given.accept();
  await runJobs(given.committeeId);

  expect(reply.errors).toBeUndefined();
  expect((await secretaryOf(given)).endsOn).toBe(day(2));
  const { state, receiverId, comingId } = await stored(Succession, given.id);
  expect(state).toBe('APPOINTED');
  expect(await stored(Membership, comingId ?? '')).toMatchObject({
    role: 'TENANT_SECRETARY',
    startsOn: day(3),
    person: { id: receiverId },
  });
  expect((await auditOf(given.id)).map(({ action }) => action)).toEqual([
    'succession.begin',
    'succession.settle',
  ]);
});

test('an invitation taken up late ends the other’s term yesterday, not in the past', async () => {
  const given = await invited();
  await arrange(Succession, { id: given.id }, { startsOn: day(-5) });

  await given.accept();
  await runJobs(given.committeeId);

  expect((await secretaryOf(given)).endsOn).toBe(day(-1));
});

test('run twice, or before anybody has taken it up, it does nothing more', async () => {
  const given = await invited();
  const settle = () => runJob(settleSuccession.name, given.invitationId, given.committeeId);

  await settle();
  expect((await stored(Succession, given.id)).state).toBe('INVITED');
  await given.accept();
  await runJobs(given.committeeId);
  await settle();

  expect(await auditOf(given.id)).toHaveLength(2);
});

test('what was taken up is taken back by its days, not by the invitation', async () => {
  const given = await invited();
  await given.accept();
  await runJobs(given.committeeId);

  const input = { id: given.id, reason: REASON };
  const reply = await given.administrator.ask(WITHDRAW, { input });

  expect(reply.data).toMatchObject({ withdrawSuccession: { state: 'WITHDRAWN' } });
  expect((await secretaryOf(given)).endsOn).toBeNull();
});

test('a link of another role asks for no such job', async () => {
  const { administrator, first, committeeId } = await newTenant();
  await begun(administrator, first, { personId: first.officer.personId });

  expect(await runJobs(committeeId)).not.toContain(settleSuccession.name);
});
