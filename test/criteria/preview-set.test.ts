/** What last round's answers come to under a draft, before it is published. */
import {
  CriteriaRescore,
  CriteriaRescoreRow,
} from '../../schema/criteria-rescore/criteria-rescore.entity.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import { scoreAssessment } from '../../schema/criteria/score.js';
import {
  AssessmentAnswer,
  SelfAssessment,
} from '../../schema/self-assessment/self-assessment.entity.js';
import {
  answer,
  anOpenRound,
  OPEN,
  PLAN,
  planOf,
  SUBMIT,
} from '../assessment/assessment.fixture.js';
import { auditOf, stored, storedRows } from '../core/given/stored.js';
import { runJobs } from '../core/run-jobs.js';
import { exampleSet } from './example.js';
import { aRoundWithDraft, NEXT, SAVE } from './preview.fixture.js';

const PREVIEW = `mutation ($input: PreviewCriteriaSetInput!) {
  previewCriteriaSet(input: $input) { id state total isCurrent roundLabel } }`;
const CANCEL = `mutation ($id: ID!) { cancelCriteriaPreview(id: $id) { state endedAt } }`;
const SEEN = `query ($id: ID!) { criteriaRescores(filter: { criteriaSetId: $id }) {
  items { id state total isCurrent summary { rise fall stay crossBand } } } }`;
const ROWS = `query ($filter: CriteriaRescoreRowFilter!, $sort: SortInput) {
  criteriaRescoreRows(filter: $filter, sort: $sort) { total items {
    organization { id } verified beforeTotal beforeBand afterTotal afterBand change crossesBand
    unanswered } } }`;
const PUBLISH = `mutation ($id: ID!, $version: Int!, $withoutPreview: Boolean) {
  publishCriteriaSet(id: $id, version: $version, withoutPreview: $withoutPreview) { state version } }`;

type Round = Awaited<ReturnType<typeof anOpenRound>>;

type Given = Awaited<ReturnType<typeof aRoundWithDraft>>;

async function preview({ board, draft, assessmentRoundId }: Given): Promise<string> {
  const input = { ...draft, roundId: assessmentRoundId };
  const reply = await board.ask<{ previewCriteriaSet: { id: string } }>(PREVIEW, { input });
  if (!reply.data) throw new Error(JSON.stringify(reply.errors));
  return reply.data.previewCriteriaSet.id;
}

interface Row {
  organization: { id: string };
  beforeTotal: number;
  afterTotal: number;
  beforeBand: string | null;
  afterBand: string | null;
  change: number;
}

async function rowsOf({ board }: Given, rescoreId: string, filter: object = {}, sort?: object) {
  const reply = await board.ask<{ criteriaRescoreRows: { total: number; items: Row[] } }>(ROWS, {
    filter: { rescoreId, ...filter },
    sort,
  });
  if (!reply.data) throw new Error(JSON.stringify(reply.errors));
  return reply.data.criteriaRescoreRows;
}

test('a preview says who rises and falls, from what was handed in', async () => {
  const given = await aRoundWithDraft();

  const id = await preview(given);
  await runJobs(given.committeeId);

  const seen = await given.board.ask(SEEN, { id: given.draft.id });
  expect(seen.data).toMatchObject({
    criteriaRescores: {
      items: [
        { id, state: 'DONE', total: 2, isCurrent: true, summary: { rise: 0, fall: 2, stay: 0 } },
      ],
    },
  });
  const { items, total } = await rowsOf(given, id, {}, { field: 'afterTotal', descending: true });
  expect(total).toBe(2);
  for (const row of items) {
    const [kept] = await storedRows(SelfAssessment, { organizationId: row.organization.id });
    expect(row).toMatchObject({ beforeTotal: kept?.selfTotal, beforeBand: kept?.selfBand });
    expect(row.change).toBe(row.afterTotal - row.beforeTotal);
  }
  expect(items[0]?.organization.id).toBe(given.first.id);
  expect((await rowsOf(given, id, { movement: 'RISE' })).total).toBe(0);
  expect((await rowsOf(given, id, { search: 'dong da 2' })).total).toBe(1);
  expect((await auditOf(id)).map(({ action }) => action)).toEqual(['criteriaRescore.begin']);
});

test('the preview is what happens: the same answers in a round under it come to the same', async () => {
  const given = await aRoundWithDraft();
  const id = await preview(given);
  await runJobs(given.committeeId);
  const { items } = await rowsOf(given, id);
  const published = await given.board.ask(PUBLISH, given.draft);
  expect(published.errors).toBeUndefined();

  const { board } = given;
  const plan = planOf(given.draft.id, { label: 'Tự đánh giá năm sau' });
  const planned = await board.ask<{ planAssessmentRound: { id: string } }>(PLAN, { input: plan });
  const roundId = planned.data?.planAssessmentRound.id ?? '';
  await board.ask(OPEN, { id: roundId });
  for (const who of [given.first, given.second]) {
    const all = await storedRows(SelfAssessment, { organizationId: who.id });
    const earlier = all.find(({ round }) => round.id !== roundId);
    const later = all.find(({ round }) => round.id === roundId);
    if (!earlier || !later) throw new Error('both rounds have a self-assessment');
    for (const { criterion, value } of await storedRows(AssessmentAnswer, {
      assessment: earlier,
    })) {
      await answer(who.officer, later.id, { criterion, value });
    }
    const { version } = await stored(SelfAssessment, later.id);
    const reply = await who.secretary.ask(SUBMIT, { id: later.id, version });
    expect(reply.errors).toBeUndefined();
    const { selfTotal, selfBand } = await stored(SelfAssessment, later.id);
    const said = items.find(({ organization }) => organization.id === who.id);
    expect({ selfTotal, selfBand }).toEqual({
      selfTotal: said?.afterTotal,
      selfBand: said?.afterBand,
    });
  }
});

