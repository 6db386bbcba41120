/**
 * Fills the empty answers of a self-assessment from the last accepted report, and from the round
 * before with the evidence that still holds. Nothing that was typed is touched; what is filled in
 * stays marked until somebody confirms or changes it.
 */
import { figureKey } from '../../schema/criteria/answer.model.js';
import { Evidence } from '../../schema/evidence/evidence.entity.js';
import { holdsIn } from '../../schema/evidence/evidence.model.js';
import {
  AssessmentAnswer,
  EvidenceUse,
  SelfAssessment,
} from '../../schema/self-assessment/self-assessment.entity.js';
import { answerFrom, type Reported } from '../../schema/self-assessment/prefill.rule.js';
import { askedOf } from '../../schema/self-assessment/self-assessment.rule.js';
import { Figure } from '../../schema/submission/contents.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { FigurePart } from '../../schema/template/figure-rule.model.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { selfAssessmentPolicy as policy, assessmentStepsFrom } from './self-assessment.policy.js';
import { beginWriting, holdAssessment, type Writing } from './self-assessment.service.js';

/** Numbers of the last report that the committee accepted. */
async function reportedFigures(tx: Tx): Promise<Reported> {
  const [last] = await tx.em.find(
    Submission,
    { state: 'ACCEPTED' },
    { orderBy: { round: { endOn: 'desc' }, acceptedAt: 'desc' }, limit: 1 },
  );
  const reported = new Map<string, number>();
  if (!last) return reported;
  const figures = await tx.em.find(Figure, { submission: last }, { populate: ['indicator'] });
  for (const figure of figures) {
    for (const part of Object.values(FigurePart)) {
      const amount = figure[part];
      const key = figureKey({ code: figure.indicator.code, part });
      if (amount !== null && amount !== undefined) reported.set(key, amount);
    }
  }
  return reported;
}

/** Answers of the round before, by code, where the organization handed in. */
async function lastAnswers(tx: Tx, { round }: Writing) {
  if (!round.previousRoundId) return new Map<string, AssessmentAnswer>();
  const last = await tx.em.findOne(SelfAssessment, {
    round: { id: round.previousRoundId },
    edition: { $gt: 0 },
  });
  const answers = last ? await tx.em.find(AssessmentAnswer, { assessment: last }) : [];
  return new Map(answers.map((answer) => [answer.criterion, answer]));
}

/** Evidence of an answer of the round before that still holds in this one. */
async function takeOver(tx: Tx, { assessment, round }: Writing, pair: [AssessmentAnswer, string]) {
  const [answer, lastId] = pair;
  const uses = await tx.em.find(EvidenceUse, { answer: { id: lastId } });
  const ids = uses.map(({ evidence }) => evidence.id);
  for (const evidence of await tx.em.find(Evidence, { id: { $in: ids } })) {
    if (holdsIn(evidence, round)) tx.create(EvidenceUse, { assessment, answer, evidence });
  }
}

async function fill(tx: Tx, writing: Writing): Promise<number> {
  const { assessment, content, hostType } = writing;
  const known = await tx.em.find(AssessmentAnswer, { assessment });
  const byCode = new Map(known.map((answer) => [answer.criterion, answer]));
  const [reported, last] = [await reportedFigures(tx), await lastAnswers(tx, writing)];
  const measures = content.standards.flatMap(({ criteria }) => criteria);
  let filled = 0;
  for (const { code, kind } of askedOf(content, hostType)) {
    const answer = byCode.get(code);
    if (answer?.value || answer?.notApplicable) continue;
    const measure = measures.find((each) => each.code === code)?.measure;
    const figure = measure ? answerFrom(measure, reported) : null;
    const before = last.get(code);
    // A measure may be another this year.
    const isAlike = before?.value?.kind === kind || Boolean(before?.notApplicable);
    if (!figure && !(before && isAlike)) continue;
    const target =
      answer ??
      tx.create(AssessmentAnswer, { assessment, criterion: code, note: null, officerId: null });
    Object.assign(target, {
      value: figure ?? before?.value ?? null,
      notApplicable: figure ? null : (before?.notApplicable ?? null),
      carriedFrom: figure ? 'REPORT' : 'LAST_ROUND',
    });
    if (before && !answer) await takeOver(tx, writing, [target, before.id]);
    filled += 1;
  }
  return filled;
}

/** Fills what can be filled. Says how many answers were. */
export async function prefillAssessment(ctx: Ctx, input: { id: string }): Promise<number> {
  if (!policy.draft(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const writing = await holdAssessment(tx, input.id, assessmentStepsFrom.draft);
    beginWriting(tx, writing.assessment);
    await tx.em.flush();
    return fill(tx, writing);
  });
}
