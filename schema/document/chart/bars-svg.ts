import type { ChartBlock } from '../document.model.js';
import { bar, drawing, keysOf, type Paper, rule, widthOf, word, wrapped } from './chart-ink.js';
import { chartValue, greatestValue, seriesOf } from './chart.text.js';

const BAR = 10;
/** From one bar of a group to the next. */
const STEP = BAR + 1;
const GAP = 9;
/** Most of the width that names may take. */
const NAMES = 0.4;

interface Plot {
  chart: ChartBlock;
  paper: Paper;
  /** Where bars begin, and points of width for one unit. */
  start: number;
  scale: number;
}

/** One bar with its figure behind it; a figure that is missing is a dash. */
function oneBar({ chart, start, scale }: Plot, value: number | null, at: [number, number]): string {
  const [series, y] = at;
  const foot = y + BAR - 1.5;
  if (value === null) return word('–', [start + 4, foot]);
  const length = Math.max(0, value) * scale;
  const amount = word(chartValue(chart, value), [start + length + 4, foot]);
  return bar([start, y], [length, BAR], series) + amount;
}

/** A name and its bars, beside each other's middle. Says the height of both. */
function group(plot: Plot, index: number, top: number): { parts: string[]; height: number } {
  const { chart, paper, start } = plot;
  const lineHeight = paper.size * 1.15;
  const names = wrapped(chart.categories[index] ?? '', paper.width * NAMES, paper.size);
  const series = seriesOf(chart);
  const height = Math.max(names.length * lineHeight, series.length * STEP);
  const firstName = top + (height - names.length * lineHeight) / 2 + paper.size * 0.85;
  const firstBar = top + (height - series.length * STEP) / 2;
  const parts = [
    ...names.map((text, line) => word(text, [start - 8, firstName + line * lineHeight], 'end')),
    ...series.map(({ values }, at) =>
      oneBar(plot, values[index] ?? null, [at, firstBar + at * STEP]),
    ),
  ];
  return { parts, height };
}

function plotOf(chart: ChartBlock, paper: Paper): Plot {
  const { width, size } = paper;
  const names = chart.categories.flatMap((text) => wrapped(text, width * NAMES, size));
  const start = Math.max(0, ...names.map((name) => widthOf(name, size) + 4)) + 8;
  const values = seriesOf(chart).flatMap((series) => series.values.map((value) => value ?? 0));
  const room = Math.max(0, ...values.map((value) => widthOf(chartValue(chart, value), size))) + 8;
  return { chart, paper, start, scale: (width - start - room) / greatestValue(chart) };
}

/** Bars from left to right under one another, each category's together. */
export function barsSvg(chart: ChartBlock, paper: Paper): string {
  const plot = plotOf(chart, paper);
  const parts: string[] = [];
  let top = 4;
  chart.categories.forEach((_, index) => {
    const { parts: drawn, height } = group(plot, index, top);
    parts.push(...drawn);
    top += height + GAP;
  });
  parts.push(rule([plot.start, 0], [plot.start, top - GAP + 4]));
  const keys = keysOf(seriesOf(chart), paper, (series, x) => bar([x, top], [9, 9], series), top);
  return drawing(paper, top + keys.height, [...parts, ...keys.parts]);
}
