import type { ReportRound } from '../../schema/round/round.entity.js';
import { Figure, Narrative, Practice } from '../../schema/submission/contents.entity.js';
import type { Submission } from '../../schema/submission/submission.entity.js';
import { Indicator } from '../../schema/template/template.entity.js';
import type { BeforeImport } from '../../schema/workbook/submission-import.entity.js';
import type { Tx } from '../core/context.js';
import { keptContents } from '../submission/reopening/kept-contents.js';
import type { Contents } from '../submission/submission-contents.js';

/** What stands where contents are about to be written. */
export async function beforeImport(
  tx: Tx,
  submission: Submission,
  contents: Contents,
): Promise<BeforeImport> {
  const kept = await keptContents(tx, submission);
  const written = new Set((contents.figures ?? []).map(({ indicatorId }) => indicatorId));
  const figures = await tx.em.find(Figure, { submission }, { populate: ['indicator'] });
  const carried = new Map(
    figures
      .filter(({ indicator }) => written.has(indicator.id))
      .map(({ indicator, carriedFrom = null }) => [indicator.code, carriedFrom]),
  );
  const indicators = await tx.em.find(Indicator, { id: { $in: [...written] } });
  return {
    figures: kept.figures
      .filter(({ code }) => carried.has(code))
      .map((figure) => ({ ...figure, carriedFrom: carried.get(figure.code) ?? null })),
    absent: indicators.map(({ code }) => code).filter((code) => !carried.has(code)),
    narratives: contents.narratives ? kept.narratives : null,
    practices: contents.practices ? kept.practices : null,
  };
}

async function putBackFigures(
  tx: Tx,
  submission: Submission,
  { template }: ReportRound,
  before: BeforeImport,
) {
  const figures = await tx.em.find(Figure, { submission }, { populate: ['indicator'] });
  const byCode = new Map(figures.map((figure) => [figure.indicator.code, figure]));
  for (const { code, ...amounts } of before.figures) {
    const figure = byCode.get(code);
    if (figure) Object.assign(figure, amounts);
  }
  const added = await tx.em.find(Indicator, { template, code: { $in: before.absent } });
  await tx.em.flush();
  await tx.em.nativeDelete(Figure, { submission, indicator: { $in: added } });
}

/** Puts back what stood before, in its order; what the file left alone stays. */
export async function putBack(
  tx: Tx,
  submission: Submission,
  round: ReportRound,
  before: BeforeImport,
): Promise<void> {
  await putBackFigures(tx, submission, round, before);
  if (before.narratives) {
    await tx.em.nativeDelete(Narrative, { submission });
    before.narratives.forEach((text, position) =>
      tx.create(Narrative, { submission, position, ...text }),
    );
  }
  if (before.practices) {
    await tx.em.nativeDelete(Practice, { submission });
    before.practices.forEach((practice, position) =>
      tx.create(Practice, { submission, position, ...practice }),
    );
  }
}
