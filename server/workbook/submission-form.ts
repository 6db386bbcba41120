import type { DraftFields } from '../../schema/core/draft/draft-merge.rule.js';
import { Organization } from '../../schema/organization/organization.entity.js';
import type { ReportRound } from '../../schema/round/round.entity.js';
import { Narrative, Practice } from '../../schema/submission/contents.entity.js';
import { draftFields } from '../../schema/submission/draft/draft-fields.rule.js';
import type { FigureAmounts } from '../../schema/submission/figure.rule.js';
import type { Submission } from '../../schema/submission/submission.entity.js';
import type { StatedFigure } from '../../schema/submission/submission.rule.js';
import { Indicator, ReportTemplate } from '../../schema/template/template.entity.js';
import type { TemplateContent } from '../../schema/template/template.model.js';
import type { Tx } from '../core/context.js';
import { figuresByCode, previousSubmission } from '../submission/submission-check.js';

/** The form of one submission: what it asks for, what it holds, what was told the period before. */
export interface SubmissionForm {
  submission: Submission;
  round: ReportRound;
  organization: Organization;
  template: TemplateContent & { indicators: Indicator[] };
  fields: DraftFields;
  figures: ReadonlyMap<string, StatedFigure>;
  previous: ReadonlyMap<string, FigureAmounts>;
}

const inOrder = { orderBy: { position: 'asc' } } as const;

/** The form as the database has it. */
export async function formOf(
  tx: Tx,
  submission: Submission,
  round: ReportRound,
): Promise<SubmissionForm> {
  const organization = await tx.em.findOneOrFail(Organization, { id: submission.organizationId });
  const { content } = await tx.em.findOneOrFail(ReportTemplate, { id: round.template.id });
  const all = await tx.em.find(Indicator, { template: round.template }, inOrder);
  const indicators = all.filter(({ appliesTo }) => appliesTo.includes(organization.hostType));
  const template = { ...content, indicators };
  const figures = await figuresByCode(tx, submission);
  const narratives = await tx.em.find(Narrative, { submission }, inOrder);
  const practices = await tx.em.find(Practice, { submission }, inOrder);
  return {
    ...{ submission, round, organization, template, figures },
    fields: draftFields({
      round: { template },
      figures: [...figures.values()],
      narratives: narratives.map(({ choiceCode = null, ...text }) => ({ ...text, choiceCode })),
      practices,
    }),
    previous: await figuresByCode(tx, await previousSubmission(tx, submission, round)),
  };
}
