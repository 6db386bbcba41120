import { ReportRound } from '../../schema/round/round.entity.js';
import { ReportSchedule } from '../../schema/schedule/schedule.entity.js';
import { arrange, auditOf, storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { at, momentsOf, quarterly, roundsOf, SAVE, type Saved } from './schedule.fixture.js';

const PREVIEW = `query ($input: SaveReportScheduleInput!) {
  reportScheduleRounds(input: $input) {
    change before { label organizationDueAt } after { label organizationDueAt }
  }
}`;

const NOW = '2026-01-05T02:00:00Z';

async function saved(over: object = {}) {
  const tenant = await newTenant();
  const office = await at(NOW, tenant.office);
  const reply = await office.ask<Saved>(SAVE, { input: { ...quarterly, ...over } });
  return { tenant, office, reply, id: reply.data?.saveReportSchedule.id ?? '' };
}

const label = (quarter: string) => `Báo cáo quý ${quarter} năm 2026`;

test('an entry of the wheel plans the rounds of a year at once, with the moves of each', async () => {
  const { reply, id } = await saved();

  const rounds = await roundsOf(id);

  expect(reply).toSucceed();
  expect(rounds.map((round) => round.label)).toEqual(['I', 'II', 'III', 'IV'].map(label));
  expect(rounds[0]).toMatchObject({
    kind: 'QUARTER',
    state: 'SCHEDULED',
    reminderDays: [7, 3, 1, 0, -1, -3],
    digestDays: [0, -3],
  });
  expect(await momentsOf(rounds[0]?.id ?? '')).toEqual({
    'round.open': '2026-03-02T01:00:00.000Z',
    'round.cutOff': '2026-03-14T10:00:00.000Z',
    'round.collect': '2026-03-20T10:00:00.000Z',
    'round.fallDue': '2026-03-25T10:00:00.000Z',
  });
  expect(await auditOf(id)).toMatchObject([{ action: 'schedule.create' }]);
});

test('a change shows its difference first, then moves what has not begun and leaves what has', async () => {
  const { office, id } = await saved();
  const [first, second] = await roundsOf(id);
  await arrange(ReportRound, { id: first?.id ?? '' }, { state: 'OPEN' });
  const { organizationDueAt } = quarterly.rules;
  const rules = { ...quarterly.rules, organizationDueAt: { ...organizationDueAt, day: 18 } };
  const input = { ...quarterly, id, rules };

  const preview = await office.ask<{ reportScheduleRounds: { change: string }[] }>(PREVIEW, {
    input,
  });
  const before = await roundsOf(id);
  await office.ask(SAVE, { input });

  const changes = preview.data?.reportScheduleRounds.map(({ change }) => change);
  expect(changes).toEqual(['BEGUN', 'CHANGED', 'CHANGED', 'CHANGED']);
  expect(before[1]).toMatchObject({ organizationDueAt: second?.organizationDueAt });
  const after = await roundsOf(id);
  expect(after[0]?.organizationDueAt.toISOString()).toBe('2026-03-20T10:00:00.000Z');
  expect(after[1]?.organizationDueAt.toISOString()).toBe('2026-06-18T10:00:00.000Z');
  const moments = await momentsOf(second?.id ?? '');
  expect(moments['round.collect']).toBe('2026-06-18T10:00:00.000Z');
  expect((await auditOf(second?.id ?? '')).at(-1)).toMatchObject({
    action: 'round.replan',
    reason: 'organizationDueAt: 2026-06-22T10:00:00.000Z → 2026-06-18T10:00:00.000Z',
  });
});

test('an entry that ends takes off what has not begun; switched on again it is back', async () => {
  const { office, id } = await saved();
  const [first, second] = await roundsOf(id);
  await arrange(ReportRound, { id: first?.id ?? '' }, { state: 'OPEN' });

  await office.ask(SAVE, { input: { ...quarterly, id, active: false } });
  const off = await roundsOf(id);
  await office.ask(SAVE, { input: { ...quarterly, id } });

  expect(off.map((round) => round.label)).toEqual([label('I')]);
  expect(await momentsOf(second?.id ?? '')).toEqual({});
  expect(await roundsOf(id)).toHaveLength(4);
});

test('saving the same twice changes no round', async () => {
  const { office, id } = await saved();
  const before = await roundsOf(id);

  const reply = await office.ask(SAVE, { input: { ...quarterly, id } });

  expect(reply).toSucceed();
  expect((await roundsOf(id)).map(({ version }) => version)).toEqual(
    before.map(({ version }) => version),
  );
});

test.each([
  ['name', 'TEXT_TOO_SHORT', { name: 'x' }],
  ['templateCode', 'TEMPLATE_NOT_PUBLISHED', { templateCode: 'none' }],
  ['everyMonths', 'NUMBER_OUT_OF_RANGE', { everyMonths: 0 }],
])('refuses a wrong %s at its field', async (field, code, over) => {
  const { reply, tenant } = await saved(over);

  expect(reply).toBeRefused('INVALID_INPUT', { [field]: code });
  expect(await storedRows(ReportSchedule, { committeeId: tenant.committeeId })).toEqual([]);
});

test('a name is given once, and an older version is not saved over a newer one', async () => {
  const { office, id } = await saved();

  const twice = await office.ask(SAVE, { input: quarterly });
  const stale = await office.ask(SAVE, { input: { ...quarterly, id, version: 7 } });

  expect(twice).toBeRefused('INVALID_INPUT', { name: 'NAME_TAKEN' });
  expect(stale).toBeRefused('CHANGED_ELSEWHERE');
});

test('the office turns the wheel, everybody of the committee reads it, a stranger finds none', async () => {
  const { tenant, id } = await saved();
  const stranger = (await newTenant()).office;
  const READ = '{ reportSchedules { items { name templateName } } }';

  for (const person of [tenant.standing, tenant.administrator, tenant.first.secretary]) {
    expect(await person.ask(SAVE, { input: { ...quarterly, id } })).toBeRefused('FORBIDDEN');
    expect(await person.ask(PREVIEW, { input: quarterly })).toBeRefused('FORBIDDEN');
    expect((await person.ask(READ)).data).toEqual({
      reportSchedules: { items: [{ name: 'Báo cáo quý', templateName: 'Báo cáo thử' }] },
    });
  }
  expect(await stranger.ask(SAVE, { input: { ...quarterly, id } })).toBeRefused('NOT_FOUND');
  expect((await stranger.ask(READ)).data).toEqual({ reportSchedules: { items: [] } });
});
