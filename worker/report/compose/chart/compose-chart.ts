/**
 * A small chart of what a section's figures say: its ratios beside those of earlier periods, or one
 * ratio followed over the periods. The annex of figures holds the numbers of both in tables.
 */
import type { ChartBlock } from '../../../../schema/document/document.model.js';
import type { ComposedBlock } from '../../../../schema/report/block.model.js';
import type { Consolidation } from '../../../../schema/report/consolidation.model.js';
import { figureChange } from '../../../../schema/report/figure.rule.js';
import type { TemplateSection } from '../../../../schema/template/template.model.js';
import { drawnPercent, isPercentage } from '../annex/printed-figure.js';
import { annexName, tidy } from '../compose-prose.js';
import type { IndicatorReading } from '../compose-sentence.js';
import { type Period, periodsOf } from './periods.js';

/** What the periods are called beside one another, the report's own first. */
const NEAR_PERIODS = ['Kỳ này', 'Kỳ trước', 'Kỳ trước nữa'];

const valueIn = ({ definition }: IndicatorReading, { figures }: Period): number | null =>
  drawnPercent(definition, figures.get(definition.code));

/** Hundredths by which a figure has moved, whichever way. */
function moved({ definition, now, before }: IndicatorReading): number {
  const { hundredths = 0n } = figureChange(definition, now, before) ?? {};
  return Math.abs(Number(hundredths));
}

function barsOf(c: Consolidation, section: TemplateSection, drawn: IndicatorReading[]): ChartBlock {
  const near = periodsOf(c).toReversed().slice(0, c.rules.charts.periodsAsBars);
  const known = near.filter((period) => drawn.some((each) => valueIn(each, period) !== null));
  const beside = known.length > 2 ? `qua ${known.length} kỳ` : 'kỳ này và kỳ trước';
  return {
    kind: 'chart',
    form: 'bars',
    caption: `Các tỷ lệ của mục ${section.code}, ${beside} (số liệu tại ${annexName.figures})`,
    unit: '%',
    categories: drawn.map(({ definition }) => tidy(definition.label)),
    series: known.map((period, index) => ({
      name: NEAR_PERIODS[index] ?? period.label,
      values: drawn.map((each) => valueIn(each, period)),
    })),
  };
}

/** Null where too few periods know the figure. */
function lineOf(c: Consolidation, reading: IndicatorReading): ChartBlock | null {
  const { least, most } = c.rules.charts.periodsAsLine;
  const known = periodsOf(c).filter((period) => valueIn(reading, period) !== null);
  if (known.length < least) return null;
  const followed = known.slice(-most);
  const name = tidy(reading.definition.label);
  return {
    kind: 'chart',
    form: 'lines',
    caption: `${name}, ${followed.length} kỳ báo cáo (số liệu tại ${annexName.figures})`,
    unit: '%',
    categories: followed.map(({ label }) => label),
    series: [{ name, values: followed.map((period) => valueIn(reading, period)) }],
  };
}

/** The percentages of a section that this period and the last one know, in the template's order. */
function comparable(c: Consolidation, readings: IndicatorReading[]): IndicatorReading[] {
  const [now, before] = periodsOf(c).toReversed();
  const both = readings.filter(
    (each) =>
      isPercentage(each.definition) &&
      [now, before].every((period) => period && valueIn(each, period) !== null),
  );
  const most = both.toSorted((one, other) => moved(other) - moved(one));
  const drawn = new Set(most.slice(0, c.rules.charts.most));
  return both.filter((each) => drawn.has(each));
}

/** The chart of a section; nothing where there is too little to compare. */
export function composeChart(
  c: Consolidation,
  section: TemplateSection,
  readings: IndicatorReading[],
): ComposedBlock[] {
  const { least, leastAtFirst } = c.rules.charts;
  const drawn = comparable(c, readings);
  const [first] = drawn;
  if (!first) return [];
  const chart = drawn.length >= least ? barsOf(c, section, drawn) : lineOf(c, first);
  if (!chart) return [];
  const isSmall = drawn.length < leastAtFirst;
  return [
    {
      key: `${section.code}/chart`,
      source: 'FIGURES',
      generated: [chart],
      ...(isSmall ? { hiddenAtFirst: true } : {}),
    },
  ];
}
