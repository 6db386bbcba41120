/**
 * The canaries: two committees that belong to nobody, the first with two organizations. A probe
 * acts as people of the first and tries to reach what belongs to its neighbour and to the second.
 */

/** Ids of what a canary committee has. They are written in the product and no secret. */
function idsOf(nth: 1 | 2) {
  const id = (number: number) =>
    `0ca0a00${nth}-0000-7000-8000-${number.toString().padStart(12, '0')}`;
  return {
    committeeId: id(1),
    termId: id(2),
    templateId: id(3),
    indicatorId: id(4),
    roundId: id(5),
    reportId: id(6),
    sourceId: id(7),
    documentId: id(8),
    organization: { id: id(11), submissionId: id(12), figureId: id(13) },
    neighbour: { id: id(21), submissionId: id(22), figureId: id(23) },
  };
}
export type CanaryIds = ReturnType<typeof idsOf>;

/** The one that the probe acts in; `neighbour` is the organization next door. */
export const ownCanary = idsOf(1);

/** The one that it must not reach. */
export const otherCanary = idsOf(2);

/** Memberships of the person that the probe signs in as. */
export const canaryMemberships = {
  organization: '0ca0a001-0000-7000-8000-000000000031',
  committee: '0ca0a001-0000-7000-8000-000000000032',
};

export const CANARY_EMAIL = 'canary@canary.invalid';

/** Path of a canary document's file in the file store. */
export function canaryFile({ documentId }: CanaryIds): string {
  return `canary/${documentId}.pdf`;
}

/** Ways by which the probe tries to cross. */
export const WallWay = {
  API: 'API',
  SQL: 'SQL',
  JOB: 'JOB',
  EXPORT: 'EXPORT',
  FILE: 'FILE',
} as const;
export type WallWay = (typeof WallWay)[keyof typeof WallWay];

/** What came of one way. */
export interface WayResult {
  way: WallWay;
  /** Attempts to cross that were made. */
  tried: number;
  /** How many of them were refused. */
  refused: number;
  /** What got through, in words for whoever looks after the installation. */
  leaks: string[];
  /** Why the way proves nothing this time; null where it does. */
  fault: string | null;
}

/** What a probe says about the wall. */
export const WallOutcome = {
  /** Every attempt was refused. */
  HOLDS: 'HOLDS',
  LEAKS: 'LEAKS',
  /** Nothing got through, but some way could not be tried. */
  UNPROVEN: 'UNPROVEN',
} as const;
export type WallOutcome = (typeof WallOutcome)[keyof typeof WallOutcome];

/** The verdict on all ways together. */
export function outcomeOf(results: readonly WayResult[]): WallOutcome {
  if (results.some(({ leaks }) => leaks.length > 0)) return 'LEAKS';
  return results.some(({ fault }) => fault !== null) ? 'UNPROVEN' : 'HOLDS';
}
