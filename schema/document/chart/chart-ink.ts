import { escapeMarkup, printable } from '../document.text.js';
import { CHART_GREYS } from './chart.text.js';

/** Lengths in points. */
export interface Paper {
  width: number;
  /** Type size of all words in a chart. */
  size: number;
  font: string;
}

const LETTER = 0.46;

export const at = (value: number): string => String(Math.round(value * 100) / 100);

/** Width of a text, reckoned with an average letter. */
export function widthOf(text: string, size: number): number {
  return text.length * size * LETTER;
}

/** Words in lines no wider than `width`; a single longer word has a line of its own. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of printable(text).trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

type Anchor = 'start' | 'middle' | 'end';

export function word(text: string, [x, y]: [number, number], anchor: Anchor = 'start'): string {
  const place = `x="${at(x)}" y="${at(y)}" text-anchor="${anchor}"`;
  return `<text ${place}>${escapeMarkup(text)}</text>`;
}

/** A bar or a key of the legend; the outline keeps a light one visible on paper. */
export function bar([x, y]: [number, number], [width, height]: [number, number], series: number) {
  const place = `x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"`;
  return `<rect ${place} fill="#${CHART_GREYS[series] ?? 'fff'}" stroke="#000" stroke-width="0.5"/>`;
}

export function rule([x1, y1]: [number, number], [x2, y2]: [number, number]): string {
  const ends = `x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"`;
  return `<line ${ends} stroke="#000" stroke-width="0.75"/>`;
}

/** Parts as one drawing of a given height. */
export function drawing({ width, size, font }: Paper, height: number, parts: string[]): string {
  const box = `width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}"`;
  const type = `font-family="${escapeMarkup(font)}" font-size="${size}" fill="#000"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${type}>${parts.join('')}</svg>`;
}

/** The names of the series in one line with their keys; a single series needs none. */
export function keysOf(
  series: { name: string }[],
  { width, size }: Paper,
  key: (series: number, x: number) => string,
  top: number,
): { parts: string[]; height: number } {
  if (series.length < 2) return { parts: [], height: 0 };
  const lengths = series.map(({ name }) => 14 + widthOf(name, size) + 18);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let x = Math.max(0, (width - whole) / 2);
  const parts = series.flatMap(({ name }, index) => {
    const drawn = [key(index, x), word(name, [x + 14, top + 8.5])];
    x += lengths[index] ?? 0;
    return drawn;
  });
  return { parts, height: 16 };
}
