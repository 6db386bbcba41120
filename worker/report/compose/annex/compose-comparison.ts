import type { Block, ChartBlock, TableBlock } from '../../../../schema/document/document.model.js';
import type {
  ConsolidatedFigure,
  Consolidation,
} from '../../../../schema/report/consolidation.model.js';
import { figureChange, figureState } from '../../../../schema/report/figure.rule.js';
import type { IndicatorDefinition } from '../../../../schema/template/template.model.js';
import { meaningOf } from '../../../../schema/indicator/polarity.rule.js';
import { tidy } from '../compose-prose.js';
import { drawnPercent, nameInTable, NO_FIGURE, printedFigure } from './printed-figure.js';

/** This period beside the last: what both have, and what became of it. */

interface Compared {
  definition: IndicatorDefinition;
  now: ConsolidatedFigure;
  before: ConsolidatedFigure;
}

function comparedIn(c: Consolidation): Compared[] {
  const whole = (figures: ConsolidatedFigure[]) =>
    new Map(figures.filter((f) => f.hostType === null).map((f) => [f.indicatorCode, f]));
  const [current, previous] = [whole(c.figures), whole(c.previousFigures)];
  return c.indicators.flatMap((definition) => {
    const [now, before] = [current.get(definition.code), previous.get(definition.code)];
    if (!now || !before || definition.aggregation === 'CATEGORY') return [];
    const both = [now, before].every(
      (figure) => figureState(definition.aggregation, figure) === 'COUNTED',
    );
    return both ? [{ definition, now, before }] : [];
  });
}

/** "Tăng 3,2 điểm phần trăm", "Giảm 12%", "Không đổi". */
function changeInWords({ definition, now, before }: Compared): string {
  const change = figureChange(definition, now, before);
  if (!change || change.direction === 'SAME') return 'Không đổi';
  const word = change.direction === 'UP' ? 'Tăng' : 'Giảm';
  return change.amount ? `${word} ${change.amount}` : `${word} không đáng kể`;
}

/** "Tốt hơn", "Kém hơn"; a dash where a change is neither. */
function judged({ definition, now, before }: Compared): string {
  const change = figureChange(definition, now, before);
  const meaning = change && meaningOf(definition, change.direction);
  if (!meaning) return NO_FIGURE;
  return meaning === 'PROGRESS' ? 'Tốt hơn' : 'Kém hơn';
}

function tabulate(compared: Compared[]): TableBlock {
  return {
    kind: 'table',
    caption: 'So sánh với kỳ trước',
    widths: [36, 13, 13, 26, 12],
    align: ['text', 'number', 'number', 'text', 'text'],
    header: ['Chỉ tiêu', 'Kỳ trước', 'Kỳ này', 'Tăng, giảm', 'Đánh giá'],
    rows: compared.map((each) => [
      nameInTable(each.definition),
      printedFigure(each.definition, each.before),
      printedFigure(each.definition, each.now),
      changeInWords(each),
      judged(each),
    ]),
  };
}

const moved = ({ definition, now, before }: Compared): bigint => {
  const { hundredths = 0n } = figureChange(definition, now, before) ?? {};
  return hundredths < 0n ? -hundredths : hundredths;
};

/** The ratios that moved most, in the order of the template. */
function draw(compared: Compared[], most: number): ChartBlock[] {
  const ratios = compared.filter(({ definition }) => definition.aggregation === 'RATIO');
  const moving = ratios
    .filter((each) => moved(each) > 0n)
    .toSorted((one, other) => Number(moved(other) - moved(one)))
    .slice(0, most);
  const drawn = ratios.filter((each) => moving.includes(each));
  if (drawn.length < 2) return [];
  return [
    {
      kind: 'chart',
      form: 'bars',
      caption: 'Các tỷ lệ thay đổi nhiều nhất so với kỳ trước',
      unit: '%',
      categories: drawn.map(({ definition }) => tidy(definition.label)),
      series: [
        {
          name: 'Kỳ này',
          values: drawn.map(({ definition, now }) => drawnPercent(definition, now)),
        },
        {
          name: 'Kỳ trước',
          values: drawn.map(({ definition, before }) => drawnPercent(definition, before)),
        },
      ],
    },
  ];
}

/** Nothing where no figure has one of the last period beside it. */
export function composeComparison(c: Consolidation): Block[] {
  const compared = comparedIn(c);
  return compared.length === 0
    ? []
    : [tabulate(compared), ...draw(compared, c.rules.charts.mostInAnnex)];
}
