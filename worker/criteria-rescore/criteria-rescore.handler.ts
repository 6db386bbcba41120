/**
 * Tries the answers of a round out under a draft, a part of the organizations at a time. Whoever
 * cancels it is heard before the next part. A second run begins anew and comes to the same.
 */
import { LockMode } from '@mikro-orm/postgresql';
import { AssessmentRound } from '../../schema/assessment-round/assessment-round.entity.js';
import {
  CriteriaRescore,
  CriteriaRescoreRow,
} from '../../schema/criteria-rescore/criteria-rescore.entity.js';
import { workOutRescore } from '../../schema/criteria-rescore/criteria-rescore.job.js';
import { CriteriaSetVersion } from '../../schema/criteria/criteria-set.entity.js';
import type { CriteriaContent } from '../../schema/criteria/criteria.model.js';
import {
  automaticCounts,
  type Rescored,
  rescore,
  summaryOf,
} from '../../schema/criteria/rescore.rule.js';
import type { Ctx, Tx } from '../../server/core/context.js';
import { handleJob, type JobContext } from '../core/handle-job.js';
import { type AnsweredRow, answeredRows, writeRescored } from './rescore-rows.js';

const AT_ONCE = 100;

interface Trial {
  id: string;
  roundId: string;
  /** The version the round was under, and the draft as it was when it was asked for. */
  before: CriteriaContent;
  after: CriteriaContent;
}

/** What is to be tried out, with nothing of an earlier run left; null where it is not wanted. */
async function begin(tx: Tx, id: string): Promise<Trial | null> {
  const found = await tx.em.findOne(CriteriaRescore, { id });
  if (found?.state !== 'WAITING') return null;
  await tx.em.nativeDelete(CriteriaRescoreRow, { rescore: found });
  const round = await tx.em.findOneOrFail(AssessmentRound, { id: found.round.id });
  const version = await tx.em.findOneOrFail(CriteriaSetVersion, { id: round.criteriaSet.id });
  return { id, roundId: round.id, before: version.content, after: found.content };
}

function tried({ before, after }: Trial, row: AnsweredRow): Rescored & { verified: boolean } {
  const { organization: organizationId, hostType, answers, score, verified } = row;
  const automatic = score ? automaticCounts(before, score) : {};
  const assessed = { organizationId, hostType, answers, automatic };
  return { ...rescore(before, after, assessed), verified };
}

interface Part {
  rescored: Rescored[];
  /** Id of the last self-assessment of the part. */
  last: string | null;
}

/** The next part; null where nobody waits for it any more. */
const tryNext = (ctx: Ctx, trial: Trial, after: string | null) =>
  ctx.transaction((tx) => nextPart(tx, trial, after));

async function nextPart(tx: Tx, trial: Trial, after: string | null): Promise<Part | null> {
  const found = await tx.em.findOne(CriteriaRescore, { id: trial.id });
  if (found?.state !== 'WAITING') return null;
  const rows = await answeredRows(tx, trial.roundId, { after, limit: AT_ONCE });
  const rescored = rows.map((row) => tried(trial, row));
  await writeRescored(tx, trial.id, rescored);
  return { rescored, last: rows.at(-1)?.id ?? null };
}

async function end(tx: Tx, id: string, rescored: readonly Rescored[]): Promise<void> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const held = await tx.em.findOne(CriteriaRescore, { id }, { lockMode });
  if (held?.state !== 'WAITING') return;
  const summary = summaryOf(rescored);
  Object.assign(held, { state: 'DONE', total: rescored.length, summary, endedAt: tx.now() });
}

async function workOut({ ctx, progress }: JobContext, id: string): Promise<void> {
  const trial = await ctx.transaction((tx) => begin(tx, id));
  if (!trial) return;
  const { total } = await ctx.transaction((tx) => tx.em.findOneOrFail(CriteriaRescore, { id }));
  const all: Rescored[] = [];
  let after: string | null = null;
  for (let isLast = false; !isLast;) {
    await progress('assessments', all.length, Math.max(total, all.length));
    const part: Part | null = await tryNext(ctx, trial, after);
    if (!part) return;
    all.push(...part.rescored);
    after = part.last;
    isLast = part.rescored.length < AT_ONCE;
  }
  await progress('assessments', all.length, all.length);
  await ctx.transaction((tx) => end(tx, id, all));
}

export const criteriaRescoreHandlers = [
  handleJob(workOutRescore, (job, { id }) => workOut(job, id)),
];
