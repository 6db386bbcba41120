import { OrganizationVersion } from '../../schema/organization/organization-version.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { arrange } from '../core/given/stored.js';
import { handedIn } from '../core/given/submission.js';
import { database } from '../core/database.js';
import { owned } from '../core/owned.js';
import { runJobs } from '../core/run-jobs.js';
import { newTenant, type Tenant } from '../core/world.js';
import { soundFacts } from './given-register.js';

/** What an organization was called from a day on, written past every rule. */
async function called(
  { committeeId, second }: Tenant,
  names: [validFrom: string, name: string][],
): Promise<void> {
  const { owner } = await database();
  const rows = names.map(([validFrom, name]) => ({
    ...owned(committeeId),
    organization: [committeeId, second.id] as never,
    ...soundFacts,
    validFrom,
    name,
    shortName: name,
  }));
  await asOperator(owner, (em) => em.insertMany(OrganizationVersion, rows as never));
}

const NAME = 'query ($id: ID!) { submission(id: $id) { organizationName organization { name } } }';

test('a submission bears the name of the day it was handed in', async () => {
  const tenant = await newTenant();
  const { second, office } = tenant;
  await handedIn(second);
  await arrange(
    Submission,
    { id: second.submissionId },
    { handedInAt: new Date('2026-03-31T16:59:00Z') },
  );
  await called(tenant, [
    ['2020-01-01', 'Tên cũ'],
    ['2026-04-01', 'Tên mới'],
  ]);

  const before = await office.ask(NAME, { id: second.submissionId });
  await arrange(
    Submission,
    { id: second.submissionId },
    { handedInAt: new Date('2026-03-31T17:00:00Z') },
  );
  const after = await office.ask(NAME, { id: second.submissionId });

  expect(before.data).toMatchObject({ submission: { organizationName: 'Tên cũ' } });
  expect(after.data).toMatchObject({ submission: { organizationName: 'Tên mới' } });
});

const DRAFT = `query ($id: ID!) {
  reports(first: 1, filter: { roundId: $id }) { items { previewHtml } }
}`;
const CONSOLIDATE = 'mutation ($id: ID!) { consolidateRound(roundId: $id) { id } }';

test('a report names organizations as they are called on the day it is composed', async () => {
  const tenant = await newTenant();
  const { second, office, roundId, committeeId } = tenant;
  await handedIn(second);
  await called(tenant, [
    ['2020-01-01', 'Tên đã qua'],
    ['2026-01-01', 'Tên đang mang'],
    ['2199-01-01', 'Tên chưa tới'],
  ]);

  await office.ask(CONSOLIDATE, { id: roundId });
  await runJobs(committeeId);
  const text = JSON.stringify(await office.ask(DRAFT, { id: roundId }));

  expect(text).toContain('Tên đang mang');
  expect(text).not.toMatch(/Tên đã qua|Tên chưa tới/);
});
