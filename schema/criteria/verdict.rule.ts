/** Which band a scored assessment reaches, and what keeps it from passing. */
import type { Band } from './criteria.model.js';
import { isBelow, type Milli, milli, times } from './exact.js';

/** Why nothing is passed, or why a higher band is not reached. */
export interface VerdictReason {
  code: 'GATE_FAILED' | 'GATE_UNANSWERED' | 'STANDARD_TOO_LOW' | 'TOTAL_TOO_LOW';
  /** Code of the gate, the standard or the band. */
  of: string;
  /** What would have been needed, in thousandths of a point. */
  least?: Milli;
}

export interface Verdict {
  /** Code of the band that is reached; null: not passed. */
  band: string | null;
  /** Empty where a band is reached. */
  reasons: VerdictReason[];
}

interface Scored {
  total: Milli;
  gates: readonly { gate: string; state: 'MET' | 'FAILED' | 'UNANSWERED' }[];
  standards: readonly { standard: string; state: string; points: Milli; maximum: Milli }[];
}

/** What a total lacks for a band, gates apart. */
export function lackedFor(band: Band, { total, standards }: Scored): VerdictReason[] {
  const reasons: VerdictReason[] = [];
  if (total < band.from) reasons.push({ code: 'TOTAL_TOO_LOW', of: band.code, least: band.from });
  const share = band.minimumShareOfEachStandard ?? 0;
  for (const { standard, state, points, maximum } of standards) {
    const least = times(milli(share), milli(maximum));
    if (state === 'SCORED' && isBelow(milli(points), least)) {
      const needed = Math.ceil((share * maximum) / 1000);
      reasons.push({ code: 'STANDARD_TOO_LOW', of: standard, least: needed });
    }
  }
  return reasons;
}

/** The highest band whose conditions are met; a gate that is not met lets nothing pass. */
export function verdictOf(bands: readonly Band[], scored: Scored): Verdict {
  const shut = scored.gates
    .filter(({ state }) => state !== 'MET')
    .map(({ gate, state }): VerdictReason => {
      const code = state === 'FAILED' ? 'GATE_FAILED' : 'GATE_UNANSWERED';
      return { code, of: gate };
    });
  const falling = bands.toSorted((a, b) => b.from - a.from);
  const reached = falling.find((band) => lackedFor(band, scored).length === 0);
  if (reached && shut.length === 0) return { band: reached.code, reasons: [] };
  const lowest = falling.at(-1);
  return {
    band: null,
    reasons: [...shut, ...(lowest && !reached ? lackedFor(lowest, scored) : [])],
  };
}
