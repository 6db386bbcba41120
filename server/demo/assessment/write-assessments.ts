/**
 * Two rounds of self-assessment: last year's, which everybody has handed in, and this year's, which
 * people are at. What comes after the hand-in is written on top of what this says it has written.
 */
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AssessmentRound } from '../../../schema/assessment-round/assessment-round.entity.js';
import { closeAssessmentRound } from '../../../schema/assessment-round/assessment-round.job.js';
import { zonedDate } from '../../../schema/core/calendar.js';
import type { WorkingCalendar } from '../../../schema/core/working-days.js';
import { CriteriaSetVersion } from '../../../schema/criteria/criteria-set.entity.js';
import { DueMoment } from '../../../schema/job/job.entity.js';
import { Membership } from '../../../schema/membership/membership.entity.js';
import { workingCalendar } from '../../core/working-calendar.js';
import type { EvidenceStore } from '../../evidence/evidence-store.service.js';
import { demoCommittee } from '../content/committee.js';
import { demoEvidence, lastingEvidence } from '../content/assessment/evidence.js';
import { demoOrganizations } from '../content/organizations.js';
import { owned } from '../owned-row.js';
import { writeAssessment } from './write-assessment.js';
import { withEvidenceFiles } from './evidence-files.js';
import { type DemoAssessmentRound, demoAssessmentRounds, type WrittenRound } from './rounds.js';
import { type Keeper, writeEvidence } from './write-evidence.js';

interface Place {
  committeeId: string;
  /** By code. */
  organizations: ReadonlyMap<string, string>;
  store: EvidenceStore;
}

/** Everything a round's rows refer to. */
interface Setting extends Place {
  set: CriteriaSetVersion;
  calendar: WorkingCalendar;
}

async function writeRound(
  em: SqlEntityManager,
  { committeeId, organizations, set }: Setting,
  round: DemoAssessmentRound,
  previousRoundId: string | null,
): Promise<WrittenRound> {
  const { year: _year, progressOf: _progress, ...columns } = round;
  const row = owned(committeeId, round.openedAt);
  await em.insert(AssessmentRound, {
    ...row,
    ...columns,
    criteriaSet: [committeeId, set.id] as never,
    previousRoundId,
    organizationIds: demoOrganizations.map(({ code }) => organizations.get(code) ?? ''),
    cancelReason: null,
  });
  if (round.state === 'OPEN') {
    const moment = { jobName: closeAssessmentRound.name, subjectId: row.id, dueAt: round.dueAt };
    const due = { ...owned(committeeId, round.openedAt), ...moment, claimedAt: null };
    await em.insert(DueMoment, due);
  }
  return { ...round, id: row.id, assessments: [] };
}

/** Who is at work in each organization: the officer where there is one, else the secretary. */
async function keepersOf(em: SqlEntityManager, { committeeId, organizations }: Place) {
  const held = await em.find(
    Membership,
    { committeeId, role: { $in: ['TENANT_OFFICER', 'TENANT_SECRETARY'] } },
    { orderBy: { role: 'asc' } },
  );
  return demoOrganizations.map((organization) => {
    const organizationId = organizations.get(organization.code) ?? '';
    const own = held.filter((each) => each.organizationId === organizationId);
    const officer = own.find(({ role }) => role === 'TENANT_OFFICER');
    const secretary = own.find(({ role }) => role === 'TENANT_SECRETARY');
    const keeper: Keeper = {
      ...{ committeeId, organizationId, organization, uploads: officer !== undefined },
      personId: (officer ?? secretary)?.person.id ?? null,
    };
    const people = { officerId: officer?.id ?? null, signerId: secretary?.person.id ?? null };
    return { keeper, people };
  });
}

/** Writes the rounds; says the one that is over and the one that is open, with what is in them. */
export async function writeAssessments(
  em: SqlEntityManager,
  place: Place,
  now: Date,
): Promise<[WrittenRound, WrittenRound]> {
  const { committeeId, store } = place;
  const set = await em.findOneOrFail(CriteriaSetVersion, { committeeId, state: 'PUBLISHED' });
  const setting: Setting = { ...place, set, calendar: await workingCalendar(em) };
  const [last, open] = demoAssessmentRounds(now);
  const lastRound = await writeRound(em, setting, last, null);
  const openRound = await writeRound(em, setting, open, lastRound.id);
  const today = zonedDate(now, demoCommittee.timeZone);
  const lasting = lastingEvidence(last.year - 1);
  const before = demoEvidence(last.year, today);
  const recent = demoEvidence(open.year, today);
  await withEvidenceFiles([...before, ...recent], last.openedAt, async (files) => {
    for (const { keeper, people } of await keepersOf(em, place)) {
      const progress = open.progressOf(keeper.organization.code);
      const keep = (at: Date) => (evidence: (typeof before)[number]) => ({
        evidence,
        at,
        shownAt: null,
      });
      const isBegun = progress.state !== 'NOT_STARTED';
      const ids = await writeEvidence(em, keeper, { store, files }, [
        ...[...lasting, ...before].map(keep(last.openedAt)),
        ...(isBegun ? recent.map(keep(open.openedAt)) : []),
      ]);
      const written = { keeper, people, ids, content: set.content, calendar: setting.calendar };
      for (const round of [lastRound, openRound]) {
        round.assessments.push(await writeAssessment(em, round, written, now));
      }
    }
  });
  return [lastRound, openRound];
}
