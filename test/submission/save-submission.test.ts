import type { SubmissionState } from '../../schema/submission/submission.entity.js';
import type { RoundState } from '../../schema/round/round.entity.js';
import { auditOf, stored } from '../core/given/stored.js';
import { MALFORMED_IDS, UNKNOWN_ID } from '../core/given/strangers.js';
import { standing } from '../core/given/submission.js';
import { meetingAt } from '../core/given/superuser.js';
import { newTenant } from '../core/world.js';
import { Submission } from '../../schema/submission/submission.entity.js';

const SAVE = `mutation ($input: SaveSubmissionInput!) {
  saveSubmission(input: $input) { id version state figures { numerator denominator indicator { code } } }
}`;

interface Saved {
  saveSubmission: { version: number; state: string; figures: { numerator: number }[] };
}

test('keeps what an officer typed and starts the draft', async () => {
  const { first, indicators } = await newTenant();
  const figures = [{ indicatorId: indicators['L04'], numerator: '9', denominator: '10' }];

  const reply = await first.officer.ask<Saved>(SAVE, {
    input: { id: first.submissionId, version: 1, figures },
  });

  expect(reply).toSucceed();
  expect(reply.data?.saveSubmission).toMatchObject({
    state: 'DRAFT',
    figures: [{ numerator: 9, denominator: 10, indicator: { code: 'L04' } }],
  });
});

test('writes down once who began the draft, and nothing for the saves after it', async () => {
  const { first, committeeId } = await newTenant();
  const save = (version: number) =>
    first.officer.ask<Saved>(SAVE, { input: { id: first.submissionId, version, figures: [] } });

  const begun = await save(1);
  await save(begun.data?.saveSubmission.version ?? 0);

  expect(await auditOf(first.submissionId)).toEqual([
    expect.objectContaining({
      committeeId,
      organizationId: first.id,
      actorId: first.officer.personId,
      actorRole: 'TENANT_OFFICER',
      action: 'submission.start',
      entity: 'Submission',
      fromState: 'DUE',
      toState: 'DRAFT',
      reason: null,
      requestId: 'test',
    }),
  ]);
});

test('lets the secretary type as well', async () => {
  const { first } = await newTenant();

  const reply = await first.secretary.ask<Saved>(SAVE, {
    input: { id: first.submissionId, version: 1 },
  });

  expect(reply.data?.saveSubmission.state).toBe('DRAFT');
});

test('refuses a figure that is not a number, at its field, and keeps nothing of that save', async () => {
  const { first, indicators } = await newTenant();
  const figures = [
    { indicatorId: indicators['L04'], numerator: '9', denominator: '10' },
    { indicatorId: indicators['L03'], value: '12 lớp' },
  ];

  const reply = await first.officer.ask(SAVE, {
    input: { id: first.submissionId, version: 1, figures },
  });

  expect(reply).toBeRefused('INVALID_INPUT', { 'figures.L03.value': 'FIGURE_NOT_A_NUMBER' });
  expect(await stored(Submission, first.submissionId)).toMatchObject({ state: 'DUE', version: 1 });
  expect(await auditOf(first.submissionId)).toEqual([]);
});

test('tells a second editor that the contents have changed', async () => {
  const { first, indicators } = await newTenant();
  const save = (value: string) =>
    first.officer.ask<Saved>(SAVE, {
      input: {
        id: first.submissionId,
        version: 1,
        figures: [{ indicatorId: indicators['L03'], value }],
      },
    });
  await save('1');

  const reply = await save('2');

  expect(reply).toBeRefused('CHANGED_ELSEWHERE');
});

test('of two editors who save at the same time one is told', async () => {
  const { first, indicators } = await newTenant();
  const figures = [{ indicatorId: indicators['L03'], value: '1' }];
  const input = { id: first.submissionId, version: 1, figures };

  const replies = await meetingAt('submission', first.submissionId, [
    () => first.officer.ask<Saved>(SAVE, { input }),
    () => first.secretary.ask<Saved>(SAVE, { input }),
  ]);

  const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'SAVED');
  expect(codes.toSorted()).toEqual(['CHANGED_ELSEWHERE', 'SAVED']);
});

test('a returned submission stays returned while it is being put right', async () => {
  const { first } = await newTenant();
  await standing(first, 'RETURNED', { returnReason: 'Thiếu số liệu lớp học' });

  const reply = await first.officer.ask<Saved>(SAVE, {
    input: { id: first.submissionId, version: 1, figures: [] },
  });

  expect(reply.data?.saveSubmission).toMatchObject({ state: 'RETURNED', version: 2 });
  expect(await auditOf(first.submissionId)).toEqual([]);
});

test.each<SubmissionState>(['SUBMITTED', 'ACCEPTED', 'EXEMPT'])(
  'changes nothing in a submission that is %s',
  async (state) => {
    const { first, indicators } = await newTenant();
    await standing(first, state);
    const figures = [{ indicatorId: indicators['L03'], value: '1' }];

    const reply = await first.officer.ask(SAVE, {
      input: { id: first.submissionId, version: 1, figures },
    });

    expect(reply).toBeRefused('WRONG_STATE');
    expect(await stored(Submission, first.submissionId)).toMatchObject({ state, version: 1 });
  },
);

test.each<RoundState>(['SCHEDULED', 'CLOSED'])(
  'takes nothing in while the round is %s',
  async (state) => {
    const { first } = await newTenant({ state });

    const reply = await first.officer.ask(SAVE, { input: { id: first.submissionId, version: 1 } });

    expect(reply).toBeRefused('ROUND_NOT_OPEN');
    expect(await stored(Submission, first.submissionId)).toMatchObject({
      state: 'DUE',
      version: 1,
    });
  },
);

test.each<RoundState>(['CUT_OFF', 'COLLECTING', 'CONSOLIDATING'])(
  'still takes typing in while the round is %s: late is not refused',
  async (state) => {
    const { first } = await newTenant({ state });

    const reply = await first.officer.ask(SAVE, { input: { id: first.submissionId, version: 1 } });

    expect(reply).toSucceed();
  },
);

test('strangers find nothing, in the same words as for an unknown id', async () => {
  const { first, second } = await newTenant();
  const elsewhere = await newTenant();
  const ask = (id: string, who = second.officer) => who.ask(SAVE, { input: { id, version: 1 } });

  const unknown = await ask(UNKNOWN_ID);
  const foreign = [
    await ask(first.submissionId),
    await ask(first.submissionId, elsewhere.first.officer),
    ...(await Promise.all(MALFORMED_IDS.map((id) => ask(id)))),
  ];

  expect(unknown).toBeRefused('NOT_FOUND');
  for (const reply of foreign) expect(JSON.stringify(reply)).toBe(JSON.stringify(unknown));
  expect(await stored(Submission, first.submissionId)).toMatchObject({ state: 'DUE', version: 1 });
});

test("committee staff cannot write in an organization's place", async () => {
  const { first, office, standing: member, executive, administrator } = await newTenant();

  for (const person of [office, member, executive, administrator]) {
    const reply = await person.ask(SAVE, { input: { id: first.submissionId, version: 1 } });
    expect(reply).toBeRefused('FORBIDDEN');
  }
});
