import { QualityRanking } from '../../schema/ranking/quality-ranking.entity.js';
import type { TestPerson } from '../core/api.js';
import { auditOf, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { newTenant, type Tenant } from '../core/world.js';
import { inRole } from '../organization/given-register.js';

const RECORD =
  'mutation ($input: RecordQualityRankingsInput!) { recordQualityRankings(input: $input) }';
const SUMMARY = `query ($year: Int!) { qualityRankingSummary(year: $year) {
  organizations levels { level organizations } quota { level limit count certain }
} }`;
const READ = `query ($id: ID!) { organization(id: $id) {
  rankings { year level decisionNumber decidedOn }
} }`;

const decision = { year: 2025, decisionNumber: '12-QĐ/ĐUK', decidedOn: '2026-01-15' };

const record = (who: TestPerson, input: object) =>
  who.ask<{ recordQualityRankings: number }>(RECORD, { input: { ...decision, ...input } });

const one = (id: string, level: string | null, before: string | null = null) => ({
  ...{ id, level, before },
});

const board = (tenant: Tenant) => inRole(tenant.office, 'COMMITTEE_ORGANISATION');

const rowsOf = ({ committeeId }: Tenant) => storedRows(QualityRanking, { committeeId });

test('a decision is written down for several organizations, each with its trace', async () => {
  const tenant = await newTenant();
  const { first, second } = tenant;

  const rankings = [one(first.id, 'EXCELLENT'), one(second.id, 'GOOD')];
  const reply = await record(await board(tenant), { rankings });

  expect(reply.data).toEqual({ recordQualityRankings: 2 });
  const read = await first.officer.ask(READ, { id: first.id });
  const { year, ...signed } = decision;
  expect(read.data).toEqual({
    organization: { rankings: [{ year, level: 'EXCELLENT', ...signed }] },
  });
  expect(await auditOf(first.id)).toMatchObject([{ action: 'ranking.record' }]);
});

test('a correction and a withdrawal need a reason, which is kept', async () => {
  const tenant = await newTenant();
  const { first } = tenant;
  const who = await board(tenant);
  await record(who, { rankings: [one(first.id, 'GOOD')] });
  const corrected = { rankings: [one(first.id, 'FULFILLED', 'GOOD')] };
  const rankings = [one(first.id, null, 'FULFILLED')];

  const bare = await record(who, corrected);
  const told = await record(who, { ...corrected, reason: 'Đính chính theo thông báo 15' });
  const gone = await record(who, { rankings, reason: 'Quyết định bị thu hồi' });

  expect(bare).toBeRefused('INVALID_INPUT', { reason: 'TEXT_TOO_SHORT' });
  for (const reply of [told, gone]) expect(reply.data).toEqual({ recordQualityRankings: 1 });
  expect(await rowsOf(tenant)).toEqual([]);
  expect(await auditOf(first.id)).toMatchObject([
    { action: 'ranking.record', reason: null },
    { action: 'ranking.change', reason: 'Đính chính theo thông báo 15' },
    { action: 'ranking.withdraw', reason: 'Quyết định bị thu hồi' },
  ]);
});

test('what stands already is no change', async () => {
  const tenant = await newTenant();
  const who = await board(tenant);
  await record(who, { rankings: [one(tenant.first.id, 'GOOD')] });

  const rankings = [one(tenant.first.id, 'GOOD', 'GOOD')];
  const again = await record(who, { rankings, reason: 'Ghi lại lần nữa cho chắc' });

  expect(again.data).toEqual({ recordQualityRankings: 0 });
  expect(await auditOf(tenant.first.id)).toHaveLength(1);
});

test('of several who record at once one is heard, the others are told', async () => {
  const tenant = await newTenant();
  const who = await board(tenant);

  const replies = await Promise.all(
    ['GOOD', 'EXCELLENT', 'FULFILLED', 'GOOD'].map((level) =>
      record(who, { rankings: [one(tenant.first.id, level)] }),
    ),
  );

  const refused = replies.filter(({ errors }) => errors);
  for (const reply of refused) expect(reply).toBeRefused('CHANGED_ELSEWHERE');
  expect(refused).toHaveLength(3);
  expect(await rowsOf(tenant)).toHaveLength(1);
});

test.each([
  ['a year after the decision', { year: 2027 }, { year: 'YEAR_WRONG' }],
  ['a year long ago', { year: 1999 }, { year: 'YEAR_WRONG' }],
  ['a decision of a day ahead', { decidedOn: '2100-01-01' }, { decidedOn: 'DECIDED_AHEAD' }],
  ['a decision before 1930', { decidedOn: '1900-01-30' }, { decidedOn: 'DAY_WRONG' }],
  ['no number', { decisionNumber: ' ' }, { decisionNumber: 'TEXT_TOO_SHORT' }],
  ['a long number', { decisionNumber: 'x'.repeat(61) }, { decisionNumber: 'TEXT_TOO_LONG' }],
])('%s is refused at its field', async (_what, over, faults) => {
  const tenant = await newTenant();

  const rankings = [one(tenant.first.id, 'GOOD')];
  const reply = await record(await board(tenant), { rankings, ...over });

  expect(reply).toBeRefused('INVALID_INPUT', faults);
  expect(await rowsOf(tenant)).toEqual([]);
});

test('nothing, too much, and one organization twice are refused', async () => {
  const tenant = await newTenant();
  const who = await board(tenant);
  const row = one(tenant.first.id, 'GOOD');

  const none = await record(who, { rankings: [] });
  const many = await record(who, { rankings: Array(201).fill(row) });
  const twice = await record(who, { rankings: [row, row] });

  expect(none).toBeRefused('INVALID_INPUT', { rankings: 'LIST_EMPTY' });
  expect(many).toBeRefused('INVALID_INPUT', { rankings: 'LIST_TOO_LONG' });
  expect(twice).toBeRefused('INVALID_INPUT', { 'rankings.1': 'RANKED_TWICE' });
});

test('foreign, unknown and malformed organizations answer the same, and nothing is written', async () => {
  const tenant = await newTenant();
  const other = await newTenant();
  const who = await board(tenant);
  const ids = [other.first.id, UNKNOWN_ID, ...MALFORMED_IDS];

  const replies = await Promise.all(
    ids.map((id) => record(who, { rankings: [one(tenant.first.id, 'GOOD'), one(id, 'GOOD')] })),
  );

  for (const reply of replies) expect(reply).toBeRefused('NOT_FOUND');
  expect(await rowsOf(tenant)).toEqual([]);
  expect(await rowsOf(other)).toEqual([]);
});

test('only the organization board records', async () => {
  const tenant = await newTenant();
  const people = [tenant.office, tenant.administrator, tenant.standing, tenant.first.secretary];

  const rankings = [one(tenant.first.id, 'EXCELLENT')];
  const replies = await Promise.all(people.map((person) => record(person, { rankings })));

  for (const reply of replies) expect(reply).toBeRefused('FORBIDDEN');
});

test('an organization reads its own ranking and counts nobody else’s', async () => {
  const tenant = await newTenant();
  const { first, second } = tenant;
  const rankings = [one(first.id, 'GOOD'), one(second.id, 'EXCELLENT')];
  await record(await board(tenant), { rankings });

  const read = await first.secretary.ask(READ, { id: second.id });
  const summary = await first.secretary.ask(SUMMARY, { year: 2025 });

  expect(JSON.stringify(read)).not.toContain('EXCELLENT');
  expect(summary.data).toMatchObject({
    qualityRankingSummary: {
      levels: [
        { level: 'EXCELLENT', organizations: 0 },
        { level: 'GOOD', organizations: 1 },
        { level: 'FULFILLED', organizations: 0 },
        { level: 'NOT_FULFILLED', organizations: 0 },
      ],
    },
  });
});

test('the year is counted out of every organization, beside the quota of its time', async () => {
  const tenant = await newTenant();
  const { first, second, standing } = tenant;
  const rankings = [one(first.id, 'GOOD'), one(second.id, 'EXCELLENT')];
  await record(await board(tenant), { rankings });

  const year = await standing.ask(SUMMARY, { year: 2025 });
  const early = await standing.ask(SUMMARY, { year: 2010 });
  const never = await standing.ask(SUMMARY, { year: 2_000_000_000 });

  const quota = { level: 'EXCELLENT', limit: 0, count: 1, certain: false };
  expect(year.data).toMatchObject({ qualityRankingSummary: { organizations: 3, quota } });
  expect(early.data).toMatchObject({ qualityRankingSummary: { quota: null } });
  expect(never).toBeRefused('INVALID_INPUT', { year: 'YEAR_WRONG' });
});
