import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { answer, assessmentOf, SUBMIT } from '../assessment/assessment.fixture.js';
import { exampleSet } from '../criteria/example.js';
import { database } from '../core/database.js';
import { arrange, auditOf, stored } from '../core/given/stored.js';
import { owned } from '../core/owned.js';
import {
  ACCEPT_REST,
  aClaimed,
  aNamed,
  aVerifier,
  CLAIM,
  judge,
  RATIO,
  RETURN,
  VERIFY,
  WHY,
} from './verification.fixture.js';

const CUT = { ...RATIO, value: { ...RATIO.value, numerator: 60 }, remark: WHY };

test('a verifier judges, accepts the rest and concludes; the organization sees it then', async () => {
  const { id, verifier, first } = await aClaimed();
  const LOOK = `query ($id: ID!) { assessmentVerification(id: $id) { verifiedTotal
    verifiedAnswers { criterion value remark } } }`;

  const kept = await judge(verifier, id, CUT);
  const hidden = await first.secretary.ask(LOOK, { id });
  const rest = await verifier.ask<{ acceptUnopenedAssessment: { judged: number } }>(ACCEPT_REST, {
    id,
  });
  const done = await verifier.ask(VERIFY, { id });
  const seen = await first.secretary.ask(LOOK, { id });

  expect(kept.data?.saveVerifiedAnswer.judged).toBe(1);
  expect(hidden.data).toMatchObject({ assessmentVerification: { verifiedAnswers: [] } });
  expect(rest.data?.acceptUnopenedAssessment.judged).toBe(7);
  // 60 % of 6 points, less one for a figure that was wrong.
  expect(done.data).toMatchObject({
    verifyAssessment: { state: 'VERIFIED', verifiedTotal: 2600, appealUntil: expect.any(String) },
  });
  expect(JSON.stringify(seen.data)).toContain(WHY);
  expect((await auditOf(id)).map(({ action }) => action)).toContain('assessment.verify');
});

test('what is open is told at its criterion, and a lower value asks for a remark', async () => {
  const { id, verifier } = await aClaimed();

  await judge(verifier, id, { ...CUT, remark: null });
  const open = await verifier.ask(VERIFY, { id });

  expect(open).toBeRefused('VERIFICATION_OPEN');
  const fields = JSON.stringify(open.errors);
  expect(fields).toContain('REMARK_MISSING');
  expect(fields).toContain('NOT_JUDGED');
});

test('it is sent back with its reasons, mended, and judged anew where it was mended', async () => {
  const { id, verifier, first } = await aClaimed();
  await verifier.ask(ACCEPT_REST, { id });
  const bare = await verifier.ask(RETURN, { id, reason: WHY });
  await judge(verifier, id, { ...RATIO, version: 1, returnReason: WHY });

  const returned = await verifier.ask(RETURN, { id, reason: WHY });
  await answer(first.officer, id, { ...RATIO, version: 1, note: 'Đã bổ sung danh sách' });
  const { version } = await assessmentOf(first);
  await first.secretary.ask(SUBMIT, { id, version });
  const again = await verifier.ask<{ claimAssessment: { judged: number } }>(CLAIM, { id });
  await judge(verifier, id, { ...RATIO, version: 3, returnReason: WHY });
  const second = await verifier.ask(RETURN, { id, reason: WHY });

  expect(bare).toBeRefused('NO_RETURN_REASON');
  expect(returned.data).toMatchObject({
    returnAssessment: { state: 'RETURNED', returnRemarks: [{ criterion: '1.1', reason: WHY }] },
  });
  expect(again.data?.claimAssessment.judged).toBe(6);
  expect(second).toBeRefused('RETURNED_TOO_OFTEN');
});

