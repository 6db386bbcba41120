import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import { Evidence } from '../../schema/evidence/evidence.entity.js';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import { arrange, auditOf, stored } from '../core/given/stored.js';
import type { TestPerson } from '../core/api.js';
import { exampleSet } from '../criteria/example.js';
import {
  answer,
  anOpenRound,
  assessmentOf,
  DAY,
  GATE,
  SAVE,
  somebody,
  SUBMIT,
} from './assessment.fixture.js';

const RATIO = { criterion: '1.1', value: { kind: 'RATIO', numerator: 80, denominator: 100 } };
const USE = `mutation ($input: EvidenceAtAnswerInput!) { attachEvidence(input: $input) { evidence { id title } } }`;
const DROP = `mutation ($input: EvidenceAtAnswerInput!) { detachEvidence(input: $input) { evidence { id } } }`;

/** The set with evidence asked for at 1.1. */
function provedSet(): CriteriaContent {
  const content = exampleSet();
  const [first] = content.standards[0]?.criteria ?? [];
  if (first) first.evidence = { required: true, kinds: ['FILE'] };
  return content;
}

async function aDocument(person: TestPerson, more: object = {}): Promise<string> {
  const reply = await person.ask<{ addEvidenceDocument: { id: string } }>(
    `mutation ($input: AddEvidenceDocumentInput!) { addEvidenceDocument(input: $input) { id } }`,
    {
      input: {
        title: 'Kế hoạch thực hiện',
        documentNumber: '12-KH/ĐU',
        documentIssuer: 'Đảng ủy',
        documentOn: '2026-02-01',
        ...more,
      },
    },
  );
  return reply.data?.addEvidenceDocument.id ?? '';
}

async function submit(person: TestPerson, id: string) {
  const { version } = await stored(SelfAssessment, id);
  return person.ask<{ submitAssessment: { selfTotal: number; late: boolean } }>(SUBMIT, {
    id,
    version,
  });
}

test('officers answer, the secretary hands in, and the points are kept as explained', async () => {
  const { first, board } = await anOpenRound();
  const { id } = await assessmentOf(first);
  const hidden = await board.ask(`{ selfAssessments { items { answers { criterion } } } }`);

  await answer(first.officer, id, GATE);
  const saved = await answer(first.officer, id, RATIO);
  const officer = await submit(first.officer, id);
  const handed = await submit(first.secretary, id);
  const shown = await board.ask<{ selfAssessment: object }>(
    `query ($id: ID!) { selfAssessment(id: $id) { answered answers { criterion value } } }`,
    { id },
  );

  expect(saved.data).toMatchObject({ saveAnswer: { criterion: '1.1', value: RATIO.value } });
  expect(JSON.stringify(hidden.data)).not.toContain('1.1');
  expect(officer).toBeRefused('FORBIDDEN');
  // 80 % of 6 points; the rest is unanswered.
  expect(handed.data).toMatchObject({
    submitAssessment: { state: 'SUBMITTED', edition: 1, selfTotal: 4800, selfBand: null },
  });
  expect(shown.data).toMatchObject({ selfAssessment: { answered: 2 } });
  expect(JSON.stringify(shown.data)).toContain('"1.1"');
  const steps = (await auditOf(id)).map(({ action }) => action);
  expect(steps).toEqual(['selfAssessment.start', 'selfAssessment.submit']);
});

test('two people who edit one answer do not overwrite each other; two answers do not meet', async () => {
  const { first } = await anOpenRound();
  const { id } = await assessmentOf(first);
  const begun = await answer(first.officer, id, { ...RATIO, note: 'bản đầu' });
  const { version } = begun.data?.saveAnswer ?? { version: 0 };

  const [one, other, apart] = await Promise.all([
    answer(first.officer, id, { ...RATIO, version, note: 'của cán bộ' }),
    answer(first.secretary, id, { ...RATIO, version, note: 'của bí thư' }),
    answer(first.secretary, id, GATE),
  ]);

  const refused = [one, other].filter(({ errors }) => errors);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toBeRefused('CHANGED_ELSEWHERE');
  expect(apart).toSucceed();
});

test('of two first answers to a criterion one is kept', async () => {
  const { first } = await anOpenRound();
  const { id } = await assessmentOf(first);

  const replies = await Promise.all(
    [first.officer, first.secretary].map((person) => answer(person, id, RATIO)),
  );

  expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
});

