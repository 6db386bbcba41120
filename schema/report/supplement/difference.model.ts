import type { Aggregation } from '../../template/template.model.js';

/** A figure's parts, as an organization reported them. */
export interface ReportedParts {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  cases: number | null;
  category: string | null;
}

/** What changed of one organization's figure after a report was issued. */
export interface FigureDifference {
  indicatorCode: string;
  label: string;
  aggregation: Aggregation;
  unit: string;
  categories: { code: string; label: string }[] | null;
  organizationName: string;
  /** null: nothing had been reported, or is reported any more. */
  was: ReportedParts | null;
  is: ReportedParts | null;
  /** Of the reopening by which it changed; null where it was handed in after the report. */
  reason: string | null;
}
