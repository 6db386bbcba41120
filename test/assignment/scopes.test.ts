import { EmulationCluster } from '../../schema/cluster/cluster.entity.js';
import type { Role } from '../../schema/core/permission.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { Reminder } from '../../schema/reminder/reminder.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { database } from '../core/database.js';
import { day } from '../core/given/days.js';
import { arrange, auditOf, stored, storedRows } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { owned } from '../core/owned.js';
import { newTenant, type Tenant } from '../core/world.js';
import { ACCEPT, anInvitation, INVITE, sentInvitations } from '../invitation/links.js';
import { REASON } from '../membership/members.js';
import { aMember, ask, serve, type Served, signedIn, type Tab } from '../sign-in/served.js';

const CHANGE = `mutation ($input: ChangeMembershipInput!) {
  changeMembership(input: $input) { id scope assignments { cluster { id } } }
}`;
const ASSIGN = `mutation ($input: AssignOrganizationsInput!) {
  assignOrganizations(input: $input) { assignments { id organization { id } } }
}`;
const END = `mutation ($input: EndAssignmentInput!) {
  endAssignment(input: $input) { assignments { id } }
}`;
const REACH = `{ organizations { items { id } } submissions { items { id contact figures { id } } }
  reportRounds { items { tally { expected } } } }`;
const CHASE = `mutation ($roundId: ID!, $submissionIds: [ID!]) {
  chaseRound(roundId: $roundId, submissionIds: $submissionIds) {
    chased outcomes { submissionId outcome }
  }
}`;
const ACCEPT_SUBMISSION = `mutation ($id: ID!) {
  acceptSubmission(id: $id) { state }
}`;

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

/** Two clusters: the first organization is in one of them, the others in the other. */
async function clustered() {
  const tenant = await newTenant();
  const { owner } = await database();
  const ids = await asOperator(owner, async (em) => {
    const made = [];
    for (const position of [0, 1]) {
      const row = owned(tenant.committeeId);
      await em.insert(EmulationCluster, { ...row, name: `Cụm ${position}`, position });
      made.push(row.id);
    }
    return made;
  });
  const [near = '', far = ''] = ids;
  await arrange(Organization, { id: tenant.first.id }, { clusterId: near });
  for (const { id } of [tenant.second, tenant.third]) {
    await arrange(Organization, { id }, { clusterId: far });
  }
  return { ...tenant, near, far };
}

interface Staff {
  tab: Tab;
  membershipId: string;
}

/** Somebody of the committee who is signed in. */
async function staffOf({ committeeId }: Pick<Tenant, 'committeeId'>, role: Role): Promise<Staff> {
  const member = await aMember({ committeeId, role });
  return { tab: await signedIn(served.app, member), membershipId: member.membershipId };
}

async function narrowed({ administrator }: Tenant, { membershipId: id }: Staff, over: object) {
  const { version, role } = await stored(Membership, id);
  const input = { id, version, role, title: 'Chuyên viên', reason: REASON, ...over };
  return administrator.ask<{ changeMembership: { scope: string } }>(CHANGE, { input });
}

interface Reach {
  organizations: { items: { id: string }[] };
  submissions: { items: { id: string; figures: object[]; contact: string | null }[] };
  reportRounds: { items: { tally: { expected: number } }[] };
}

async function reachOf({ tab }: Staff) {
  const reply = await ask(served.app, tab, REACH);
  const data = reply.data as unknown as Reach;
  return {
    organizations: data.organizations.items.map(({ id }) => id).toSorted(),
    submissions: data.submissions.items,
    expected: data.reportRounds.items[0]?.tally.expected,
  };
}

test('staff for a cluster meet its organizations and no others, and whom to ask there', async () => {
  const tenant = await clustered();
  await handedIn(tenant.first);
  await handedIn(tenant.second);
  const staff = await staffOf(tenant, 'COMMITTEE_OFFICE');
  const before = await reachOf(staff);

  const reply = await narrowed(tenant, staff, { clusterIds: [tenant.near] });

  expect(before.organizations).toHaveLength(3);
  expect(reply.data?.changeMembership).toEqual({
    id: staff.membershipId,
    scope: 'CLUSTERS',
    assignments: [{ cluster: { id: tenant.near } }],
  });
  const { organizations, submissions, expected } = await reachOf(staff);
  expect(organizations).toEqual([tenant.first.id]);
  expect(submissions).toMatchObject([
    { id: tenant.first.submissionId, contact: expect.stringContaining('CÁN BỘ') },
  ]);
  expect(submissions[0]?.figures.length).toBeGreaterThan(0);
  expect(expected).toBe(1);
});

