import type { ChoiceCount, Consolidation } from '../../../schema/report/consolidation.model.js';
import {
  figureChange,
  figureState,
  formatNumber,
  formatPercent,
} from '../../../schema/report/figure.rule.js';
import type { FactChoice, FactFigure, LintFacts } from '../../../schema/report/lint/lint.model.js';
import {
  changeText,
  type IndicatorReading,
  previousAmount,
  quantitiesOf,
  readIndicators,
} from './compose-sentence.js';

/** Every quantity a figure's text may be, by the part that names it. */
function textsOf(reading: IndicatorReading): Record<string, string> {
  const { definition, now, before } = reading;
  const change = figureChange(definition, now, before);
  const counts = (definition.categories ?? []).map(({ code }): [string, string] => [
    `category:${code}`,
    formatNumber(now?.categories?.[code] ?? 0),
  ]);
  const texts = {
    ...quantitiesOf(reading),
    ...Object.fromEntries(counts),
    change: change && changeText(change),
    previous: previousAmount(reading),
  };
  return Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

function factFigure(reading: IndicatorReading): FactFigure[] {
  const { code, label, sectionCode, unit, aggregation, categories = [] } = reading.definition;
  if (figureState(aggregation, reading.now) === 'UNREPORTED') return [];
  return [{ code, label, sectionCode, unit, aggregation, categories, texts: textsOf(reading) }];
}

function factChoice(reporting: number, { choice, organizations }: ChoiceCount): FactChoice[] {
  const percent = formatPercent(organizations, reporting);
  if (organizations === 0 || percent === null) return [];
  const share = `${formatNumber(organizations)}/${formatNumber(reporting)}`;
  return [{ ...choice, share, percent }];
}

/** What the checks of a draft may take: every figure and finding of the consolidation, in words. */
export function composeFacts(c: Consolidation): LintFacts {
  return {
    figures: readIndicators(c).flatMap(factFigure),
    choices: [...c.shortcomings, ...c.causes].flatMap((count) => factChoice(c.reporting, count)),
  };
}
