import { SubmissionEdition } from '../../../schema/submission/submission-edition.entity.js';
import { editionChanges } from '../../../schema/submission/edition-difference.rule.js';
import { writeFigures } from '../../core/given/contents.js';
import { storedRows } from '../../core/given/stored.js';
import { standing } from '../../core/given/submission.js';
import { newTenant, type Tenant } from '../../core/world.js';

const SAVE = `mutation ($input: SaveSubmissionInput!) { saveSubmission(input: $input) { version } }`;
const HAND_IN = `mutation ($id: ID!, $version: Int!) {
  handInSubmission(id: $id, version: $version) { version edition } }`;
const HISTORY = `query ($id: ID!) { submission(id: $id) { editions {
  edition handedInAt handedInBy figures { code numerator denominator value category changedBy changedAt }
} } }`;

interface History {
  submission: {
    editions: {
      edition: number;
      handedInBy: string | null;
      figures: {
        code: string;
        value: number | null;
        changedBy: string | null;
        changedAt: string;
      }[];
    }[];
  } | null;
}

/** An organization that handed in, was asked again, and had its officer change one figure. */
async function handedInTwice(tenant: Tenant) {
  const { first, indicators } = tenant;
  const id = first.submissionId;
  await writeFigures(id);
  await first.secretary.ask(HAND_IN, { id, version: 1 });
  await standing(first, 'RETURNED');
  const figures = [{ indicatorId: indicators['L03'], value: '6' }];
  const saved = await first.officer.ask<{ saveSubmission: { version: number } }>(SAVE, {
    input: { id, version: 1, figures },
  });
  const version = saved.data?.saveSubmission.version;
  await first.secretary.ask(HAND_IN, { id, version });
  return id;
}

test('an organization reads who changed which figure between two hand-ins', async () => {
  const tenant = await newTenant();
  const { first } = tenant;
  const id = await handedInTwice(tenant);

  const reply = await first.officer.ask<History>(HISTORY, { id });

  const [one, two] = reply.data?.submission?.editions ?? [];
  expect([one?.edition, two?.edition]).toEqual([1, 2]);
  expect(two?.handedInBy).toBe(first.secretary.fullName);
  const changes = editionChanges(one?.figures ?? [], two?.figures ?? []);
  expect(changes).toMatchObject([
    { code: 'L03', before: { value: 4 }, after: { value: 6, changedBy: first.officer.fullName } },
  ]);
});

test('what was handed in once is changed by nobody, and no stranger reads it', async () => {
  const tenant = await newTenant();
  const { first, second } = tenant;
  const id = await handedInTwice(tenant);

  const strange = await second.secretary.ask<History>(HISTORY, { id });
  const change = first.secretary.ctx.transaction((tx) =>
    tx.em.nativeUpdate(SubmissionEdition, { edition: 1 }, { figures: [] }),
  );

  expect(strange.data).toEqual({ submission: null });
  await expect(change).rejects.toThrow(/permission denied/);
  expect(await storedRows(SubmissionEdition, { organizationId: first.id })).toHaveLength(2);
});

test('the same figures again are no change, one more and one less are', () => {
  const at = '2026-01-01T00:00:00Z';
  const figure = (code: string, value: number) => ({ code, value, changedAt: at });

  expect(editionChanges([figure('A', 1)], [figure('A', 1)])).toEqual([]);
  expect(
    editionChanges([figure('A', 1), figure('B', 2)], [figure('A', 1), figure('C', 3)]).map(
      ({ code, before, after }) => [code, before?.value ?? null, after?.value ?? null],
    ),
  ).toEqual([
    ['C', null, 3],
    ['B', 2, null],
  ]);
});
