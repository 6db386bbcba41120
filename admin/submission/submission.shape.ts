import type { SubmissionState } from '../../schema/submission/submission.entity.js';
import type { FigureAmounts } from '../../schema/submission/figure.rule.js';
import type { KeptContents } from '../../schema/submission/contents.rule.js';
import type { FigureRule } from '../../schema/template/figure-rule.model.js';
import type { Prefill } from '../../schema/template/prefill.model.js';
import type { Aggregation, HostType, SectionPart } from '../../schema/template/template.model.js';

/** What submission.graphql.ts reads, as the page uses it. */

export interface Reopening {
  id: string;
  reason: string;
  /** Codes of indicators and sections that may be changed; none is every field. */
  fields: string[];
  until: string;
  /** What had been accepted. */
  before: KeptContents | null;
  endedAt: string | null;
}

export type NarrativeKind = 'STRENGTH' | 'SHORTCOMING' | 'CAUSE' | 'DIRECTION';

export interface Indicator {
  id: string;
  code: string;
  sectionCode: string;
  label: string;
  aggregation: Aggregation;
  unit: string;
  numeratorLabel: string | null;
  denominatorLabel: string | null;
  categories: { code: string; label: string }[] | null;
  appliesTo: HostType[];
  required: boolean;
  changeThreshold: number | null;
  /** What counts and what does not. */
  definition: string | null;
  /** Where the organization finds the figure. */
  sourceNote: string | null;
  rules: FigureRule[];
  /** Where the figure can be taken from. */
  prefill: Prefill | null;
}

export interface Section {
  code: string;
  part: SectionPart;
  heading: string;
  prompt: string | null;
  quotesPractices: boolean | null;
}

export interface Template {
  sections: Section[];
  shortcomings: { code: string; text: string }[];
  causes: { code: string; text: string }[];
  practiceKinds: { code: string; label: string }[];
  indicators: Indicator[];
}

export interface Figure extends FigureAmounts {
  explanation?: string | null;
  /** Where it was taken from, until somebody confirms or changes it. */
  carriedFrom?: string | null;
  indicator: { id: string; code: string };
}

export interface Narrative {
  sectionCode: string;
  kind: NarrativeKind;
  choiceCode: string | null;
  text: string;
}

export interface Practice {
  sectionCode: string;
  kind: string;
  title: string;
  sentence: string;
}

/** What is wrong at an indicator ("L04") or a section ("III.2"). */
export interface FieldRemark {
  field: string;
  reason: string;
}

/** Whether the committee may read its contents. */
export const isHandedIn = ({ state }: Pick<Submission, 'state'>) =>
  state === 'SUBMITTED' || state === 'ACCEPTED';

export interface Submission {
  id: string;
  version: number;
  state: SubmissionState;
  edition: number;
  late: boolean;
  overdue: boolean;
  contact: string | null;
  startedAt: string | null;
  handedInAt: string | null;
  acceptedAt: string | null;
  updatedAt: string;
  returnReason: string | null;
  returnRemarks: FieldRemark[];
  exemptReason: string | null;
  /** The last time it was opened again. */
  reopening: Reopening | null;
  /** As it was called on the day it handed in. */
  organizationName: string;
  organization: { id: string; name: string; shortName: string; hostType: HostType };
  round: {
    id: string;
    label: string;
    state: string;
    startOn: string;
    endOn: string;
    cutoffAt: string;
    organizationDueAt: string;
    /** Nothing is handed in from then on; null while late reports are taken until the issue. */
    lockedAt: string | null;
    template: Template;
  };
  figures: Figure[];
  previousFigures: Figure[];
  narratives: Narrative[];
  practices: Practice[];
}
