/** A round of self-assessment with people at work in it. */
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import type { Role } from '../../schema/core/permission.js';
import { Membership } from '../../schema/membership/membership.entity.js';
import { asOperator } from '../../server/database/owner.js';
import { personActing, type TestPerson } from '../core/api.js';
import { database } from '../core/database.js';
import { aMember } from '../core/given/member.js';
import { storedRows } from '../core/given/stored.js';
import { owned } from '../core/owned.js';
import { newTenant, type TestOrganization } from '../core/world.js';
import { exampleSet } from '../criteria/example.js';

/** Somebody else in a role. */
export async function somebody(
  committeeId: string,
  role: Role,
  organizationId: string | null = null,
  now?: () => Date,
): Promise<TestPerson> {
  const { personId, email } = await aMember(committeeId, { role, organizationId });
  const [membership] = await storedRows(Membership, { committeeId, person: personId });
  const title = 'CÁN BỘ';
  return personActing({
    fullName: 'Người mới',
    email,
    actor: {
      personId,
      membershipId: membership?.id ?? '',
      role,
      title,
      committeeId,
      organizationId,
    },
    ...(now ? { now } : {}),
  });
}

/** Writes a version of a criteria set. Says its id. */
export async function aCriteriaSet(
  committeeId: string,
  over: { state?: 'DRAFT' | 'PUBLISHED'; content?: CriteriaContent } = {},
): Promise<string> {
  const { owner } = await database();
  const row = owned(committeeId);
  await asOperator(owner, (em) =>
    em.insert(CriteriaSetVersion, {
      ...row,
      code: `bo-tieu-chi-${row.id}`,
      number: 1,
      name: 'Bộ tiêu chí thử',
      state: 'PUBLISHED',
      content: exampleSet(),
      publishedAt: new Date(),
      publishedBy: null,
      ...over,
    }),
  );
  return row.id;
}

export const DAY = 86_400_000;

export const planOf = (criteriaSetId: string, more: object = {}) => ({
  criteriaSetId,
  label: 'Tự đánh giá năm 2026',
  startOn: '2026-01-01',
  endOn: '2026-12-31',
  dueAt: new Date(Date.now() + 20 * DAY),
  organizations: [] as string[],
  ...more,
});

export const PLAN = `mutation ($input: PlanAssessmentRoundInput!) {
  planAssessmentRound(input: $input) { id version state organizationIds criteriaName } }`;
export const OPEN = `mutation ($id: ID!) { openAssessmentRound(id: $id) { state asked } }`;

/** A tenant with a board that keeps criteria, and a round that it has opened. */
export async function anOpenRound(content?: CriteriaContent, more: object = {}) {
  const tenant = await newTenant();
  const board = await somebody(tenant.committeeId, 'COMMITTEE_PROPAGANDA');
  const set = await aCriteriaSet(tenant.committeeId, content ? { content } : {});
  const planned = await board.ask<{ planAssessmentRound: { id: string } }>(PLAN, {
    input: planOf(set, more),
  });
  const roundId = planned.data?.planAssessmentRound.id ?? '';
  const opened = await board.ask(OPEN, { id: roundId });
  if (opened.errors) throw new Error(JSON.stringify(opened.errors));
  return { ...tenant, board, criteriaSetId: set, assessmentRoundId: roundId };
}

interface Listed {
  selfAssessments: { items: { id: string; version: number; state: string }[] };
}

/** The self-assessment of an organization in its only round. */
export async function assessmentOf({ secretary }: Pick<TestOrganization, 'secretary'>) {
  const listed = await secretary.ask<Listed>(`{ selfAssessments { items { id version state } } }`);
  const [found] = listed.data?.selfAssessments.items ?? [];
  if (!found) throw new Error('there is no self-assessment');
  return found;
}

export const SAVE = `mutation ($input: SaveAnswerInput!) {
  saveAnswer(input: $input) { id version criterion value carriedFrom note } }`;
export const SUBMIT = `mutation ($id: ID!, $version: Int!) {
  submitAssessment(id: $id, version: $version) { state edition selfTotal selfBand late selfScore } }`;

/** Answers a criterion for the first time, or again at a version. */
export function answer(person: TestPerson, assessmentId: string, input: object) {
  return person.ask<{ saveAnswer: { id: string; version: number } }>(SAVE, {
    input: { assessmentId, version: 0, ...input },
  });
}

export const GATE = { criterion: 'G1', value: { kind: 'GATE', met: true } };
