import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import process from 'node:process';

const DOCUMENT = 'docs/performance.md';

/** Rows of a table; the first is its head. */
export type Rows = string[][];

/** A table as Markdown, its columns padded so that it reads as well unrendered. */
export function markdownTable(rows: Rows): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** The machine and the day, for whoever compares figures. */
export function circumstances(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  const cores = availableParallelism();
  const model = cpu?.model.trim() || process.arch;
  return `${day}; ${cores} cores of ${model}, ${memory} GB; Node ${process.versions.node}, PostgreSQL 18, ${process.platform}`;
}

/** Prints a part and puts it in its place in the document, between its two marks. */
export function keep(part: 'reads' | 'row-security' | 'growth' | 'audit', text: string): void {
  process.stdout.write(`\n${text}\n`);
  const [begin, end] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
  const document = readFileSync(DOCUMENT, 'utf8');
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${DOCUMENT} has no ${begin}`);
  writeFileSync(DOCUMENT, `${before}${begin}\n\n${text}\n\n${end}${after}`);
}
