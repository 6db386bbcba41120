/**
 * What a report template holds besides its indicators: plain data, frozen when the version is
 * published.
 */
import type { FigureRule } from './figure-rule.model.js';
import type { Prefill } from './prefill.model.js';

/** What a section tells of. */
export const sectionParts = [
  'LEADERSHIP', // I. Công tác lãnh đạo, chỉ đạo
  'RESULT', // II.1 … II.5
  'STRENGTH', // III.1
  'SHORTCOMING', // III.2
  'CAUSE', // III.3
  'DIRECTION', // IV
] as const;
export type SectionPart = (typeof sectionParts)[number];

/** One heading of the report, in printing order. */
export interface TemplateSection {
  /** "I", "II.1" … "IV". */
  code: string;
  part: SectionPart;
  /** The heading as printed, without its ordinal. */
  heading: string;
  /** Standing text of the committee itself, printed before anything computed. */
  lead: string[];
  /** Printed after the computed sentences. */
  close?: string[];
  /** True where the organizations' model practices are quoted ("tiêu biểu như: …"). */
  quotesPractices?: boolean;
  /** What an organization is asked to write here; absent where it writes nothing. */
  prompt?: string;
}

/** A parent heading that only groups sections ("II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN"). */
export interface TemplatePart {
  ordinal: string;
  heading: string;
}

/**
 * A shortcoming or cause an organization can choose. `text` begins with a small letter and has no
 * full stop.
 */
export interface CodedChoice {
  code: string;
  text: string;
}

/**
 * How a kind of model practice is introduced when quoted: { code: 'MOVEMENT', intro: 'phong trào',
 * quoted: true }.
 */
export interface PracticeKind {
  code: string;
  label: string;
  intro: string;
  /** Whether the title stands in quotation marks “…”. */
  quoted: boolean;
}

export interface TemplateContent {
  parts: TemplatePart[];
  sections: TemplateSection[];
  shortcomings: CodedChoice[];
  causes: CodedChoice[];
  practiceKinds: PracticeKind[];
  /**
   * Opening paragraph. Like `lead`, `close` and `abstract` it may hold placeholders of the round:
   * {years}.
   */
  opening: string;
  /** Document abstract, one entry per printed line. */
  abstract: string[];
}

/** How an indicator's figures are added up over organizations. */
export const Aggregation = {
  /** Ratio of sums: Σ numerator / Σ denominator. */
  RATIO: 'RATIO',
  /** Sum of a count. */
  SUM: 'SUM',
  /** Each organization names one category; organizations are counted per category. */
  CATEGORY: 'CATEGORY',
  /** Mean weighted by the number of cases n behind each value. */
  MEAN: 'MEAN',
  /** Sum of an amount in đồng. */
  MONEY: 'MONEY',
} as const;
export type Aggregation = (typeof Aggregation)[keyof typeof Aggregation];

/** Kind of host an organization is paired with. */
export const HostType = {
  AGENCY: 'AGENCY',
  PUBLIC_UNIT: 'PUBLIC_UNIT',
  ENTERPRISE: 'ENTERPRISE',
} as const;
export type HostType = (typeof HostType)[keyof typeof HostType];

/** How often a figure is worth asking for. */
export const IndicatorPeriod = {
  QUARTER: 'QUARTER',
  YEAR: 'YEAR',
  /** When it happens: in every report of a period in which it did. */
  EVENT: 'EVENT',
} as const;
export type IndicatorPeriod = (typeof IndicatorPeriod)[keyof typeof IndicatorPeriod];

/** Which way a figure has to move for it to be progress. */
export const Polarity = {
  HIGHER: 'HIGHER',
  LOWER: 'LOWER',
  /** More is neither better nor worse: a sum of money, a number of classes. */
  NEUTRAL: 'NEUTRAL',
} as const;
export type Polarity = (typeof Polarity)[keyof typeof Polarity];

/** Definition of an indicator, without its place in the database. */
export interface IndicatorDefinition {
  /** "L04". */
  code: string;
  /** Section the sentence is printed in. */
  sectionCode: string;
  label: string;
  aggregation: Aggregation;
  /** What is counted: "đảng viên", "lớp", "đồng", "%". */
  unit: string;
  /** RATIO only: what the two parts are called on the form. */
  numeratorLabel?: string;
  denominatorLabel?: string;
  /** CATEGORY only, in printing order. */
  categories?: { code: string; label: string }[];
  /**
   * Sentence of the consolidated report, with placeholders: {numerator} {denominator} {percent}
   * {value} {n} {mean} {money} {reporting} {total} {categories} {change}. No expressions. Ends with
   * a full stop.
   */
  sentence: string;
  appliesTo: HostType[];
  required: boolean;
  /**
   * Change against the last period, in percent, beyond which an explanation is asked; null asks
   * never.
   */
  changeThreshold: number | null;
  /** What counts and what does not, for whoever fills it in. */
  definition?: string | null;
  period?: IndicatorPeriod | null;
  /** Where an organization finds the figure: "Sổ nghị quyết chi bộ". */
  sourceNote?: string | null;
  /** Further rules, besides those that follow from the aggregation. */
  rules?: FigureRule[];
  /** Where the figure can be taken from. */
  prefill?: Prefill | null;
  /** What is praised when the figure rises or falls; left out is neither. */
  polarity?: Polarity;
}

/**
 * From this share of organizations upward the word applies: { from: 0.5, word: "nhiều" }. Data with
 * validity dates.
 */
export interface QuantifierBand {
  /** Inclusive lower bound, 0–1. */
  from: number;
  word: string;
}
