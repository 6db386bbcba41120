/** Measures of the composed text and its annexes, in force on a day. */
export interface CompositionRules {
  /** Computed sentences to a paragraph, at most. */
  sentencesTogether: number;
  /** As many changes are told among what went well, and as many among what did not. */
  toldChanges: number;
  /** As many proposals of organizations are printed; where there are more, all stand in the annex. */
  proposalsInBody: number;
  /** As many practices are quoted unless people choose. */
  quotedAtFirst: number;
  /** More names than this go to the annex; the body then gives the first `namesBeforeRest`. */
  namesInBody: number;
  namesBeforeRest: number;
  /** Sums of two periods compare as they are while the fewer reporters are this share of the more. */
  comparableCoverage: number;
  charts: ChartRules;
  annexes: AnnexRules;
}

export interface ChartRules {
  /** A section's chart compares as many ratios, those that moved most. */
  most: number;
  /** With fewer ratios a section has no bars. */
  least: number;
  /** With fewer ratios the bars are left out until somebody takes them in. */
  leastAtFirst: number;
  /** Periods beside one another as bars. */
  periodsAsBars: number;
  /** A single ratio is followed in a line over as many periods, at least and at most. */
  periodsAsLine: { least: number; most: number };
  /** Ratios in the chart of the annex. */
  mostInAnnex: number;
}

export interface AnnexRules {
  /** With more organizations the figures of each are in the workbook of sources alone. */
  organizations: number;
  /** A list of cases with more rows is given by cluster, and its rows in the workbook. */
  rows: number;
}

/** Rules with the days on which they hold. */
export interface DatedCompositionRules {
  /** ISO dates, both inclusive; null is open. */
  validFrom: string;
  validTo: string | null;
  source: string;
  rules: CompositionRules;
}

/** The rules in force on an ISO date. Throws a RangeError where none are. */
export function compositionRulesOn(
  rows: readonly Pick<DatedCompositionRules, 'validFrom' | 'validTo' | 'rules'>[],
  date: string,
): CompositionRules {
  const row = rows.findLast(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
  );
  if (!row) throw new RangeError(`No rules of composition hold on ${date}`);
  return row.rules;
}
