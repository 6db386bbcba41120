let last: Promise<unknown> = Promise.resolve();

/** Does work that takes much memory when the work before it is done. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}
