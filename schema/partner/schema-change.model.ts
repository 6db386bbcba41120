/** What became of a field since an older schema. */
export const ChangeKind = {
  /** Whoever asks for it is refused. */
  REMOVED: 'REMOVED',
  /** It answers otherwise, or takes other arguments; programs may break. */
  CHANGED: 'CHANGED',
  /** It is still there, and not for ever. */
  DEPRECATED: 'DEPRECATED',
} as const;
export type ChangeKind = (typeof ChangeKind)[keyof typeof ChangeKind];

/** A change of the schema that a program may notice, at a field that it concerns. */
export interface SchemaChange {
  /** "Organization.name". */
  field: string;
  kind: ChangeKind;
  /** In words for developers. */
  description: string;
}
