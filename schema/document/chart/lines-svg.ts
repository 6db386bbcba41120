import type { ChartBlock } from '../document.model.js';
import { at, drawing, keysOf, type Paper, rule, word, wrapped } from './chart-ink.js';
import { chartValue, greatestValue, seriesOf } from './chart.text.js';

const HEIGHT = 120;
const DASHES = ['', ' stroke-dasharray="6 3"', ' stroke-dasharray="1.5 2.5"'];

type Point = [number, number];

/** Full, hollow and square, so that the courses stay apart without colour. */
function mark([x, y]: Point, series: number): string {
  const fill = series === 0 ? '#000' : '#fff';
  if (series < 2) {
    return `<circle cx="${at(x)}" cy="${at(y)}" r="2.75" fill="${fill}" stroke="#000"/>`;
  }
  const place = `x="${at(x - 2.5)}" y="${at(y - 2.5)}" width="5" height="5"`;
  return `<rect ${place} fill="${fill}" stroke="#000"/>`;
}

/** Points joined from one figure to the next; where one is missing the line is broken. */
function course(points: (Point | null)[], series: number): string {
  const path = points
    .map((point, index) =>
      point ? `${index > 0 && points[index - 1] ? 'L' : 'M'}${at(point[0])} ${at(point[1])}` : '',
    )
    .join('');
  const marks = points.map((point) => (point ? mark(point, series) : '')).join('');
  if (path === '') return '';
  const style = `fill="none" stroke="#000" stroke-width="1.25"${DASHES[series] ?? ''}`;
  return `<path d="${path}" ${style}/>${marks}`;
}

interface Plot {
  chart: ChartBlock;
  paper: Paper;
  step: number;
  foot: number;
}

function courses({ chart, paper: { size }, step, foot }: Plot): string[] {
  const scale = HEIGHT / greatestValue(chart);
  return seriesOf(chart).flatMap(({ values }, series) => {
    const points = values.map((value, index): Point | null =>
      value === null ? null : [step * (index + 0.5), foot - Math.max(0, value) * scale],
    );
    const amounts = points.map((point, index) => {
      if (!point) return '';
      const y = series === 0 ? point[1] - 6 : point[1] + size + 3;
      return word(chartValue(chart, values[index] ?? 0), [point[0], y], 'middle');
    });
    return [course(points, series), ...amounts];
  });
}

/** A line for each series over periods of equal width. */
export function linesSvg(chart: ChartBlock, paper: Paper): string {
  const { width, size } = paper;
  const step = width / Math.max(1, chart.categories.length);
  const plot = { chart, paper, step, foot: HEIGHT + size * 1.5 };
  const labels = chart.categories.map((text) => wrapped(text, step - 6, size));
  const names = labels.flatMap((lines, index) =>
    lines.map((line, row) =>
      word(line, [step * (index + 0.5), plot.foot + size * (1.2 + row * 1.15)], 'middle'),
    ),
  );
  const most = Math.max(1, ...labels.map((lines) => lines.length));
  const below = plot.foot + size * (0.5 + most * 1.15) + 6;
  const key = (series: number, x: number) =>
    course(
      [
        [x - 6, below + 5],
        [x + 9, below + 5],
      ],
      series,
    );
  const keys = keysOf(seriesOf(chart), paper, key, below);
  const parts = [rule([0, plot.foot], [width, plot.foot]), ...courses(plot), ...names];
  return drawing(paper, below + keys.height, [...parts, ...keys.parts]);
}