test('what is missing is named at each criterion, and then goes through', async () => {
  const { first, board } = await anOpenRound(provedSet());
  const { id } = await assessmentOf(first);
  await answer(first.officer, id, RATIO);
  await answer(first.officer, id, { criterion: '2.1', notApplicable: ' ', value: null });

  const bare = await submit(first.secretary, id);
  await answer(first.officer, id, GATE);
  await answer(first.officer, id, { criterion: '2.1', version: 1, value: null });
  const old = await aDocument(first.officer, { validTo: '2025-12-31' });
  const at = { assessmentId: id, criterion: '1.1' };
  await first.officer.ask(USE, { input: { ...at, evidenceId: old } });
  const stale = await submit(first.secretary, id);
  const evidenceId = await aDocument(first.officer, { title: 'Kế hoạch năm nay' });
  const used = await first.officer.ask(USE, { input: { ...at, evidenceId } });
  const before = await board.ask(`{ evidences { total } }`);
  const handed = await submit(first.secretary, id);
  const after = await board.ask(`{ evidences { total } }`);

  expect(bare).toBeRefused('ASSESSMENT_HAS_FAULTS', {
    'answers.G1': 'ANSWER_MISSING',
    'answers.1.1': 'EVIDENCE_MISSING',
    'answers.2.1': 'ANSWER_REASON_MISSING',
  });
  expect(stale).toBeRefused('ASSESSMENT_HAS_FAULTS', { 'answers.1.1': 'EVIDENCE_OUT_OF_PERIOD' });
  expect(JSON.stringify(used.data)).toContain('Kế hoạch năm nay');
  expect(handed).toSucceed();
  expect([before.data, after.data]).toEqual([
    { evidences: { total: 0 } },
    { evidences: { total: 2 } },
  ]);
});

test('evidence that is used or was handed in is not removed; what is dropped may be', async () => {
  const { first } = await anOpenRound();
  const { id } = await assessmentOf(first);
  const evidenceId = await aDocument(first.officer);
  const input = { assessmentId: id, criterion: '1.1', evidenceId };
  const remove = () =>
    first.officer.ask(`mutation ($id: ID!) { removeEvidence(id: $id) }`, { id: evidenceId });
  await first.officer.ask(USE, { input });

  const used = await remove();
  const dropped = await first.officer.ask(DROP, { input });
  await arrange(Evidence, { id: evidenceId }, { shownAt: new Date() });
  const shown = await remove();
  await arrange(Evidence, { id: evidenceId }, { shownAt: null });
  const gone = await remove();

  expect(used).toBeRefused('EVIDENCE_IN_USE');
  expect(dropped).toSucceed();
  expect(shown).toBeRefused('EVIDENCE_IN_USE');
  expect(gone).toSucceed();
});

test.each<[string, object, string]>([
  ['another measure', { criterion: '1.1', value: { kind: 'COUNT', count: 1 } }, 'ANSWER_WRONG'],
  [
    'points of one’s own',
    { criterion: '1.1', value: { kind: 'POINTS', points: 6000, outOf: 6000 } },
    'ANSWER_WRONG',
  ],
  [
    'a number below nothing',
    { criterion: '1.1', value: { kind: 'RATIO', numerator: -1, denominator: 2 } },
    'ANSWER_WRONG',
  ],
  [
    'a number without end',
    { criterion: '2.2', value: { kind: 'COUNT', count: 1e300 } },
    'ANSWER_WRONG',
  ],
  [
    'more than it asks',
    { criterion: 'G1', value: { kind: 'GATE', met: true, x: 1 } },
    'ANSWER_WRONG',
  ],
])('an answer with %s is refused', async (_, input, code) => {
  const { first } = await anOpenRound();
  const { id } = await assessmentOf(first);

  const reply = await answer(first.officer, id, input);

  expect(reply).toBeRefused('INVALID_INPUT', {
    [`answers.${(input as { criterion: string }).criterion}`]: code,
  });
});

test('what the set does not ask of this kind of host is not there', async () => {
  const { first } = await anOpenRound();
  const { id } = await assessmentOf(first);
  const value = { kind: 'RATIO', numerator: 1, denominator: 1 };

  for (const criterion of ['2.3', 'P1', '9.9', '__proto__']) {
    expect(await answer(first.officer, id, { criterion, value })).toBeRefused('NOT_FOUND');
  }
});

test('others neither see nor write, and nobody writes when it is handed in or the round is over', async () => {
  const { first, second, office, board, assessmentRoundId } = await anOpenRound();
  const { id } = await assessmentOf(first);
  const input = { assessmentId: id, version: 0, ...RATIO };

  const foreign = await second.secretary.ask(SAVE, { input });
  const staff = await office.ask(SAVE, { input });
  await answer(first.officer, id, GATE);
  await arrange(AssessmentRound, { id: assessmentRoundId }, { state: 'COUNCIL' });
  const over = await first.officer.ask(SAVE, { input });
  await arrange(AssessmentRound, { id: assessmentRoundId }, { state: 'OPEN' });
  await submit(first.secretary, id);
  const handedIn = await first.officer.ask(SAVE, { input });

  expect(foreign).toBeRefused('NOT_FOUND');
  expect(staff).toBeRefused('FORBIDDEN');
  expect(over).toBeRefused('ASSESSMENT_ROUND_OVER');
  expect(handedIn).toBeRefused('WRONG_STATE');
  expect(board.actor.role).toBe('COMMITTEE_PROPAGANDA');
});

