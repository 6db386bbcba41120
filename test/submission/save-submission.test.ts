import { newTenant } from '../core/world.js';

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

test('refuses a figure that is not a number, at its field, and keeps nothing of that save', async () => {
  const { first, indicators } = await newTenant();
  const figures = [{ indicatorId: indicators['L03'], value: '12 lớp' }];

  const reply = await first.officer.ask(SAVE, { input: { id: first.submissionId, version: 1, figures } });

  expect(reply).toBeRefused('INVALID_INPUT', { 'figures.L03.value': 'FIGURE_NOT_A_NUMBER' });
});

test('tells a second editor that the contents have changed', async () => {
  const { first, indicators } = await newTenant();
  const save = (value: string) =>
    first.officer.ask(SAVE, {
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

test('another organization finds nothing, in the same words as for an unknown id', async () => {
  const { first, second } = await newTenant();

  const foreign = await second.officer.ask(SAVE, { input: { id: first.submissionId, version: 1 } });
  const unknown = await second.officer.ask(SAVE, {
    input: { id: '01a20901-b10e-7713-9edf-6f5f5afe733f', version: 1 },
  });

  expect(foreign).toBeRefused('NOT_FOUND');
  expect(foreign).toEqual(unknown);
});

test('committee staff cannot write in an organization\'s place', async () => {
  const { first, office } = await newTenant();

  const reply = await office.ask(SAVE, { input: { id: first.submissionId, version: 1 } });

  expect(reply).toBeRefused('FORBIDDEN');
});
