import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { Committee, Term } from '../../schema/committee/committee.entity.js';
import { RecipientRow } from '../../schema/recipient/recipient.entity.js';
import { DocumentCounter } from '../../schema/document/document.entity.js';
import { DueMoment } from '../../schema/job/job.entity.js';
import { Membership, Person } from '../../schema/membership/membership.entity.js';
import { ReportRound } from '../../schema/round/round.entity.js';
import { collectRound, cutOffRound, fallDueRound } from '../../schema/round/round.job.js';
import { standardTemplates } from '../../schema/template/shipped/standard-templates.js';
import { writeCriteriaSet } from '../database/write-criteria-set.js';
import { writeTemplate } from '../database/write-template.js';
import { demoCommittee, demoRecipients, demoTerm } from './content/committee.js';
import { demoPeople } from './content/people.js';
import { demoTemplate } from './content/report-template.js';
import { owned } from './owned-row.js';
import type { DemoRound } from './rounds.js';

/** Documents the committee has issued this term before the demonstration begins. */
const NUMBERED_BEFORE = 41;

/** Writes the committee, its term and recipients, and says its id. */
export async function writeCommittee(em: SqlEntityManager, at: Date): Promise<string> {
  const id = v7();
  const stamp = { createdAt: at, createdBy: null, updatedAt: at, updatedBy: null };
  await em.insert(Committee, { id, ...demoCommittee, ...stamp });
  const term = owned(id, at);
  await em.insert(Term, { ...term, ...demoTerm });
  await em.insert(DocumentCounter, {
    ...owned(id, at),
    term: [id, term.id] as never,
    documentType: 'BC',
    lastNumber: NUMBERED_BEFORE,
  });
  await em.insertMany(
    RecipientRow,
    demoRecipients.map(({ label, note, audience }, position) => ({
      ...owned(id, at),
      position,
      label,
      note: note ?? null,
      audience,
    })),
  );
  return id;
}

/** Writes the people under the ids their accounts have, with what they are and where. */
export async function writePeople(
  em: SqlEntityManager,
  committeeId: string,
  at: Date,
  ids: { accounts: ReadonlyMap<string, string>; organizations: ReadonlyMap<string, string> },
) {
  const stamp = { createdAt: at, createdBy: null, updatedAt: at, updatedBy: null };
  const idOf = (email: string) => ids.accounts.get(email) ?? '';
  await em.insertMany(
    Person,
    demoPeople.map(({ fullName, email }) => ({ id: idOf(email), fullName, email, ...stamp })),
  );
  const memberships = demoPeople.flatMap(({ email, memberships: held }) =>
    held.map(({ role, organizationCode, title }) => ({
      ...owned(committeeId, at),
      person: idOf(email),
      organizationId: organizationCode ? (ids.organizations.get(organizationCode) ?? null) : null,
      role,
      title,
      startsOn: demoTerm.startOn,
      endsOn: null,
    })),
  );
  await em.insertMany(Membership, memberships);
}

/** Writes the templates: the shipped ones, and its own, whose ids it says. */
export async function writeTemplates(em: SqlEntityManager, committeeId: string, at: Date) {
  await writeCriteriaSet(em, committeeId, at);
  for (const shipped of standardTemplates) await writeTemplate(em, committeeId, shipped, at);
  return writeTemplate(em, committeeId, demoTemplate, at);
}

const movesAhead = {
  CLOSED: [],
  COLLECTING: [['committeeDueAt', fallDueRound]],
  OPEN: [
    ['cutoffAt', cutOffRound],
    ['organizationDueAt', collectRound],
    ['committeeDueAt', fallDueRound],
  ],
} as const;

/** Writes a round with the moves that the clock still has to make, and says its id. */
export async function writeRound(
  em: SqlEntityManager,
  round: DemoRound,
  ids: { committeeId: string; templateId: string; previousRoundId: string | null },
): Promise<string> {
  const { committeeId, templateId, previousRoundId } = ids;
  const { period: _period, ...rest } = round;
  const row = owned(committeeId, round.opensAt);
  await em.insert(ReportRound, {
    ...row,
    ...rest,
    template: [committeeId, templateId] as never,
    previousRoundId,
    documentType: 'BC',
  });
  for (const [at, job] of movesAhead[round.state as keyof typeof movesAhead]) {
    await em.insert(DueMoment, {
      ...owned(committeeId, round.opensAt),
      jobName: job.name,
      subjectId: row.id,
      dueAt: round[at],
      claimedAt: null,
    });
  }
  return row.id;
}
