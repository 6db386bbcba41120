/** A round whose organizations were verified, as the council finds it. */
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import type { Answer } from '../../schema/criteria/answer.model.js';
import { scoreAssessment } from '../../schema/criteria/score.js';
import {
  SelfAssessment,
  type SelfAssessmentState,
} from '../../schema/self-assessment/self-assessment.entity.js';
import type { HostType } from '../../schema/template/template.model.js';
import { anOpenRound } from '../assessment/assessment.fixture.js';
import { RIGHT_PASSWORD, type TestPerson } from '../core/api.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { exampleSet } from '../criteria/example.js';

/** All points of everything. */
export const ALL: Answer[] = [
  { criterion: 'G1', value: { kind: 'GATE', met: true } },
  { criterion: '1.1', value: { kind: 'RATIO', numerator: 10_000, denominator: 10_000 } },
  { criterion: '1.2', value: { kind: 'YES_LATE_NO', answer: 'YES' } },
  { criterion: '2.1', value: { kind: 'CHECKLIST', ticked: ['A', 'B', 'C'] } },
  { criterion: '2.2', value: { kind: 'COUNT', count: 3000 } },
  { criterion: '2.3', value: { kind: 'RATIO', numerator: 10_000, denominator: 10_000 } },
];

/** All points, and a gate that is not met. */
export const SHUT: Answer[] = ALL.map((each) =>
  each.criterion === 'G1' ? { criterion: 'G1', value: { kind: 'GATE', met: false } } : each,
);

export const scoreOf = (answers: readonly Answer[], hostType: HostType = 'AGENCY') =>
  scoreAssessment(exampleSet(), hostType, answers);

interface Verified {
  organizationId: string;
  answers: readonly Answer[];
  hostType: HostType;
  state?: SelfAssessmentState;
}

/** Has the self-assessment of an organization stand as it was verified. */
export async function verified({ organizationId, answers, hostType, ...over }: Verified) {
  const score = scoreOf(answers, hostType);
  const columns = {
    ...{ state: over.state ?? 'VERIFIED', edition: 1, submittedAt: new Date() },
    ...{ selfTotal: score.total, selfBand: score.band, selfScore: score },
    ...{ verifiedTotal: score.total, verifiedBand: score.band, verifiedScore: score },
    verifiedAt: new Date(),
  };
  await arrange(SelfAssessment, { organizationId }, columns as never);
}

/** Two organizations were verified well, the third failed a gate; nobody waits for anything. */
export async function verifyingRound() {
  const tenant = await anOpenRound(exampleSet());
  const { first, second, third, assessmentRoundId } = tenant;
  await verified({ organizationId: first.id, answers: ALL, hostType: 'AGENCY' });
  await verified({ organizationId: second.id, answers: ALL, hostType: 'PUBLIC_UNIT' });
  await verified({ organizationId: third.id, answers: SHUT, hostType: 'ENTERPRISE' });
  await arrange(AssessmentRound, { id: assessmentRoundId }, { state: 'VERIFYING' });
  return tenant;
}

export const HAND = `mutation ($roundId: ID!) {
  handToCouncil(roundId: $roundId) { id state listed passed changed round { state } } }`;
export const PROPOSE = `mutation ($input: ProposeRecognitionInput!) {
  proposeRecognition(input: $input) { id version outcome type reason refusal } }`;
export const DECIDE = `mutation ($id: ID!, $password: String!) {
  decideRecognition(id: $id, password: $password) {
    id state decidedAt document { id number symbol state } round { state } } }`;
export const REVOKE = `mutation ($input: RevokeRecognitionInput!) {
  revokeRecognition(input: $input) {
    id state revocationNumber revokeReason endedOn } }`;
export const LIST = `{ cultureRecognitions(first: 50) { total items {
  id version state outcome type band bandName total reason refusal validFrom validUntil
  decisionNumber decidedOn certificate ruled organization { id name } } } }`;

export interface Line {
  id: string;
  version: number;
  state: string;
  outcome: string;
  type: string;
  reason: string | null;
  refusal: string | null;
  validFrom: string | null;
  validUntil: string | null;
  decisionNumber: string | null;
  certificate: string | null;
  ruled: { reasons: { code: string }[] };
  organization: { id: string; name: string };
}

/** What somebody sees of recognitions, by the name of the organization. */
export async function linesSeenBy(person: TestPerson): Promise<Line[]> {
  const listed = await person.ask<{ cultureRecognitions: { items: Line[] } }>(LIST);
  if (listed.errors) throw new Error(JSON.stringify(listed.errors));
  return listed.data?.cultureRecognitions.items ?? [];
}

/** A list that lies before the council. */
export async function atCouncil() {
  const tenant = await verifyingRound();
  const roundId = tenant.assessmentRoundId;
  const handed = await tenant.board.ask<{ handToCouncil: { id: string } }>(HAND, { roundId });
  if (handed.errors) throw new Error(JSON.stringify(handed.errors));
  return { ...tenant, decisionId: handed.data?.handToCouncil.id ?? '' };
}

export const decide = (person: TestPerson, id: string, password = RIGHT_PASSWORD) =>
  person.ask<{ decideRecognition: { document: { id: string; number: number } } }>(DECIDE, {
    id,
    password,
  });

/** A decided list; the worker has not made its documents yet. */
export async function decided() {
  const tenant = await atCouncil();
  const reply = await decide(tenant.standing, tenant.decisionId);
  if (reply.errors) throw new Error(JSON.stringify(reply.errors));
  const documentId = reply.data?.decideRecognition.document.id ?? '';
  return { ...tenant, documentId };
}

export const assessmentsOf = (committeeId: string) => storedRows(SelfAssessment, { committeeId });