test('short reasons, foreign kinds of values and old versions are refused', async () => {
  const { id, verifier } = await aClaimed();
  await judge(verifier, id, CUT);

  const replies = [
    await verifier.ask(RETURN, { id, reason: 'ngắn' }),
    await judge(verifier, id, { ...RATIO, version: 1, returnReason: 'ngắn' }),
    await judge(verifier, id, { criterion: '1.1', version: 1, value: { kind: 'COUNT', count: 1 } }),
    await judge(verifier, id, {
      ...{ criterion: '1.1', version: 1 },
      value: { kind: 'POINTS', points: 7000, outOf: 6000 },
    }),
  ];
  const stale = await judge(verifier, id, CUT);
  const unknown = await judge(verifier, id, { ...CUT, criterion: '9.9' });
  const points = await judge(verifier, id, {
    ...{ criterion: '1.1', version: 1 },
    value: { kind: 'POINTS', points: 4500, outOf: 6000 },
  });

  for (const reply of replies) expect(reply).toBeRefused('INVALID_INPUT');
  expect(stale).toBeRefused('CHANGED_ELSEWHERE');
  expect(unknown).toBeRefused('NOT_FOUND');
  expect(points.errors).toBeUndefined();
});

test('nobody else verifies it: not the board, not the organization, not another verifier', async () => {
  const { id, first, second, board, committeeId } = await aNamed();
  const other = await aVerifier(committeeId);

  expect(await board.ask(CLAIM, { id })).toBeRefused('FORBIDDEN');
  expect(await first.secretary.ask(CLAIM, { id })).toBeRefused('FORBIDDEN');
  expect(await second.secretary.ask(CLAIM, { id })).toBeRefused('FORBIDDEN');
  expect(await other.ask(CLAIM, { id })).toBeRefused('NOT_FOUND');
  expect(await other.ask(VERIFY, { id })).toBeRefused('NOT_FOUND');
});

test('whoever has a position in the organization does not take it up', async () => {
  const { id, verifier, first, committeeId } = await aNamed();
  const { owner } = await database();
  await asOperator(owner, (em) =>
    em.insert(Membership, {
      ...owned(committeeId),
      ...{ person: verifier.personId, role: 'TENANT_OFFICER', title: 'CÁN BỘ' },
      organization: [committeeId, first.id] as never,
      ...{ startsOn: '2020-01-01', endsOn: null },
    }),
  );

  expect(await verifier.ask(CLAIM, { id })).toBeRefused('VERIFIER_OF_OWN_ORGANIZATION');
});

test('steps are taken from their states alone, and in a round that goes on', async () => {
  const { id, verifier, assessmentRoundId } = await aNamed();

  expect(await verifier.ask(VERIFY, { id })).toBeRefused('WRONG_STATE');
  expect(await judge(verifier, id, CUT)).toBeRefused('WRONG_STATE');
  await verifier.ask(CLAIM, { id });
  expect(await verifier.ask(CLAIM, { id })).toBeRefused('WRONG_STATE');
  await arrange(AssessmentRound, { id: assessmentRoundId }, { state: 'COUNCIL' });
  expect(await judge(verifier, id, CUT)).toBeRefused('ASSESSMENT_ROUND_OVER');
});

test('of concluding and sending back at once exactly one wins', async () => {
  const { id, verifier } = await aClaimed();
  await verifier.ask(ACCEPT_REST, { id });

  const replies = await Promise.all([
    verifier.ask(VERIFY, { id }),
    verifier.ask(VERIFY, { id }),
    verifier.ask(VERIFY, { id }),
  ]);

  expect(replies.filter(({ errors }) => !errors)).toHaveLength(1);
  for (const reply of replies.filter(({ errors }) => errors))
    expect(reply).toBeRefused('WRONG_STATE');
  expect((await stored(SelfAssessment, id)).state).toBe('VERIFIED');
});

test('a gap on a standard beyond what the set lets pass asks for a visit', async () => {
  const { id, verifier } = await aClaimed(exampleSet({ fieldVisitGap: 1000 }));
  await judge(verifier, id, CUT);
  await verifier.ask(ACCEPT_REST, { id });

  expect(await verifier.ask(VERIFY, { id })).toBeRefused('FIELD_VISIT_NEEDED');
});