test('they judge what they look after, and are refused what is the whole committee’s', async () => {
  const tenant = await clustered();
  await handedIn(tenant.first);
  await handedIn(tenant.second);
  const staff = await staffOf(tenant, 'COMMITTEE_OFFICE');
  await narrowed(tenant, staff, { clusterIds: [tenant.near] });
  const accept = (id: string) => ask(served.app, staff.tab, ACCEPT_SUBMISSION, { id });

  const own = await accept(tenant.first.submissionId);
  const foreign = await accept(tenant.second.submissionId);

  expect(own.data).toEqual({ acceptSubmission: { state: 'ACCEPTED' } });
  expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await stored(Submission, tenant.second.submissionId)).state).toBe('SUBMITTED');
  expect(await auditOf(tenant.first.submissionId)).toMatchObject([{ action: 'submission.accept' }]);
  for (const query of [
    '{ reports { total } }',
    '{ deliveries { total } }',
    '{ memberships { total } }',
  ]) {
    const reply = await ask(served.app, staff.tab, query);
    expect(reply.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const me = await ask(served.app, staff.tab, '{ me { memberships { isNarrowed permissions } } }');
  expect(me.data?.['me']).toEqual({
    memberships: [
      {
        isNarrowed: true,
        permissions: [
          ...['assessment:read', 'criteria:read', 'evidence:read', 'organization:read'],
          ...['recognition:read', 'round:read', 'submission:read', 'assessment:compare'],
          ...['audit:read', 'submission:accept', 'submission:chase', 'submission:exempt'],
        ],
      },
    ],
  });
});

test('other clusters, and the whole committee again, count from the next request on', async () => {
  const tenant = await clustered();
  const staff = await staffOf(tenant, 'INSPECTION_COMMISSION');
  await narrowed(tenant, staff, { clusterIds: [tenant.near] });

  await narrowed(tenant, staff, { clusterIds: [tenant.far] });
  const moved = await reachOf(staff);
  await narrowed(tenant, staff, {});
  const kept = await reachOf(staff);
  await narrowed(tenant, staff, { clusterIds: null });

  expect(moved.organizations).toEqual([tenant.second.id, tenant.third.id].toSorted());
  expect(kept.organizations).toEqual(moved.organizations);
  expect((await reachOf(staff)).organizations).toHaveLength(3);
});

test('an organization that changes its cluster changes who looks after it', async () => {
  const tenant = await clustered();
  const staff = await staffOf(tenant, 'COMMITTEE_OFFICE');
  await narrowed(tenant, staff, { clusterIds: [tenant.near] });

  await arrange(Organization, { id: tenant.third.id }, { clusterId: tenant.near });

  expect((await reachOf(staff)).organizations).toEqual(
    [tenant.first.id, tenant.third.id].toSorted(),
  );
});

test('a verifier reads the organizations assigned, on the days of the assignment, and changes nothing', async () => {
  const tenant = await clustered();
  const { administrator, first, second, third } = tenant;
  await handedIn(first);
  const verifier = await staffOf(tenant, 'VERIFIER');
  const nothing = await reachOf(verifier);
  const assign = (ids: string[], over: object = {}) =>
    administrator.ask<{ assignOrganizations: { assignments: { id: string }[] } }>(ASSIGN, {
      input: { membershipId: verifier.membershipId, ids, reason: REASON, ...over },
    });

  const assigned = await assign([first.id, second.id]);
  await assign([first.id]);
  await assign([third.id], { startsOn: day(2) });
  const during = await reachOf(verifier);
  const accepted = await ask(served.app, verifier.tab, ACCEPT_SUBMISSION, {
    id: first.submissionId,
  });
  for (const { id } of assigned.data?.assignOrganizations.assignments ?? []) {
    await administrator.ask(END, { input: { id, reason: REASON } });
  }

  expect(nothing.organizations).toEqual([]);
  expect(during.organizations).toEqual([first.id, second.id].toSorted());
  expect(during.submissions.find(({ id }) => id === first.submissionId)?.figures).not.toEqual([]);
  expect(accepted.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await reachOf(verifier)).organizations).toEqual([]);
  expect((await auditOf(verifier.membershipId)).map(({ action }) => action)).toEqual([
    ...['assignment.assign', 'assignment.assign', 'assignment.assign'],
    ...['assignment.end', 'assignment.end'],
  ]);
});

