/** What one person changed, held against what the server has now. */
/**
 * What stands in a form, as one flat record of named texts just as they were typed. Comparing,
 * keeping and merging drafts are then a matter of names and texts. A name that is missing means the
 * same as an empty text.
 */
export type DraftFields = Readonly<Record<string, string>>;

/** A field with a text that the server does not have yet. */
export interface FieldChange {
  name: string;
  /** The server's text when the person began. */
  was: string;
  mine: string;
}

/** A change met by the server's present text. */
export interface MetChange extends FieldChange {
  theirs: string;
  /** Whether somebody else changed this field too. */
  contested: boolean;
}

function same(one: string | undefined, other: string | undefined): boolean {
  return (one ?? '').trim().normalize() === (other ?? '').trim().normalize();
}

/** Fields of a draft that differ from the server's. */
export function changesOf(base: DraftFields, fields: DraftFields): FieldChange[] {
  const names = new Set([...Object.keys(base), ...Object.keys(fields)]);
  return [...names]
    .filter((name) => !same(base[name], fields[name]))
    .map((name) => ({ name, was: base[name] ?? '', mine: fields[name] ?? '' }));
}

/** The changes that still say something new to the server's present texts. */
export function meet(changes: readonly FieldChange[], theirs: DraftFields): MetChange[] {
  return changes
    .filter(({ name, mine }) => !same(theirs[name], mine))
    .map((change) => ({
      ...change,
      theirs: theirs[change.name] ?? '',
      contested: !same(theirs[change.name], change.was),
    }));
}

/** The server's texts with some changes put on top. */
export function putOnTop(theirs: DraftFields, changes: readonly FieldChange[]): DraftFields {
  return { ...theirs, ...Object.fromEntries(changes.map(({ name, mine }) => [name, mine])) };
}
