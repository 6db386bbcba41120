import type { AccessEntity } from '../../schema/access/access.rule.js';
import { Assignment, type AssignedSubject } from '../../schema/assignment/assignment.entity.js';
import { EmulationCluster } from '../../schema/cluster/cluster.entity.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { database } from '../core/database.js';
import { owned } from '../core/owned.js';
import { Role } from '../../schema/core/permission.js';
import { ORGANIZATION_ROLES } from '../../schema/membership/membership.rule.js';
import { writeFigures } from '../core/given/contents.js';
import { day } from '../core/given/days.js';
import { aReport } from '../core/given/report.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { standing } from '../core/given/submission.js';
import { newTenant, type Tenant } from '../core/world.js';
import {
  aMembership,
  anAccount,
  ask,
  serve,
  type Served,
  signedIn,
  type Tab,
} from '../sign-in/served.js';

const EXPLAIN = `query ($input: AskAccessInput!) {
  accessExplanation(input: $input) {
    allowed fullName role permission links { step holds reason }
  }
}`;

interface Explained {
  accessExplanation: {
    allowed: boolean;
    links: { step: string; holds: boolean; reason: string }[];
  };
}

const reads: Record<AccessEntity, string> = {
  ORGANIZATION: 'query ($id: ID!) { found: organization(id: $id) { id } }',
  REPORT_ROUND: 'query ($id: ID!) { found: reportRound(id: $id) { id } }',
  SUBMISSION: 'query ($id: ID!) { found: submission(id: $id) { id } }',
  SUBMISSION_CONTENTS: 'query ($id: ID!) { found: submission(id: $id) { figures { id } } }',
  REPORT: 'query ($id: ID!) { found: report(id: $id) { id } }',
};

let served: Served;

beforeAll(async () => {
  served = await serve();
});

afterAll(() => served.close());

/** Every record of a tenant that reading can be explained of. */
async function recordsOf(tenant: Tenant): Promise<[AccessEntity, string][]> {
  const { first, second, third, roundId } = tenant;
  for (const each of [first, second, third]) await writeFigures(each.submissionId);
  await standing(first, 'SUBMITTED');
  await standing(second, 'RETURNED');
  await standing(third, 'DRAFT');
  const report = await aReport(tenant, 'DRAFT');
  return [
    ...[first, second, third].flatMap(({ id, submissionId }): [AccessEntity, string][] => [
      ['ORGANIZATION', id],
      ['SUBMISSION', submissionId],
      ['SUBMISSION_CONTENTS', submissionId],
    ]),
    ['REPORT_ROUND', roundId],
    ['REPORT', report],
  ];
}

/** Has a membership look after an organization, by its cluster or by itself. */
async function assigned(
  { committeeId, organizationId }: { committeeId: string; organizationId: string },
  membershipId: string,
  subjectKind: AssignedSubject,
) {
  const { owner } = await database();
  await asOperator(owner, async (em) => {
    const cluster = { ...owned(committeeId), name: `Cụm ${membershipId}`, position: 0 };
    await em.insert(EmulationCluster, cluster);
    const isCluster = subjectKind === 'CLUSTER';
    if (isCluster)
      await em.nativeUpdate(Organization, { id: organizationId }, { clusterId: cluster.id });
    await em.insert(Assignment, {
      ...owned(committeeId),
      membership: [committeeId, membershipId] as never,
      subjectKind,
      subjectId: isCluster ? cluster.id : organizationId,
      clusterId: isCluster ? cluster.id : null,
      organizationId: isCluster ? null : organizationId,
      startsOn: '2020-01-01',
      endsOn: null,
    });
  });
}

/** Every role in every place it has, and one that is over and one to come. */
async function membershipsIn({ committeeId, first, third }: Tenant, personId: string) {
  const give = (role: Role, organizationId: string | null, dates: object = {}) =>
    aMembership(personId, { committeeId, role, organizationId, ...dates });
  const ids: string[] = [];
  for (const role of Object.values(Role)) {
    const places = ORGANIZATION_ROLES.includes(role) ? [first.id, third.id] : [null];
    for (const place of places) ids.push(await give(role, place));
  }
  ids.push(await give('COMMITTEE_OFFICE', null, { endsOn: day(-1) }));
  ids.push(await give('TENANT_OFFICER', first.id, { startsOn: day(1) }));
  for (const [role, subject] of [
    ['COMMITTEE_OFFICE', 'CLUSTER'],
    ['VERIFIER', 'ORGANIZATION'],
    ['COMMITTEE_PROPAGANDA', null],
  ] as const) {
    const id = await give(role, null, { narrowed: true });
    if (subject) await assigned({ committeeId, organizationId: first.id }, id, subject);
    ids.push(id);
  }
  return ids;
}

