import { Headcount } from '../../../schema/organization/headcount.entity.js';
import { Figure } from '../../../schema/submission/contents.entity.js';
import { Submission } from '../../../schema/submission/submission.entity.js';
import { Indicator } from '../../../schema/template/template.entity.js';
import { asOperator } from '../../../server/database/owner.js';
import { soundFigures, writeFigures } from '../../core/given/contents.js';
import { arrange, stored, storedRows } from '../../core/given/stored.js';
import { standing } from '../../core/given/submission.js';
import { database } from '../../core/database.js';
import { owned } from '../../core/owned.js';
import { aRound, aSubmission, newTenant, type Tenant } from '../../core/world.js';

const PREFILL = `mutation ($id: ID!, $version: Int!) { prefillSubmission(id: $id, version: $version) {
  version state figures { carriedFrom value numerator denominator category indicator { code } }
} }`;
const SAVE = `mutation ($input: SaveSubmissionInput!) { saveSubmission(input: $input) {
  version figures { carriedFrom value indicator { code } }
} }`;
const HAND_IN = `mutation ($id: ID!, $version: Int!) { handInSubmission(id: $id, version: $version) { state } }`;

interface Filled {
  version: number;
  state: string;
  figures: { carriedFrom: string | null; value: number | null; indicator: { code: string } }[];
}

async function names(tenant: Tenant, sources: Record<string, string>) {
  for (const [code, prefill] of Object.entries(sources)) {
    await arrange(Indicator, { id: tenant.indicators[code] ?? '' }, { prefill });
  }
}

/** A tenant whose first organization had a report accepted in an earlier round. */
async function withLastReport() {
  const tenant = await newTenant();
  const { committeeId, templateId, first } = tenant;
  await names(tenant, { L03: 'carryOver', E06: 'carryOver', L04: 'eligibleMembers' });
  const roundId = await aRound(committeeId, templateId, { state: 'CLOSED' });
  const last = await aSubmission(
    { committeeId, roundId, organizationId: first.id },
    { state: 'ACCEPTED' },
  );
  await writeFigures(last, soundFigures);
  return tenant;
}

async function counted({ committeeId, first }: Tenant, asOf: string, membersTotal: number) {
  const { owner } = await database();
  await asOperator(owner, (em) =>
    em.insert(Headcount, {
      ...owned(committeeId),
      organization: [committeeId, first.id] as never,
      asOf,
      membersTotal,
      membersExempt: 10,
      staffTotal: null,
      subCells: null,
    }),
  );
}

const prefill = ({ first }: Tenant, version = 1) =>
  first.officer.ask<{ prefillSubmission: Filled }>(PREFILL, { id: first.submissionId, version });

test('empty figures are taken from the last accepted report, and marked', async () => {
  const tenant = await withLastReport();

  const reply = await prefill(tenant);

  expect(reply.data?.prefillSubmission).toMatchObject({ state: 'DRAFT' });
  const byCode = new Map(
    reply.data?.prefillSubmission.figures.map((each) => [each.indicator.code, each]),
  );
  expect([...byCode.keys()].toSorted()).toEqual(['E06', 'L03']);
  expect(byCode.get('L03')).toMatchObject({ value: 4, carriedFrom: 'carryOver' });
  expect(byCode.get('E06')).toMatchObject({ category: 'ON_TIME', carriedFrom: 'carryOver' });
});

test('the whole of a share is the number of people last told before the cut-off', async () => {
  const tenant = await withLastReport();
  await counted(tenant, '2026-01-31', 120);
  await counted(tenant, '2026-02-28', 130);
  await counted(tenant, '2099-01-01', 999);

  await prefill(tenant);

  const [figure] = await storedRows(Figure, {
    submission: { id: tenant.first.submissionId } as never,
    indicator: { id: tenant.indicators['L04'] } as never,
  });
  expect(figure).toMatchObject({
    denominator: 120,
    numerator: null,
    carriedFrom: 'eligibleMembers',
  });
});

