/** What a stretch of text in a submission is about. */
export const NarrativeKind = {
  STRENGTH: 'STRENGTH',
  SHORTCOMING: 'SHORTCOMING',
  CAUSE: 'CAUSE',
  DIRECTION: 'DIRECTION',
} as const;
export type NarrativeKind = (typeof NarrativeKind)[keyof typeof NarrativeKind];
