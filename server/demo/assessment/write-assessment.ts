import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { zonedDate } from '../../../schema/core/calendar.js';
import type { WorkingCalendar } from '../../../schema/core/working-days.js';
import type { Answer } from '../../../schema/criteria/answer.model.js';
import type { CriteriaContent } from '../../../schema/criteria/criteria.model.js';
import { scoreAssessment } from '../../../schema/criteria/score.js';
import type { AssessmentScore } from '../../../schema/criteria/score.model.js';
import { Evidence } from '../../../schema/evidence/evidence.entity.js';
import {
  AssessmentAnswer,
  EvidenceUse,
  SelfAssessment,
} from '../../../schema/self-assessment/self-assessment.entity.js';
import {
  withLateDays,
  workingDaysLate,
} from '../../../schema/self-assessment/self-assessment.rule.js';
import { demoAnswers } from '../content/assessment/answers.js';
import { demoCommittee } from '../content/committee.js';
import type { DemoEvidence } from '../content/assessment/evidence.js';
import type { DemoOrganization } from '../content/organizations.js';
import { randomFor } from '../content/random.js';
import { owned } from '../owned-row.js';
import type { WrittenAssessment, WrittenRound } from './rounds.js';
import type { Keeper } from './write-evidence.js';

const DAY = 86_400_000;

/** Who writes and with what. */
interface Writing {
  keeper: Keeper;
  people: { officerId: string | null; signerId: string | null };
  /** Evidence of the organization. */
  ids: ReadonlyMap<DemoEvidence, string>;
  content: CriteriaContent;
  calendar: WorkingCalendar;
}

interface Scoring {
  organization: DemoOrganization;
  content: CriteriaContent;
  calendar: WorkingCalendar;
}

/** Points of answers as they were handed in at an instant. */
export function scoreOf(
  round: WrittenRound,
  { organization, content, calendar }: Scoring,
  answers: Answer[],
  submittedAt: Date,
): AssessmentScore {
  const day = (at: Date) => zonedDate(at, demoCommittee.timeZone);
  const isLate = submittedAt > round.dueAt;
  const late = isLate ? workingDaysLate(day(round.dueAt), day(submittedAt), calendar) : 0;
  return scoreAssessment(content, organization.hostType, withLateDays(content, answers, late));
}

/** The row of a self-assessment, from how far it has come. */
function stateColumns(
  round: WrittenRound,
  { people }: Writing,
  { progress, score, submittedAt }: WrittenAssessment,
) {
  const { state, returned } = progress;
  return {
    state,
    edition: submittedAt ? 1 : 0,
    startedAt: state === 'NOT_STARTED' ? null : new Date(round.openedAt.getTime() + 2 * DAY),
    submittedAt,
    submittedBy: submittedAt ? people.signerId : null,
    selfTotal: score?.total ?? null,
    selfBand: score?.band ?? null,
    selfScore: score,
    returnReason: returned?.reason ?? null,
    returnRemarks: returned?.remarks ?? [],
  };
}

/** The last of what is begun was taken over from the year before and waits for somebody. */
function carriedFrom(
  { code, progress }: WrittenAssessment,
  { value }: Answer,
  place: number,
): 'LAST_ROUND' | null {
  const isOpen = progress.state === 'IN_PROGRESS' && value?.kind !== 'GATE';
  return isOpen && randomFor('carried', code, `${place}`)() < 0.2 ? 'LAST_ROUND' : null;
}

/** Pieces of the round's period, and what was adopted before it and still holds. */
function provedBy({ ids }: Writing, { year }: WrittenRound, criterion: string): string[] {
  return [...ids]
    .filter(([{ validFrom, validTo, proves }]) => {
      const holds = (validFrom ?? '') <= `${year}-12-31` && (validTo ?? '9999') >= `${year}-01-01`;
      return holds && proves.includes(criterion);
    })
    .map(([, id]) => id);
}

function contentRows(round: WrittenRound, writing: Writing, written: WrittenAssessment, at: Date) {
  const { committeeId, organizationId, personId } = writing.keeper;
  const own = () => ({ ...owned(committeeId, at, personId), organizationId });
  const assessment = [committeeId, organizationId, written.id];
  const isUnproved = written.progress.state === 'IN_PROGRESS';
  const answers: object[] = [];
  const uses: object[] = [];
  written.answers.forEach(({ criterion, value, notApplicable, note }, place) => {
    const row = own();
    answers.push({
      ...row,
      ...{ assessment, criterion, value: value ?? null, notApplicable: notApplicable ?? null },
      note: note ?? null,
      carriedFrom: carriedFrom(written, { criterion, value }, place),
      officerId: place % 2 === 0 ? writing.people.officerId : null,
    });
    // Every third still has to be proved where people are at work.
    const evidence = isUnproved && place % 3 === 2 ? [] : provedBy(writing, round, criterion);
    const answer = [committeeId, organizationId, row.id];
    uses.push(
      ...evidence.map((id) => ({
        ...own(),
        ...{ assessment, answer, evidence: [committeeId, organizationId, id] },
      })),
    );
  });
  return { answers, uses };
}

/** Writes one organization's self-assessment of a round with its answers and what proves them. */
export async function writeAssessment(
  em: SqlEntityManager,
  round: WrittenRound,
  writing: Writing,
  now: Date,
): Promise<WrittenAssessment> {
  const { committeeId, organizationId, organization, personId } = writing.keeper;
  const { code } = organization;
  const progress = round.progressOf(code);
  const all = demoAnswers({ code }, round.year, writing.content);
  const answers = all.slice(0, Math.ceil(all.length * progress.answered));
  const isIn = progress.state === 'SUBMITTED' || progress.state === 'RETURNED';
  const submittedAt = isIn ? new Date(round.dueAt.getTime() + progress.handedIn * DAY) : null;
  const row = { ...owned(committeeId, round.openedAt, personId), organizationId };
  const scoring = { ...writing, organization };
  const score = submittedAt ? scoreOf(round, scoring, answers, submittedAt) : null;
  const written = { id: row.id, organizationId, code, progress, answers, score, submittedAt };
  await em.insert(SelfAssessment, {
    ...row,
    organization: [committeeId, organizationId] as never,
    ...stateColumns(round, writing, written),
    round: [committeeId, round.id] as never,
  });
  const at = submittedAt ?? new Date(now.getTime() - DAY);
  const rows = contentRows(round, writing, written, at);
  await em.insertMany(AssessmentAnswer, rows.answers as never);
  await em.insertMany(EvidenceUse, rows.uses as never);
  const ids = [...writing.ids.values()];
  // Whatever is handed in is seen by the committee.
  if (submittedAt) {
    const used = new Set(rows.uses.map((use) => (use as { evidence: string[] }).evidence[2]));
    const shown = ids.filter((id) => used.has(id));
    const where = { committeeId, id: { $in: shown }, shownAt: null };
    await em.nativeUpdate(Evidence, where, { shownAt: submittedAt });
  }
  return written;
}
