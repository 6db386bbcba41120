/**
 * What was typed and not yet sent, kept in this browser for one person and one record, so that a
 * reload, a crash or an ended session loses nothing.
 */
import type { FieldChange } from '../../../schema/core/draft/draft-merge.rule.js';

export interface KeptDraft {
  /** Not sent yet. */
  changes: FieldChange[];
  /** Not wanted in the form, but not thrown away either. */
  setAside: FieldChange[];
}

/** Where texts are kept; a browser's localStorage is one. */
export type KeptStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const EMPTY: KeptDraft = { changes: [], setAside: [] };

function isChange(value: unknown): value is FieldChange {
  const { name, was, mine } = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && typeof was === 'string' && typeof mine === 'string';
}

function parse(text: string | null): KeptDraft {
  if (text === null) return EMPTY;
  try {
    const { changes, setAside } = JSON.parse(text) as Record<string, unknown>;
    const list = (value: unknown) => (Array.isArray(value) ? value.filter(isChange) : []);
    return { changes: list(changes), setAside: list(setAside) };
  } catch {
    return EMPTY;
  }
}

/** The place of one person's draft of one record in this browser. */
export class DraftKeeper {
  private readonly key: string;
  /** What this page last read or wrote there. */
  private written: string | null = null;

  constructor(
    private readonly store: KeptStore,
    personId: string,
    recordId: string,
  ) {
    this.key = `draft/${personId}/${recordId}`;
  }

  read(): KeptDraft {
    try {
      this.written = this.store.getItem(this.key);
      return parse(this.written);
    } catch {
      return EMPTY;
    }
  }

  /** Whether it is safely kept: a private window or a full disk may refuse. */
  keep(draft: KeptDraft): boolean {
    if (draft.changes.length + draft.setAside.length === 0) return this.drop();
    const text = JSON.stringify(draft);
    try {
      this.store.setItem(this.key, text);
      this.written = text;
      return true;
    } catch {
      return false;
    }
  }

  /** Removes what this page knows of, not what another window of the same person has kept since. */
  private drop(): boolean {
    try {
      if (this.store.getItem(this.key) === this.written) this.store.removeItem(this.key);
    } catch {
      // A store that cannot be read holds nothing to remove.
    }
    return true;
  }

  /** Throws away whatever is kept. */
  discard(): void {
    this.written = null;
    try {
      this.store.removeItem(this.key);
    } catch {
      // As above.
    }
  }
}