test('what comes late is taken with its penalty', async () => {
  const { first, committeeId, assessmentRoundId } = await anOpenRound();
  const { id } = await assessmentOf(first);
  await answer(first.officer, id, GATE);
  await answer(first.officer, id, RATIO);
  const dueAt = new Date('2026-11-20T10:00:00Z');
  await arrange(AssessmentRound, { id: assessmentRoundId }, { state: 'VERIFYING', dueAt });
  // A Tuesday: the weekend does not count.
  const now = () => new Date('2026-11-24T03:00:00Z');
  const secretary = await somebody(committeeId, 'TENANT_SECRETARY', first.id, now);

  const handed = await submit(secretary, id);

  expect(handed.data?.submitAssessment).toMatchObject({ late: true, selfTotal: 4800 - 2 * 500 });
});

test('criteria are shared out by the secretary alone, to people of the organization', async () => {
  const { first, second } = await anOpenRound();
  const { id } = await assessmentOf(first);
  const share = `mutation ($input: ShareOutCriteriaInput!) { shareOutCriteria(input: $input) { answers { criterion officer } } }`;
  const input = {
    assessmentId: id,
    criteria: ['1.1', '1.2'],
    officerId: first.officer.membershipId,
  };

  const shared = await first.secretary.ask(share, { input });
  const byOfficer = await first.officer.ask(share, { input });
  const stranger = await first.secretary.ask(share, {
    input: { ...input, officerId: second.officer.membershipId },
  });

  expect(JSON.stringify(shared.data)).toContain(first.officer.fullName);
  expect(byOfficer).toBeRefused('FORBIDDEN');
  expect(stranger).toBeRefused('NOT_FOUND');
});

test('answers and valid evidence of the last round are carried over, to be confirmed', async () => {
  const last = await anOpenRound(undefined, { dueAt: new Date(Date.now() + DAY) });
  const { first, board, criteriaSetId, assessmentRoundId } = last;
  const before = await assessmentOf(first);
  await answer(first.officer, before.id, GATE);
  await answer(first.officer, before.id, RATIO);
  const evidenceId = await aDocument(first.officer);
  await first.officer.ask(USE, {
    input: { assessmentId: before.id, criterion: '1.1', evidenceId },
  });
  await submit(first.secretary, before.id);
  const { PLAN, OPEN, planOf } = await import('./assessment.fixture.js');
  const plan = planOf(criteriaSetId, { previousRoundId: assessmentRoundId, label: 'Đợt sau' });
  const next = await board.ask<{ planAssessmentRound: { id: string } }>(PLAN, { input: plan });
  await board.ask(OPEN, { id: next.data?.planAssessmentRound.id });
  const listed = await first.secretary.ask<{ selfAssessments: { items: { id: string }[] } }>(
    `{ selfAssessments(filter: { states: [NOT_STARTED] }) { items { id } } }`,
  );
  const id = listed.data?.selfAssessments.items[0]?.id ?? '';

  const filled = await first.officer.ask(
    `mutation ($id: ID!) { prefillAssessment(id: $id) {
      answers { criterion carriedFrom version value evidence { id } } lastAnswers { criterion } } }`,
    { id },
  );
  const marked = await submit(first.secretary, id);
  await answer(first.officer, id, { ...GATE, version: 1, confirmed: true });
  await answer(first.officer, id, {
    ...RATIO,
    version: 1,
    value: { ...RATIO.value, numerator: 90 },
  });
  const handed = await submit(first.secretary, id);

  expect(filled.data).toMatchObject({
    prefillAssessment: {
      answers: [
        { criterion: '1.1', carriedFrom: 'LAST_ROUND', evidence: [{ id: evidenceId }] },
        { criterion: 'G1', carriedFrom: 'LAST_ROUND' },
      ],
      lastAnswers: [{ criterion: '1.1' }, { criterion: 'G1' }],
    },
  });
  expect(marked).toBeRefused('ASSESSMENT_HAS_FAULTS', {
    'answers.G1': 'ANSWER_UNCONFIRMED',
    'answers.1.1': 'ANSWER_UNCONFIRMED',
  });
  expect(handed).toSucceed();
});
