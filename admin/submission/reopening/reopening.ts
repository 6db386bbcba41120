/** What a reopening lets change, and what it changed. */
import {
  changedFields,
  type KeptContents,
  keptFigure,
} from '../../../schema/submission/contents.rule.js';
import { figureText } from '../figure/figure-text.js';
import type { Reopening, Submission } from '../submission.shape.js';

/** The reopening that lasts: neither ended nor past its time. */
export function openReopening({ reopening }: Submission, now = new Date()): Reopening | null {
  const isOpen = reopening && !reopening.endedAt && new Date(reopening.until) > now;
  return isOpen ? reopening : null;
}

/** Whether a field may be changed now: an indicator's or a section's code. */
export function isReopened(submission: Submission, code: string): boolean {
  const fields = openReopening(submission)?.fields ?? [];
  return fields.length === 0 || fields.includes(code);
}

/** What a submission holds now, as it is kept. */
export function contentsOf({ figures, narratives, practices }: Submission): KeptContents {
  return {
    figures: figures.map((figure) => keptFigure(figure.indicator.code, figure)),
    narratives,
    practices,
  };
}

function wordsAt(code: string, contents: KeptContents, submission: Submission): string {
  const indicator = submission.round.template.indicators.find((each) => each.code === code);
  if (indicator) {
    const figure = contents.figures.find((each) => each.code === code);
    const text = figureText(indicator, figure);
    return [text, figure?.explanation].filter(Boolean).join('. ');
  }
  const { shortcomings, causes } = submission.round.template;
  const chosen = (choice: string | null) =>
    [...shortcomings, ...causes].find((each) => each.code === choice)?.text ?? '';
  const texts = contents.narratives
    .filter(({ sectionCode }) => sectionCode === code)
    .map(({ choiceCode, text }) => [chosen(choiceCode), text].filter(Boolean).join(': '));
  const practices = contents.practices
    .filter(({ sectionCode }) => sectionCode === code)
    .map(({ title, sentence }) => `${title}. ${sentence}`.trim());
  return [...texts, ...practices].join('\n');
}

export interface ChangedField {
  code: string;
  before: string;
  after: string;
}

/** What is different from what was accepted, in words. */
export function changesOf(submission: Submission, before: KeptContents): ChangedField[] {
  const after = contentsOf(submission);
  return changedFields(before, after).map((code) => ({
    code,
    before: wordsAt(code, before, submission),
    after: wordsAt(code, after, submission),
  }));
}
