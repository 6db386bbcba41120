import { ReportRound } from '../../../schema/round/round.entity.js';
import { type KeptContents, keptFigure } from '../../../schema/submission/contents.rule.js';
import { Figure, Narrative, Practice } from '../../../schema/submission/contents.entity.js';
import type { Submission } from '../../../schema/submission/submission.entity.js';
import { Indicator } from '../../../schema/template/template.entity.js';
import type { Tx } from '../../core/context.js';

const inOrder = { orderBy: { position: 'asc' } } as const;

/** What a submission holds as it stands in the database. */
export async function keptContents(tx: Tx, submission: Submission): Promise<KeptContents> {
  const figures = await tx.em.find(Figure, { submission }, { populate: ['indicator'] });
  const narratives = await tx.em.find(Narrative, { submission }, inOrder);
  const practices = await tx.em.find(Practice, { submission }, inOrder);
  return {
    figures: figures.map((figure) => keptFigure(figure.indicator.code, figure)),
    narratives: narratives.map(({ sectionCode, kind, choiceCode = null, text }) => ({
      sectionCode,
      kind,
      choiceCode,
      text,
    })),
    practices: practices.map(({ sectionCode, kind, title, sentence }) => ({
      sectionCode,
      kind,
      title,
      sentence,
    })),
  };
}

/** Puts back what a submission held before. A round keeps its template, so all of it has a place. */
export async function restoreContents(
  tx: Tx,
  submission: Submission,
  before: KeptContents,
): Promise<void> {
  const { organizationId } = submission;
  const { template } = await tx.em.findOneOrFail(ReportRound, { id: submission.round.id });
  const indicators = await tx.em.find(Indicator, { template });
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  await tx.em.nativeDelete(Figure, { submission });
  await tx.em.nativeDelete(Narrative, { submission });
  await tx.em.nativeDelete(Practice, { submission });
  for (const { code, ...amounts } of before.figures) {
    const indicator = byCode.get(code);
    if (indicator) tx.create(Figure, { organizationId, submission, indicator, ...amounts });
  }
  before.narratives.forEach((narrative, position) =>
    tx.create(Narrative, { organizationId, submission, position, ...narrative }),
  );
  before.practices.forEach((practice, position) =>
    tx.create(Practice, { organizationId, submission, position, ...practice }),
  );
  await tx.em.flush();
}