test('what was typed stays as it is, and a second time nothing happens', async () => {
  const tenant = await withLastReport();
  await writeFigures(tenant.first.submissionId, { L03: { value: 7 } });

  const once = await prefill(tenant);
  const version = once.data?.prefillSubmission.version ?? 0;
  const twice = await prefill(tenant, version);

  const l03 = once.data?.prefillSubmission.figures.find(
    ({ indicator }) => indicator.code === 'L03',
  );
  expect(l03).toMatchObject({ value: 7, carriedFrom: null });
  expect(twice.data?.prefillSubmission.version).toBe(version);
});

test('handing in names what nobody has confirmed; a click or a change confirms it', async () => {
  const tenant = await withLastReport();
  const { first, indicators } = tenant;
  const filled = await prefill(tenant);
  const save = (version: number, figures: object[]) =>
    first.officer.ask<{ saveSubmission: Filled }>(SAVE, {
      input: { id: first.submissionId, version, figures },
    });
  const l04 = { indicatorId: indicators['L04'], numerator: '90', denominator: '100' };
  const same = { indicatorId: indicators['L03'], value: '4' };
  const kept = await save(filled.data?.prefillSubmission.version ?? 0, [l04, same]);
  const { version = 0 } = kept.data?.saveSubmission ?? {};

  const refused = await first.secretary.ask(HAND_IN, { id: first.submissionId, version });

  expect(refused).toBeRefused('SUBMISSION_HAS_FAULTS');
  expect(refused.errors?.[0]?.extensions.fields.map(({ field, code }) => [field, code])).toEqual([
    ['figures.L03.carried', 'FIGURE_UNCONFIRMED'],
    ['figures.E06.carried', 'FIGURE_UNCONFIRMED'],
  ]);
  const confirmed = await save(version, [
    { ...same, confirmed: true },
    { indicatorId: indicators['E06'], category: 'LATE' },
  ]);
  expect(confirmed.data?.saveSubmission.figures.map(({ carriedFrom }) => carriedFrom)).toEqual([
    null,
    null,
    null,
  ]);
  const handedIn = await first.secretary.ask(HAND_IN, {
    id: first.submissionId,
    version: confirmed.data?.saveSubmission.version,
  });
  expect(handedIn.data).toEqual({ handInSubmission: { state: 'SUBMITTED' } });
});

test('a hard rule of the template refuses the hand-in in its own words', async () => {
  const tenant = await newTenant();
  const test = { is: 'BETWEEN', part: 'value', most: 3 };
  const rule = { code: 'R1', kind: 'HARD', test, message: 'Nhiều nhất 3 lớp.' };
  await arrange(Indicator, { id: tenant.indicators['L03'] ?? '' }, { rules: [rule] });
  await writeFigures(tenant.first.submissionId);

  const { submissionId: id, secretary } = tenant.first;
  const reply = await secretary.ask(HAND_IN, { id, version: 1 });

  expect(reply).toBeRefused('SUBMISSION_HAS_FAULTS');
  expect(reply.errors?.[0]?.extensions.fields).toMatchObject([
    { field: 'figures.L03.value', code: 'FIGURE_RULE_BROKEN', message: 'Nhiều nhất 3 lớp.' },
  ]);
});

test('only those who write the report fill it, and only while it is open', async () => {
  const tenant = await withLastReport();
  const { first, second, office } = tenant;
  const variables = { id: first.submissionId, version: 1 };

  expect(await second.officer.ask(PREFILL, variables)).toBeRefused('NOT_FOUND');
  expect(await office.ask(PREFILL, variables)).toBeRefused('FORBIDDEN');
  await standing(first, 'SUBMITTED');
  expect(await first.officer.ask(PREFILL, variables)).toBeRefused('WRONG_STATE');
  expect(await stored(Submission, first.submissionId)).toMatchObject({ version: 1 });
});
