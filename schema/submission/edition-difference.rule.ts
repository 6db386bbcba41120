/** What an organization changed between two hand-ins of a report, figure by figure. */
import type { FigureAmounts } from './figure.rule.js';

/** A figure as it was handed in, with who wrote it last. */
export interface EditionFigure extends FigureAmounts {
  code: string;
  explanation?: string | null;
  changedBy?: string | null;
  changedAt: string;
}

export interface EditionChange {
  code: string;
  /** Null where it was not there. */
  before: EditionFigure | null;
  after: EditionFigure | null;
}

const PARTS = ['numerator', 'denominator', 'value', 'cases', 'category', 'explanation'] as const;

const isSame = (a: EditionFigure, b: EditionFigure) =>
  PARTS.every((part) => (a[part] ?? null) === (b[part] ?? null));

/** Figures that differ between one hand-in and the next, in the later one's order. */
export function editionChanges(
  before: readonly EditionFigure[],
  after: readonly EditionFigure[],
): EditionChange[] {
  const old = new Map(before.map((figure) => [figure.code, figure]));
  const now = new Set(after.map(({ code }) => code));
  const changed = after.flatMap((figure): EditionChange[] => {
    const was = old.get(figure.code) ?? null;
    return was && isSame(was, figure) ? [] : [{ code: figure.code, before: was, after: figure }];
  });
  const removed = before
    .filter(({ code }) => !now.has(code))
    .map((figure) => ({ code: figure.code, before: figure, after: null }));
  return [...changed, ...removed];
}
