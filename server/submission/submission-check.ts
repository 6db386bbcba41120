import type { FieldFault } from '../../schema/core/field-fault.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import type { ReportRound } from '../../schema/round/round.entity.js';
import { Figure, Narrative, Practice } from '../../schema/submission/contents.entity.js';
import { Submission } from '../../schema/submission/submission.entity.js';
import { checkFigures } from '../../schema/submission/submission.rule.js';
import { Indicator, ReportTemplate } from '../../schema/template/template.entity.js';
import type { Tx } from '../core/context.js';

/** Figures of a submission by the code of their indicator. */
export async function figuresByCode(tx: Tx, submission: Submission | null) {
  const figures = submission
    ? await tx.em.find(Figure, { submission }, { populate: ['indicator'] })
    : [];
  return new Map(figures.map((figure) => [figure.indicator.code, figure]));
}

/** The organization's own submission of the round before, if it was handed in. */
export async function previousSubmission(tx: Tx, submission: Submission, round: ReportRound) {
  if (!round.previousRoundId) return null;
  return tx.em.findOne(Submission, {
    round: { id: round.previousRoundId },
    organization: submission.organization,
    edition: { $gt: 0 },
  });
}

/** Texts that were begun and left empty: a practice without a title, a choice without its words. */
async function emptyTexts(tx: Tx, submission: Submission): Promise<FieldFault[]> {
  const practices = await tx.em.find(Practice, { submission }, { orderBy: { position: 'asc' } });
  const narratives = await tx.em.find(Narrative, { submission }, { orderBy: { position: 'asc' } });
  return [
    ...practices
      .filter((practice) => practice.title === '')
      .map((practice) => ({ field: `practices.${practice.position}.title`, code: 'TEXT_MISSING' })),
    ...narratives
      .filter((narrative) => narrative.text === '' && !narrative.choiceCode)
      .map((narrative) => ({
        field: `narratives.${narrative.position}.text`,
        code: 'TEXT_MISSING',
      })),
  ];
}

/** Choices that the round's template does not offer: the report could not be written with them. */
async function unknownChoices(
  tx: Tx,
  submission: Submission,
  round: ReportRound,
): Promise<FieldFault[]> {
  const template = await tx.em.findOneOrFail(ReportTemplate, { id: round.template.id });
  const { practiceKinds, shortcomings, causes } = template.content;
  const offered = { SHORTCOMING: shortcomings, CAUSE: causes, STRENGTH: [], DIRECTION: [] };
  const isOffered = (choices: readonly { code: string }[], wanted: string) =>
    choices.some(({ code }) => code === wanted);
  const practices = await tx.em.find(Practice, { submission }, { orderBy: { position: 'asc' } });
  const narratives = await tx.em.find(Narrative, { submission }, { orderBy: { position: 'asc' } });
  const code = 'CATEGORY_UNKNOWN';
  return [
    ...practices
      .filter(({ kind }) => !isOffered(practiceKinds, kind))
      .map(({ position }) => ({ field: `practices.${position}.kind`, code })),
    ...narratives
      .filter(({ kind, choiceCode }) => choiceCode && !isOffered(offered[kind], choiceCode))
      .map(({ position }) => ({ field: `narratives.${position}.choiceCode`, code })),
  ];
}

/** Everything that keeps the submission from being handed in, each fault at its field. */
export async function faultsOf(
  tx: Tx,
  submission: Submission,
  round: ReportRound,
): Promise<FieldFault[]> {
  const indicators = await tx.em.find(
    Indicator,
    { template: round.template },
    { orderBy: { position: 'asc' } },
  );
  const { hostType } = await tx.em.findOneOrFail(Organization, { id: submission.organizationId });
  const figures = await figuresByCode(tx, submission);
  const previous = await figuresByCode(tx, await previousSubmission(tx, submission, round));
  return [
    ...checkFigures(indicators, hostType, figures, previous),
    ...(await emptyTexts(tx, submission)),
    ...(await unknownChoices(tx, submission, round)),
  ];
}
