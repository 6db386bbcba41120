/** Controlled reopening: why, which fields, until when; and back where nothing was handed in. */
import { Reopening } from '../../schema/submission/reopening.entity.js';
import { Figure } from '../../schema/submission/contents.entity.js';
import { Submission, type SubmissionState } from '../../schema/submission/submission.entity.js';
import { personActing, type TestPerson } from '../core/api.js';
import { writeFigures, writePractice } from '../core/given/contents.js';
import { arrange, auditOf, stored, storedRows } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { handedIn, standing } from '../core/given/submission.js';
import { runJob } from '../core/run-jobs.js';
import { newTenant, type Tenant } from '../core/world.js';

const REOPEN = `mutation ($input: ReopenSubmissionInput!) {
  reopenSubmission(input: $input) {
    state returnReason
    reopening { id fields until endedAt before { figures { code value } practices { title } } }
  }
}`;
const EXTEND = `mutation ($id: ID!, $until: DateTimeISO!) {
  extendReopening(id: $id, until: $until) { reopening { until } }
}`;
const WITHDRAW = `mutation ($id: ID!) {
  withdrawReopening(id: $id, reason: "Đơn vị đề nghị thôi sửa") { reopening { until } }
}`;
const SAVE = `mutation ($input: SaveSubmissionInput!) { saveSubmission(input: $input) { version } }`;
const HAND_IN = `mutation ($id: ID!, $version: Int!) {
  handInSubmission(id: $id, version: $version) { state edition }
}`;
const ACCEPT = `mutation ($id: ID!) {
  acceptSubmission(id: $id) { state reopening { endedAt ending } }
}`;

const REASON = 'Đơn vị phát hiện nhập thiếu một lớp quán triệt';
const HOUR = 3_600_000;
const soon = () => new Date(Date.now() + HOUR);

interface Reopened {
  reopenSubmission: { state: string; reopening: { id: string; before: unknown } };
}

const reopen = (who: TestPerson, submissionId: string, more: object = {}) =>
  who.ask<Reopened>(REOPEN, { input: { submissionId, reason: REASON, until: soon(), ...more } });

async function accepted({ first }: Tenant): Promise<string> {
  await writeFigures(first.submissionId);
  await writePractice(first.submissionId);
  return standing(first, 'ACCEPTED');
}

async function typeL03(tenant: Tenant, id: string, value: string) {
  const { version } = await stored(Submission, id);
  const figures = [{ indicatorId: tenant.indicators['L03'], value }];
  return tenant.first.officer.ask(SAVE, { input: { id, version, figures } });
}

async function handInAgain(tenant: Tenant, id: string) {
  const { version } = await stored(Submission, id);
  return tenant.first.secretary.ask(HAND_IN, { id, version });
}

async function valueOfL03(id: string) {
  const figures = await storedRows(Figure, { submission: { id } });
  return figures.map(({ value }) => value).filter((value) => value !== null);
}

/** Reopens and says the reopening's id. */
async function reopened(tenant: Tenant, id: string, more: object = {}): Promise<string> {
  const reply = await reopen(tenant.office, id, more);
  return reply.data?.reopenSubmission.reopening.id ?? '';
}

test('what was accepted is the organization’s again, and what stood is kept', async () => {
  const tenant = await newTenant();
  const id = await accepted(tenant);

  const reply = await reopen(tenant.office, id, { fields: ['L03'] });

  expect(reply.data?.reopenSubmission).toMatchObject({
    state: 'RETURNED',
    returnReason: REASON,
    reopening: { fields: ['L03'], endedAt: null },
  });
  const { before } = reply.data?.reopenSubmission.reopening ?? {};
  expect(before).toMatchObject({ practices: [{ title: 'Sáng, xanh' }] });
  expect(await auditOf(id)).toEqual([
    expect.objectContaining({
      action: 'submission.reopen',
      fromState: 'ACCEPTED',
      toState: 'RETURNED',
      reason: REASON,
      actorId: tenant.office.personId,
    }),
  ]);
});