test('an invitation for clusters makes a position for them, whoever takes it up', async () => {
  const tenant = await clustered();
  const given = anInvitation({ clusterIds: [tenant.near] });
  await tenant.administrator.ask(INVITE, { input: given });
  const [mail] = await sentInvitations(tenant.committeeId);

  const accepted = await ask(served.app, {}, ACCEPT, {
    input: { token: mail?.token, fullName: 'Trần Thị Cụm', password: 'mot mat khau du dai' },
  });

  expect(accepted.errors).toBeUndefined();
  const account = { email: given.email, personId: '' };
  const tab = await signedIn(served.app, account);
  expect((await reachOf({ tab, membershipId: '' })).organizations).toEqual([tenant.first.id]);
});

test('clusters are given to roles that look after some, of the own committee, and named', async () => {
  const [tenant, elsewhere] = [await clustered(), await clustered()];
  const staff = await staffOf(tenant, 'COMMITTEE_OFFICE');
  const input = (over: object) => ({ input: anInvitation(over) });
  const { administrator } = tenant;

  const none = await narrowed(tenant, staff, { clusterIds: [] });
  const foreign = await narrowed(tenant, staff, { clusterIds: [elsewhere.near] });
  const wrongRole = await administrator.ask(
    INVITE,
    input({ role: 'STANDING_COMMITTEE', clusterIds: [tenant.near] }),
  );
  const wide = await administrator.ask(ASSIGN, {
    input: { membershipId: staff.membershipId, ids: [tenant.first.id], reason: REASON },
  });
  const strange = await administrator.ask(ASSIGN, {
    input: {
      membershipId: (await staffOf(tenant, 'VERIFIER')).membershipId,
      ids: [elsewhere.first.id],
      reason: REASON,
    },
  });

  expect(none.errors?.[0]?.extensions.fields).toMatchObject([{ code: 'CLUSTERS_MISSING' }]);
  expect(foreign).toBeRefused('NOT_FOUND');
  expect(wrongRole.errors?.[0]?.extensions.fields).toMatchObject([{ code: 'ROLE_NOT_BY_CLUSTER' }]);
  expect(wide).toBeRefused('WRONG_STATE');
  expect(strange).toBeRefused('NOT_FOUND');
  expect(await storedRows(Membership, { id: staff.membershipId })).toMatchObject([
    { narrowed: false },
  ]);
});

test('nobody but who answers for people assigns', async () => {
  const tenant = await clustered();
  const verifier = await staffOf(tenant, 'VERIFIER');
  const input = { membershipId: verifier.membershipId, ids: [tenant.first.id], reason: REASON };
  const elsewhere = await newTenant();

  expect(await tenant.office.ask(ASSIGN, { input })).toBeRefused('FORBIDDEN');
  expect(await tenant.first.secretary.ask(ASSIGN, { input })).toBeRefused('FORBIDDEN');
  expect(await elsewhere.administrator.ask(ASSIGN, { input })).toBeRefused('NOT_FOUND');
});

test('staff of some clusters chase the organizations there, and no others', async () => {
  const tenant = await clustered();
  const { roundId, first, second, committeeId } = tenant;
  const staff = await staffOf(tenant, 'COMMITTEE_OFFICE');
  await narrowed(tenant, staff, { clusterIds: [tenant.near] });
  const chase = (submissionIds?: string[]) =>
    ask(served.app, staff.tab, CHASE, { roundId, submissionIds });

  const all = await chase();
  const foreign = await chase([second.submissionId]);
  const mixed = await chase([first.submissionId, second.submissionId]);
  const again = await chase([first.submissionId]);
  const whole = await tenant.office.ask(CHASE, { roundId });

  expect(all.data).toMatchObject({ chaseRound: { chased: 1 } });
  expect(foreign).toBeRefused('NOT_FOUND');
  expect(mixed).toBeRefused('NOT_FOUND');
  const outcomes = [{ submissionId: first.submissionId, outcome: 'ALREADY_TODAY' }];
  expect(again.data).toMatchObject({ chaseRound: { outcomes } });
  expect(whole.data).toMatchObject({ chaseRound: { chased: 2 } });
  const mails = await storedRows(Reminder, { committeeId, purpose: 'CHASE' });
  expect(mails.map(({ chasedId }) => chasedId)).toContain(first.id);
  expect(mails).toHaveLength(3);
  expect(await auditOf(first.submissionId)).toMatchObject([{ action: 'submission.chase' }]);
});

test('a verifier chases nobody', async () => {
  const tenant = await clustered();
  const staff = await staffOf(tenant, 'VERIFIER');

  const reply = await ask(served.app, staff.tab, CHASE, { roundId: tenant.roundId });

  expect(reply).toBeRefused('FORBIDDEN');
});