/** Whether the record is really read. */
async function isRead(tab: Tab, entity: AccessEntity, id: string): Promise<boolean> {
  const reply = await ask(served.app, tab, reads[entity], { id });
  const found = reply.data?.['found'] as { figures?: object[] } | null | undefined;
  if (reply.errors || !found) return false;
  return entity !== 'SUBMISSION_CONTENTS' || (found.figures?.length ?? 0) > 0;
}

test('what is explained is what is enforced, for every role, place, date, record and state', async () => {
  const [tenant, elsewhere] = [await newTenant(), await newTenant()];
  const account = await anAccount();
  const memberships = await membershipsIn(tenant, account.personId);
  const records = [...(await recordsOf(tenant)), ...(await recordsOf(elsewhere))];
  const tab = await signedIn(served.app, account);
  const differences: string[] = [];
  const seen = { read: 0, refused: 0 };

  for (const membershipId of memberships) {
    for (const [entity, id] of records) {
      const isEnforced = await isRead({ ...tab, membershipId }, entity, id);
      const reply = await tenant.administrator.ask<Explained>(EXPLAIN, {
        input: { membershipId, entity, id },
      });
      const { allowed, links } = reply.data?.accessExplanation ?? { links: [] };
      seen[isEnforced ? 'read' : 'refused'] += 1;
      if (allowed !== isEnforced) differences.push(`${entity} ${JSON.stringify(links)}`);
    }
  }

  expect(differences).toEqual([]);
  expect(seen.read).toBeGreaterThan(50);
  expect(seen.refused).toBeGreaterThan(50);
});

test('says which step refuses', async () => {
  const { administrator, office, first, second } = await newTenant();
  const refusing = async (membershipId: string, entity: AccessEntity, id: string) => {
    const reply = await administrator.ask<Explained>(EXPLAIN, {
      input: { membershipId, entity, id },
    });
    const { links } = reply.data?.accessExplanation ?? { links: [] };
    return links.filter(({ holds }) => !holds).map(({ reason }) => reason);
  };

  expect(await refusing(administrator.membershipId, 'SUBMISSION', first.submissionId)).toEqual([
    'PERMISSION_LACKING',
  ]);
  expect(await refusing(first.officer.membershipId, 'SUBMISSION', second.submissionId)).toEqual([
    'SCOPE_OTHER_ORGANIZATION',
  ]);
  expect(await refusing(office.membershipId, 'SUBMISSION_CONTENTS', first.submissionId)).toEqual([
    'STATE_NOT_HANDED_IN',
  ]);
});

test('everybody asks about themselves, and learns of a foreign record no more than of none', async () => {
  const { first, second } = await newTenant();
  const elsewhere = await newTenant();
  const { membershipId } = first.officer;
  const about = (id: string) =>
    first.officer.ask<Explained>(EXPLAIN, { input: { membershipId, entity: 'SUBMISSION', id } });

  const own = await about(first.submissionId);
  const unknown = await about(UNKNOWN_ID);
  const foreign = [
    await about(second.submissionId),
    await about(elsewhere.first.submissionId),
    ...(await Promise.all(MALFORMED_IDS.map(about))),
  ];

  expect(own.data?.accessExplanation.allowed).toBe(true);
  expect(JSON.stringify(unknown)).toContain('SCOPE_NOTHING_THERE');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
});

test('nobody but administrators of the committee asks about others', async () => {
  const { first, second, office, standing: member } = await newTenant();
  const elsewhere = await newTenant();
  const { membershipId } = first.officer;
  const about = { input: { membershipId, entity: 'ORGANIZATION', id: first.id } };

  expect(await office.ask(EXPLAIN, about)).toBeRefused('FORBIDDEN');
  expect(await member.ask(EXPLAIN, about)).toBeRefused('FORBIDDEN');
  expect(await first.secretary.ask(EXPLAIN, about)).toBeRefused('FORBIDDEN');
  expect(await second.secretary.ask(EXPLAIN, about)).toBeRefused('NOT_FOUND');
  expect(await elsewhere.administrator.ask(EXPLAIN, about)).toBeRefused('NOT_FOUND');
});
