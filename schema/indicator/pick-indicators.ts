import type { FigureRule } from '../template/figure-rule.model.js';
import type { IndicatorDefinition } from '../template/template.model.js';
import { indicatorLibrary } from './indicator-library.js';
import type { LibraryIndicator } from './indicator.model.js';

/** An indicator as a template keeps it: without what only the library knows. */
export function definitionOf(indicator: LibraryIndicator): IndicatorDefinition {
  const { answeredBy: _by, isUsual: _usual, ...definition } = indicator;
  return definition;
}

/** Rules that speak only of indicators which are asked too. */
function keptRules(rules: readonly FigureRule[], asked: ReadonlySet<string>): FigureRule[] {
  return rules.filter(({ test }) => (test.others ?? []).every(({ code }) => asked.has(code)));
}

/**
 * Indicators of the library for a template, in the library's order. Throws a RangeError for a code
 * that is not there or that organizations are not asked.
 */
export function pickIndicators(codes: readonly string[]): IndicatorDefinition[] {
  const asked = new Set(codes);
  const picked = indicatorLibrary.filter(
    ({ code, answeredBy }) => asked.has(code) && answeredBy === 'ORGANIZATION',
  );
  if (picked.length !== asked.size) {
    const known = new Set(picked.map(({ code }) => code));
    throw new RangeError(`Not to be asked: ${codes.filter((code) => !known.has(code)).join(', ')}`);
  }
  return picked.map((indicator) => ({
    ...definitionOf(indicator),
    rules: keptRules(indicator.rules ?? [], asked),
  }));
}
