import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { Figure, Narrative, Practice } from '../../schema/submission/contents.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import type { DemoRound } from './rounds.js';
import { type DemoSubmission, demoSubmissions } from './content/submissions.js';

const DAY = 86_400_000;

/** Ids the rows of a round refer to. */
export interface RoundIds {
  committeeId: string;
  roundId: string;
  organizations: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, string>;
  /** Secretary of each organization, who hands in, and the office, which accepts. */
  secretaries: ReadonlyMap<string, string>;
  office: string;
}

function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`the demonstration names ${code} but does not define it`);
  return id;
}

/**
 * Some days from the due instant, but never after the seed is written: the open round is still
 * running.
 */
function handInInstant({ organizationDueAt, opensAt }: DemoRound, offset: number): Date {
  const planned = organizationDueAt.getTime() + offset * DAY - 3_600_000;
  const last = Date.now() - 3_600_000;
  if (planned <= last) return new Date(planned);
  // Spread over the days that have passed, the earliest planned still first.
  const share = Math.max(
    0,
    (planned - opensAt.getTime()) / (organizationDueAt.getTime() - opensAt.getTime()),
  );
  return new Date(opensAt.getTime() + Math.min(share, 1) * (last - opensAt.getTime()));
}

function submissionRow(submission: DemoSubmission, round: DemoRound, ids: RoundIds) {
  const { organizationCode, state, handedInOffsetDays: offset } = submission;
  const handedInAt = offset === null ? null : handInInstant(round, offset);
  const accepted = state === 'ACCEPTED' && handedInAt;
  return {
    state,
    edition: handedInAt ? 1 : 0,
    startedAt: state === 'DUE' || state === 'EXEMPT' ? null : round.opensAt,
    handedInAt,
    handedInBy: handedInAt ? idOf(ids.secretaries, organizationCode) : null,
    acceptedAt: accepted ? new Date(accepted.getTime() + DAY / 2) : null,
    acceptedBy: accepted ? ids.office : null,
    returnReason: submission.returned?.reason ?? null,
    returnRemarks: submission.returned?.remarks ?? [],
    exemptReason: submission.exemptReason ?? null,
  };
}

interface Rows {
  submissions: object[];
  figures: object[];
  narratives: object[];
  practices: object[];
}

/** Adds the rows of one organization's submission. */
function addRows(rows: Rows, submission: DemoSubmission, round: DemoRound, ids: RoundIds) {
  const organizationId = idOf(ids.organizations, submission.organizationCode);
  const at = round.opensAt;
  const owned = () => ({
    committeeId: ids.committeeId,
    organizationId,
    id: v7(),
    createdAt: at,
    createdBy: null,
    updatedAt: at,
    updatedBy: null,
  });
  const own = owned();
  const part = () => ({ ...owned(), submission: [ids.committeeId, organizationId, own.id] });
  rows.submissions.push({
    ...own,
    round: [ids.committeeId, ids.roundId],
    organization: [ids.committeeId, organizationId],
    ...submissionRow(submission, round, ids),
  });
  for (const { indicatorCode, n, ...figure } of submission.figures) {
    const indicator = [ids.committeeId, idOf(ids.indicators, indicatorCode)];
    rows.figures.push({ ...part(), indicator, ...figure, cases: n ?? null });
  }
  submission.narratives.forEach((narrative, position) =>
    rows.narratives.push({ ...part(), position, ...narrative }),
  );
  submission.practices.forEach((practice, position) =>
    rows.practices.push({ ...part(), position, ...practice }),
  );
}

/** Writes what the organizations handed in in one round. */
export async function writeSubmissions(em: SqlEntityManager, round: DemoRound, ids: RoundIds) {
  const rows: Rows = { submissions: [], figures: [], narratives: [], practices: [] };
  for (const submission of demoSubmissions(round.period)) addRows(rows, submission, round, ids);
  await em.insertMany(Submission, rows.submissions as never);
  await em.insertMany(Figure, rows.figures as never);
  await em.insertMany(Narrative, rows.narratives as never);
  await em.insertMany(Practice, rows.practices as never);
}
