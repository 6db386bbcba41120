import { keptFigure } from '../../../schema/submission/contents.rule.js';
import { Figure } from '../../../schema/submission/contents.entity.js';
import type { Submission } from '../../../schema/submission/submission.entity.js';
import { SubmissionEdition } from '../../../schema/submission/submission-edition.entity.js';
import type { Tx } from '../../core/context.js';

/** Keeps the figures as they are handed in, with who wrote each last and when. */
export async function keepEdition(tx: Tx, submission: Submission, handedInAt: Date): Promise<void> {
  const figures = await tx.em.find(Figure, { submission }, { populate: ['indicator'] });
  tx.create(SubmissionEdition, {
    submission,
    edition: submission.edition + 1,
    handedInAt,
    handedInBy: tx.actor.personId,
    figures: figures.map((figure) => ({
      ...keptFigure(figure.indicator.code, figure),
      changedBy: figure.updatedBy ?? figure.createdBy ?? null,
      changedAt: figure.updatedAt.toISOString(),
    })),
  });
}
