/** A round whose first organization has handed in, with a verifier that is named to it. */
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { personActing, type TestPerson } from '../core/api.js';
import { aMember } from '../core/given/member.js';
import { storedRows } from '../core/given/stored.js';
import {
  answer,
  anOpenRound,
  assessmentOf,
  GATE,
  SUBMIT,
} from '../assessment/assessment.fixture.js';

export interface Verifier extends TestPerson {
  membershipId: string;
  personId: string;
}

/** Somebody who verifies what is assigned to them. */
export async function aVerifier(committeeId: string): Promise<Verifier> {
  const role = 'VERIFIER' as const;
  const { personId, email } = await aMember(committeeId, { role, organizationId: null });
  const [membership] = await storedRows(Membership, { committeeId, person: personId });
  const membershipId = membership?.id ?? '';
  const actor = { personId, membershipId, role, title: 'THẨM ĐỊNH', committeeId };
  const person = await personActing({
    fullName: 'Người thẩm định',
    email,
    actor: { ...actor, organizationId: null, isNarrowed: true },
  });
  return { ...person, membershipId, personId };
}

export const NAME = `mutation ($input: NameVerifiersInput!) { nameVerifiers(input: $input) }`;
export const CLAIM = `mutation ($id: ID!) { claimAssessment(id: $id) { state judged } }`;
export const KEEP = `mutation ($input: SaveVerifiedAnswerInput!) {
  saveVerifiedAnswer(input: $input) { judged verifiedAnswers { criterion version value unopened } } }`;
export const ACCEPT_REST = `mutation ($id: ID!) {
  acceptUnopenedAssessment(id: $id) { judged verifiedAnswers { criterion unopened } } }`;
export const RETURN = `mutation ($id: ID!, $reason: String!) {
  returnAssessment(id: $id, reason: $reason) { state returnRemarks { criterion reason } } }`;
export const VERIFY = `mutation ($id: ID!) {
  verifyAssessment(id: $id) { state verifiedTotal verifiedBand appealUntil } }`;
export const WHY = 'Bảng tổng hợp thiếu danh sách, đề nghị bổ sung.';

export const RATIO = {
  criterion: '1.1',
  value: { kind: 'RATIO', numerator: 80, denominator: 100 },
};

/** The round, with the first organization's self-assessment handed in and named to somebody. */
export async function aNamed(content?: CriteriaContent) {
  const round = await anOpenRound(content);
  const { first, board, committeeId, assessmentRoundId: roundId } = round;
  const { id } = await assessmentOf(first);
  await answer(first.officer, id, GATE);
  await answer(first.officer, id, RATIO);
  const { version } = await assessmentOf(first);
  await first.secretary.ask(SUBMIT, { id, version });
  const verifier = await aVerifier(committeeId);
  const named = [{ assessmentId: id, verifierId: verifier.membershipId }];
  const reply = await board.ask(NAME, { input: { roundId, named } });
  if (reply.errors) throw new Error(JSON.stringify(reply.errors));
  return { ...round, id, verifier };
}

/** So, taken up by its verifier. */
export async function aClaimed(content?: CriteriaContent) {
  const named = await aNamed(content);
  const reply = await named.verifier.ask(CLAIM, { id: named.id });
  if (reply.errors) throw new Error(JSON.stringify(reply.errors));
  return named;
}

/** So, and concluded with a tenth less at 1.1. */
export async function aVerified(content?: CriteriaContent) {
  const claimed = await aClaimed(content);
  const { verifier, id } = claimed;
  await judge(verifier, id, { ...RATIO, value: { ...RATIO.value, numerator: 60 }, remark: WHY });
  await verifier.ask(ACCEPT_REST, { id });
  const reply = await verifier.ask(VERIFY, { id });
  if (reply.errors) throw new Error(JSON.stringify(reply.errors));
  return claimed;
}

/** Judges a criterion for the first time, or again at a version. */
export function judge(person: TestPerson, assessmentId: string, input: object) {
  return person.ask<{ saveVerifiedAnswer: { judged: number } }>(KEEP, {
    input: { assessmentId, version: 0, ...input },
  });
}
