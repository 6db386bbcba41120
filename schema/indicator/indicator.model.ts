import type { IndicatorDefinition, IndicatorPeriod, Polarity } from '../template/template.model.js';

/** Who knows the figure. */
export const AnsweredBy = {
  /** Asked of every organization. */
  ORGANIZATION: 'ORGANIZATION',
  /** The committee's own work: its sentence waits for values of the round. */
  COMMITTEE: 'COMMITTEE',
  /** Derived by the product from what it holds: never asked. */
  PRODUCT: 'PRODUCT',
} as const;
export type AnsweredBy = (typeof AnsweredBy)[keyof typeof AnsweredBy];

/** An indicator as it is shipped: what a committee's templates choose from. */
export interface LibraryIndicator extends IndicatorDefinition {
  definition: string;
  period: IndicatorPeriod;
  sourceNote: string;
  answeredBy: AnsweredBy;
  polarity: Polarity;
  /** Whether the shipped templates ask for it. */
  isUsual: boolean;
}