test('the reopened field is corrected, handed in and accepted, which ends it', async () => {
  const tenant = await newTenant();
  const id = await accepted(tenant);
  await reopened(tenant, id, { fields: ['L03'] });

  const saved = await typeL03(tenant, id, '5');
  const sent = await handInAgain(tenant, id);
  const reply = await tenant.office.ask<{ acceptSubmission: object }>(ACCEPT, { id });

  expect(saved.errors).toBeUndefined();
  expect(sent.data).toMatchObject({ handInSubmission: { state: 'SUBMITTED', edition: 2 } });
  expect(reply.data?.acceptSubmission).toMatchObject({
    state: 'ACCEPTED',
    reopening: { ending: 'ACCEPTED', endedAt: expect.any(String) },
  });
  expect(await valueOfL03(id)).toEqual([5]);
});

test('every other field stays as it is, and is named', async () => {
  const tenant = await newTenant();
  const id = await accepted(tenant);
  await reopened(tenant, id, { fields: ['L04'] });

  const figure = await typeL03(tenant, id, '5');
  const { version } = await stored(Submission, id);
  const texts = await tenant.first.officer.ask(SAVE, { input: { id, version, practices: [] } });

  expect(figure).toBeRefused('INVALID_INPUT', { L03: 'FIELD_NOT_REOPENED' });
  expect(texts).toBeRefused('INVALID_INPUT', { 'II.1': 'FIELD_NOT_REOPENED' });
  expect(await valueOfL03(id)).toEqual([4]);
});

test('what is not handed in by then is undone, once, and stands as it was accepted', async () => {
  const tenant = await newTenant();
  const id = await accepted(tenant);
  const reopening = await reopened(tenant, id);
  await typeL03(tenant, id, '9');
  await arrange(Reopening, { id: reopening }, { until: new Date(Date.now() - 1) });

  const late = await typeL03(tenant, id, '10');
  const { committeeId } = tenant.office.actor;
  await runJob('submission.relock', reopening, committeeId);
  await runJob('submission.relock', reopening, committeeId);

  expect(late).toBeRefused('REOPENING_ENDED');
  expect(await stored(Submission, id)).toMatchObject({ state: 'ACCEPTED', returnReason: null });
  expect(await valueOfL03(id)).toEqual([4]);
  expect(await stored(Reopening, reopening)).toMatchObject({ ending: 'EXPIRED' });
  expect((await auditOf(id)).map(({ action }) => action)).toEqual([
    'submission.reopen',
    'submission.relock',
  ]);
});

test('what was handed in before its end waits for the office, whatever the time', async () => {
  const tenant = await newTenant();
  const id = await accepted(tenant);
  const reopening = await reopened(tenant, id);
  await typeL03(tenant, id, '9');
  await handInAgain(tenant, id);
  await arrange(Reopening, { id: reopening }, { until: new Date(Date.now() - 1) });

  await runJob('submission.relock', reopening, tenant.office.actor.committeeId);

  expect(await stored(Submission, id)).toMatchObject({ state: 'SUBMITTED', edition: 2 });
  expect(await valueOfL03(id)).toEqual([9]);
});

test('a job that comes too early, as after more time was given, changes nothing', async () => {
  const tenant = await newTenant();
  const id = await accepted(tenant);
  const reopening = await reopened(tenant, id);
  const until = new Date(Date.now() + 5 * HOUR);

  const reply = await tenant.office.ask(EXTEND, { id: reopening, until });
  await runJob('submission.relock', reopening, tenant.office.actor.committeeId);

  expect(reply.data).toEqual({ extendReopening: { reopening: { until: until.toISOString() } } });
  expect(await stored(Submission, id)).toMatchObject({ state: 'RETURNED' });
});

