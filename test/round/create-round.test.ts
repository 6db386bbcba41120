import { addWorkingDays } from '../../schema/core/working-days.js';
import { newTenant, type Tenant } from '../core/world.js';

const CREATE = `mutation ($input: CreateReportRoundInput!) {
  createReportRound(input: $input) { id label state tally { expected } }
}`;

const TEMPLATE_AND_ROUNDS = '{ reportTemplates { items { id placeholders } } }';

const dates = {
  startOn: '2026-01-01',
  endOn: '2026-06-30',
  opensAt: '2026-06-01T01:00:00Z',
  cutoffAt: '2026-06-14T10:00:00Z',
  organizationDueAt: '2026-06-20T10:00:00Z',
  committeeDueAt: '2026-06-25T10:00:00Z',
};

function inputFor({ templateId }: Tenant, over: object = {}) {
  return { input: { templateId, label: 'Báo cáo 6 tháng', ...dates, ...over } };
}

test('the office plans a round, which the clock will open', async () => {
  const tenant = await newTenant();

  const reply = await tenant.office.ask<{ createReportRound: object }>(CREATE, inputFor(tenant));

  expect(reply).toSucceed();
  expect(reply.data?.createReportRound).toMatchObject({
    label: 'Báo cáo 6 tháng',
    state: 'SCHEDULED',
  });
});

test('a round says what it is for, when it is locked and when the superior waits for it', async () => {
  const tenant = await newTenant();
  const more = {
    kind: 'HALF_YEAR',
    lockedAt: '2026-06-24T10:00:00.000Z',
    superiorDueAt: '2026-06-30T10:00:00.000Z',
  };
  const read = 'kind lockedAt superiorDueAt';

  const reply = await tenant.office.ask(CREATE.replace('id label', read), inputFor(tenant, more));
  const bare = await tenant.office.ask(CREATE.replace('id label', read), inputFor(tenant));

  expect(reply.data).toMatchObject({ createReportRound: more });
  expect(bare.data).toMatchObject({
    createReportRound: { kind: 'AD_HOC', lockedAt: null, superiorDueAt: null },
  });
});

test.each([
  ['cutoffAt', { cutoffAt: dates.opensAt }],
  ['committeeDueAt', { committeeDueAt: dates.organizationDueAt }],
  ['endOn', { endOn: '2025-12-31' }],
  ['lockedAt', { lockedAt: dates.organizationDueAt }],
  ['superiorDueAt', { superiorDueAt: dates.committeeDueAt }],
])('refuses %s that does not come after the one before it', async (field, over) => {
  const tenant = await newTenant();

  const reply = await tenant.office.ask(CREATE, inputFor(tenant, over));

  expect(reply).toBeRefused('INVALID_INPUT', { [field]: 'ROUND_DATES_OUT_OF_ORDER' });
});

test('gives organizations a working day after the cut-off', async () => {
  const tenant = await newTenant();
  // Sunday the 14th is the cut-off; the first working day after it is Monday the 15th.
  expect(addWorkingDays('2026-06-14', 1, { off: new Set(), worked: new Set() })).toBe('2026-06-15');

  const reply = await tenant.office.ask(
    CREATE,
    inputFor(tenant, { organizationDueAt: '2026-06-14T12:00:00Z' }),
  );

  expect(reply).toBeRefused('INVALID_INPUT', { organizationDueAt: 'ROUND_DUE_TOO_SOON' });
});

test('refuses every role that does not plan rounds', async () => {
  const tenant = await newTenant();
  const { standing, administrator, executive, first } = tenant;

  for (const person of [standing, administrator, executive, first.secretary, first.officer]) {
    expect(await person.ask(CREATE, inputFor(tenant))).toBeRefused('FORBIDDEN');
  }
});

test("another committee's template is not found", async () => {
  const [tenant, other] = [await newTenant(), await newTenant()];

  const reply = await tenant.office.ask(CREATE, inputFor(other));

  expect(reply).toBeRefused('NOT_FOUND');
});

test('lists published templates with the values a round must give', async () => {
  const { office } = await newTenant();

  const reply = await office.ask<{ reportTemplates: { items: { placeholders: string[] }[] } }>(
    TEMPLATE_AND_ROUNDS,
  );

  expect(reply.data?.reportTemplates.items).toMatchObject([{ placeholders: [] }]);
});
