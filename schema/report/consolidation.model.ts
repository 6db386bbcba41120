import type { CompositionRules } from './composition/composition.model.js';
import type {
  CodedChoice,
  HostType,
  IndicatorDefinition,
  QuantifierBand,
  TemplateContent,
} from '../template/template.model.js';

/** A consolidated figure: parts of the fraction are kept, a percentage is only ever derived. */
export interface ConsolidatedFigure {
  indicatorCode: string;
  /** null is the whole committee. */
  hostType: HostType | null;
  /** Organizations whose figure went in. */
  reporting: number;
  /** RATIO. */
  numerator: number | null;
  denominator: number | null;
  /** SUM, MONEY; for MEAN the sum of value × n. */
  value: number | null;
  /** MEAN: Σ n. */
  n: number | null;
  /** CATEGORY: organizations per category code. */
  categories: Record<string, number> | null;
}

/** A period before the last one, with the figures of the whole committee. */
export interface EarlierPeriod {
  label: string;
  figures: ConsolidatedFigure[];
}

/** What a cluster, or a single organization, reported; parts of the fraction as in the whole. */
export interface FiguresOfGroup {
  name: string;
  /** Organizations whose reports went in. */
  organizations: number;
  figures: Pick<
    ConsolidatedFigure,
    'indicatorCode' | 'numerator' | 'denominator' | 'value' | 'n'
  >[];
}

/** What an organization said about a figure that it was asked to explain, or explained unasked. */
export interface FigureExplanation {
  indicatorCode: string;
  organizationName: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  cases: number | null;
  category: string | null;
  text: string;
}

export interface QuotedPractice {
  /** Says whose practice of which title it is, over the editions of a submission. */
  id?: string;
  organizationName: string;
  kind: string;
  title: string;
  sentence: string;
}

/** A coded shortcoming or cause with the number of organizations that named it. */
export interface ChoiceCount {
  choice: CodedChoice;
  organizations: number;
}

/** Who handed in what, by short name, in the register's order. */
export interface HandingIn {
  expected: number;
  expectedByHost: Record<HostType, number>;
  accepted: number;
  /** Handed in but not yet accepted: used, and marked as such. */
  unaccepted: string[];
  late: string[];
  missing: string[];
  returned: string[];
  exempt: { name: string; reason: string }[];
  /** How many of each there are in an emulation cluster, for where they are too many to name. */
  byCluster?: HandingInOfCluster[];
}

export interface HandingInOfCluster {
  /** null: organizations that are in no cluster. */
  name: string | null;
  expected: number;
  missing: number;
  returned: number;
  unaccepted: number;
  late: number;
  exempt: number;
}

/** Everything the text of a consolidated report is computed from. */
export interface Consolidation {
  /** "6 tháng đầu năm 2026". */
  periodLabel: string;
  /** ISO date of the data cut-off. */
  cutoffOn: string;
  /** Values of the round for the template's placeholders: { programmeYear: "2026", years: "5" }. */
  placeholders: Record<string, string>;
  content: TemplateContent;
  indicators: IndicatorDefinition[];
  quantifiers: QuantifierBand[];
  rules: CompositionRules;
  handingIn: HandingIn;
  figures: ConsolidatedFigure[];
  previousFigures: ConsolidatedFigure[];
  /** What the last period is called; null where there was none. */
  previousLabel?: string | null;
  /** Periods before the last one, oldest first, as they were reported. */
  earlier?: EarlierPeriod[];
  /** By emulation cluster, in their order. */
  byCluster?: FiguresOfGroup[];
  /** By organization in the register's order; empty where there are too many to print. */
  byOrganization?: FiguresOfGroup[];
  /** In the indicators' order, then the organizations'. */
  explanations?: FigureExplanation[];
  practices: QuotedPractice[];
  /** Practices that people chose to quote, in their order, by the key of the block. */
  quotes?: Record<string, string[]>;
  shortcomings: ChoiceCount[];
  causes: ChoiceCount[];
  /** Free-text directions proposed by organizations with how many proposed each. */
  directions: string[];
  /** Organizations the counts of shortcomings are measured against: those whose report went in. */
  reporting: number;
}