test('an old self-assessment is computable under its own version, whatever came later', async () => {
  const given = await aRoundWithDraft();
  await preview(given);
  await runJobs(given.committeeId);
  await given.board.ask(PUBLISH, given.draft);

  const [kept] = await storedRows(SelfAssessment, { organizationId: given.first.id });
  const { content } = await stored(CriteriaSetVersion, given.criteriaSetId);
  const rows = await storedRows(AssessmentAnswer, { assessment: kept as never });
  const score = scoreAssessment(
    content,
    'AGENCY',
    rows.map(({ criterion, value }) => ({ criterion, value: value ?? null })),
  );

  expect(score).toEqual(kept?.selfScore);
  expect(content).toEqual(exampleSet());
});

test('a draft is tried out before it is published, where there is something to try', async () => {
  const given = await aRoundWithDraft();
  const { board, draft } = given;
  expect(await board.ask(PUBLISH, draft)).toBeRefused('CRITERIA_NOT_PREVIEWED');
  await preview(given);
  expect(await board.ask(PUBLISH, draft)).toBeRefused('CRITERIA_NOT_PREVIEWED');
  await runJobs(given.committeeId);

  const changed = { ...given.content, bonusCap: 1000 };
  const saved = await board.ask<{ saveCriteriaSet: { version: number } }>(SAVE, {
    input: { ...draft, name: 'Bộ tiêu chí thử', content: changed },
  });
  const version = saved.data?.saveCriteriaSet.version ?? 0;
  const seen = await board.ask(SEEN, { id: draft.id });
  expect(seen.data).toMatchObject({ criteriaRescores: { items: [{ isCurrent: false }] } });
  expect(await board.ask(PUBLISH, { id: draft.id, version })).toBeRefused('CRITERIA_NOT_PREVIEWED');

  const reply = await board.ask(PUBLISH, { id: draft.id, version, withoutPreview: true });
  expect(reply.data).toMatchObject({ publishCriteriaSet: { state: 'PUBLISHED' } });
});

test('a cancelled preview stays cancelled, and the next one replaces it', async () => {
  const given = await aRoundWithDraft();
  const { board, draft } = given;
  const id = await preview(given);

  const cancelled = await board.ask(CANCEL, { id });
  expect(cancelled.data).toMatchObject({ cancelCriteriaPreview: { state: 'CANCELLED' } });
  await runJobs(given.committeeId);
  expect(await storedRows(CriteriaRescoreRow, { rescore: { id } })).toEqual([]);
  expect(await board.ask(CANCEL, { id })).toBeRefused('WRONG_STATE');
  const again = await preview(given);
  await runJobs(given.committeeId);

  expect(
    (await storedRows(CriteriaRescore, { criteriaSet: { id: draft.id } })).map((each) => each.id),
  ).toEqual([again]);
  expect((await rowsOf(given, again)).total).toBe(2);
});

test('a draft that is thrown away takes its preview with it', async () => {
  const given = await aRoundWithDraft();
  const id = await preview(given);
  await runJobs(given.committeeId);

  const discard = `mutation ($id: ID!, $version: Int!) { discardCriteriaSet(id: $id, version: $version) }`;
  const reply = await given.board.ask(discard, given.draft);

  expect(reply.errors).toBeUndefined();
  expect(await storedRows(CriteriaRescore, { id })).toEqual([]);
  expect(await storedRows(CriteriaRescoreRow, { rescore: { id } })).toEqual([]);
});

test('what cannot be tried out is refused, and nobody else sees or asks', async () => {
  const given = await aRoundWithDraft();
  const other: Round = await anOpenRound();
  const { board, draft, assessmentRoundId: roundId } = given;
  const id = await preview(given);
  await runJobs(given.committeeId);
  const input = { ...draft, roundId };

  const stale = { ...input, version: draft.version - 1 };
  expect(await board.ask(PREVIEW, { input: stale })).toBeRefused('CHANGED_ELSEWHERE');
  const published = { ...input, id: given.criteriaSetId };
  expect(await board.ask(PREVIEW, { input: published })).toBeRefused('WRONG_STATE');
  const foreign = { ...input, roundId: other.assessmentRoundId };
  expect(await board.ask(PREVIEW, { input: foreign })).toBeRefused('NOT_FOUND');
  expect(await other.board.ask(PREVIEW, { input })).toBeRefused('NOT_FOUND');
  expect(await other.board.ask(CANCEL, { id })).toBeRefused('NOT_FOUND');
  for (const person of [given.office, given.first.secretary]) {
    expect(await person.ask(PREVIEW, { input })).toBeRefused('FORBIDDEN');
    expect(await person.ask(CANCEL, { id })).toBeRefused('FORBIDDEN');
    expect(await person.ask(ROWS, { filter: { rescoreId: id } })).toBeRefused('FORBIDDEN');
  }
  const seen = await other.board.ask(ROWS, { filter: { rescoreId: id } });
  expect(seen.data).toMatchObject({ criteriaRescoreRows: { total: 0 } });
});

test('a round in which nobody has handed in says so', async () => {
  const given = await anOpenRound();
  const next = await given.board.ask<{ draftCriteriaVersion: { id: string; version: number } }>(
    NEXT,
    { id: given.criteriaSetId },
  );
  const { id, version } = next.data?.draftCriteriaVersion ?? { id: '', version: 0 };

  const input = { id, version, roundId: given.assessmentRoundId };
  expect(await given.board.ask(PREVIEW, { input })).toBeRefused('RESCORE_NO_ANSWERS');
  const published = await given.board.ask(PUBLISH, { id, version });
  expect(published.data).toMatchObject({ publishCriteriaSet: { state: 'PUBLISHED' } });
});
