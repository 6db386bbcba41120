import { FieldVisit } from '../../schema/assessment-verification/assessment-verification.entity.js';
import { storedRows } from '../core/given/stored.js';
import { exampleSet } from '../criteria/example.js';
import { ACCEPT_REST, aClaimed, judge, RATIO, VERIFY, WHY } from './verification.fixture.js';

const SAVE = `mutation ($input: SaveFieldVisitInput!) { saveFieldVisit(input: $input) {
  visit { id version visitedOn metWith } } }`;
const FIND = `mutation ($input: SaveFieldFindingInput!) { saveFieldFinding(input: $input) {
  visit { findings { line version found note } } } }`;
const FINISH = `mutation ($assessmentId: ID!, $finished: Boolean!) {
  finishFieldVisit(assessmentId: $assessmentId, finished: $finished) { visit { finishedAt } } }`;

const LINES = ['1.1', '1.2', '2.1/A', '2.1/B', '2.1/C'];

test('a visit is written line by line, finished, and lets a wide gap be concluded', async () => {
  const { id, verifier, first } = await aClaimed(exampleSet({ fieldVisitGap: 1000 }));
  const assessmentId = id;
  const cut = { ...RATIO, value: { ...RATIO.value, numerator: 60 }, remark: WHY };
  await judge(verifier, id, cut);
  await verifier.ask(ACCEPT_REST, { id });

  for (const line of LINES) {
    const input = { assessmentId, line, version: 0, found: 'YES', note: 'Đủ' };
    expect((await verifier.ask(FIND, { input })).errors).toBeUndefined();
  }
  const early = await verifier.ask(FINISH, { assessmentId, finished: true });
  const visit = { assessmentId, version: 0, visitedOn: '2026-01-15', metWith: 'Đ/c Bí thư' };
  await verifier.ask(SAVE, { input: visit });
  const finished = await verifier.ask(FINISH, { assessmentId, finished: true });
  const late = { assessmentId, line: '1.1', version: 1, found: 'NO' };
  const changed = await verifier.ask(FIND, { input: late });
  const hidden = await first.secretary.ask(
    `query ($id: ID!) { assessmentVerification(id: $id) { visit { id } } }`,
    { id },
  );

  expect(early).toBeRefused('FIELD_VISIT_OPEN');
  expect(JSON.stringify(early.errors)).toContain('FIELD_DAY_MISSING');
  expect(finished.errors).toBeUndefined();
  expect(changed).toBeRefused('WRONG_STATE');
  expect(hidden.data).toEqual({ assessmentVerification: { visit: null } });
  expect((await verifier.ask(VERIFY, { id })).errors).toBeUndefined();
});

test('unknown lines, days ahead, old versions and other people are refused', async () => {
  const { id: assessmentId, verifier, first, committeeId } = await aClaimed();
  const line = { assessmentId, line: '2.1/A', version: 0, found: 'PARTLY' };

  expect(await first.secretary.ask(FIND, { input: line })).toBeRefused('FORBIDDEN');
  expect(await verifier.ask(FIND, { input: { ...line, line: '9/x' } })).toBeRefused('NOT_FOUND');
  const ahead = { assessmentId, version: 0, visitedOn: '2999-01-01' };
  expect(await verifier.ask(SAVE, { input: ahead })).toBeRefused('INVALID_INPUT');
  expect(await storedRows(FieldVisit, { committeeId })).toEqual([]);
  await verifier.ask(FIND, { input: line });
  expect(await verifier.ask(FIND, { input: line })).toBeRefused('CHANGED_ELSEWHERE');
});
