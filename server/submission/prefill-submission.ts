/**
 * Fills the empty figures of a submission from what the product holds already. Nothing that was
 * typed is touched, and everything filled in is marked until somebody confirms or changes it.
 */
import { Organization } from '../../schema/organization/organization.entity.js';
import type { ReportRound } from '../../schema/round/round.entity.js';
import { figureParts } from '../../schema/submission/submission.rule.js';
import { Figure } from '../../schema/submission/contents.entity.js';
import type { Submission } from '../../schema/submission/submission.entity.js';
import type { Prefill } from '../../schema/template/prefill.model.js';
import { Indicator } from '../../schema/template/template.entity.js';
import type { Ctx, Tx } from '../core/context.js';
import { refuse } from '../core/refusal.js';
import { prefillSources } from '../template/prefill.js';
import { policy, stepsFrom } from './submission.policy.js';
import { requireOpen, withinScope } from './reopening/open-submission.js';
import { beginDraft, holdSubmission } from './submission.service.js';

function isEmpty(figure: Figure | undefined, { aggregation }: Indicator): boolean {
  if (!figure) return true;
  return figureParts(aggregation).every((part) => (figure[part] ?? '') === '');
}

/** Indicators that name a source and whose figure nobody has entered, by source. */
async function unfilled(tx: Tx, submission: Submission, round: ReportRound) {
  const { hostType } = await tx.em.findOneOrFail(Organization, { id: submission.organizationId });
  const indicators = await tx.em.find(Indicator, {
    template: round.template,
    prefill: { $ne: null },
  });
  const figures = await tx.em.find(Figure, { submission });
  const byIndicator = new Map(figures.map((figure) => [figure.indicator.id, figure]));
  const wanted = new Map<Prefill, Indicator[]>();
  for (const indicator of indicators) {
    const { prefill, appliesTo } = indicator;
    if (!prefill || !appliesTo.includes(hostType)) continue;
    if (!isEmpty(byIndicator.get(indicator.id), indicator)) continue;
    wanted.set(prefill, [...(wanted.get(prefill) ?? []), indicator]);
  }
  return { wanted, byIndicator };
}

async function fill(tx: Tx, submission: Submission, round: ReportRound): Promise<number> {
  const { wanted, byIndicator } = await unfilled(tx, submission, round);
  let filled = 0;
  for (const [name, indicators] of wanted) {
    const known = await prefillSources[name](tx, { submission, round, indicators });
    for (const { code, amounts } of known) {
      const indicator = indicators.find((each) => each.code === code);
      if (!indicator) continue;
      const figure = byIndicator.get(indicator.id) ?? tx.create(Figure, { submission, indicator });
      Object.assign(figure, { ...amounts, carriedFrom: name });
      filled += 1;
    }
  }
  return filled;
}

/** Fills what can be filled. Says how many figures were. */
export async function prefillSubmission(
  ctx: Ctx,
  input: { id: string; version: number },
): Promise<number> {
  if (!policy.draft(ctx.actor)) refuse('FORBIDDEN');
  return ctx.transaction(async (tx) => {
    const submission = await holdSubmission(tx, input.id, stepsFrom.draft, input.version);
    const opening = await requireOpen(tx, submission);
    const filled = await withinScope(tx, submission, opening, () =>
      fill(tx, submission, opening.round),
    );
    if (filled > 0) beginDraft(tx, submission);
    return filled;
  });
}
