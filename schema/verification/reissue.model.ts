/** A document made again from its stored inputs, and whether it came out as it was issued. */

export const ReissueState = {
  /** The worker is at it. */
  RUNNING: 'RUNNING',
  /** Every file came out byte for byte as it was issued, and is kept so. */
  EQUAL: 'EQUAL',
  /** A file came out otherwise, or is no longer kept as it was issued. */
  DIFFERENT: 'DIFFERENT',
  /** What it was made from is gone or was changed, so that it cannot be made again. */
  INPUTS_CHANGED: 'INPUTS_CHANGED',
} as const;
export type ReissueState = (typeof ReissueState)[keyof typeof ReissueState];

/** SHA-256 of a file, hexadecimal, at three times. */
export interface ReissuedFile {
  kind: string;
  /** As it was issued. */
  issued: string;
  /** As it lies in the file store; null where it is gone. */
  kept: string | null;
  /** As it was made now. */
  again: string;
}

export interface Reissue {
  state: ReissueState;
  askedAt: string;
  /** null while it is being made. */
  endedAt: string | null;
  files: ReissuedFile[];
}

export function isSame({ issued, kept, again }: ReissuedFile): boolean {
  return issued === kept && issued === again;
}
