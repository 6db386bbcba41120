import { IgnoredFinding } from '../../../schema/report/review.entity.js';
import type { LintInput } from '../../../schema/report/lint/lint.model.js';
import type { TestPerson } from '../../core/api.js';
import { storedRows } from '../../core/given/stored.js';
import { newTenant } from '../../core/world.js';
import { aDraft, blockOf, change, paragraph } from '../composer/composing.js';

const READ = `query ($id: ID!) {
  report(id: $id) { lint openFindings ignoredFindings { findingId reason author { id } } }
}`;
const IGNORE = `mutation ($input: IgnoreFindingInput!) {
  ignoreReportFinding(input: $input) { id }
}`;
const RESTORE = `mutation ($id: ID!, $findingId: String!) {
  restoreReportFinding(reportId: $id, findingId: $findingId) { id }
}`;

interface Checked {
  lint: LintInput;
  openFindings: number;
  ignoredFindings: { findingId: string; reason: string; author: { id: string } }[];
}

async function checked(who: TestPerson, id: string): Promise<Checked> {
  const reply = await who.ask<{ report: Checked }>(READ, { id });
  if (!reply.data?.report) throw new Error(JSON.stringify(reply.errors));
  return reply.data.report;
}

const findingId = 'opening|SPELLING|TCCSB';
const reason = 'Giữ theo bản gốc.';
const ignore = (who: TestPerson, reportId: string, over: object = {}) =>
  who.ask(IGNORE, { input: { reportId, findingId, reason, ...over } });

/** A draft with one slip more than it was composed with. */
async function withSlip() {
  const given = await aDraft();
  const { office } = given.tenant;
  const content = [paragraph('Cấp ủy các TCCSB.')];
  const before = (await checked(office, given.id)).openFindings;
  await change(office, 'edit', await blockOf(office, given.id, 'opening'), { content });
  return { ...given, office, before };
}

test('the checks know the figures of the consolidation, the word lists and the end mark', async () => {
  const { tenant, id } = await aDraft();

  const { lint } = await checked(tenant.office, id);

  expect(lint.words.vague).toContain('hầu hết');
  expect(lint.endMark).toMatch(/^\.\/?\.?$/);
  const figure = lint.facts?.figures.find(({ code }) => code === 'L04');
  expect(figure?.texts).toMatchObject({ numerator: '90', denominator: '100', percent: '90%' });
});

test('a slip is open until it is ignored with a reason, which is kept with its author', async () => {
  const { id, office } = await withSlip();
  const open = (await checked(office, id)).openFindings;

  await ignore(office, id);
  await ignore(office, id, { reason: 'Một lý do khác.' });

  const after = await checked(office, id);
  expect(after.openFindings).toBe(open - 1);
  expect(after.ignoredFindings).toEqual([{ findingId, reason, author: { id: office.personId } }]);
});

test('an ignored one is looked at again', async () => {
  const { id, office } = await withSlip();
  await ignore(office, id);
  const ignored = (await checked(office, id)).openFindings;

  expect(await office.ask(RESTORE, { id, findingId })).toSucceed();

  expect(await checked(office, id)).toMatchObject({
    openFindings: ignored + 1,
    ignoredFindings: [],
  });
});

test('it takes a reason, the office, and a report of the own committee', async () => {
  const { id, office, tenant } = await withSlip();
  const { office: stranger } = await newTenant();

  expect(await ignore(office, id, { reason: 'vì' })).toBeRefused('INVALID_INPUT');
  expect(await ignore(tenant.standing, id)).toBeRefused('FORBIDDEN');
  expect(await tenant.standing.ask(RESTORE, { id, findingId })).toBeRefused('FORBIDDEN');
  expect(await ignore(stranger, id)).toBeRefused('NOT_FOUND');
  expect(await storedRows(IgnoredFinding, { committeeId: tenant.committeeId })).toEqual([]);
});
