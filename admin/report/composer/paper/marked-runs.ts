/** Where findings lie in a text: stretches of runs, each with what was found about it. */
import type { Run } from '../../../../schema/document/document.model.js';
import type { Finding } from '../../../../schema/report/lint/lint.model.js';

export interface MarkedStretch {
  runs: Run[];
  findings: Finding[];
}

type Found = Pick<Finding, 'start' | 'end'>;

const overlaps = (from: number, to: number) => (found: Found) =>
  found.start < to && from < found.end;

/** A run in pieces, cut where findings begin and end; a figure is never cut. */
function piecesOf(run: Run, at: number, findings: readonly Found[]): [Run, number, number][] {
  const end = at + run.text.length;
  const cuts = run.figure ? [] : findings.flatMap(({ start, end: to }) => [start, to]);
  const inside = cuts.filter((cut) => cut > at && cut < end);
  const edges = [...new Set([at, ...inside, end])].toSorted((a, b) => a - b);
  return edges
    .slice(1)
    .map((to, index) => [
      { ...run, text: run.text.slice((edges[index] ?? at) - at, to - at) },
      edges[index] ?? at,
      to,
    ]);
}

const isSame = (a: readonly Finding[], b: readonly Finding[]) =>
  a.length === b.length && a.every((each, index) => each === b[index]);

/** The text in stretches; a figure stands alone in its stretch. */
export function markRuns(runs: readonly Run[], findings: readonly Finding[]): MarkedStretch[] {
  const stretches: MarkedStretch[] = [];
  let at = 0;
  for (const run of runs) {
    for (const [piece, from, to] of piecesOf(run, at, findings)) {
      const here = findings.filter(overlaps(from, to));
      const last = stretches.at(-1);
      const joins = last && !run.figure && !last.runs[0]?.figure && isSame(last.findings, here);
      if (joins) last.runs.push(piece);
      else stretches.push({ runs: [piece], findings: here });
    }
    at += run.text.length;
  }
  return stretches;
}
