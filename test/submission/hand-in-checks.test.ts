import { Submission, type SubmissionState } from '../../schema/submission/submission.entity.js';
import type { Reply } from '../core/api.js';
import {
  type GivenFigure,
  soundFigures,
  writeFigures,
  writeNarrative,
  writePractice,
} from '../core/given/contents.js';
import { stored } from '../core/given/stored.js';
import { standing } from '../core/given/submission.js';
import { aRound, aSubmission, newTenant, type Tenant } from '../core/world.js';

const HAND_IN = `mutation ($id: ID!) { handInSubmission(id: $id, version: 1) { state } }`;

type Figures = Record<string, GivenFigure>;
type Place = 'first' | 'second' | 'third';

/** What was at fault, field → code; empty where it was handed in. */
function faultsIn(reply: Reply): Record<string, string> {
  if (!reply.errors) return {};
  expect(reply).toBeRefused('SUBMISSION_HAS_FAULTS');
  const fields = reply.errors[0]?.extensions.fields ?? [];
  return Object.fromEntries(fields.map(({ field, code }) => [field, code]));
}

async function handInOf(tenant: Tenant, figures: Figures, place: Place = 'first') {
  const { submissionId: id, secretary } = tenant[place];
  await writeFigures(id, figures);
  return secretary.ask(HAND_IN, { id });
}

const handedIn = async (figures: Figures, place: Place = 'first') =>
  faultsIn(await handInOf(await newTenant(), figures, place));

test('names every figure that is missing, in the order of the form, and hands nothing in', async () => {
  const tenant = await newTenant();

  const faults = faultsIn(await handInOf(tenant, {}));

  expect(Object.entries(faults)).toEqual([
    ['figures.L04.numerator', 'FIGURE_MISSING'],
    ['figures.L04.denominator', 'FIGURE_MISSING'],
    ['figures.L03.value', 'FIGURE_MISSING'],
    ['figures.E06.category', 'FIGURE_MISSING'],
  ]);
  expect(await stored(Submission, tenant.first.submissionId)).toMatchObject({
    state: 'DUE',
    edition: 0,
  });
});

test('says in words how many faults there are', async () => {
  const reply = await handInOf(await newTenant(), {});

  expect(reply.errors?.[0]?.message).toContain('4');
});

test.each<[string, Figures, Record<string, string>]>([
  ['half a ratio', { L04: { numerator: 90 } }, { 'figures.L04.denominator': 'FIGURE_MISSING' }],
  ['a mean without its cases', { E13: { value: 80 } }, { 'figures.E13.cases': 'FIGURE_MISSING' }],
  ['cases without their mean', { E13: { cases: 80 } }, { 'figures.E13.value': 'FIGURE_MISSING' }],
  ['a negative sum', { L03: { value: -1 } }, { 'figures.L03.value': 'FIGURE_NEGATIVE' }],
  [
    'a negative part',
    { L04: { numerator: -1, denominator: 5 } },
    { 'figures.L04.numerator': 'FIGURE_NEGATIVE' },
  ],
  [
    'a part above the whole',
    { L04: { numerator: 101, denominator: 100 } },
    { 'figures.L04.numerator': 'NUMERATOR_ABOVE_DENOMINATOR' },
  ],
  [
    'a category off the list',
    { E06: { category: 'NEVER' } },
    { 'figures.E06.category': 'CATEGORY_UNKNOWN' },
  ],
])('finds %s', async (_name, figures, expected) => {
  expect(await handedIn({ ...soundFigures, ...figures })).toEqual(expected);
});

test.each<[string, Figures]>([
  ['an optional figure left out', {}],
  ['a whole of nobody', { L04: { numerator: 0, denominator: 0 } }],
  ['the whole of them', { L04: { numerator: 100, denominator: 100 } }],
  ['zero classes', { L03: { value: 0 } }],
])('finds no fault with %s', async (_name, figures) => {
  expect(await handedIn({ ...soundFigures, ...figures })).toEqual({});
});

test('does not ask an organization for what concerns another kind of host', async () => {
  const figures = { ...soundFigures, P17: { value: -5 } };

  expect(await handedIn(figures, 'first')).toEqual({});
  expect(await handedIn(figures, 'third')).toEqual({ 'figures.P17.value': 'FIGURE_NEGATIVE' });
});

test('finds texts that were begun and left empty, but not a ticked choice without words', async () => {
  const tenant = await newTenant();
  const { submissionId } = tenant.first;
  await writePractice(submissionId, { title: '' });
  await writeNarrative(submissionId, { sectionCode: 'III.1', kind: 'STRENGTH', text: '' });
  await writeNarrative(submissionId, {
    sectionCode: 'III.3',
    kind: 'CAUSE',
    choiceCode: 'FUNDS',
    text: '',
  });

  expect(faultsIn(await handInOf(tenant, soundFigures))).toEqual({
    'practices.0.title': 'TEXT_MISSING',
    'narratives.0.text': 'TEXT_MISSING',
  });
});

