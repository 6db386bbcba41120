/** A round in which some organizations were verified, each with points that a test can recount. */
import type { Answer } from '../../schema/criteria/answer.model.js';
import { scoreAssessment } from '../../schema/criteria/score.js';
import type { AssessmentScore } from '../../schema/criteria/score.model.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import { SelfAssessment } from '../../schema/self-assessment/self-assessment.entity.js';
import { aCriteriaSet, OPEN, PLAN, planOf, somebody } from '../assessment/assessment.fixture.js';
import { moreOrganizations } from '../core/given/contents.js';
import { arrange, storedRows } from '../core/given/stored.js';
import { newTenant } from '../core/world.js';
import { exampleSet } from '../criteria/example.js';

/** Of a hundred, as the organization and as the verifier counted. */
export interface Counted {
  self: number;
  verified: number;
}

export interface Judged extends Counted {
  id: string;
  organizationId: string;
  selfScore: AssessmentScore;
  verifiedScore: AssessmentScore;
}

const content = exampleSet();

const answersOf = (share: number): Answer[] => [
  { criterion: 'G1', value: { kind: 'GATE', met: true } },
  { criterion: '1.1', value: { kind: 'RATIO', numerator: share, denominator: 100 } },
  { criterion: '1.2', value: { kind: 'YES_LATE_NO', answer: share >= 50 ? 'YES' : 'NO' } },
  { criterion: '2.1', value: { kind: 'CHECKLIST', ticked: share >= 50 ? ['A', 'B', 'C'] : ['A'] } },
  { criterion: '2.2', notApplicable: 'Không tổ chức buổi nào' },
];

const scoreOf = (share: number) => scoreAssessment(content, 'AGENCY', answersOf(share));

async function judge(assessment: SelfAssessment, counted: Counted): Promise<Judged> {
  const { id, organizationId } = assessment;
  const selfScore = scoreOf(counted.self);
  const verifiedScore = scoreOf(counted.verified);
  await arrange(
    SelfAssessment,
    { id },
    {
      ...{ state: 'VERIFIED', edition: 1, selfScore, verifiedScore },
      ...{ selfTotal: selfScore.total, selfBand: selfScore.band },
      ...{ verifiedTotal: verifiedScore.total, verifiedBand: verifiedScore.band },
    },
  );
  return { id, organizationId, selfScore, verifiedScore, ...counted };
}

/** Organizations that are agencies all, of which one for each count is verified. */
export async function aJudgedRound(counts: Counted[]) {
  const tenant = await newTenant();
  const { committeeId } = tenant;
  await arrange(Organization, { committeeId }, { hostType: 'AGENCY' });
  await moreOrganizations(committeeId, counts.length, 'AGENCY');
  const board = await somebody(committeeId, 'COMMITTEE_PROPAGANDA');
  const planned = await board.ask<{ planAssessmentRound: { id: string } }>(PLAN, {
    input: planOf(await aCriteriaSet(committeeId)),
  });
  const roundId = planned.data?.planAssessmentRound.id ?? '';
  await board.ask(OPEN, { id: roundId });
  const assessments = await storedRows(SelfAssessment, { committeeId });
  const own = ({ organizationId }: SelfAssessment) => organizationId === tenant.first.id;
  const ordered = assessments.toSorted((a, b) => Number(own(b)) - Number(own(a)));
  const judged: Judged[] = [];
  for (const [at, counted] of counts.entries()) {
    judged.push(await judge(ordered[at] as SelfAssessment, counted));
  }
  return { ...tenant, board, roundId, judged, asked: assessments.length };
}
