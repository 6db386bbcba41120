/** What was done to something, to be taken back and made again. */
export interface History<T> {
  past: readonly T[];
  future: readonly T[];
  /** The text that the last change was made in; empty for a change of more. */
  text: string;
  /** When it was made, in milliseconds. */
  at: number;
}

/** A change as it is made. */
export interface Made {
  text: string;
  at: number;
}

export const nothingDone = { past: [], future: [], text: '', at: 0 };

const MOST = 100;
/** Letters in one text that follow each other within so many milliseconds are one change. */
const PAUSE = 1000;

/** Remembers how it was before a change. */
export function remembered<T>(history: History<T>, before: T, made: Made): History<T> {
  const { past, text, at } = history;
  const isTyping = made.text !== '' && made.text === text && made.at - at < PAUSE;
  return { past: isTyping ? past : [...past, before].slice(-MOST), future: [], ...made };
}

export function undone<T>({ past, future }: History<T>, now: T): [History<T>, T] | null {
  const before = past.at(-1);
  if (before === undefined) return null;
  return [{ past: past.slice(0, -1), future: [now, ...future], text: '', at: 0 }, before];
}

export function redone<T>({ past, future }: History<T>, now: T): [History<T>, T] | null {
  const [after, ...rest] = future;
  if (after === undefined) return null;
  return [{ past: [...past, now], future: rest, text: '', at: 0 }, after];
}
