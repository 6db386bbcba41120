/** What verifiers found of a round that is over: mostly as the organizations say, some points less. */
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { VerifiedAnswer } from '../../../schema/assessment-verification/assessment-verification.entity.js';
import type { WorkingCalendar } from '../../../schema/core/working-days.js';
import type { Answer, AnswerValue } from '../../../schema/criteria/answer.model.js';
import { CriteriaSetVersion } from '../../../schema/criteria/criteria-set.entity.js';
import { Membership } from '../../../schema/membership/membership.entity.js';
import { SelfAssessment } from '../../../schema/self-assessment/self-assessment.entity.js';
import { workingCalendar } from '../../core/working-calendar.js';
import { demoOrganizations } from '../content/organizations.js';
import { randomFor } from '../content/random.js';
import { owned } from '../owned-row.js';
import type { WrittenAssessment, WrittenRound } from './rounds.js';
import { scoreOf } from './write-assessment.js';

const DAY = 86_400_000;
/** How much of the answers a verifier counts otherwise. */
const OTHERWISE = 0.12;
const REMARK = 'Đối chiếu hồ sơ lưu tại đơn vị: số liệu tự chấm cao hơn hồ sơ chứng minh.';

/** A little less than was claimed; as it was where there is no less. */
function lessOf(value: AnswerValue): AnswerValue {
  switch (value.kind) {
    case 'RATIO':
      return { ...value, numerator: Math.floor(value.numerator * 0.85) };
    case 'YES_LATE_NO':
      return value.answer === 'YES' ? { ...value, answer: 'LATE' } : value;
    case 'COUNT':
      return { ...value, count: Math.max(0, value.count - 1) };
    case 'CHECKLIST':
      return { ...value, ticked: value.ticked.slice(0, -1) };
    default:
      return value;
  }
}

interface Found extends Answer {
  remark: string | null;
}

function foundOf({ code, answers }: WrittenAssessment): Found[] {
  return answers.map((answer) => {
    const random = randomFor('verified', code, answer.criterion);
    const value = answer.value && random() < OTHERWISE ? lessOf(answer.value) : answer.value;
    const isOther = JSON.stringify(value) !== JSON.stringify(answer.value);
    return { ...answer, value, remark: isOther ? REMARK : null };
  });
}

interface Setting {
  committeeId: string;
  set: CriteriaSetVersion;
  calendar: WorkingCalendar;
  verifiers: Membership[];
}

async function writeOne(
  em: SqlEntityManager,
  { committeeId, set, calendar, verifiers }: Setting,
  round: WrittenRound,
  [written, place]: [WrittenAssessment, number],
) {
  const organization = demoOrganizations.find(({ code }) => code === written.code);
  const { id, organizationId, submittedAt } = written;
  if (!organization || !submittedAt) return;
  const found = foundOf(written);
  const { content } = set;
  const score = scoreOf(round, { organization, content, calendar }, found, submittedAt);
  const verifier = verifiers[place % verifiers.length];
  const claimedAt = new Date(round.dueAt.getTime() + (5 + (place % 20)) * DAY);
  const verifiedAt = new Date(claimedAt.getTime() + 2 * DAY);
  await em.nativeUpdate(SelfAssessment, { committeeId, id }, {
    ...{ state: 'VERIFIED', verifierId: verifier?.id ?? null, claimedAt, verifiedAt },
    ...{ verifiedTotal: score.total, verifiedBand: score.band, verifiedScore: score },
  } as never);
  const assessment = [committeeId, organizationId, id];
  await em.insertMany(
    VerifiedAnswer,
    found.map(({ criterion, value, notApplicable, remark }) => ({
      ...owned(committeeId, verifiedAt, verifier?.person.id ?? null),
      ...{ organizationId, assessment, criterion, value: value ?? null, remark },
      ...{ notApplicable: notApplicable ?? null, returnReason: null, answerVersion: 1 },
      unopened: false,
    })) as never,
  );
}

/** Verifies all that was handed in for a round, shared out among the verifiers. */
export async function writeVerified(
  em: SqlEntityManager,
  committeeId: string,
  round: WrittenRound,
): Promise<void> {
  const set = await em.findOneOrFail(CriteriaSetVersion, { committeeId, state: 'PUBLISHED' });
  const calendar = await workingCalendar(em);
  const where = { committeeId, role: 'VERIFIER' as const };
  const verifiers: Membership[] = await em.find(Membership, where, { orderBy: { title: 'asc' } });
  const setting = { committeeId, set, calendar, verifiers };
  for (const [place, written] of round.assessments.entries()) {
    await writeOne(em, setting, round, [written, place]);
  }
}
