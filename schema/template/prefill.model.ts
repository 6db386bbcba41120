/**
 * Where an indicator's figure can be taken from, so that no number is typed twice. Later parts of
 * the product add a name here and its source to the server's registry.
 */
export const Prefill = {
  /** The same indicator in the organization's last accepted report. */
  CARRY_OVER: 'carryOver',
  /** Party members on the cut-off day. */
  MEMBERS: 'members',
  /** Of them, those not excused from work and meetings. */
  ELIGIBLE_MEMBERS: 'eligibleMembers',
  /** Everybody the host employs. */
  STAFF: 'staff',
  /** Those employed who are no Party members. */
  NON_MEMBERS: 'nonMembers',
  /** Cells under the organization. */
  SUB_CELLS: 'subCells',
  /** How the organization was ranked last (Quy định 366-QĐ/TW). */
  QUALITY_RANKING: 'qualityRanking',
} as const;
export type Prefill = (typeof Prefill)[keyof typeof Prefill];
