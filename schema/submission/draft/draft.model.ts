/** What drafts of a submission are made of, as the console reads it and the server keeps it. */
import type { Aggregation, SectionPart } from '../../template/template.model.js';
import type { FigureAmounts } from '../figure.rule.js';
import type { NarrativeKind } from '../narrative.model.js';

/** What of an indicator a draft needs. */
export interface DraftIndicator {
  id: string;
  code: string;
  aggregation: Aggregation;
}

export interface DraftSection {
  code: string;
  part: SectionPart;
  prompt?: string | null;
  quotesPractices?: boolean | null;
}

export interface DraftTemplate {
  sections: readonly DraftSection[];
  shortcomings: readonly { code: string; text: string }[];
  causes: readonly { code: string; text: string }[];
  indicators: readonly DraftIndicator[];
}

export interface DraftFigure extends FigureAmounts {
  explanation?: string | null;
  /** Where it was taken from, until somebody confirms or changes it. */
  carriedFrom?: string | null;
  indicator: { code: string };
}

export interface DraftNarrative {
  sectionCode: string;
  kind: NarrativeKind;
  choiceCode: string | null;
  text: string;
}

export interface DraftPractice {
  sectionCode: string;
  kind: string;
  title: string;
  sentence: string;
}

/** Contents of a submission, with the template they are written by. */
export interface DraftContents {
  round: { template: DraftTemplate };
  figures: readonly DraftFigure[];
  narratives: readonly DraftNarrative[];
  practices: readonly DraftPractice[];
}
