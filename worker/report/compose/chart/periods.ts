import type {
  ConsolidatedFigure,
  Consolidation,
} from '../../../../schema/report/consolidation.model.js';
import { capitalise } from '../compose-prose.js';
import { nameOfPeriod } from '../compose-handing-in.js';

/** A period with the figures of the whole committee by indicator. */
export interface Period {
  label: string;
  figures: ReadonlyMap<string, ConsolidatedFigure>;
}

const wholeOf = (figures: readonly ConsolidatedFigure[]) =>
  new Map(
    figures
      .filter(({ hostType }) => hostType === null)
      .map((figure) => [figure.indicatorCode, figure]),
  );

/** The periods that are known, oldest first; the last one is the report's own. */
export function periodsOf(c: Consolidation): Period[] {
  const before = c.previousFigures.length > 0;
  const periods = [
    ...(c.earlier ?? []),
    ...(before ? [{ label: c.previousLabel ?? 'Kỳ trước', figures: c.previousFigures }] : []),
    { label: c.periodLabel, figures: c.figures },
  ];
  return periods.map(({ label, figures }) => ({
    label: capitalise(nameOfPeriod(label)),
    figures: wholeOf(figures),
  }));
}