test('the office takes it back: nothing is typed any more, and what was is undone', async () => {
  const tenant = await newTenant();
  const id = await accepted(tenant);
  const reopening = await reopened(tenant, id);
  await typeL03(tenant, id, '9');

  await tenant.office.ask(WITHDRAW, { id: reopening });
  const late = await typeL03(tenant, id, '10');
  await runJob('submission.relock', reopening, tenant.office.actor.committeeId);

  expect(late).toBeRefused('REOPENING_ENDED');
  expect(await stored(Submission, id)).toMatchObject({ state: 'ACCEPTED' });
  expect(await valueOfL03(id)).toEqual([4]);
});

test('what a lock kept out is handed in after it, by the exception alone', async () => {
  const lockedAt = new Date(Date.now() - HOUR);
  const tenant = await newTenant({ organizationDueAt: new Date(Date.now() - 2 * HOUR), lockedAt });
  const { first, second } = tenant;
  await writeFigures(first.submissionId);
  const id = await standing(first, 'DRAFT');

  const before = await handInAgain(tenant, id);
  await reopened(tenant, id);
  const after = await handInAgain(tenant, id);
  const neighbour = await second.secretary.ask(HAND_IN, { id: second.submissionId, version: 1 });

  expect(before).toBeRefused('ROUND_LOCKED');
  expect(after.data).toMatchObject({ handInSubmission: { state: 'SUBMITTED' } });
  expect(neighbour).toBeRefused('ROUND_LOCKED');
});

test('what can still be handed in is not reopened, nor what is reopened already', async () => {
  const tenant = await newTenant();
  const id = await accepted(tenant);
  await reopened(tenant, id);

  const again = await reopen(tenant.office, id);
  const open = await reopen(tenant.office, tenant.second.submissionId);

  expect(again).toBeRefused('ALREADY_REOPENED');
  expect(open).toBeRefused('STILL_OPEN');
});

test.each<SubmissionState>(['SUBMITTED', 'EXEMPT'])('a report that is %s is not', async (state) => {
  const tenant = await newTenant();
  const id = await standing(tenant.first, state);

  expect(await reopen(tenant.office, id)).toBeRefused('WRONG_STATE');
});

test('a short reason, a past time and an unknown field are refused with their fields', async () => {
  const tenant = await newTenant();
  const id = await accepted(tenant);

  const short = await reopen(tenant.office, id, { reason: 'Nhập thiếu' });
  const past = await reopen(tenant.office, id, { until: new Date(Date.now() - 1) });
  const unknown = await reopen(tenant.office, id, { fields: ['L03', 'X99'] });

  expect(short).toBeRefused('INVALID_INPUT', { reason: 'TEXT_TOO_SHORT' });
  expect(past).toBeRefused('INVALID_INPUT', { until: 'TIME_IS_PAST' });
  expect(unknown).toBeRefused('INVALID_INPUT', { 'fields.1': 'FIELD_UNKNOWN' });
  expect(await stored(Submission, id)).toMatchObject({ state: 'ACCEPTED' });
});

test('only the office reopens', async () => {
  const tenant = await newTenant();
  const id = await accepted(tenant);
  const { first, standing: member, executive, administrator } = tenant;

  for (const person of [first.officer, first.secretary, member, executive, administrator]) {
    expect(await reopen(person, id)).toBeRefused('FORBIDDEN');
  }
});

test('another committee is told the same about a foreign id as about an unknown one', async () => {
  const tenant = await newTenant();
  const elsewhere = await newTenant();
  const id = await accepted(tenant);

  const unknown = await reopen(elsewhere.office, UNKNOWN_ID);
  const others = [id, ...MALFORMED_IDS].map((each) => reopen(elsewhere.office, each));

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of await Promise.all(others)) {
    expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
  }
});

test('nobody accepts what they handed in themselves by way of a reopening', async () => {
  const tenant = await newTenant();
  const id = await handedIn(tenant.first);
  const { personId, fullName, email } = tenant.first.secretary;
  const both = await personActing({
    actor: { ...tenant.office.actor, personId },
    fullName,
    email,
  });
  await standing(tenant.first, 'ACCEPTED');
  await reopen(both, id);
  await handInAgain(tenant, id);

  expect(await both.ask(ACCEPT, { id })).toBeRefused('FORBIDDEN');
});