test('finds choices that the template does not offer, which no report could be written with', async () => {
  const tenant = await newTenant();
  const { submissionId } = tenant.first;
  await writePractice(submissionId, { kind: 'RUMOUR' });
  // A cause's code is no shortcoming.
  await writeNarrative(submissionId, {
    sectionCode: 'III.2',
    kind: 'SHORTCOMING',
    choiceCode: 'FUNDS',
    text: 'thiếu',
  });

  expect(faultsIn(await handInOf(tenant, soundFigures))).toEqual({
    'practices.0.kind': 'CATEGORY_UNKNOWN',
    'narratives.0.choiceCode': 'CATEGORY_UNKNOWN',
  });
});

/**
 * A round after the tenant's own; what the first organization reported in that one is its last
 * period.
 */
async function afterPrevious(figures: Figures, state: SubmissionState = 'ACCEPTED') {
  const tenant = await newTenant({ state: 'CLOSED' });
  await writeFigures(tenant.first.submissionId, figures);
  await standing(tenant.first, state);
  const { committeeId, templateId, roundId: previousRoundId } = tenant;
  const roundId = await aRound(committeeId, templateId, { previousRoundId });
  const next = (place: Place) =>
    aSubmission({ committeeId, roundId, organizationId: tenant[place].id });
  return { tenant, next };
}

async function handInNext(previous: Figures, now: Figures, state?: SubmissionState) {
  const { tenant, next } = await afterPrevious(previous, state);
  const id = await next('first');
  await writeFigures(id, { ...soundFigures, ...now });
  return tenant.first.secretary.ask(HAND_IN, { id });
}

const share = (numerator: number, explanation?: string): Figures => ({
  L04: { numerator, denominator: 100, ...(explanation === undefined ? {} : { explanation }) },
});
const UNEXPLAINED = { 'figures.L04.explanation': 'FIGURE_EXPLANATION_REQUIRED' };

test.each([
  ['a rise beyond the threshold', 74, 90, UNEXPLAINED],
  ['a rise to the threshold exactly', 75, 90, {}],
  ['a fall beyond the threshold', 100, 79, UNEXPLAINED],
  ['a fall to the threshold exactly', 100, 80, {}],
  ['no change', 90, 90, {}],
  ['a start from zero, which nothing can be compared with', 0, 90, {}],
])(
  'asks for an explanation as the threshold of 20 % says: %s',
  async (_name, before, now, expected) => {
    expect(faultsIn(await handInNext(share(before), share(now)))).toEqual(expected);
  },
);

test('compares shares, not their parts: ten times the people and the same share is no change', async () => {
  const reply = await handInNext(
    { L04: { numerator: 9, denominator: 10 } },
    { L04: { numerator: 90, denominator: 100 } },
  );

  expect(faultsIn(reply)).toEqual({});
});

test('says the change and the threshold', async () => {
  const reply = await handInNext(share(50), share(90));

  expect(reply.errors?.[0]?.extensions.fields).toEqual([
    expect.objectContaining({ params: { change: 80, threshold: 20 } }),
  ]);
});

test('takes an explanation for an answer, but not a blank one', async () => {
  expect(faultsIn(await handInNext(share(50), share(90, 'Đã mở thêm lớp.')))).toEqual({});
  expect(faultsIn(await handInNext(share(50), share(90, '  ')))).toEqual(UNEXPLAINED);
});

test('does not ask where the indicator has no threshold', async () => {
  expect(faultsIn(await handInNext({ L03: { value: 1 } }, { L03: { value: 900 } }))).toEqual({});
});

test.each<[SubmissionState, object]>([
  ['SUBMITTED', UNEXPLAINED],
  ['RETURNED', UNEXPLAINED],
  ['DRAFT', {}],
  ['EXEMPT', {}],
])(
  'compares with a submission of the last round that is %s only if it was handed in',
  async (state, expected) => {
    expect(faultsIn(await handInNext(share(50), share(90), state))).toEqual(expected);
  },
);

test("compares with the organization's own figures and nobody else's", async () => {
  const { tenant, next } = await afterPrevious(share(50));
  const id = await next('second');
  await writeFigures(id, { ...soundFigures, ...share(90) });

  const reply = await tenant.second.secretary.ask(HAND_IN, { id });

  expect(faultsIn(reply)).toEqual({});
});

test('compares with nothing in the first round', async () => {
  expect(await handedIn(soundFigures)).toEqual({});
});
